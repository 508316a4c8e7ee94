"""An e-mail address that stands in no register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Severity
from exitguide.mentions import each_email, email_fault
from exitguide.validation import closest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.site import Context, Site

RULE = "stray-email"
SEVERITY = Severity.ERROR


def check(site: Site, registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every valid address on a page that contacts.yml does not have."""
    known = [contact.email.lower() for contact in registers.contacts.values() if contact.email]
    for at, address in each_email(site):
        if address.lower() not in known and not email_fault(address):
            message = f"The address {address} stands in no register.{closest(address, known)}"
            hint = "Name the contact in the page's head, or add it to contacts.yml."
            yield Diagnostic(RULE, SEVERITY, message, at, hint=hint)
