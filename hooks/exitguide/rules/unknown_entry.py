"""A heading on a list page that the list's register does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Severity
from exitguide.registers.listed import listed_register
from exitguide.validation import closest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.site import Context, Site

RULE = "unknown-entry"
SEVERITY = Severity.ERROR


def check(site: Site, registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every section of a page with `lists` whose id is no entry: it would show no facts."""
    for page in site:
        register = listed_register(page, registers)
        for heading in page.headings if register is not None else ():
            if register is not None and heading.level == 2 and heading.id not in register:
                guess = closest(heading.id or "", register)
                message = f"{register.name}.yml has no entry '{heading.id}'.{guess}"
                at = page.at(heading.id_span or heading.span)
                yield Diagnostic(RULE, SEVERITY, message, at)
