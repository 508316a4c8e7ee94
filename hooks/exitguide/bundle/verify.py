"""Proving a bundle whole: every file that its manifest names, as the manifest has it."""

from __future__ import annotations

import os
import zipfile
import zlib
from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING, BinaryIO

from exitguide.bundle.manifest import FILE, Manifest, parse_manifest
from exitguide.bundle.names import check_names
from exitguide.bundle.offline import read_folder
from exitguide.errors import BundleError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

MAX_BYTES = 100_000_000
"""What a bundle may be unpacked, in bytes: fifty times a usual one. More is a trap."""

_END_SIZE = 22
"""Bytes of what ends an archive that has no comment (APPNOTE.TXT 6.3.10, section 4.3.16)."""

# What `zipfile` raises on archives that are broken, encrypted or of a kind it does not know.
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)


def read_bundle(path: Path) -> dict[str, bytes]:
    """The files of a bundle: a zip, or the folder that it was unpacked to.

    Raises:
        BundleError: it cannot be read, or is no sound archive.
    """
    if path.is_dir():
        return read_folder(path)
    try:
        with path.open("rb") as file, zipfile.ZipFile(file) as archive:
            _refuse_more(archive, file)
            return _members(archive)
    except _BROKEN as error:
        raise BundleError(f"{path}: this is not a whole zip archive ({error}).") from error
    except OSError as error:
        raise BundleError(f"{path}: cannot be read ({error.strerror or error}).") from error


def read_manifest(path: Path) -> Manifest:
    """The manifest of a bundle: of a zip, of an unpacked folder, or the file itself.

    Raises:
        BundleError: there is none.
    """
    if path.suffix == ".json":
        try:
            return parse_manifest(path.read_bytes(), str(path))
        except OSError as error:
            raise BundleError(f"{path}: cannot be read ({error.strerror}).") from error
    return _manifest(read_bundle(path), path)


def verify_bundle(path: Path) -> Iterator[str]:
    """What is wrong with a bundle, one sentence a fault.

    Raises:
        BundleError: it cannot be read, or has no manifest.
    """
    files = read_bundle(path)
    manifest = _manifest(files, path)
    yield from _differences(manifest, files, is_part=manifest.needs is not None and path.is_file())
    if path.is_file():
        yield from check_names(files)
        unknown = sorted(files.keys() - manifest.all_files.keys() - {FILE})
        yield from (f"{name!a}: the manifest does not know this file." for name in unknown)


def _differences(manifest: Manifest, files: Mapping[str, bytes], *, is_part: bool) -> Iterator[str]:
    for name, digest in manifest.all_files.items():
        if name in files:
            if sha256(files[name]).hexdigest() != digest:
                yield f"{name!a}: the file is not the one that the manifest names."
        elif not is_part:
            yield f"{name!a}: the file is missing."


def _refuse_more(archive: zipfile.ZipFile, file: BinaryIO) -> None:
    """Refuse an archive with something before or after it, which `zipfile` passes over."""
    file.seek(-_END_SIZE, os.SEEK_END)
    ends = file.read().startswith(b"PK\5\6")
    begins = not archive.filelist or min(one.header_offset for one in archive.filelist) == 0
    if not (begins and ends):
        raise zipfile.BadZipFile("there is something before or after it in the file")


def _members(archive: zipfile.ZipFile) -> dict[str, bytes]:
    entries = archive.infolist()
    if not entries:
        return {}
    if sum(entry.file_size for entry in entries) > MAX_BYTES:
        raise zipfile.BadZipFile(f"unpacked it is larger than {MAX_BYTES:,} bytes")
    name, times = Counter(entry.filename for entry in entries).most_common(1)[0]
    if times > 1:
        raise zipfile.BadZipFile(f"{name!a} stands {times} times in it")
    return {entry.filename: archive.read(entry) for entry in entries}


def _manifest(files: Mapping[str, bytes], path: Path) -> Manifest:
    if FILE not in files:
        raise BundleError(f"{path}: there is no {FILE}; this is not a bundle of the guide.")
    return parse_manifest(files[FILE], f"{path}/{FILE}")
