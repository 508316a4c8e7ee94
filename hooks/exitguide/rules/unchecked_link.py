"""An external address that nobody has looked at, or not for a long time."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from exitguide.addresses import each_web_address, web_address
from exitguide.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.registers.link_states import LinkState
    from exitguide.site import Context, Site

RULE = "unchecked-link"
SEVERITY = Severity.WARNING

WAIT = timedelta(days=120)
"""How long a new address may wait for its first online check."""

AGE = timedelta(days=365)
"""How old the last online check may be."""


def check(site: Site, registers: Registers, context: Context) -> Iterator[Diagnostic]:
    """Every address that `links.yml` does not list, or whose check is too long ago."""
    for at, address in each_web_address(site, registers):
        state = registers.links.get(web_address(address))
        message = _fault(state, context)
        if message:
            related = registers.links.locate(state.url) if state else ()
            yield Diagnostic(RULE, SEVERITY, message, at, related, "Run 'exitguide links check'.")


def _fault(state: LinkState | None, context: Context) -> str | None:
    if state is None:
        return "The address does not stand in links.yml, so nobody will notice when it dies."
    if state.checked is None and state.listed + WAIT < context.today:
        return f"The address has waited for its first online check since {state.listed}."
    if state.checked and state.checked + AGE < context.today:
        return f"The address was last checked online on {state.checked}."
    return None
