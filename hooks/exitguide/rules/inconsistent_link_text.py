"""The same external address under different words on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.addresses import is_web_address
from exitguide.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.elements import Link
    from exitguide.registers import Registers
    from exitguide.site import Context, Site

RULE = "inconsistent-link-text"
SEVERITY = Severity.WARNING


def check(site: Site, _registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every link out of the guide that an earlier one on the page names otherwise (WCAG 3.2.4).

    Links within the guide may be part of a sentence, and so bend with it.
    """
    for page in site:
        first: dict[str, Link] = {}
        for link in page.items.links:
            if not is_web_address(link.target) or not link.text:
                continue
            earlier = first.setdefault(link.target.rstrip("/").casefold(), link)
            if earlier.text.casefold() != link.text.casefold():
                message = f"The same address is called '{earlier.text}' earlier on the page."
                at, related = page.at(link.span), (page.at(earlier.span, "first use"),)
                yield Diagnostic(RULE, SEVERITY, message, at, related)
