"""The whole guide on one page, to print or to make a PDF of."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from exitguide.render.pdf_document import PDF_REGION
from exitguide.render.regions import mark_region
from exitguide.render.templates import render_template

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from exitguide.languages import Language
    from exitguide.registers.schema import Term
    from exitguide.site import Page

PRINT_PAGE = "utskrift/index"
"""The page that holds the whole guide."""

_LEFT_OUT = ("utskrift", "redaksjon")
# A host that cannot exist (RFC 2606, section 2), to resolve relative addresses against.
_ROOT = "https://portal.invalid/"
# Attributes whose value is one or more ids of the same page.
_REFERENCES = ("id", "for", "aria-labelledby", "aria-describedby")
# On one page nothing pops up: words stand in a list at the end, and there is always a script
# or none for all.
_NOT_ON_PAPER = "[popover], .glossary, noscript, .downloads"


@dataclass(frozen=True, slots=True)
class Part:
    """A finished page, as a part of the whole.

    Attributes:
        route: its address below its language, without ending.
        url: its address in the edition, relative to the edition's root.
        title: its title.
        html: its content, which begins with the title as a heading of level 1.
        reviewed: the day on which somebody last went through it.
    """

    route: str
    url: str
    title: str
    html: str
    reviewed: date

    @property
    def section(self) -> str:
        """The folder that the page stands in; empty for the home page."""
        return self.route.rpartition("/")[0]

    @property
    def anchor(self) -> str:
        """The id of the part: `tjenester-nav`, or `tjenester` for the section's own page."""
        return self.route.removesuffix("/index").replace("/", "-")


@dataclass(frozen=True, slots=True)
class Imprint:
    """What the whole says of itself.

    Attributes:
        name: the guide's name.
        description: what it is, in one sentence.
        address: where the newest edition stands.
    """

    name: str
    description: str
    address: str


def collect_parts(pages: Iterable[tuple[Page, str, str]]) -> list[Part]:
    """The pages that the whole is made of: each with its address and finished content.

    Left out are the page of the whole itself, the handbook for those who write the
    guide, and in a preview a page whose head is faulty.
    """
    return [
        Part(page.route, url, page.meta.title, html, page.meta.reviewed)
        for page, url, html in pages
        if page.meta and page.route.partition("/")[0] not in _LEFT_OUT
    ]


def render_print_edition(
    parts: Sequence[Part], url: str, terms: Iterable[Term], imprint: Imprint, language: Language
) -> str:
    """All pages as one, with a table of contents, and with the words explained at the end.

    Headings go down one level; ids get their page's name in front, so that they
    stay unique; a link to another page leads to its place here.

    Args:
        parts: the pages, in the order of the menu.
        url: the address of the page that shows them.
        terms: the words to explain; one without a definition is passed over.
        imprint: what it says of itself.
        language: of all of it.
    """
    anchors = {part.url: part.anchor for part in parts}
    sections = [list(group) for _, group in groupby(parts, key=lambda part: part.section)]
    reviews = [part.reviewed for part in parts]
    values = {
        "pdf": mark_region(PDF_REGION, ""),
        "imprint": imprint,
        "first": min(reviews),
        "last": max(reviews),
        "sections": sections,
        "parts": [(part, _as_part(part, anchors, url, language)) for part in parts],
        "terms": sorted(
            (term for term in terms if term.definition),
            key=lambda term: term.term.in_language(language).casefold(),
        ),
    }
    return render_template("print_edition", language, values)


def _as_part(part: Part, anchors: Mapping[str, str], url: str, language: Language) -> str:
    """A page's content with its headings, ids and links as the whole needs them."""
    tree = LexborHTMLParser(f"<body>{part.html}</body>")
    for node in tree.css(_NOT_ON_PAPER):
        node.decompose()
    for node in tree.css("button[popovertarget]"):
        node.unwrap()
    for node in tree.css("a[data-term]"):
        del node.attrs["data-term"], node.attrs["aria-describedby"]
    prefix = f"{part.anchor}--"
    for name in _REFERENCES:
        for node in tree.css(f"[{name}]"):
            names = (node.attributes[name] or "").split()
            node.attrs[name] = " ".join(prefix + one for one in names)
    for node in tree.css("[href]"):
        node.attrs["href"] = _readdress(node.attributes["href"] or "", part.url, anchors, url)
    # The whole is the same in all editions, so it only points to what differs in them.
    for node in tree.css(".local-contacts"):
        link = {"url": _readdress("", part.url, {}, url)}
        node.inner_html = render_template("local_elsewhere", language, link)
    html = tree.body.inner_html if tree.body else ""
    html = (html or "").replace("url(#", f"url(#{prefix}")
    return re.sub(r"(</?h)([1-5])(?=[\s>])", lambda tag: f"{tag[1]}{int(tag[2]) + 1}", html)


def _readdress(href: str, origin: str, anchors: Mapping[str, str], url: str) -> str:
    """An address on the page at `origin` as seen from the whole."""
    if urlsplit(href).scheme:
        return href
    target, fragment = urldefrag(urljoin(_ROOT + origin, href))
    path = target.removeprefix(_ROOT)
    anchor = anchors.get(path)
    if anchor is None:
        base = posixpath.dirname(url) or "."
        relative = posixpath.relpath(path or ".", base) + ("/" if path.endswith("/") else "")
        return f"{relative}#{fragment}" if fragment else relative
    return f"#{anchor}--{fragment}" if fragment else f"#{anchor}"
