"""A register entry that its list page does not show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Severity
from exitguide.registers.listed import listed_register

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.site import Context, Site

RULE = "missing-entry"
SEVERITY = Severity.ERROR


def check(site: Site, registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every entry without a heading on a page that lists its register."""
    for page in site:
        register = listed_register(page, registers)
        shown = {heading.id for heading in page.headings}
        for entry in register or ():
            if register is not None and entry not in shown:
                message = f"{page.source.path} has no section '#{entry}'."
                hint = f"Write '## Name {{#{entry}}}' there, or delete the entry."
                related = (page.top,)
                yield Diagnostic(RULE, SEVERITY, message, register.locate(entry), related, hint)
