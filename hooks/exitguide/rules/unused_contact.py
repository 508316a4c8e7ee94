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
    """Every contact that no page's head names, and that no other contact is reached through.

    A directory of a whole group sends nobody to anybody in particular.
    """
    if any(page.meta is None for page in site):
        return  # A head that cannot be read may name any of them.
    named = {name for page in site if page.meta for name in page.meta.contacts}
    through = {contact.via for contact in registers.contacts.values()}
    for contact in registers.contacts.values():
        if contact.id not in named | through:
            message = f"No page sends its readers to '{contact.id}'."
            hint = "Name it in the head of a page, or delete the entry."
            at = registers.contacts.locate(contact.id)
            yield Diagnostic(RULE, SEVERITY, message, at, hint=hint)
