"""The whole guide as a document for the PDF writer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from exitguide.errors import SourceError
from exitguide.languages import LANGUAGES
from exitguide.render.regions import fill_region
from exitguide.render.templates import render_template

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from exitguide.languages import Language

PDF_REGION = "the PDF"
"""The part of the page where a link to its PDF stands, once there is one."""

# What a script would show, or what only makes sense on a screen.
_NOT_IN_PDF = "[hidden], script, noscript"


def render_pdf_document(page: str, path: str) -> str:
    """Take the whole guide out of its finished page, with what a PDF needs around it.

    PDF/UA-1 (ISO 14289-1) asks for a title (7.1), a language (7.2) and headings
    that begin at the first level (7.4.2).

    Args:
        page: the finished page of the print edition.
        path: of that page, for the message.

    Raises:
        SourceError: the page holds no whole guide.
    """
    tree = LexborHTMLParser(page)
    for node in tree.css(_NOT_IN_PDF):
        node.decompose()
    whole = tree.css_first(".whole")
    if whole is None:
        raise SourceError(f"{path}: this page does not hold the whole guide; build the site anew.")
    for groups in whole.css("dl:has(> div)"):
        groups.replace_with(_as_plain_list(groups.html or ""))
    names = {key: whole.attributes[f"data-{key}"] for key in ("name", "description")}
    return render_template("pdf", _language(tree), {"whole": whole.html, **names})


def offer_pdf(page: str, name: str, path: str) -> str:
    """Put a link to its PDF on the page with the whole guide.

    Args:
        page: the finished page.
        name: of the PDF, which stands beside the page.
        path: of the page, for the message.

    Raises:
        SourceError: the page has no place for the link.
    """
    link = render_template("offer_pdf", _language(LexborHTMLParser(page)), {"name": name})
    return fill_region(page, PDF_REGION, link, path)


def _as_plain_list(html: str) -> LexborNode:
    """A list of terms in groups, as a list with an item for each group.

    A tagged list holds items alone (PDF/UA-1, 7.2; ISO 32000-1, table 336). The PDF writer makes
    an item of each term and a division of each group between.
    """
    for old, new in (("dl", "ul"), ("div", "li"), ("dt", "b"), ("dd", "span")):
        html = re.sub(rf"(</?){old}\b", rf"\1{new}", html)
    return LexborHTMLParser(html).css("ul")[0]


def _language(page: LexborHTMLParser) -> Language:
    root = page.css_first("html")
    said = root.attributes.get("lang") if root else None
    return next((language for language in LANGUAGES if language == said), LANGUAGES[0])
