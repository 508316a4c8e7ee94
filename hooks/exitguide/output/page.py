"""A finished HTML page, as far as it is checked: its language, its ids and its addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Literal

from selectolax.lexbor import LexborHTMLParser

from exitguide.diagnostics import Location

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import PurePosixPath

    from selectolax.lexbor import LexborNode

    from exitguide.source import SourceText

Use = Literal["link", "request", "name"]
"""What a browser does with an address: follow it when asked, fetch it by itself, or nothing."""

# What a browser fetches or sends to without being asked by a click on a link (HTML Living
# Standard, "URLs" in the index of attributes; `xlink:href` from SVG 1.1).
_REQUESTS = {
    "src", "srcset", "imagesrcset", "poster", "data", "background", "action", "formaction",
    "ping", "manifest", "xlink:href",
}  # fmt: skip
_FOLLOWED = {"a", "area"}

# Kinds of <link> that only say something about the page.
_NAMES = {"alternate", "author", "canonical", "help", "license", "me", "next", "prev"}

_CSS_ADDRESS = re.compile(
    r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]+))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')""",
    re.IGNORECASE,
)
_REFRESH = re.compile(r"^[\s\d.]*[;,]\s*(?:url\s*=\s*)?['\"]?([^'\"]*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Address:
    """An address in a page or style sheet.

    Attributes:
        text: as a browser reads it, character references resolved.
        use: what happens with it.
        at: where it first stands.
    """

    text: str
    use: Use
    at: Location


@dataclass(frozen=True, slots=True)
class OutputPage:
    """A finished page.

    Attributes:
        source: its HTML; the path is relative to the site.
        lang: the language that it says it is in, or None.
        ids: every id, in order.
        canonical: the address that it gives itself, or None.
        addresses: every address once a use.
    """

    source: SourceText
    lang: str | None
    ids: tuple[str, ...]
    canonical: str | None
    addresses: tuple[Address, ...]

    @property
    def path(self) -> PurePosixPath:
        """Where it stands in the site."""
        return self.source.path

    def locate_id(self, name: str, count: int) -> Location:
        """Where an id stands for the `count`-th time (from 1)."""
        form = re.compile(rf"""\bid\s*=\s*["']?{re.escape(escape(name))}(?=["'\s>])""")
        found = list(form.finditer(self.source.text))[count - 1 :]
        start, end = found[0].span() if found else (0, 0)
        return Location(self.path, self.source.span(start, end))


def extract_page(source: SourceText) -> OutputPage:
    """Read a finished page."""
    tree = LexborHTMLParser(source.text)
    nodes = tree.css("*")
    ids = tuple(node.attributes["id"] or "" for node in nodes if "id" in node.attributes)
    html, canonical = tree.css_first("html"), tree.css_first('link[rel~="canonical"]')
    uses = dict.fromkeys(use for node in nodes for use in _uses(node))
    return OutputPage(
        source,
        html.attributes.get("lang") if html else None,
        ids,
        canonical.attributes.get("href") if canonical else None,
        tuple(Address(text, use, _locate(source, text)) for text, use in uses),
    )


def extract_style_addresses(source: SourceText) -> tuple[Address, ...]:
    """The addresses in a style sheet; a browser fetches them all."""
    texts = dict.fromkeys(_css_addresses(source.text))
    return tuple(Address(text, "request", _locate(source, text)) for text in texts)


def _uses(node: LexborNode) -> Iterator[tuple[str, Use]]:
    """The addresses of one element, with what a browser does with each."""
    for name, value in node.attributes.items():
        if not value:
            continue
        if name == "style":
            yield from ((text, "request") for text in _css_addresses(value))
        elif name in {"srcset", "imagesrcset"}:
            yield from ((part.split()[0], "request") for part in value.split(",") if part.split())
        elif name in _REQUESTS or name == "href":
            yield value.strip(), _use(node, name)
    if node.tag == "style":
        yield from ((text, "request") for text in _css_addresses(node.text() or ""))
    if node.tag == "meta" and (node.attributes.get("http-equiv") or "").lower() == "refresh":
        match = _REFRESH.match(node.attributes.get("content") or "")
        if match:
            yield match[1], "request"


def _use(node: LexborNode, attribute: str) -> Use:
    if attribute != "href":
        return "request"
    if node.tag in _FOLLOWED:
        return "link"
    kinds = set((node.attributes.get("rel") or "").lower().split())
    return "name" if node.tag == "link" and kinds and kinds <= _NAMES else "request"


def _css_addresses(style: str) -> Iterator[str]:
    for match in _CSS_ADDRESS.finditer(style):
        yield next(group for group in match.groups() if group is not None)


def _locate(source: SourceText, text: str) -> Location:
    """The first place where an address stands, as written or with character references."""
    offsets = [source.text.find(form) for form in (f'"{escape(text)}"', escape(text), text)]
    start = next((offset for offset in offsets if offset >= 0), 0)
    return Location(source.path, source.span(start, start))
