"""A citation of a provision that its act does not have."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Severity
from exitguide.law.labels import number_label, statute_label
from exitguide.law.pages import cited
from exitguide.registers.statute import ProvisionState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.registers.statute import Statute
    from exitguide.site import Context, Site

RULE = "unknown-provision"
SEVERITY = Severity.ERROR


def check(site: Site, registers: Registers, context: Context) -> Iterator[Diagnostic]:
    """Every provision that is not among the sections and chapters of its act.

    An act whose sections the register does not list passes.
    """
    for one in cited(site, registers, context):
        statute, number = one.statute, one.citation.provision
        if statute is not None and one.state is ProvisionState.UNKNOWN:
            label = number_label(statute, number, "nb")
            message = f"{statute_label(statute)} has no {label}.{_guess(statute, number)}"
            related = (registers.statutes.locate(statute.id),)
            yield Diagnostic(RULE, SEVERITY, message, one.at, related)


def _guess(statute: Statute, number: str) -> str:
    known = [*statute.sections, *(f"kap {chapter.number}" for chapter in statute.chapters)]
    near = difflib.get_close_matches(number, known, n=1, cutoff=0.6)
    return f" Did you mean {number_label(statute, near[0], 'nb')}?" if near else ""
