"""An external address that has moved for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.addresses import each_web_address, web_address
from exitguide.diagnostics import Diagnostic, Edit, Fix, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.site import Context, Site

RULE = "moved-link"
SEVERITY = Severity.WARNING


def check(site: Site, registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every use of an address that `links.yml` calls moved (HTTP 301 or 308)."""
    for at, address in each_web_address(site, registers):
        state = registers.links.get(web_address(address))
        if state and state.moved_to:
            edit = Edit(at.path, at.span, state.moved_to)
            # A redirect may lead to a front page instead of to the text that was meant.
            fix = Fix("Write the new address", (edit,), safe=False)
            message = f"The address has moved to {state.moved_to}."
            related = registers.links.locate(state.url, "moved_to")
            yield Diagnostic(RULE, SEVERITY, message, at, related, fix=fix)
