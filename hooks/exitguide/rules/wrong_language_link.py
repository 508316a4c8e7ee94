"""A link to a page in another language than its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.addresses import relative_address, resolve
from exitguide.diagnostics import Diagnostic, Edit, Fix, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.addresses import Destination
    from exitguide.elements import Link
    from exitguide.registers import Registers
    from exitguide.site import Context, Page, Site

RULE = "wrong-language-link"
SEVERITY = Severity.ERROR


def check(site: Site, _registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every link from one language to another; the portal's own language switch does that."""
    for page in site:
        for link in page.items.links:
            destination = resolve(page, link.target)
            if destination and destination.language not in {None, page.language}:
                message = f"The link leaves '{page.language}' for '{destination.language}'."
                fix = _same_language(site, page, link, destination)
                at = page.at(link.target_span)
                yield Diagnostic(RULE, SEVERITY, message, at, fix=fix)


def _same_language(site: Site, page: Page, link: Link, destination: Destination) -> Fix | None:
    other = site.find(destination.route, page.language)
    if other is None:
        return None
    address = relative_address(page, other.source.path, destination.fragment)
    edit = Edit(page.source.path, link.target_span, address)
    return Fix(f"Link to the '{page.language}' page", (edit,), safe=True)
