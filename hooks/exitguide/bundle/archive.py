"""Zip archives as bytes, made of parts that many archives share.

A zip is its members one after another and then a directory that says where
each begins. Where the shared members come first, neither they nor their part
of the directory ever change: they are compressed once, and each further
archive costs only its own few members. The format is PKWARE's APPNOTE.TXT
6.3.10; section numbers are given below.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

_LOCAL = struct.Struct("<4s5H3I2H")  # 4.3.7
_CENTRAL = struct.Struct("<4s6H3I5H2I")  # 4.3.12
_END = struct.Struct("<4s4H2IH")  # 4.3.16
_VERSION = 20  # 4.4.3: folders and deflate
_MADE_ON_UNIX = 3 << 8  # 4.4.2: attributes are Unix modes
_DEFLATE = 8  # 4.4.5
_MODE = 0o100644 << 16  # a plain file that everybody may read


@dataclass(frozen=True, slots=True)
class Part:
    """Members of an archive, in order.

    Attributes:
        members: their headers and compressed contents.
        directory: their entries in the archive's directory.
        count: how many they are.
        end: where in the archive the next part begins, in bytes.
    """

    members: bytes
    directory: bytes
    count: int
    end: int


def pack(members: Mapping[str, bytes], day: date, *, start: int = 0, level: int = 9) -> Part:
    """Compress members into a part of an archive.

    Args:
        members: contents by path (ASCII, with `/`); they keep their order.
        day: what the archive gives as the day of each file, at noon.
        start: where in the archive the part begins: the `end` of the one before.
        level: zlib's, 1 to 9.
    """
    bodies: list[bytes] = []
    entries: list[bytes] = []
    for path, content in members.items():
        name = path.encode("ascii")
        squeezed = _deflate(content, level)
        fields = (0, _DEFLATE, *_dos_time(day), zlib.crc32(content), len(squeezed), len(content))
        header = _LOCAL.pack(b"PK\3\4", _VERSION, *fields, len(name), 0)
        made = _MADE_ON_UNIX | _VERSION
        after = (len(name), 0, 0, 0, 0, _MODE, start)
        entries.append(_CENTRAL.pack(b"PK\1\2", made, _VERSION, *fields, *after) + name)
        bodies += (header, name, squeezed)
        start += len(header) + len(name) + len(squeezed)
    return Part(b"".join(bodies), b"".join(entries), len(entries), start)


def join(*parts: Part) -> tuple[bytes, ...]:
    """A whole archive of parts that were packed one after another, as pieces to write in order."""
    directory = [part.directory for part in parts]
    count = sum(part.count for part in parts)
    size = sum(map(len, directory))
    end = _END.pack(b"PK\5\6", 0, 0, count, count, size, parts[-1].end, 0)
    return (*(part.members for part in parts), *directory, end)


def _deflate(content: bytes, level: int) -> bytes:
    compressor = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    return compressor.compress(content) + compressor.flush()


def _dos_time(day: date) -> tuple[int, int]:
    """Noon of a day in MS-DOS's form (4.4.6), which knows no time zone."""
    return 12 << 11, (day.year - 1980) << 9 | day.month << 5 | day.day
