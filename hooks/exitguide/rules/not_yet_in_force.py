"""A citation of law that does not apply yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Severity
from exitguide.law.labels import provision_label
from exitguide.law.pages import cited
from exitguide.registers.statute import ProvisionState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.law.pages import Cited
    from exitguide.registers import Registers
    from exitguide.site import Context, Site

RULE = "not-yet-in-force"
SEVERITY = Severity.ERROR


def check(site: Site, registers: Registers, context: Context) -> Iterator[Diagnostic]:
    """Every provision that is passed but not in force on the day."""
    for one in cited(site, registers, context):
        if one.statute is not None and one.state is ProvisionState.NOT_YET:
            label = provision_label(one.statute, one.citation.provision, one.page.language)
            message = f"{label} {_when(one)}."
            related = (registers.statutes.locate(one.statute.id),)
            hint = "Cite the law that applies until then."
            yield Diagnostic(RULE, SEVERITY, message, one.at, related, hint)


def _when(one: Cited) -> str:
    statute, detail = one.statute, one.detail
    whole = statute and statute.in_force_from
    if statute and statute.state(one.on) is ProvisionState.IN_FORCE and detail:
        whole = detail.in_force_from
    if whole == "undecided":
        return "is passed, but no day is set for its coming into force"
    return f"comes into force on {whole}"
