"""The index of the portal's own pages: which are searched, and by what."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from exitguide.languages import LANGUAGES
from exitguide.search.concepts import concepts_of_statutes, concepts_of_terms
from exitguide.search.documents import SearchedPage, collect_documents
from exitguide.search.index import build_index, render_index
from exitguide.search.scripts import LOCAL_INDEXES, index_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from exitguide.front_matter import FrontMatter
    from exitguide.guide import Guide
    from exitguide.languages import Language
    from exitguide.search.concepts import Concept
    from exitguide.site import Page

DIRECTORY = "tjenester/index"
"""The page with all contacts."""

UNSEARCHED = frozenset(["redaksjon/regler"])
"""Pages that search leaves out: the handbook of rules is full of text that is wrong on purpose."""

PRIORS = {
    "guide": 1.0,
    "service": 1.0,
    "measure": 1.0,
    "home": 0.9,
    "list": 0.9,
    "resources": 0.7,
    "publications": 0.6,
    "about": 0.4,
    "lovverk/index": 0.5,
    "utskrift/index": 0.4,
}
"""How likely a page is to be wanted, by its route, register or type.

Readers come to help somebody; few read about the portal, and law in its own right is for those
who ask for a provision.
"""


def index_pages(
    guide: Guide, language: Language, rendered: Mapping[str, tuple[str, str | None]]
) -> dict[str, str]:
    """The scripts with the index of a language, by path in the portal.

    Args:
        guide: the pages' sources and the registers.
        language: to index.
        rendered: address and content of the finished pages, by source path.
    """
    registers = guide.registers
    concepts = [
        *concepts_of_terms(registers.terms.values()),
        *concepts_of_statutes(registers.statutes),
    ]
    pages = {
        page.route: (page.meta, url, html or "")
        for source, (url, html) in sorted(rendered.items())
        if (page := _find(guide, language, source)) and page.meta and page.route not in UNSEARCHED
    }
    searched = [
        SearchedPage(
            route=route,
            url=url,
            title=meta.title,
            description=meta.description,
            html=html,
            others=_titles_elsewhere(guide, route, language),
            names=_names(concept for concept in concepts if route in concept.pages[:1]),
            related=_names(concept for concept in concepts if route in concept.pages[1:]),
            prior=PRIORS.get(route) or PRIORS[meta.lists or meta.type],
            skip=_foreign_cards(guide, route, meta),
        )
        for route, (meta, url, html) in pages.items()
    ]
    index = build_index(collect_documents(searched), language, concepts)
    # A local edition has an index of its own in the place of each empty one.
    local = {path: "" for path, one in LOCAL_INDEXES.items() if one == language}
    return {index_path(language): render_index({"home": pages["index"][1], **index}), **local}


def _names(concepts: Iterable[Concept]) -> list[str]:
    return [name for one in concepts for language in LANGUAGES for name in one.names(language)]


def _find(guide: Guide, language: Language, source: str) -> Page | None:
    """The page of a source file, if it is of the language."""
    folder, _, route = source.removesuffix(".md").partition("/")
    return guide.site.find(route, language) if folder == language else None


def _titles_elsewhere(guide: Guide, route: str, language: Language) -> dict[str, str]:
    """What a page ("") and its sections are called in the other languages."""
    titles: defaultdict[str, list[str]] = defaultdict(list)
    for other in LANGUAGES:
        page = guide.site.find(route, other)
        if other == language or page is None or page.meta is None:
            continue
        titles[""].append(page.meta.title)
        for heading in page.headings:
            if heading.id:
                titles[heading.id].append(heading.text)
    return {key: "\n".join(texts) for key, texts in titles.items()}


def _foreign_cards(guide: Guide, route: str, meta: FrontMatter) -> set[str]:
    """Cards to leave out: a contact is found on its own page and in the directory.

    Most pages end with the same few cards; search would answer with all of them.
    """
    if meta.type == "home" or route == DIRECTORY:
        return set()
    contacts = guide.registers.contacts.values()
    return {f"kontakt-{contact.id}" for contact in contacts if contact.page != route}
