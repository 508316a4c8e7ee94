"""An emergency number in a form that a reader may dial wrongly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Edit, Fix, Severity
from exitguide.mentions import each_phone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.site import Context, Site

RULE = "odd-emergency-number"
SEVERITY = Severity.ERROR


def check(site: Site, _registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every emergency number but 110, 112, 113 and 116 117, written just so."""
    for mention in each_phone(site):
        if mention.is_emergency and mention.text != mention.emergency:
            if mention.emergency is None:
                message = f"'{mention.text}' reaches nobody in Norway: write 110, 112 or 113."
                yield Diagnostic(RULE, SEVERITY, message, mention.at)
            else:
                edit = Edit(mention.at.path, mention.at.span, mention.emergency)
                fix = Fix(f"Write {mention.emergency}", (edit,), safe=True)
                message = f"Write the emergency number as {mention.emergency}."
                yield Diagnostic(RULE, SEVERITY, message, mention.at, fix=fix)
