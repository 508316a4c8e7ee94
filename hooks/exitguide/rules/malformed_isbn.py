"""An ISBN whose digits cannot be right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.site import Context, Site

RULE = "malformed-isbn"
SEVERITY = Severity.ERROR

_THIRTEEN = re.compile(r"97[89][0-9]{10}")
_TEN = re.compile(r"[0-9]{9}[0-9xX]")


def check(_site: Site, registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every ISBN of the wrong length or with a wrong check digit (ISO 2108)."""
    for publication in registers.publications.values():
        if publication.isbn and not is_isbn(publication.isbn):
            at = registers.publications.locate(publication.id, "ISBN")
            message = f"'{publication.isbn}' is not an ISBN; check every digit against the book."
            yield Diagnostic(RULE, SEVERITY, message, at)


def is_isbn(text: str) -> bool:
    """Whether a text is an ISBN-13 or ISBN-10 with the right check digit."""
    digits = text.replace("-", "").replace(" ", "")
    if _THIRTEEN.fullmatch(digits):
        return sum(int(one) * (1, 3)[index % 2] for index, one in enumerate(digits)) % 10 == 0
    if _TEN.fullmatch(digits):
        values = [10 if one in "xX" else int(one) for one in digits]
        return sum(value * (10 - index) for index, value in enumerate(values)) % 11 == 0
    return False
