"""A citation of law that is about to change."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Severity
from exitguide.law.labels import provision_label, reference_label
from exitguide.law.pages import cited
from exitguide.registers.statute import ProvisionState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.law.pages import Cited
    from exitguide.registers import Registers
    from exitguide.registers.statutes import Statutes
    from exitguide.site import Context, Site

RULE = "soon-to-change"
SEVERITY = Severity.WARNING
AHEAD = timedelta(days=180)
"""How long beforehand an editor is told."""


def check(site: Site, registers: Registers, context: Context) -> Iterator[Diagnostic]:
    """Every provision in force whose repeal or amendment is within half a year."""
    for one in cited(site, registers, context):
        for what, day in _changes(one):
            if one.statute and context.today < day <= context.today + AHEAD:
                label = provision_label(one.statute, one.citation.provision, one.page.language)
                message = f"{label} {what} on {day}."
                hint = _hint(registers.statutes, one)
                yield Diagnostic(RULE, SEVERITY, message, one.at, hint=hint)


def _changes(one: Cited) -> Iterator[tuple[str, date]]:
    """What will happen to a provision that is in force, and when."""
    statute, detail = one.statute, one.detail
    if statute is None or detail is None:
        return
    live = {ProvisionState.IN_FORCE, ProvisionState.UNVERIFIED}
    if one.state not in live or statute.state(one.on) is not ProvisionState.IN_FORCE:
        return
    if statute.in_force_until is not None:
        yield "will be repealed with its act", statute.in_force_until
    if isinstance(detail.in_force_until, date):
        yield "will be repealed", detail.in_force_until
    if detail.amended_from is not None:
        yield "will be amended", detail.amended_from


def _hint(statutes: Statutes, one: Cited) -> str:
    by = one.detail.replaced_by if one.detail else ()
    new = " and ".join(reference_label(statutes, other, one.page.language) for other in by)
    return f"It will be replaced by {new}." if new else "Plan to go through the text by then."
