"""Markdown with the parts that are no prose blanked out, every offset kept.

Code is replaced by a character that no citation can hold; comments and front matter become
white space. Inline marks (emphasis, links, attributes) are left to the tokeniser, because a
citation may stand across them. Rules of CommonMark 0.31: fenced code 4.5, code spans 6.1,
HTML comments 6.6. Every step is linear in the text's length.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

CODE = "\x00"
"""Stands for each character of code."""

_FRONT_MATTER = re.compile(
    r"\A---[ \t]*\r?\n(?:(?!---[ \t]*\r?$).*\n)*?---[ \t]*\r?$", re.MULTILINE
)
_FENCE = re.compile(r"^[ \t>]*(?P<fence>`{3,}|~{3,})(?P<info>.*)$", re.MULTILINE)
_TICKS = re.compile(r"`+")
_BLANK_LINE = re.compile(r"\n[ \t>]*\n")
_NOT_NEWLINE = re.compile(r"[^\n]")


def blank_non_prose(text: str) -> str:
    """The text with code, comments and front matter blanked, of exactly the same length."""
    text = _FRONT_MATTER.sub(lambda match: _NOT_NEWLINE.sub(" ", match[0]), text, count=1)
    text = _blank(text, _fences(text), CODE)
    text = _blank(text, _comments(text), " ")
    return _blank(text, _code_spans(text), CODE)


def _blank(text: str, spans: Iterator[tuple[int, int]], filler: str) -> str:
    pieces, done = [], 0
    for start, end in spans:
        pieces += [text[done:start], _NOT_NEWLINE.sub(filler, text[start:end])]
        done = end
    return "".join((*pieces, text[done:])) if pieces else text


def _fences(text: str) -> Iterator[tuple[int, int]]:
    opened: re.Match[str] | None = None
    for match in _FENCE.finditer(text):
        if opened is None:
            opened = match if "`" not in match["info"] else None
        elif match["fence"].startswith(opened["fence"]) and not match["info"].strip():
            yield opened.start(), match.end()
            opened = None
    if opened is not None:
        yield opened.start(), len(text)


def _comments(text: str) -> Iterator[tuple[int, int]]:
    start = text.find("<!--")
    while start >= 0:
        end = text.find("-->", start + 4)
        if end < 0:
            return
        yield start, end + 3
        start = text.find("<!--", end + 3)


def _code_spans(text: str) -> Iterator[tuple[int, int]]:
    """Runs of backticks closed by a run of the same length in the same paragraph."""
    runs = [match.span() for match in _TICKS.finditer(text)]
    if not runs:
        return
    blanks = [match.start() for match in _BLANK_LINE.finditer(text)]
    following: dict[int, int] = {}
    closers = [-1] * len(runs)
    for index in range(len(runs) - 1, -1, -1):
        length = runs[index][1] - runs[index][0]
        closers[index] = following.get(length, -1)
        following[length] = index
    index = 0
    while index < len(runs):
        closer = closers[index]
        start = runs[index][0]
        if closer >= 0 and bisect_right(blanks, start) == bisect_right(blanks, runs[closer][0]):
            yield start, runs[closer][1]
            index = closer
        index += 1
