"""An e-mail address that cannot be one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Severity
from exitguide.mentions import each_email, email_fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.site import Context, Site

RULE = "invalid-email"
SEVERITY = Severity.ERROR


def check(site: Site, _registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every address in a page's text or behind `mailto:` that RFC 5322 does not allow."""
    for at, address in each_email(site):
        reason = email_fault(address)
        if reason:
            message = f"'{address}' is not an e-mail address: {reason}"
            yield Diagnostic(RULE, SEVERITY, message, at)
