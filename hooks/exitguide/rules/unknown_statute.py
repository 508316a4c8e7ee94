"""A citation of an act that the register does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Severity
from exitguide.law import Unknown
from exitguide.law.pages import cited
from exitguide.validation import closest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.law.pages import Cited
    from exitguide.registers import Registers
    from exitguide.site import Context, Site

RULE = "unknown-statute"
SEVERITY = Severity.ERROR


def check(site: Site, registers: Registers, context: Context) -> Iterator[Diagnostic]:
    """Every provision of an act that is named and not in statutes.yml.

    Regulations and the law of other states are not kept in the register, and pass.
    """
    names = [name.name for statute in registers.statutes for name in statute.names]
    for one in cited(site, registers, context):
        if one.citation.unknown is Unknown.UNREGISTERED:
            name = _name(one)
            message = f"No act in statutes.yml is called '{name}'.{closest(name, names)}"
            hint = "Correct the name, or add the act to docs/_registers/statutes.yml."
            yield Diagnostic(RULE, SEVERITY, message, one.at, hint=hint)


def _name(one: Cited) -> str:
    place = one.citation.name
    return one.page.source.text[slice(*place)] if place else one.citation.text
