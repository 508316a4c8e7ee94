"""A link or image whose target does not exist."""

from __future__ import annotations

import difflib
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from exitguide.addresses import each_link, relative_address, resolve
from exitguide.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.addresses import Destination
    from exitguide.elements import Image, Link
    from exitguide.registers import Registers
    from exitguide.site import Context, Page, Site

RULE = "broken-link"
SEVERITY = Severity.ERROR


MAX_GUESSES = 100
"""For how many paths a check looks for the nearest one; with more, something else is wrong."""


def check(site: Site, _registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every address within the guide that names no page and no file."""
    nearest: dict[PurePosixPath, str] = {}
    for page, item in each_link(site):
        destination = resolve(page, item.target)
        if destination is None or not item.target.strip() or " " in item.target:
            continue
        if destination.page(site) or destination.path in site.files:
            if item.target.startswith("/"):
                yield _finding(page, item, destination, "An address within the guide is relative.")
        else:
            if len(nearest) < MAX_GUESSES and destination.path not in nearest:
                nearest[destination.path] = _nearest(site, destination)
            guess = _guess(page, nearest.get(destination.path, ""), destination)
            message = f"There is no {destination.path}.{guess}"
            yield _finding(page, item, destination, message)


def _finding(page: Page, item: Link | Image, destination: Destination, message: str) -> Diagnostic:
    hint = f"Write '{relative_address(page, destination.path, destination.fragment)}'."
    rooted = item.target.startswith("/")
    at = page.at(item.target_span)
    return Diagnostic(RULE, SEVERITY, message, at, hint=hint if rooted else None)


def _nearest(site: Site, destination: Destination) -> str:
    """The page or file with the most similar path, or nothing."""
    known = [str(one.source.path) for one in site] + [str(path) for path in site.files]
    return "".join(difflib.get_close_matches(str(destination.path), known, n=1, cutoff=0.7))


def _guess(page: Page, nearest: str, destination: Destination) -> str:
    """A question with the nearest path, as this page would write it."""
    address = relative_address(page, PurePosixPath(nearest), destination.fragment)
    return f" Did you mean '{address}'?" if nearest else ""
