"""Links and images in a page's text, with their places.

The forms are those of Python-Markdown: `[text](address "title")`,
`[text][name]` with `[name]: address` elsewhere, `[name]` alone, `<address>`, and
the same with `!` before it for an image.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from exitguide.elements import Image, Link, Reference

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from exitguide.source import SourceText, Span

MAX_ADDRESS = 4000
"""The longest address, with its title, that is looked for."""

_BRACKET = re.compile(r"\\.|(?P<open>!?\[|\()|(?P<close>[\])])|(?P<blank>\n[ \t]*\n)", re.DOTALL)
_OPENING = re.compile(r"\\.|(?P<open>!?\[)", re.DOTALL)
# `<address>`, or an address up to a title in quotes or the end.
_DESTINATION = re.compile(
    r"\s*(?:<(?P<angle>[^<>\n]*)>|(?P<plain>.*?))(?:\s+(?:\"[^\n]*\"|'[^\n]*'))?\s*\Z", re.DOTALL
)
_NAME = re.compile(r"[ \n]?\[(?P<name>[^\]]*)\]")
_DEFINITION = re.compile(
    r"^[ ]{0,3}\[(?P<name>[^\]\^\n][^\]\n]*)\]:[ \t]*\n?[ \t]*<?(?P<address>[^\s<>]+)>?",
    re.MULTILINE,
)
_AUTOLINK = re.compile(
    r"<(?P<address>(?:[A-Za-z][A-Za-z0-9+.-]*:[^\s<>]*)|(?P<mail>[^\s<>@!/]+@[^\s<>@]+))>"
)
_MARKUP = re.compile(r"!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])?|[*`]+|(?<!\w)_+|_+(?!\w)")


@dataclass(frozen=True, slots=True)
class _Destination:
    """Where an address stands (offsets) and where the whole construct ends."""

    start: int
    end: int
    after: int


def extract_definitions(source: SourceText, text: str, body: int) -> Iterator[Reference]:
    """The lines `[name]: address` of a page.

    Args:
        source: the page.
        text: its text with code and comments hidden.
        body: the offset at which the body begins.
    """
    for match in _DEFINITION.finditer(text, body):
        span, address = source.span(*match.span()), source.span(*match.span("address"))
        yield Reference(_key(match["name"]), match["address"], span, address)


def extract_links(
    source: SourceText, text: str, body: int, names: Mapping[str, Reference]
) -> Iterator[Link | Image]:
    """The links and images of a page; see `extract_definitions` for the arguments.

    Args:
        source: the page.
        text: its text with code, comments and definitions hidden.
        body: the offset at which the body begins.
        names: the page's definitions by name.
    """
    reader = _Reader(source, text, names, _pair_brackets(text, body))
    found = list(reader.read(body, len(text)))
    yield from found
    # `[text](<address>)` has angle brackets as well.
    taken = {source.offset(item.target_span.start) for item in found}
    for match in _AUTOLINK.finditer(text, body):
        if match.start("address") in taken:
            continue
        target = f"mailto:{match['mail']}" if match["mail"] else match["address"]
        place = source.span(*match.span("address"))
        yield Link(match["address"], target, source.span(*match.span()), place, "autolink")


def extract_unclosed(source: SourceText, text: str, body: int) -> Iterator[Span]:
    """Each place where a link's address opens and never closes; arguments as for links."""
    pairs = _pair_brackets(text, body)
    for opening, close in sorted(pairs.items()):
        is_text = text[opening] == "[" and text[close + 1 : close + 2] == "("
        if is_text and _destination(text, close + 1, pairs) is None:
            yield source.span(close, close + 2)


def _pair_brackets(text: str, body: int) -> dict[int, int]:
    """The offset of the bracket or parenthesis that closes each one, within a paragraph.

    One pass, so that a page of nothing but opening brackets costs no more than its size.
    """
    pairs: dict[int, int] = {}
    waiting: dict[str, list[int]] = {"]": [], ")": []}
    for match in _BRACKET.finditer(text, body):
        last = match[0][-1]
        if match["open"]:
            waiting["]" if last == "[" else ")"].append(match.end() - 1)
        elif match["close"] and waiting[last]:
            pairs[waiting[last].pop()] = match.start()
        elif match["blank"]:
            waiting = {"]": [], ")": []}
    return pairs


@dataclass(slots=True)
class _Reader:
    """Reads links from left to right.

    Attributes:
        spent: the offset of a bracket that Python-Markdown took for the name in
            `[text] [name]` and did not find; it begins no `[text][name]` itself.
    """

    source: SourceText
    text: str
    names: Mapping[str, Reference]
    pairs: Mapping[int, int]
    spent: int = -1

    def read(self, start: int, end: int, *, images_only: bool = False) -> Iterator[Link | Image]:
        position = start
        while match := _OPENING.search(self.text, position, end):
            position = match.end()
            close = self.pairs.get(position - 1) if match["open"] else None
            if close is None or close >= end:
                continue
            is_image = match[0] == "!["
            item = self._item(match.start(), position, close, is_image=is_image)
            if item is None or (images_only and not is_image):
                continue
            if not is_image:
                yield from self.read(position, close, images_only=True)
            yield item
            position = self.source.offset(item.span.end)

    def _item(self, start: int, inner: int, close: int, *, is_image: bool) -> Link | Image | None:
        words = self.source.text[inner:close]
        destination = _destination(self.text, close + 1, self.pairs)
        if destination:
            span = self.source.span(start, destination.after)
            place = self.source.span(destination.start, destination.end)
            target = self.source.slice(place)
            kind: Literal["inline", "reference"] = "inline"
        else:
            definition, end = self._definition(inner, close)
            if definition is None:
                return None
            span = self.source.span(start, end)
            place, target, kind = definition.target_span, definition.target, "reference"
        if is_image:
            return Image(" ".join(words.split()), target, span, place)
        return Link(_plain(words), target, span, place, kind)

    def _definition(self, inner: int, close: int) -> tuple[Reference | None, int]:
        """What `[text][name]`, or `[name]` alone, refers to, and where it ends."""
        match = _NAME.match(self.text, close + 1)
        if match and inner - 1 != self.spent:
            definition = self.names.get(_key(match["name"] or self.text[inner:close]))
            if definition:
                return definition, match.end()
            self.spent = match.start("name") - 1
        return self.names.get(_key(self.text[inner:close])), close + 1


def _destination(text: str, start: int, pairs: Mapping[int, int]) -> _Destination | None:
    """What stands in the parentheses after a link's text, if they close."""
    end = pairs.get(start) if text[start : start + 1] == "(" else None
    if end is None or end - start > MAX_ADDRESS:
        return None
    return _inside(text, start + 1, end)


def _inside(text: str, start: int, end: int) -> _Destination | None:
    match = _DESTINATION.match(text[start:end])
    if match is None:
        return None
    part = "plain" if match["angle"] is None else "angle"
    return _Destination(start + match.start(part), start + match.end(part), end + 1)


def _plain(markdown: str) -> str:
    """The words of a link's text, without images, emphasis, code marks and line breaks."""
    return " ".join(_MARKUP.sub("", markdown).split())


def _key(name: str) -> str:
    """A definition's name as it is compared: case and white space do not count."""
    return " ".join(name.split()).casefold()
