"""A word that the guide's glossary asks writers to avoid."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Edit, Fix, Severity
from exitguide.languages import LANGUAGES, Language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.registers.schema import Term
    from exitguide.site import Context, Page, Site

RULE = "avoided-term"
SEVERITY = Severity.WARNING


def check(site: Site, registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every use, in a page's head or text, of a word under `avoid` in terms.yml."""
    for language in LANGUAGES:
        avoided = _avoided(registers, language)
        if not avoided:
            continue
        words = sorted(avoided, key=len, reverse=True)
        pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)
        for page in site:
            if page.language == language:
                yield from _uses(page, pattern, avoided, registers)


def _avoided(registers: Registers, language: Language) -> dict[str, Term]:
    terms = registers.terms.values()
    return {word.casefold(): term for term in terms for word in term.avoid.in_language(language)}


def _uses(
    page: Page, pattern: re.Pattern[str], avoided: dict[str, Term], registers: Registers
) -> Iterator[Diagnostic]:
    head = page.source.text[: page.body]
    for match in pattern.finditer(head + page.items.prose[page.body :]):
        term = avoided[match[0].casefold()]
        preferred = term.term.in_language(page.language)
        at = page.at(page.source.span(*match.span()))
        # The preferred word may need another ending, so a person has to look.
        fix = Fix(f"Write '{preferred}'", (Edit(at.path, at.span, preferred),), safe=False)
        message = f"'{match[0]}' is a word to avoid; write '{preferred}'."
        related = (registers.terms.locate(term.id, "avoid"),)
        yield Diagnostic(RULE, SEVERITY, message, at, related, fix=fix)
