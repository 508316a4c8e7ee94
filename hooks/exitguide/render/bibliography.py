"""The publication list for reference managers: BibTeX and RIS."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rispy
from pybtex.database import BibliographyData, Entry, Person

if TYPE_CHECKING:
    from collections.abc import Iterable

    from exitguide.registers.schema import Name, Publication

# CSL type -> BibTeX entry type and RIS reference type.
_TYPES = {
    "thesis": ("phdthesis", "THES"),
    "report": ("techreport", "RPRT"),
    "article-journal": ("article", "JOUR"),
    "book": ("book", "BOOK"),
}


def render_bibtex(publications: Iterable[Publication]) -> str:
    """All publications as a BibTeX database (UTF-8, as biber and Zotero read it)."""
    entries = {publication.id: _bibtex(publication) for publication in publications}
    text: str = BibliographyData(entries).to_string("bibtex")
    return text


def render_ris(publications: Iterable[Publication]) -> str:
    """All publications in RIS, the format of Research Information Systems (2011)."""
    text: str = rispy.dumps([_ris(publication) for publication in publications])
    return text


def _bibtex(publication: Publication) -> Entry:
    kind, _ = _TYPES[publication.type]
    publisher = {"thesis": "school", "report": "institution"}.get(publication.type, "publisher")
    fields = {
        "title": publication.title,
        "year": str(publication.year),
        publisher: publication.publisher,
        "address": publication.publisher_place,
        "journal": publication.container_title,
        "volume": publication.volume,
        "number": publication.issue or publication.number,
        "type": publication.genre,
        "language": publication.language,
        "doi": publication.doi,
        "isbn": publication.isbn,
        "url": publication.url,
    }
    persons = {
        role: [Person(first=name.given or "", last=name.family) for name in names]
        for role, names in (("author", publication.author), ("editor", publication.editor))
        if names
    }
    return Entry(kind, {key: text for key, text in fields.items() if text}, persons)


def _ris(publication: Publication) -> dict[str, object]:
    _, kind = _TYPES[publication.type]
    fields: dict[str, object] = {
        "type_of_reference": kind,
        "id": publication.id,
        "title": publication.title,
        "authors": _names(publication.author),
        "secondary_authors": _names(publication.editor),
        "year": str(publication.year),
        "publisher": publication.publisher,
        "place_published": publication.publisher_place,
        "journal_name": publication.container_title,
        "volume": publication.volume,
        "number": publication.issue or publication.number,
        "type_of_work": publication.genre,
        "language": publication.language,
        "doi": publication.doi,
        "issn": publication.isbn,
        "urls": [publication.url] if publication.url else [],
    }
    return {key: text for key, text in fields.items() if text}


def _names(names: tuple[Name, ...]) -> list[str]:
    return [", ".join(filter(None, (name.family, name.given))) for name in names]
