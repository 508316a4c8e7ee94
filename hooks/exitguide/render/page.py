"""A page as the theme receives it: slots filled, facts put in, words explained."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import escape

from exitguide.languages import format_date
from exitguide.render.checklists import label_checklists
from exitguide.render.facts import insert_facts
from exitguide.render.slots import fill_slots
from exitguide.render.statutes import link_citations, render_notes
from exitguide.render.structured_data import render_structured_data
from exitguide.render.templates import render_template
from exitguide.render.terms import mark_terms, render_glossary
from exitguide.render.translation import render_translation_notice
from exitguide.render.words import word

if TYPE_CHECKING:
    from exitguide.front_matter import FrontMatter
    from exitguide.render.slots import Request


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished page.

    Attributes:
        type: the page's type, for its looks.
        content: the HTML of the page's body.
        notice: what stands above it where the translation lags behind, or an empty text.
        glossary: the explanations of the words and the law in it, to stand after it.
        reviewed: when the content was gone through, as a line of text.
        structured_data: JSON-LD for machines, or an empty text.
        hidden: the parts of the theme that this type of page does without.
    """

    type: str
    content: str
    notice: str
    glossary: str
    reviewed: str
    structured_data: str
    hidden: tuple[str, ...]


def render_page(html: str, request: Request, address: str) -> Rendered:
    """Finish a page that Markdown has rendered.

    Args:
        html: the page's body.
        request: what the page has to go by.
        address: its canonical address.
    """
    meta, registers, language = request.meta, request.registers, request.language
    # The home page is a signpost: whole cards are links, and there is little prose.
    explained = () if meta.type == "home" else registers.terms.values()
    content, notes = link_citations(html, registers.statutes, language, request.today)
    content, terms = mark_terms(label_checklists(content), explained, language)
    content = fill_slots(content, request)
    if meta.lists is not None:
        content = insert_facts(content, getattr(registers, meta.lists), language)
    content = _with_title(content, meta, render_template("overdue", language, {"meta": meta}))
    contacts = [registers.contacts[name] for name in meta.contacts if name in registers.contacts]
    return Rendered(
        type=meta.type,
        content=content,
        notice=render_translation_notice(request.route, language, request.site, registers),
        glossary=render_glossary(terms, language) + render_notes(notes, language),
        reviewed=f"{word('reviewed', language)} {format_date(meta.reviewed, language)}",
        structured_data=render_structured_data(meta, contacts, language, address)
        if meta.type == "service"
        else "",
        hidden=("navigation", "toc", "path") if meta.type == "home" else (),
    )


def _with_title(html: str, meta: FrontMatter, notice: str) -> str:
    """Put the page's title and the notice on its age above its text.

    On the home page, title and first words are set apart.

    The theme would take the name that navigation has for the page, which may be shorter.
    """
    heading = f"<h1>{escape(meta.title)}</h1>\n{notice}\n"
    if meta.type != "home":
        return heading + html
    lead, section, rest = html.partition("<h2")
    return f'<div class="hero">\n{heading}{lead}</div>\n{section}{rest}'
