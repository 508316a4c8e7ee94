"""A page that should have been gone through again."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.site import Context, Site

RULE = "review-overdue"
SEVERITY = Severity.WARNING

GRACE = timedelta(days=90)
"""How long after its day an overdue review only warns."""


def check(site: Site, _registers: Registers, context: Context) -> Iterator[Diagnostic]:
    """Every page whose review is due: a warning at first, an error after the time of grace."""
    for page in site:
        if page.meta and page.meta.due < context.today:
            severity = SEVERITY if context.today <= page.meta.due + GRACE else Severity.ERROR
            message = f"The page was to be gone through again by {page.meta.due}."
            hint = "Read it against its sources, and write today's date as 'reviewed'."
            yield Diagnostic(RULE, severity, message, page.locate("reviewed"), hint=hint)
