"""Hiding what is not text: code and comments, without moving anything.

A hidden character becomes NUL, so that every offset stays what it was and no
pattern for words, numbers or addresses matches across it. Line ends stay.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

HIDDEN = "\0"
"""What stands where something is hidden."""

COMMENT, CODE = "comment", "code"

# A fence, a comment or a run of backticks: whichever comes first hides the others.
_OPENING = re.compile(
    r"^(?P<fence>[ \t]*(?:`{3,}|~{3,}))[^`\n]*$|(?P<comment><!--)|(?P<ticks>(?<!\\)`+)",
    re.MULTILINE,
)
_FENCE_END = re.compile(r"^([ \t]*(?:`{3,}|~{3,}))[ \t]*$", re.MULTILINE)
_BLANK_LINE = re.compile(r"\n[ \t]*(?=\n|\Z)")
_SHOWN = re.compile(r"[^\n]")


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of text (offsets from 0, end exclusive) that is code or a comment."""

    start: int
    end: int
    kind: str


def unify_line_ends(text: str) -> str:
    """The text with LF as its only line end, and every other character where it was."""
    if "\r" not in text:
        return text
    return re.sub(r"\r(?!\n)", "\n", text).replace("\r\n", " \n")


def hide(text: str, regions: Iterable[tuple[int, int]]) -> str:
    """The text with some regions hidden; they come in order and do not overlap."""
    parts: list[str] = []
    position = 0
    for start, end in regions:
        parts += text[position:start], _SHOWN.sub(HIDDEN, text[start:end])
        position = end
    return "".join((*parts, text[position:]))


def find_hidden(text: str, body: int) -> Iterator[Region]:
    """Fenced code, code in a line, and comments, from the offset `body` on, in order.

    Code that is marked by indentation alone depends on lists and boxes around
    it; `exitguide.markdown.blocks` finds it.
    """
    search = _Closings(text)
    position = body
    while match := _OPENING.search(text, position):
        end = search.end_of(match)
        position = match.end() if end is None else end
        if end is not None:
            yield Region(match.start(), end, COMMENT if match["comment"] else CODE)


@dataclass(slots=True)
class _Closings:
    """Finds where an opening ends.

    It remembers what it searched, so that a hostile page costs no more than its size.
    """

    text: str
    fences: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    paragraph_end: int = -1
    open_comment: bool = False

    def __post_init__(self) -> None:
        for match in _FENCE_END.finditer(self.text):
            self.fences.setdefault(match[1], []).append((match.start(), match.end()))

    def end_of(self, match: re.Match[str]) -> int | None:
        """The offset after the closing that belongs to an opening, or None."""
        if match["fence"]:
            return self._fence(match)
        return self._comment(match.end()) if match["comment"] else self._ticks(match)

    def _fence(self, match: re.Match[str]) -> int | None:
        ends = self.fences.get(match["fence"], [])
        index = bisect_left(ends, (match.end(), 0))
        return ends[index][1] if index < len(ends) else None

    def _comment(self, start: int) -> int | None:
        end = -1 if self.open_comment else self.text.find("-->", start)
        self.open_comment = end < 0
        return None if end < 0 else end + len("-->")

    def _ticks(self, match: re.Match[str]) -> int | None:
        if match.end() > self.paragraph_end:
            blank = _BLANK_LINE.search(self.text, match.end())
            self.paragraph_end = blank.start() if blank else len(self.text)
        closing = re.compile(rf"(?<!`){match['ticks']}(?!`)")
        found = closing.search(self.text, match.end(), self.paragraph_end)
        return found.end() if found else None
