"""The facts line under a resource's or publication's heading."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from exitguide.registers.schema import Publication, Resource
from exitguide.render.contacts import Line, site_name
from exitguide.render.templates import render_template
from exitguide.render.words import word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from exitguide.languages import Language
    from exitguide.registers.schema import Name

_HEADING = re.compile(r'<h2 id="(?P<id>[^"]+)"(?P<rest>>.*?</h2>)', re.DOTALL)


def insert_facts(
    html: str, entries: Mapping[str, Resource] | Mapping[str, Publication], language: Language
) -> str:
    """Put the facts of each entry under the heading whose id is the entry's.

    A title in another language than the page's says so (WCAG 2.2, 3.1.2).
    """

    def with_facts(match: re.Match[str]) -> str:
        entry = entries.get(match["id"])
        if entry is None:
            return match[0]
        foreign = isinstance(entry, Publication) and entry.language != language
        lang = f' lang="{entry.language}"' if foreign else ""
        heading = f'<h2 id="{match["id"]}"{lang}{match["rest"]}'
        return f"{heading}\n{render_facts(entry, language)}"

    return _HEADING.sub(with_facts, html)


def render_facts(entry: Resource | Publication, language: Language) -> str:
    """What the register knows of an entry, as a list of names and values."""
    facts = (
        _publication(entry, language)
        if isinstance(entry, Publication)
        else _resource(entry, language)
    )
    link = Line("website", entry.url, site_name(entry.url)) if entry.url else None
    values = {"facts": [(key, text) for key, text in facts if text], "link": link}
    return render_template("facts", language, values)


def _resource(entry: Resource, language: Language) -> list[tuple[str, str]]:
    return [
        ("kind", word(entry.kind, language)),
        ("behind", entry.publisher.in_language(language) if entry.publisher else ""),
        ("area", word(entry.area, language)),
        ("established", str(entry.established or "")),
        ("language", ", ".join(word(code, language) for code in entry.language)),
    ]


def _publication(entry: Publication, language: Language) -> list[tuple[str, str]]:
    publisher = ", ".join(filter(None, (entry.publisher, entry.publisher_place)))
    return [
        ("author", _names(entry.author)),
        ("editor", _names(entry.editor)),
        ("published", str(entry.year)),
        ("kind", _kind(entry, language)),
        ("in-journal", _journal(entry, language)),
        ("publisher", publisher),
        ("language", word(entry.language, language)),
    ]


def _kind(entry: Publication, language: Language) -> str:
    """What sort of work it is, with its number in a series: "NIBR-rapport 2016:12"."""
    return " ".join(filter(None, (entry.genre or word(entry.type, language), entry.number)))


def _names(names: tuple[Name, ...]) -> str:
    return "; ".join(", ".join(filter(None, (name.family, name.given))) for name in names)


def _journal(entry: Publication, language: Language) -> str:
    volume = f"{word('volume', language)} {entry.volume}" if entry.volume else ""
    issue = f"{word('issue', language)} {entry.issue}" if entry.issue else ""
    return ", ".join(filter(None, (entry.container_title, volume, issue)))
