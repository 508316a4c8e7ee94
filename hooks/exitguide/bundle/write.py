"""Archives on disk: whole under their names, or not there at all."""

from __future__ import annotations

import shutil
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from exitguide.bundle.archive import join, pack, squeeze
from exitguide.bundle.local import LOCAL_LEVEL
from exitguide.bundle.manifest import FILE, digest_files, render_own, render_shared
from exitguide.errors import BundleError

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

    from exitguide.bundle.archive import Part, Piece
    from exitguide.bundle.local import LocalFiles, Members
    from exitguide.bundle.manifest import Manifest
    from exitguide.bundle.plan import Archive

STAGING = ".exitguide-"
"""What the folder begins with in which archives grow until they are whole."""

AT_ONCE = 1 << 17
"""Bytes to hand to the system at a time. Given a megabyte, Linux looks for as much memory in
one piece for its cache, which takes longer than the writing."""


@dataclass(frozen=True, slots=True)
class Written:
    """An archive that is there.

    Attributes:
        name: of its file.
        municipality: the municipality's code, if it is one's own.
        size: in bytes.
    """

    name: str
    municipality: str | None
    size: int


@dataclass(frozen=True, slots=True)
class Edition:
    """What all archives of a run are made of.

    Attributes:
        manifest: of the shared files.
        described: its beginning, as it stands in all archives.
        shared: those files.
        local: gives the other files.
    """

    manifest: Manifest
    described: Piece
    shared: Part
    local: LocalFiles


def make_edition(manifest: Manifest, files: Members, local: LocalFiles) -> Edition:
    """Lay out once what all archives share.

    Args:
        manifest: of the shared files.
        files: those files, in the order that they are to have.
        local: gives the other files.
    """
    described = squeeze(render_shared(manifest))
    return Edition(manifest, described, pack(files, manifest.edition), local)


def write_archives(
    edition: Edition, archives: Sequence[Archive], out: Path, jobs: int = 1
) -> Generator[Written, None, None]:
    """Write archives into a folder, and give each as it is done, in order.

    A run that is stopped, by whatever means, leaves no broken archive under
    its final name; the next run clears away what it left.

    Args:
        edition: what they are made of.
        archives: which to write.
        out: the folder; made if need be.
        jobs: how many to write at once.

    Raises:
        BundleError: the folder cannot be written to, or the disk is full.
    """
    with _staging(out) as staging, ThreadPoolExecutor(jobs) as pool:
        write = partial(_write, edition, staging, out)
        waiting = [pool.submit(write, archive) for archive in archives]
        try:
            for one in waiting:
                yield one.result()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def lay_out(edition: Edition, archive: Archive) -> tuple[bytes, ...]:
    """An archive's bytes, as stretches to write in order."""
    local = edition.local(archive.municipality)
    own = {
        "municipality": archive.municipality,
        "needs": archive.needs,
        "own_files": dict(sorted(digest_files(local).items())),
    }
    rest = squeeze(render_own(edition.manifest.model_copy(update=own)), LOCAL_LEVEL)
    members = dict(sorted({**local, FILE: (edition.described, rest)}.items()))
    before = (edition.shared,) if archive.has_shared else ()
    start = edition.shared.end if archive.has_shared else 0
    return join(*before, pack(members, edition.manifest.edition, start=start))


def _write(edition: Edition, staging: Path, out: Path, archive: Archive) -> Written:
    content = lay_out(edition, archive)
    unfinished = staging / archive.name
    try:
        with unfinished.open("wb") as file:
            for stretch in content:
                view = memoryview(stretch)
                file.writelines(view[at : at + AT_ONCE] for at in range(0, len(view), AT_ONCE))
        unfinished.replace(out / archive.name)
    except OSError as error:
        raise BundleError(_unwritable(out / archive.name, error)) from error
    owner = archive.municipality.code if archive.municipality else None
    return Written(archive.name, owner, sum(map(len, content)))


@contextmanager
def _staging(out: Path) -> Iterator[Path]:
    try:
        out.mkdir(parents=True, exist_ok=True)
        for left in out.glob(f"{STAGING}*"):
            shutil.rmtree(left)
        staging = Path(tempfile.mkdtemp(prefix=STAGING, dir=out))
    except OSError as error:
        raise BundleError(_unwritable(out, error)) from error
    try:
        yield staging
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _unwritable(path: Path, error: OSError) -> str:
    return (
        f"{path}: cannot be written ({error.strerror}); archives that are there are whole. "
        "Make room, or choose another folder with --out."
    )
