"""Lovdata's open data set as a stream of acts: a tar archive packed by bzip2.

The archive comes from outside, so nothing in it is trusted: members are read one at a time and
never written to disk, names that lead elsewhere are refused, sizes are bounded, and the whole
stream must be sound to its last byte before anything is believed.
"""

from __future__ import annotations

import bz2
import re
import tarfile
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING

from exitguide.errors import LovdataError
from exitguide.law.lovdata import parse_act

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.law.lovdata import LovdataAct

MAX_ACT_BYTES = 30_000_000
"""The largest act; the longest in force is a fifth of this."""

MAX_MEMBERS = 20_000
"""So many files at most; there are some 800 acts in force."""

_ACT = re.compile(r"nl-\d{8}-\d{3}[a-z]?\.xml")
_CHUNK = 1 << 16


def read_acts(stream: IO[bytes], name: str) -> Iterator[LovdataAct]:
    """Every act of an archive, in its order.

    Args:
        stream: the packed archive.
        name: what to call it in messages.

    Raises:
        LovdataError: the archive is damaged, cut short, or holds what it should not. Take nothing
            for true before the iteration has ended.
    """
    try:
        with bz2.BZ2File(stream) as unpacked:
            with tarfile.open(fileobj=unpacked, mode="r|") as archive:
                yield from _acts(archive, name)
            # An archive cut short between two members shows it only here.
            _drain(unpacked, name)
    except (tarfile.TarError, EOFError, OSError, ValueError) as error:
        message = f"{name}: the archive is damaged or cut short ({error}); fetch it anew."
        raise LovdataError(message) from error


def _drain(unpacked: IO[bytes], name: str) -> None:
    for _ in range(MAX_ACT_BYTES // _CHUNK):
        if not unpacked.read(_CHUNK):
            return
    raise LovdataError(f"{name}: too much follows the archive; do not trust the file.")


def _acts(archive: tarfile.TarFile, name: str) -> Iterator[LovdataAct]:
    seen: set[str] = set()
    for count, member in enumerate(archive, start=1):
        place = f"{name}: {member.name}"
        path = PurePosixPath(member.name)
        if path.is_absolute() or ".." in path.parts or "\\" in member.name:
            raise LovdataError(
                f"{place}: the name leads out of the archive; do not trust the file."
            )
        if count > MAX_MEMBERS or member.size > MAX_ACT_BYTES:
            raise LovdataError(f"{place}: more than an archive of acts can hold; do not trust it.")
        if member.isdir():
            continue
        if not member.isreg():
            raise LovdataError(f"{place}: a link or device, not a file; do not trust the archive.")
        if not _ACT.fullmatch(path.name):
            continue
        if path.name in seen:
            raise LovdataError(f"{place}: the act stands twice; fetch the archive anew.")
        seen.add(path.name)
        file = archive.extractfile(member)
        yield parse_act(file.read() if file else b"", place)
    if not seen:
        raise LovdataError(f"{name}: there is no act in the archive; is it the right file?")
