"""The same words on one page for links to different places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.addresses import resolve
from exitguide.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.elements import Link
    from exitguide.registers import Registers
    from exitguide.site import Context, Page, Site

RULE = "ambiguous-link-text"
SEVERITY = Severity.ERROR


def check(site: Site, _registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every link whose words an earlier link on the page has for another address (WCAG 2.4.4)."""
    for page in site:
        first: dict[str, Link] = {}
        for link in page.items.links:
            earlier = first.setdefault(link.text.casefold(), link)
            if link.text and where(page, earlier) != where(page, link):
                message = f"'{link.text}' leads to another place here than in an earlier link."
                related = (page.at(earlier.span, f"leads to {earlier.target}"),)
                yield Diagnostic(RULE, SEVERITY, message, page.at(link.span), related)


def where(page: Page, link: Link) -> str:
    """What an address leads to, however it is written."""
    destination = resolve(page, link.target)
    return f"{destination.path}#{destination.fragment}" if destination else link.target.rstrip("/")
