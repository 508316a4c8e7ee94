"""Text with exact places: offsets for programs, lines and columns for people."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import PurePosixPath

# The line ends that Python-Markdown knows: LF, CRLF and a lone CR.
_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place between two characters: line and column, both from 1.

    Columns count code points, so that a tab and an "å" are one column each.
    """

    line: int
    column: int


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The characters from `start` up to, but not including, `end`."""

    start: Position
    end: Position


@dataclass(frozen=True, slots=True)
class SourceText:
    """One file's text as it was read, without a byte order mark.

    Attributes:
        path: where it stands, relative to the project, with forward slashes.
        text: its characters; line ends are kept as they are in the file.
    """

    path: PurePosixPath
    text: str
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Find where each line starts, once."""
        starts = (0, *(match.end() for match in _LINE_END.finditer(self.text)))
        object.__setattr__(self, "_starts", starts)

    def position(self, offset: int) -> Position:
        """The line and column of the character at `offset` (from 0)."""
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def offset(self, position: Position) -> int:
        """The offset (from 0) of a position; the inverse of `position`."""
        return self._starts[position.line - 1] + position.column - 1

    def span(self, start: int, end: int) -> Span:
        """The span of the characters `text[start:end]`."""
        return Span(self.position(start), self.position(end))

    def slice(self, span: Span) -> str:
        """The characters that a span covers."""
        return self.text[self.offset(span.start) : self.offset(span.end)]

    def line_start(self, line: int) -> int:
        """The offset (from 0) at which a line (from 1) begins.

        A line past the last one begins where the text ends, so that the end
        of a block that closes the file has a place.
        """
        return self._starts[line - 1] if line <= len(self._starts) else len(self.text)

    def line(self, number: int) -> str:
        """A line's text (lines from 1), without its line end."""
        return self.text[self.line_start(number) : self.line_start(number + 1)].rstrip("\r\n")

    @property
    def line_count(self) -> int:
        """How many lines the text has; an empty text has one."""
        return len(self._starts)
