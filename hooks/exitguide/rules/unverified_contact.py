"""A contact that nobody has confirmed for a long time."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.site import Context, Site

RULE = "unverified-contact"
SEVERITY = Severity.WARNING

GRACE = timedelta(days=90)
"""How long after its day a contact only warns."""


def check(_site: Site, registers: Registers, context: Context) -> Iterator[Diagnostic]:
    """Every contact whose `verified` is more than a year ago."""
    for contact in registers.contacts.values():
        if contact.due < context.today:
            overdue = contact.due + GRACE < context.today
            severity = Severity.ERROR if overdue else SEVERITY
            message = f"Nobody has confirmed '{contact.name.nb}' since {contact.verified}."
            hint = "Ask the body itself, and write the day and 'confirmed_with: body'."
            at = registers.contacts.locate(contact.id, "verified")
            yield Diagnostic(RULE, severity, message, at, hint=hint)
