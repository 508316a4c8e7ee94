"""A citation that several acts could be meant by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Severity
from exitguide.law import Unknown
from exitguide.law.labels import statute_label
from exitguide.law.pages import cited

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.site import Context, Site

RULE = "ambiguous-statute"
SEVERITY = Severity.ERROR


def check(site: Site, registers: Registers, context: Context) -> Iterator[Diagnostic]:
    """Every provision whose act neither its number, a year nor the day decides."""
    for one in cited(site, registers, context):
        if one.citation.unknown is Unknown.AMBIGUOUS:
            acts = filter(None, map(registers.statutes.get, one.citation.candidates))
            names = " or ".join(map(statute_label, acts))
            message = f"'{one.citation.text}' can be of {names}."
            hint = "Name the act beside the provision, with its year if two have the name."
            yield Diagnostic(RULE, SEVERITY, message, one.at, hint=hint)
