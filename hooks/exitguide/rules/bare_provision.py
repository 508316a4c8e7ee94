"""A provision without an act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Severity
from exitguide.law import Unknown
from exitguide.law.pages import cited

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.site import Context, Site

RULE = "bare-provision"
SEVERITY = Severity.ERROR


def check(site: Site, registers: Registers, context: Context) -> Iterator[Diagnostic]:
    """Every provision before which no act is named in the same section of the page."""
    for one in cited(site, registers, context):
        if one.citation.unknown is Unknown.BARE:
            message = f"Which act has '{one.citation.text}'? None is named before it here."
            hint = "Write the name of the act beside it."
            yield Diagnostic(RULE, SEVERITY, message, one.at, hint=hint)
