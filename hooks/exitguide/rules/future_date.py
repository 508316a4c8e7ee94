"""A date that has not come yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from exitguide.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from exitguide.diagnostics import Location
    from exitguide.registers import Registers
    from exitguide.registers.load import Register
    from exitguide.site import Context, Site

RULE = "future-date"
SEVERITY = Severity.ERROR


def check(site: Site, registers: Registers, context: Context) -> Iterator[Diagnostic]:
    """Every day of a review or a confirmation that lies after today."""
    for page in site:
        if page.meta and page.meta.reviewed > context.today:
            yield _finding("reviewed", page.meta.reviewed, page.locate("reviewed"))
    for register in _registers_with_dates(registers):
        for entry in register.values():
            if entry.verified > context.today:
                yield _finding("verified", entry.verified, register.locate(entry.id, "verified"))
    for url, state in registers.links.items():
        if state.checked and state.checked > context.today:
            yield _finding("checked", state.checked, *registers.links.locate(url, "checked"))


def _registers_with_dates(registers: Registers) -> Iterator[Register[Any]]:
    yield from (registers.contacts, registers.resources, registers.publications)
    yield from (registers.terms, registers.regions)


def _finding(key: str, day: date, at: Location) -> Diagnostic:
    message = f"'{key}' is {day}, which has not come yet; write the day on which it was done."
    return Diagnostic(RULE, SEVERITY, message, at)
