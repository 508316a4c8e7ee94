"""A telephone number that stands in no register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Severity
from exitguide.mentions import each_phone
from exitguide.phone import parse_phone
from exitguide.validation import closest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.site import Context, Site

RULE = "stray-phone"
SEVERITY = Severity.ERROR


def check(site: Site, registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every valid number on a page that contacts.yml does not have: nobody keeps it up to date."""
    numbers = [one.phone for one in registers.contacts.values() if one.phone]
    known = {phone.dial: phone.display for phone in map(parse_phone, numbers)}
    for mention in each_phone(site):
        if mention.phone and mention.phone.dial not in known and not mention.is_emergency:
            guess = closest(mention.phone.display, list(known.values()))
            message = f"The number {mention.phone.display} stands in no register.{guess}"
            hint = "Name the contact in the page's head, or add it to contacts.yml."
            yield Diagnostic(RULE, SEVERITY, message, mention.at, hint=hint)
