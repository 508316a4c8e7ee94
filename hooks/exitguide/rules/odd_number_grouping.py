"""A telephone number whose digits are grouped in an unusual way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Edit, Fix, Location, Severity
from exitguide.mentions import each_phone
from exitguide.phone import Phone, parse_phone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.site import Context, Site

RULE = "odd-number-grouping"
SEVERITY = Severity.WARNING


def check(site: Site, registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every valid number, on a page or in contacts.yml, that is not written as cards show it."""
    for mention in each_phone(site):
        if mention.phone and not mention.is_emergency and not mention.is_link:
            yield from _compare(mention.text, mention.phone, mention.at)
    for contact in registers.contacts.values():
        if contact.phone:
            at = registers.contacts.locate(contact.id, "phone")
            yield from _compare(contact.phone, parse_phone(contact.phone), at)


def _compare(text: str, phone: Phone, at: Location) -> Iterator[Diagnostic]:
    # With the country code before it, the rest has the same form.
    if text.removeprefix("+47").strip() != phone.display:
        # In a register the value may be quoted, and a number without quotes is none in YAML.
        shown = f'"{phone.display}"' if at.path.suffix == ".yml" else phone.display
        fix = Fix(f"Write {phone.display}", (Edit(at.path, at.span, shown),), safe=True)
        message = f"Write the number as {phone.display}, as everywhere else in the guide."
        yield Diagnostic(RULE, SEVERITY, message, at, fix=fix)
