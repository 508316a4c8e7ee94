"""The files that a bundle has beside the guide: the start page, the read-me, what is new."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from exitguide.bundle.changes import KINDS
from exitguide.bundle.plan import BASE
from exitguide.languages import LANGUAGES, Language, format_date

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from exitguide.bundle.changes import Change, Release
    from exitguide.registers.schema import Municipality

START = "start.html"
"""The page that opens the guide; the one text that names the municipality."""

READ_ME: Mapping[Language, str] = {"nb": "LES-MEG.txt", "en": "README.txt"}
CHANGES: Mapping[Language, str] = {"nb": "nytt.html", "en": "en/nytt.html"}

TEXTS = (START, *READ_ME.values(), *CHANGES.values())
"""All of them."""

_TOP: Mapping[Language, str] = {"nb": "", "en": "en/"}

_DOORS: Mapping[Language, Mapping[str, str]] = {
    "nb": {
        "name": "Bokmål",
        "open": "Åpne veilederen",
        "local": "Lokale kontakter",
        "directory": "Alle kontakter",
        "whole": "Hele veilederen på én side, til utskrift",
        "changes": "Hva er nytt",
        "help": "Les meg: slik tar dere veilederen i bruk",
    },
    "en": {
        "name": "English",
        "open": "Open the guide",
        "local": "Local contacts",
        "directory": "All contacts",
        "whole": "The whole guide on one page, for printing",
        "changes": "What is new",
        "help": "Read me: how to put the guide to use",
    },
}

_WORDS: Mapping[Language, Mapping[str, str]] = {
    "nb": {
        "title": "Hva er nytt",
        "home": "Til startsiden",
        "lead": "Her ser du hva som er nytt i denne utgaven, og i de siste før den.",
        "since": "Utgave {}, sammenlignet med {}.",
        "first": "Dette er den første utgaven, {}. Fra neste utgave står endringene her.",
        "nothing": "Ingen sider, kontakter eller lover er endret.",
        "pages": "Sider",
        "contacts": "Kontakter",
        "law": "Lovverk",
        "added": "Ny",
        "changed": "Endret",
        "removed": "Fjernet",
    },
    "en": {
        "title": "What is new",
        "home": "To the start page",
        "lead": "This is what is new in this edition, and in the last ones before it.",
        "since": "Edition {}, compared with {}.",
        "first": "This is the first edition, {}. From the next one on, the changes stand here.",
        "nothing": "No page, contact or law has changed.",
        "pages": "Pages",
        "contacts": "Contacts",
        "law": "Law",
        "added": "New",
        "changed": "Changed",
        "removed": "Removed",
    },
}


def render_start(version: str, owner: Municipality | None) -> bytes:
    """The page that opens the guide, for a municipality or for nobody in particular."""
    doors = [
        {"language": one, "top": _TOP[one], "readme": READ_ME[one], **_DOORS[one]}
        for one in LANGUAGES
    ]
    values = {"language": LANGUAGES[0], "top": "", "version": version}
    return _render("start.html", {**values, "owner": owner, "doors": doors}).encode()


def render_read_me(language: Language, version: str) -> bytes:
    """What to do with the archive.

    With the line ends and the mark of UTF-8 that even an old Notepad understands.
    """
    text = _render(READ_ME[language], {"version": version, "base": BASE})
    return text.replace("\n", "\r\n").encode("utf-8-sig")


def render_changes(language: Language, version: str, releases: Sequence[Release]) -> bytes:
    """What is new in the last editions, the latest first."""
    top = "../" * CHANGES[language].count("/")
    [other] = set(LANGUAGES) - {language}
    values = {
        "language": language,
        "top": top,
        "home": f"{top}{START}",
        "other": {
            "language": other,
            "address": f"{top}{CHANGES[other]}",
            "name": _DOORS[other]["name"],
        },
        "version": version,
        "releases": releases,
        "kinds": KINDS,
        "words": _WORDS[language],
        "address": _address,
        "day": partial(format_date, language=language),
    }
    return _render("changes.html", values).encode()


def _address(change: Change) -> str | None:
    """Where a changed thing stands, from the changes page of the same language."""
    if change.verb == "removed":
        return None
    addresses = {
        "pages": f"{change.key}.html",
        "contacts": f"tjenester/index.html#kontakt-{change.key}",
        "law": "lovverk/index.html",
    }
    return addresses[change.kind]


def _render(name: str, values: Mapping[str, object]) -> str:
    return _environment().get_template(name).render(**values)


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("exitguide.bundle"),
        autoescape=select_autoescape(("html",)),
        undefined=StrictUndefined,
        auto_reload=False,  # templates are part of the package: they do not change meanwhile
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
