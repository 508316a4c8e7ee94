"""Two headings of a page with the same id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.elements import Heading
    from exitguide.registers import Registers
    from exitguide.site import Context, Site

RULE = "duplicate-heading-id"
SEVERITY = Severity.ERROR


def check(site: Site, _registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every heading whose id an earlier one on the page has: a link would never reach it."""
    for page in site:
        first: dict[str, Heading] = {}
        for heading in page.headings:
            if heading.id is None or heading.id_span is None:
                continue
            earlier = first.setdefault(heading.id, heading)
            if earlier is not heading:
                message = f"The id '{heading.id}' is taken by '{earlier.text}'; choose another."
                related = (page.at(earlier.span, "first use"),)
                yield Diagnostic(RULE, SEVERITY, message, page.at(heading.id_span), related)
