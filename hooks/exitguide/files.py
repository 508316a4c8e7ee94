"""Reading and writing the project's files, and nothing outside it."""

from __future__ import annotations

import codecs
import shutil
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from exitguide.errors import SourceError
from exitguide.source import SourceText

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES = 2_000_000
"""The largest source file that is read; the longest page of a guide is a hundredth of it."""


def read_source(root: Path, path: PurePosixPath) -> SourceText:
    """Read one file of the project as text.

    Args:
        root: the project's folder.
        path: the file, relative to `root`.

    Raises:
        SourceError: the file is missing, not inside `root` (also by a
            symbolic link), too large, or not UTF-8.
    """
    file = _inside(root, path)
    try:
        raw = _read_bytes(file, path)
    except FileNotFoundError as error:
        raise SourceError(f"{path}: there is no such file; create it.") from error
    except OSError as error:
        raise SourceError(f"{path}: the file cannot be read ({error.strerror}).") from error
    try:
        return SourceText(path, raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise SourceError(f"{path}:{line}: the file is not UTF-8; save it as UTF-8.") from error


def list_sources(root: Path, folder: PurePosixPath, pattern: str) -> tuple[PurePosixPath, ...]:
    """The files below a folder that match a glob pattern, sorted, relative to `root`."""
    found = (file for file in (root / folder).rglob(pattern) if file.is_file() or file.is_symlink())
    return tuple(sorted(PurePosixPath(file.relative_to(root).as_posix()) for file in found))


def _read_bytes(file: Path, path: PurePosixPath) -> bytes:
    with file.open("rb") as stream:
        raw = stream.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise SourceError(f"{path}: the file is larger than {MAX_BYTES:,} bytes; split it.")
    return raw


def write_source(root: Path, path: PurePosixPath, text: str) -> None:
    """Put new text into a file of the project, whole or not at all.

    A byte order mark and the file's permissions stay as they are.

    Args:
        root: the project's folder.
        path: the file, relative to `root`; its folder exists.
        text: what it shall hold, with the line ends to write.

    Raises:
        SourceError: the file cannot be written, or lies outside `root`.
    """
    file = _inside(root, path)
    new = file.with_name(f".{file.name}.new")
    try:
        new.write_bytes(_mark(file) + text.encode("utf-8"))
        if file.exists():
            shutil.copymode(file, new)
        new.replace(file)
    except OSError as error:
        raise SourceError(f"{path}: the file cannot be written ({error.strerror}).") from error
    finally:
        new.unlink(missing_ok=True)


def _mark(file: Path) -> bytes:
    """The byte order mark that a file begins with, if it does."""
    if not file.exists():
        return b""
    with file.open("rb") as stream:
        return codecs.BOM_UTF8 if stream.read(3) == codecs.BOM_UTF8 else b""


def _inside(root: Path, path: PurePosixPath) -> Path:
    file = (root / path).resolve()
    if not file.is_relative_to(root.resolve()):
        raise SourceError(f"{path}: the file lies outside the project; put a copy in its place.")
    return file
