"""A translated section whose original has changed since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Location, Severity
from exitguide.translations import ORIGINAL, find_drift, find_orphans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.site import Context, Site
    from exitguide.translations import Drift

RULE = "stale-translation"
SEVERITY = Severity.WARNING


HINT = "Bring the translation up to date, then run 'exitguide translations accept'."


def check(site: Site, registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every section whose original no longer has the wording that the lock remembers."""
    lock = registers.translations
    for drift in find_drift(site, lock):
        yield _drifted(site, drift)
    for route in find_orphans(site, lock):
        message = f"The lock has '{'#'.join(route)}', which the guide no longer has."
        for at in lock.locate(*route):
            yield Diagnostic(RULE, SEVERITY, message, at, hint=HINT)


def _drifted(site: Site, drift: Drift) -> Diagnostic:
    page, heading = drift.page, drift.section.heading
    name = f"'#{heading.id}'" if heading else "the introduction"
    change = "has changed since the translation" if drift.known else "has no confirmed translation"
    at = page.at(heading.span) if heading else page.top
    original = site.find(page.route, ORIGINAL)
    sections = original.sections if original else ()
    same = [one for one in sections if one.name == drift.section.name and original]
    related = tuple(
        Location(original.source.path, original.source.span(one.start, one.start), "the original")
        for one in same
        if original
    )
    message = f"The original of {name} {change}."
    return Diagnostic(RULE, SEVERITY, message, at, related, HINT)
