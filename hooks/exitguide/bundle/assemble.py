"""From a finished offline edition to what all archives are made of."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from exitguide.bundle.archive import squeeze
from exitguide.bundle.changes import list_releases
from exitguide.bundle.local import LOCAL_LEVEL
from exitguide.bundle.manifest import FILE, describe_edition, digest_files
from exitguide.bundle.plan import missing_pages, plan_shared
from exitguide.bundle.texts import (
    CHANGES,
    READ_ME,
    START,
    TEXTS,
    render_changes,
    render_read_me,
    render_start,
)
from exitguide.bundle.write import make_edition
from exitguide.errors import BundleError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from exitguide.bundle.archive import Piece
    from exitguide.bundle.local import LocalFiles, Members
    from exitguide.bundle.manifest import Manifest
    from exitguide.bundle.write import Edition
    from exitguide.guide import Guide
    from exitguide.registers.schema import Municipality

RELEASES_SHOWN = 5
"""How many editions the page of changes goes back."""


def assemble(
    guide: Guide,
    found: Mapping[str, bytes],
    local: LocalFiles,
    day: date,
    earlier: Iterable[Manifest] = (),
) -> Edition:
    """Make an edition ready for writing.

    Args:
        guide: what the edition was built from.
        found: the files of the finished offline edition by path.
        local: gives the files that differ between municipalities.
        day: the edition's day.
        earlier: the manifests of earlier editions, for the page of changes.

    Raises:
        BundleError: pages are missing, or a name would not survive unpacking.
    """
    if missing := missing_pages(guide.site, found):
        message = f"This is no finished offline edition: {missing[0]} is missing"
        raise BundleError(f"{message}. Build it with OFFLINE=true, or leave out --site.")
    ours = {FILE, *TEXTS, *local(None)}
    files = _squeeze_all({path: found[path] for path in plan_shared(found, ours)})
    manifest = describe_edition(guide, files, day)
    files |= _squeeze_all(_shared_texts(manifest, earlier))
    files = dict(sorted(files.items()))
    manifest = manifest.model_copy(update={"files": digest_files(files)})

    def with_start(owner: Municipality | None) -> Members:
        start = squeeze(render_start(manifest.version, owner), LOCAL_LEVEL)
        return {**local(owner), START: (start,)}

    return make_edition(manifest, files, with_start)


def _squeeze_all(files: Mapping[str, bytes]) -> dict[str, tuple[Piece, ...]]:
    with ThreadPoolExecutor() as pool:  # zlib leaves other threads to work meanwhile
        pieces = pool.map(squeeze, files.values())
        return {path: (piece,) for path, piece in zip(files, pieces, strict=True)}


def _shared_texts(manifest: Manifest, earlier: Iterable[Manifest]) -> dict[str, bytes]:
    version = manifest.version
    releases = list_releases((*earlier, manifest))[:RELEASES_SHOWN]
    return {
        **{path: render_read_me(language, version) for language, path in READ_ME.items()},
        **{path: render_changes(language, version, releases) for language, path in CHANGES.items()},
    }
