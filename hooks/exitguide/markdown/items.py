"""Everything on a page that a rule may speak of, with its place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from exitguide.elements import Heading, Image, Link, Slot, Tag
from exitguide.markdown.blocks import read_lines
from exitguide.markdown.links import extract_definitions, extract_links, extract_unclosed
from exitguide.markdown.mask import CODE, find_hidden, hide, unify_line_ends
from exitguide.markdown.reach import extract_emails, extract_phones

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from exitguide.elements import Mention, Reference
    from exitguide.markdown.blocks import Line
    from exitguide.source import SourceText, Span

# Python-Markdown's attribute lists: "{#id}" or "{: #id .class }" at the end of a heading.
_HEADING = re.compile(r"(?P<marks>#{1,6})[ \t]*(?P<text>.*?)[ \t]*#*[ \t]*\Z", re.DOTALL)
_HEADING_ID = re.compile(r"[ \t]+\{:?[ \t]*(?:[^{}\n]*?[ \t])??#(?P<id>[^\s{}]+)[^{}\n]*\}[ \t]*\Z")
_UNDERLINE = re.compile(r"(?P<mark>=+|-+)[ \t]*\Z")
_ATTRIBUTES = re.compile(r"\{:?[ \t]*(?:[#.][\w-]|[\w-]+=)[^{}\n]*\}")
_SLOT = re.compile(r"<!-- exitguide: (?P<name>[a-z-]+)(?P<arguments>(?: [^\s>]+)*) -->")
_TAG = re.compile(r"<(?P<closing>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)(?:[\s/][^<>]*)?>")
_BARE_ADDRESS = re.compile(r"\b(?:https?://|www\.)[^\s<>)\0]*")


@dataclass(frozen=True, slots=True)
class Items:
    """What a page's body holds.

    Attributes:
        unclosed: where a link's address opens and never closes.
        uncoded: the page's text with code hidden; comments stand.
        prose: the page's text with everything hidden that is not read as text: the
            front matter, code, comments, tags, addresses, attribute lists.
    """

    headings: tuple[Heading, ...]
    links: tuple[Link, ...]
    images: tuple[Image, ...]
    references: tuple[Reference, ...]
    tags: tuple[Tag, ...]
    slots: tuple[Slot, ...]
    phones: tuple[Mention, ...]
    emails: tuple[Mention, ...]
    unclosed: tuple[Span, ...]
    uncoded: str
    prose: str


def extract_items(source: SourceText, body: int) -> Items:
    """Read a page's body.

    Args:
        source: the page.
        body: the offset at which the body begins.
    """
    text = unify_line_ends(source.text)
    hidden = list(find_hidden(text, body))
    lines = list(read_lines(hide(text, ((one.start, one.end) for one in hidden)), body))
    indented = [(line.start, line.end) for line in lines if line.is_code]
    code = [(one.start, one.end) for one in hidden if one.kind == CODE]
    uncoded = hide(text, _merge(code + indented))
    shown = hide(text, _merge([*indented, *((one.start, one.end) for one in hidden)]))
    references = tuple(extract_definitions(source, shown, body))
    undefined = hide(shown, (_offsets(source, one.span) for one in references))
    found = list(extract_links(source, undefined, body, {one.name: one for one in references}))
    tags = tuple(extract_tags(source, shown, body))
    spans = [one.span for one in references] + [one.span for one in tags]
    spans += [one.target_span for one in found]
    prose = _prose(shown, body, [_offsets(source, span) for span in spans])
    return Items(
        headings=tuple(extract_headings(source, shown, lines)),
        links=tuple(one for one in found if isinstance(one, Link)),
        images=tuple(one for one in found if isinstance(one, Image)),
        references=references,
        tags=tags,
        slots=tuple(extract_slots(source, uncoded, body)),
        phones=tuple(extract_phones(source, prose)),
        emails=tuple(extract_emails(source, prose)),
        unclosed=tuple(extract_unclosed(source, undefined, body)),
        uncoded=uncoded,
        prose=prose,
    )


def _prose(shown: str, body: int, places: list[tuple[int, int]]) -> str:
    """The text with the head, addresses, tags and attribute lists hidden as well."""
    marks = [one.span() for mark in (_ATTRIBUTES, _BARE_ADDRESS) for one in mark.finditer(shown)]
    return hide(shown, _merge([(0, body), *marks, *places]))


def extract_headings(source: SourceText, text: str, lines: list[Line]) -> Iterator[Heading]:
    """The headings of a page's body, in order.

    Args:
        source: the page.
        text: its text with code and comments hidden.
        lines: the lines of that text.
    """
    for index, line in enumerate(lines):
        after = lines[index + 1] if index + 1 < len(lines) else None
        if line.is_code or not line.at_margin:
            continue
        match = _HEADING.match(text[line.start : line.end])
        if match and match["text"]:
            yield _heading(source, line, len(match["marks"]), match.start("text"), match["text"])
        elif line.opens_block and after and not after.opens_block:
            mark = _UNDERLINE.match(text[after.start : after.end])
            if mark:
                level = 1 if mark["mark"][0] == "=" else 2
                yield _heading(source, line, level, 0, text[line.start : line.end].strip())


def _heading(source: SourceText, line: Line, level: int, shift: int, words: str) -> Heading:
    match = _HEADING_ID.search(words)
    start = line.start + shift
    text = source.text[start : start + (match.start() if match else len(words))]
    place = source.span(start + match.start("id"), start + match.end("id")) if match else None
    span = source.span(line.start, start + len(words))
    return Heading(level, text.strip(), match and match["id"], span, place)


def extract_slots(source: SourceText, text: str, body: int) -> Iterator[Slot]:
    """The slots of a page's body, in order; `text` has its code hidden."""
    for match in _SLOT.finditer(text, body):
        span = source.span(match.start(), match.end())
        yield Slot(match["name"], tuple(match["arguments"].split()), span)


def extract_tags(source: SourceText, text: str, body: int) -> Iterator[Tag]:
    """The HTML tags of a page's body, in order; `text` has code and comments hidden."""
    for match in _TAG.finditer(text, body):
        closing = bool(match["closing"])
        yield Tag(match["name"].lower(), source.span(match.start(), match.end()), closing)


def _offsets(source: SourceText, span: Span) -> tuple[int, int]:
    return source.offset(span.start), source.offset(span.end)


def _merge(places: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Stretches of text in order, those that overlap as one."""
    start = end = 0
    for next_start, next_end in sorted(places):
        if next_start > end:
            yield start, end
            start = next_start
        end = max(end, next_end)
    yield start, end
