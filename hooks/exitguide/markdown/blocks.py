"""Lines of Markdown with the boxes and lists that they stand in.

Python-Markdown nests by four columns: the text of a list item, an admonition,
a fold-out, a tab, a footnote or a definition stands four columns further in than its
marker. A line that stands four columns further in than its surroundings, after
a blank line, is code (python-markdown.github.io: "Indentation/Tab Length").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

TAB = 4
"""Columns that a tab takes, and that each level of nesting takes."""

_LINE = re.compile(r"[^\n]*(?:\n|\Z)")
# Boxes may begin anywhere; list items, definitions and footnotes only where a block begins.
_BOX = re.compile(r"(?:!!!|\?\?\?\+?|===[!+]?)[ \t]")
_ITEM = re.compile(r"(?:[-*+]|\d+\.|:)[ \t]|\[\^[^\]\n]+\]:")


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank.

    Attributes:
        start: the offset (from 0) of its first character that is not white space.
        end: the offset of its line end.
        opens_block: whether a blank line, or the page's head, stands before it.
        at_margin: whether it stands exactly at the margin of its surroundings.
        is_code: whether its indentation makes it code.
    """

    start: int
    end: int
    opens_block: bool
    at_margin: bool
    is_code: bool


def read_lines(text: str, body: int) -> Iterator[Line]:
    """The lines from the offset `body` on that are not blank."""
    margins = [0]
    after_blank = True
    for match in _LINE.finditer(text, body):
        shown = match[0].strip(" \t\n")
        if not shown:
            after_blank = True
            continue
        before = match[0][: match[0].index(shown[0])]
        width = len(before.expandtabs(TAB))
        opens_item = bool(_ITEM.match(shown)) and (after_blank or len(margins) > 1)
        opens = opens_item or bool(_BOX.match(shown))
        while (after_blank or opens) and width < margins[-1]:
            margins.pop()
        is_code = after_blank and width >= margins[-1] + TAB
        start, end = match.start() + len(before), match.end() - match[0].endswith("\n")
        yield Line(start, end, after_blank, width == margins[-1], is_code)
        if opens and not is_code:
            margins.append(margins[-1] + TAB)
        after_blank = is_code
