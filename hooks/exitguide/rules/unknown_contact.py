"""A page that names a contact which the register does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Severity
from exitguide.validation import closest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.site import Context, Site

RULE = "unknown-contact"
SEVERITY = Severity.ERROR


def check(site: Site, registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every contact id in front matter that contacts.yml does not hold."""
    for page in site:
        for index, name in enumerate(page.meta.contacts if page.meta else ()):
            if name not in registers.contacts:
                guess = closest(name, list(registers.contacts))
                message = f"No contact has the id '{name}'.{guess}"
                at = page.locate("contacts", index)
                yield Diagnostic(RULE, SEVERITY, message, at)
