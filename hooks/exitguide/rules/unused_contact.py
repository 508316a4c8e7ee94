"""A contact that no page sends its readers to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.site import Context, Site

RULE = "unused-contact"
SEVERITY = Severity.WARNING


def check(site: Site, registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every contact that no page names or shows, and that no other one is reached through."""
    named = {name for page in site if page.meta for name in page.meta.contacts}
    through = {contact.via for contact in registers.contacts.values()}
    slots = [slot for page in site for slot in page.slots if slot.name == "contacts"]
    groups = {word.removeprefix("group=") for slot in slots for word in slot.arguments}
    for contact in registers.contacts.values():
        if contact.id not in named | through and contact.group not in groups:
            message = f"No page sends its readers to '{contact.id}'."
            hint = "Name it in the head of a page, or delete the entry."
            at = registers.contacts.locate(contact.id)
            yield Diagnostic(RULE, SEVERITY, message, at, hint=hint)
