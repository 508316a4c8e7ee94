"""A page whose head does not hold what its type asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.diagnostics import Severity
from exitguide.front_matter import RULE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.diagnostics import Diagnostic
    from exitguide.registers import Registers
    from exitguide.site import Context, Site

__all__ = ["RULE", "SEVERITY", "check"]

SEVERITY = Severity.ERROR


def check(site: Site, _registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every fault that reading the front matter found."""
    for page in site:
        yield from page.faults
