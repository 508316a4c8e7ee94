"""A heading more than one level below the one before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.site import Context, Site

RULE = "skipped-heading-level"
SEVERITY = Severity.ERROR


def check(site: Site, _registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every heading that skips a level (WCAG 2.2, technique G141); a page's title is level 1."""
    for page in site:
        above = 1
        for heading in page.headings:
            if heading.level > above + 1:
                message = (
                    f"The heading '{heading.text}' goes from level {above} to {heading.level}."
                )
                hint = f"Write it with {above + 1} marks, as '{'#' * (above + 1)} …'."
                yield Diagnostic(RULE, SEVERITY, message, page.at(heading.span), hint=hint)
            above = heading.level
