"""A link to a place that its page does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.addresses import resolve
from exitguide.anchors import find_anchors
from exitguide.diagnostics import Diagnostic, Severity
from exitguide.validation import closest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.addresses import Destination
    from exitguide.elements import Link
    from exitguide.registers import Registers
    from exitguide.site import Context, Page, Site

RULE = "broken-anchor"
SEVERITY = Severity.ERROR


def check(site: Site, registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every link whose page exists and has no such id, neither written nor generated."""
    anchors = {page.source.path: find_anchors(page, registers) for page in site}
    for page in site:
        for link in page.items.links:
            destination = resolve(page, link.target)
            known = anchors.get(destination.path, set()) if destination else set()
            if destination is None or destination.path not in anchors:
                continue
            if destination.fragment and destination.fragment not in known:
                yield _finding(page, link, destination, known)


def _finding(page: Page, link: Link, destination: Destination, known: set[str]) -> Diagnostic:
    guess = closest(destination.fragment, sorted(known))
    message = f"{destination.path} has no '#{destination.fragment}'.{guess}"
    return Diagnostic(RULE, SEVERITY, message, page.at(link.target_span))
