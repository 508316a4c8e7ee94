"""A page whose links differ between the languages."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from exitguide.addresses import resolve, split_address
from exitguide.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.elements import Link
    from exitguide.registers import Registers
    from exitguide.site import Context, Page, Site

RULE = "different-links"
SEVERITY = Severity.WARNING


def check(site: Site, _registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every link of a page that its other version lacks in the same section.

    Links within the guide must lead to the same page and anchor. Of links out of it only
    the site counts: it may have a page of its own in each language.
    """
    for page in site:
        for language, other in site.others(page):
            # Where the sections differ, the rule different-headings speaks first.
            if other is not None and _ids(page) == _ids(other):
                yield from _missing(page, other, language)


def _ids(page: Page) -> list[str | None]:
    return [heading.id for heading in page.headings]


def _missing(page: Page, other: Page, language: str) -> Iterator[Diagnostic]:
    theirs = Counter(key for key, _ in _links(other))
    for key, link in _links(page):
        theirs[key] -= 1
        if theirs[key] < 0:
            section, target = key
            name = f"under '#{section}'" if section else "before the first heading"
            message = f"The '{language}' page has no such link {name}: {target}."
            yield Diagnostic(RULE, SEVERITY, message, page.at(link.span), (other.top,))


def _links(page: Page) -> Iterator[tuple[tuple[str | None, str], Link]]:
    """Links by section and target."""
    sections = list(page.sections)
    starts = [section.start for section in sections]
    for link in page.items.links:
        section = sections[max(0, bisect_right(starts, page.source.offset(link.span.start)) - 1)]
        yield (section.name, _target(page, link)), link


def _target(page: Page, link: Link) -> str:
    destination = resolve(page, link.target)
    if destination is None:
        parts = split_address(link.target)
        return parts.netloc.lower() if parts and parts.netloc else link.target
    fragment = f"#{destination.fragment}" if destination.fragment else ""
    return f"{destination.route}{fragment}" if destination.language else str(destination.path)
