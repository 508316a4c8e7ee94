"""Zip archives as bytes, made of parts that many archives share.

A zip is its members one after another and then a directory that says where
each begins. Where the shared members come first, neither they nor their part
of the directory ever change: they are laid out once, and each further archive
costs only its own few members. Of those, too, only what differs is compressed
anew: a member is a run of pieces, and each piece is compressed once. The format
is PKWARE's APPNOTE.TXT 6.3.10; section numbers are given below.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

_LOCAL = struct.Struct("<4s5H3I2H")  # 4.3.7
_CENTRAL = struct.Struct("<4s6H3I5H2I")  # 4.3.12
_END = struct.Struct("<4s4H2IH")  # 4.3.16
_VERSION = 20  # 4.4.3: folders and deflate
_MADE_ON_UNIX = 3 << 8  # 4.4.2: attributes are Unix modes
_DEFLATE = 8  # 4.4.5
_MODE = 0o100644 << 16  # a plain file that everybody may read
_LAST = b"\3\0"  # an empty last block, which ends each member (RFC 1951, section 3.2.3)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a member, compressed by itself.

    Attributes:
        content: what it says.
        deflated: the same, as blocks that end on a whole byte, refer to nothing
            before them, and have more blocks after them (RFC 1951).
    """

    content: bytes
    deflated: bytes


def squeeze(content: bytes, level: int = 8) -> Piece:
    """Compress a stretch of a member.

    Args:
        content: what it says.
        level: zlib's, 1 to 9. Above 8 it takes longer and saves nothing to speak of.
    """
    deflate = zlib.compressobj(level, wbits=-zlib.MAX_WBITS)
    return Piece(content, deflate.compress(content) + deflate.flush(zlib.Z_FULL_FLUSH))


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


def pack(members: Mapping[str, Sequence[Piece]], day: date, *, start: int = 0) -> Part:
    """Lay members out as a part of an archive.

    Args:
        members: the pieces of each by its path (ASCII, with `/`); they keep their order.
        day: what the archive gives as the day of each file, at noon.
        start: where in the archive the part begins: the `end` of the one before.
    """
    bodies: list[bytes] = []
    entries: list[bytes] = []
    for path, pieces in members.items():
        name = path.encode("ascii")
        body = (*(piece.deflated for piece in pieces), _LAST)
        squeezed, size = sum(map(len, body)), sum(len(piece.content) for piece in pieces)
        fields = (0, _DEFLATE, *_dos_time(day), _crc(pieces), squeezed, size)
        header = _LOCAL.pack(b"PK\3\4", _VERSION, *fields, len(name), 0)
        made = _MADE_ON_UNIX | _VERSION
        after = (len(name), 0, 0, 0, 0, _MODE, start)
        entries.append(_CENTRAL.pack(b"PK\1\2", made, _VERSION, *fields, *after) + name)
        bodies += (header, name, *body)
        start += len(header) + len(name) + squeezed
    return Part(b"".join(bodies), b"".join(entries), len(entries), start)


def join(*parts: Part) -> tuple[bytes, ...]:
    """A whole archive of parts that were packed one after another, as pieces to write in order."""
    directory = [part.directory for part in parts]
    count = sum(part.count for part in parts)
    size = sum(map(len, directory))
    end = _END.pack(b"PK\5\6", 0, 0, count, count, size, parts[-1].end, 0)
    return (*(part.members for part in parts), *directory, end)


def _crc(pieces: Sequence[Piece]) -> int:
    crc = 0
    for piece in pieces:
        crc = zlib.crc32(piece.content, crc)
    return crc


def _dos_time(day: date) -> tuple[int, int]:
    """Noon of a day in MS-DOS's form (4.4.6), which knows no time zone."""
    return 12 << 11, (day.year - 1980) << 9 | day.month << 5 | day.day
