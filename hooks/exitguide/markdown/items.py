"""Headings and slots of a page's Markdown, with their places."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from exitguide.site import Heading, Slot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.source import SourceText

# Python-Markdown's attribute lists: "{#id}" or "{: #id .class }" at the end of a heading.
_HEADING_ID = re.compile(r"[ \t]*\{:?[ \t]*#(?P<id>[^\s}]+)[^}]*\}[ \t]*$")
_SLOT = re.compile(r"<!-- exitguide: (?P<name>[a-z-]+)(?P<arguments>(?: [^\s>]+)*) -->")


def extract_headings(source: SourceText, body: int) -> Iterator[Heading]:
    """The headings of a page's body, in order.

    Args:
        source: the page.
        body: the offset at which the body begins.
    """
    first = source.position(body).line
    tokens = MarkdownIt("commonmark").parse(source.text[source.line_start(first) :])
    for token, inline in pairwise(tokens):
        if token.type != "heading_open" or token.map is None:
            continue
        line = first + token.map[0]
        start = source.line_start(line)
        match = _HEADING_ID.search(inline.content)
        text = inline.content[: match.start()] if match else inline.content
        span = source.span(start, start + len(source.line(line)))
        yield Heading(int(token.tag[1]), text.strip(), match and match["id"], span)


def extract_slots(source: SourceText, body: int) -> Iterator[Slot]:
    """The slots of a page's body, in order."""
    for match in _SLOT.finditer(source.text, body):
        span = source.span(match.start(), match.end())
        yield Slot(match["name"], tuple(match["arguments"].split()), span)
