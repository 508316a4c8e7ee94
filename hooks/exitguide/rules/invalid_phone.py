"""A telephone number that nobody could have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Severity
from exitguide.mentions import each_phone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.site import Context, Site

RULE = "invalid-phone"
SEVERITY = Severity.ERROR


def check(site: Site, _registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every number in a page's text or behind `tel:` that libphonenumber's metadata rejects."""
    for mention in each_phone(site):
        if mention.phone is None and not mention.is_emergency:
            message = f"'{mention.text}' is not a telephone number in use."
            hint = "Check every digit against the register or the body itself."
            yield Diagnostic(RULE, SEVERITY, message, mention.at, hint=hint)
