"""A page that exists in one language and not in another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Location, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.site import Context, Site

RULE = "missing-translation"
SEVERITY = Severity.ERROR


def check(site: Site, _registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every page that a language lacks, reported where the page does exist."""
    for page in site:
        for language, other in site.others(page):
            if other is None:
                path = f"docs/{language}/{page.route}.md"
                message = f"The page has no '{language}' version: write {path}."
                at = Location(page.source.path, page.source.span(0, 0))
                yield Diagnostic(RULE, SEVERITY, message, at)
