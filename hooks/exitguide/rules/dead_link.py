"""An external address that did not answer at the last online check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.addresses import each_web_address, web_address
from exitguide.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.site import Context, Site

RULE = "dead-link"
SEVERITY = Severity.ERROR


def check(site: Site, registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every use of an address that `links.yml` calls dead."""
    for at, address in each_web_address(site, registers):
        state = registers.links.get(web_address(address))
        if state and state.state == "dead":
            seen = f" ({state.seen})" if state.seen else ""
            message = f"The address did not answer on {state.checked}{seen}."
            hint = "Find its new place, or take the link out; then run 'exitguide links check'."
            related = registers.links.locate(state.url, "state")
            yield Diagnostic(RULE, SEVERITY, message, at, related, hint)
