"""Whether each translated section still says what the original says.

The lock file keeps, for each section, a digest of the original's wording at the
time when the translation was made or last confirmed. It needs no history of
versions, so it survives squashed and shallow clones.
"""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from exitguide.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from exitguide.elements import Section
    from exitguide.registers.translation_lock import TranslationLock
    from exitguide.site import Page, Site

ORIGINAL = LANGUAGES[0]
"""The language that pages are written in first."""

HEADER = """\
# The wording that each translated section was made from, as a digest of the original.
# `exitguide translations accept` writes this file; nobody needs to edit it.
translations:
"""


@dataclass(frozen=True, slots=True)
class Drift:
    """A translated section whose original has changed since.

    Attributes:
        page: the translation.
        section: its section.
        known: whether the lock has the section at all.
    """

    page: Page
    section: Section
    known: bool


def digest_sections(page: Page) -> dict[str, str]:
    """The digest of each section of a page, by its heading's id.

    White space and the way a character is composed do not count. The title and
    the description belong to the text before the first heading.
    """
    digests: dict[str, str] = {}
    for section in page.sections:
        text = page.source.text[section.start : section.end]
        if not section.heading and page.meta:
            text = f"{page.meta.title}\n{page.meta.description}\n{text}"
        if section.name is not None:
            digests[section.name] = _digest(text)
    return digests


def find_drift(site: Site, lock: TranslationLock) -> Iterator[Drift]:
    """Every translated section that somebody has to look at again."""
    for page in site:
        yield from find_page_drift(page, site, lock)


def find_page_drift(page: Page, site: Site, lock: TranslationLock) -> Iterator[Drift]:
    """The sections of one page that somebody has to look at again."""
    original = site.find(page.route, ORIGINAL)
    if page.language == ORIGINAL or original is None:
        return
    digests, locked = digest_sections(original), lock.pages.get(page.route, {})
    for section in page.sections:
        digest = digests.get(section.name or "")
        if section.name is not None and digest not in {None, locked.get(section.name)}:
            yield Drift(page, section, section.name in locked)


def find_orphans(site: Site, lock: TranslationLock) -> Iterator[tuple[str, ...]]:
    """Routes, or routes with section ids, that the lock has and the guide has not."""
    for route, sections in lock.pages.items():
        original = site.find(route, ORIGINAL)
        if original is None:
            yield (route,)
            continue
        known = {section.name for section in original.sections}
        yield from ((route, name) for name in sections if name not in known)


def plan_lock(
    site: Site, lock: TranslationLock, accepted: Collection[str]
) -> Mapping[str, Mapping[str, str]]:
    """The lock after somebody has confirmed the translation of some pages.

    Args:
        site: the guide's pages.
        lock: as it is.
        accepted: routes of the pages that are confirmed.

    Returns:
        What the lock shall hold; pages and sections that are gone fall out.
    """
    gone = set(find_orphans(site, lock))
    planned: dict[str, Mapping[str, str]] = {}
    for page in site:
        if page.language == ORIGINAL and all(other for _, other in site.others(page)):
            old = lock.pages.get(page.route, {})
            kept = {name: old[name] for name in old if (page.route, name) not in gone}
            planned[page.route] = digest_sections(page) if page.route in accepted else kept
    return {route: sections for route, sections in sorted(planned.items()) if sections}


def render_lock(pages: Mapping[str, Mapping[str, str]]) -> str:
    """The lock file's text."""
    lines: list[str] = []
    for route, sections in pages.items():
        lines.append(f"  {route}:\n")
        lines += (f'    "{name}": "{digest}"\n' for name, digest in sections.items())
    return HEADER.rstrip("\n") + ("\n" + "".join(lines) if lines else " {}\n")


def _digest(text: str) -> str:
    words = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(words.encode()).hexdigest()[:16]
