"""A page whose sections differ between the languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Location, Severity
from exitguide.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.elements import Heading
    from exitguide.registers import Registers
    from exitguide.site import Context, Page, Site

RULE = "different-headings"
SEVERITY = Severity.ERROR


def check(site: Site, _registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """The first heading of each translated page whose id is not the default language's."""
    for page in site:
        original = site.find(page.route, LANGUAGES[0])
        if page.language != LANGUAGES[0] and original is not None:
            yield from _compare(original, page)


def _compare(original: Page, page: Page) -> Iterator[Diagnostic]:
    for ours, theirs in zip(page.headings, original.headings, strict=False):
        if ours.id != theirs.id:
            expected, found = _name(theirs), _name(ours)
            message = f"The section here is {expected} in '{original.language}', not {found}."
            yield _finding(message, page, ours, original, theirs)
            return
    if len(page.headings) != len(original.headings):
        longer, shorter = sorted((page, original), key=lambda one: -len(one.headings))
        extra = longer.headings[len(shorter.headings)]
        message = f"The '{shorter.language}' page ends before the section {_name(extra)}."
        last = shorter.headings[-1] if shorter.headings else None
        yield _finding(message, shorter, last, longer, extra)


def _name(heading: Heading) -> str:
    return f"'#{heading.id}'" if heading.id else f"'{heading.text}' (without an id)"


def _finding(
    message: str, page: Page, heading: Heading | None, other: Page, theirs: Heading
) -> Diagnostic:
    span = heading.span if heading else page.source.span(0, 0)
    at = Location(page.source.path, span)
    return Diagnostic(RULE, SEVERITY, message, at, (Location(other.source.path, theirs.span),))
