"""The pages of one language as documents to search."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from exitguide.search.index import Document
from exitguide.search.sections import extract_references, extract_sections

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

ONWARD = "videre"
"""The id of the section with links to further pages: its words are about those pages."""

# A host that cannot exist (RFC 2606, section 2), to resolve relative addresses against.
_ROOT = "https://portal.invalid/"


@dataclass(frozen=True, slots=True)
class SearchedPage:
    """A finished page.

    Attributes:
        route: its route below the language, such as `tjenester/nav`.
        url: its address, relative to the portal's root.
        title: its title.
        description: what it helps with, in one sentence.
        html: its content.
        others: the titles of the page ("") and its sections (by id) in the other languages.
        names: what readers may call the thing that the page is about.
        related: the same for things that other pages are about in the first place.
        prior: how likely it is to be wanted, before anything is asked.
        skip: ids of sections that are not its own matter, such as cards of other pages' contacts.
    """

    route: str
    url: str
    title: str
    description: str
    html: str
    others: Mapping[str, str]
    names: Collection[str] = ()
    related: Collection[str] = ()
    prior: float = 1.0
    skip: Collection[str] = ()


def collect_documents(pages: Iterable[SearchedPage]) -> list[Document]:
    """All pages' heads and sections, in order."""
    pages = list(pages)
    links = _collect_links(pages)
    documents: list[Document] = []
    for page in pages:
        head = len(documents)
        for section in extract_sections(page.html, page.title, skip={ONWARD, *page.skip}):
            location = f"{page.url}#{section.id}" if section.id else page.url
            documents.append(
                Document(
                    location=location,
                    page=head,
                    title=section.title,
                    text=section.text,
                    summary="" if section.id else page.description,
                    names="" if section.id else "\n".join(page.names),
                    links="\n".join(
                        (*links.get(location, ()), *(() if section.id else page.related))
                    ),
                    other=page.others.get(section.id, ""),
                    prior=page.prior,
                    route="" if section.id else page.route,
                )
            )
    return documents


def _collect_links(pages: Iterable[SearchedPage]) -> Mapping[str, list[str]]:
    """What other pages say of each address that they link to."""
    links: defaultdict[str, list[str]] = defaultdict(list)
    for page in pages:
        for reference in extract_references(page.html):
            target = _resolve(page.url, reference.target)
            if target.partition("#")[0] != page.url and reference.text not in links[target]:
                links[target].append(reference.text)
    return links


def _resolve(url: str, target: str) -> str:
    """A link's target as an address relative to the portal's root."""
    return urljoin(_ROOT + url, target).removeprefix(_ROOT)
