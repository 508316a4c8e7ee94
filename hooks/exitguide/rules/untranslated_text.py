"""A passage that stands in the original's language on a translated page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Severity
from exitguide.translations import ORIGINAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.site import Context, Page, Site

RULE = "untranslated-text"
SEVERITY = Severity.ERROR

MIN_WORDS = 6
"""Shorter passages may be the same in both languages: names, titles, addresses."""


_LINE = re.compile(r"[^\W\d_][^\n]*[^\W_]")
_WORD = re.compile(r"(?<!\S)[^\W\d_]{2,}(?![^\s.,:;!?)])")


def check(site: Site, _registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every passage of a translated page that its original has word for word."""
    for page in site:
        original = site.find(page.route, ORIGINAL)
        if page.language == ORIGINAL or original is None:
            continue
        theirs = {" ".join(words.split()) for _, words in _passages(original)}
        for start, words in _passages(page):
            if " ".join(words.split()) in theirs:
                at = page.at(page.source.span(start, start + len(words)))
                message = f"This passage is word for word the one of the '{ORIGINAL}' page."
                hint = "Translate it, so that every reader of the page understands it."
                yield Diagnostic(RULE, SEVERITY, message, at, hint=hint)


def _passages(page: Page) -> Iterator[tuple[int, str]]:
    """Lines of running text with their offsets; headings may be titles of works."""
    headings = {heading.span.start.line for heading in page.headings}
    for match in _LINE.finditer(page.items.prose, page.body):
        line = page.source.position(match.start()).line
        if line not in headings and len(_WORD.findall(match[0])) >= MIN_WORDS:
            yield match.start(), page.source.text[match.start() : match.end()]
