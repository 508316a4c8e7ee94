"""A citation of a provision that has been repealed in an act that lives on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Fix, Severity
from exitguide.law.labels import provision_label, reference_label
from exitguide.law.pages import cited
from exitguide.registers.statute import ProvisionState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.law.pages import Cited
    from exitguide.registers import Registers
    from exitguide.registers.statute import Provision
    from exitguide.registers.statutes import Statutes
    from exitguide.site import Context, Site

RULE = "repealed-provision"
SEVERITY = Severity.ERROR


def check(site: Site, registers: Registers, context: Context) -> Iterator[Diagnostic]:
    """Every repealed provision of an act in force, unless the text marks it as former law."""
    for one in cited(site, registers, context):
        statute, detail = one.statute, one.detail
        if statute is None or detail is None or one.citation.historic:
            continue
        whole = statute.state(one.on) is ProvisionState.IN_FORCE
        if whole and one.state is ProvisionState.REPEALED:
            label = provision_label(statute, one.citation.provision, one.page.language)
            message = f"{label} was repealed{_when(detail)}."
            hint = _hint(registers.statutes, one, detail)
            related = (registers.statutes.locate(statute.id, "provisions"),)
            fix = _fix(one, detail)
            yield Diagnostic(RULE, SEVERITY, message, one.at, related, hint, fix)


def _when(detail: Provision) -> str:
    day = detail.in_force_until
    return f" on {day}" if day and day != "unknown" else ""


def _hint(statutes: Statutes, one: Cited, detail: Provision) -> str:
    new = [reference_label(statutes, by, one.page.language) for by in detail.replaced_by]
    if not new:
        return "Take it out, or mark it as former law ('tidligere', 'formerly')."
    return f"It was replaced by {' and '.join(new)}."


def _fix(one: Cited, detail: Provision) -> Fix | None:
    """Put the new number in, where one provision of the same act replaced this one."""
    if len(detail.replaced_by) != 1 or detail.replaced_by[0].act != one.citation.act:
        return None
    number = detail.replaced_by[0].provision
    return Fix(f"Cite {number} instead", (one.edit(one.citation.number, number),), safe=False)
