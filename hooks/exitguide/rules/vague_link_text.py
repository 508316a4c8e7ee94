"""A link whose words do not say where it leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.elements import Link
    from exitguide.registers import Registers
    from exitguide.site import Context, Page, Site

RULE = "vague-link-text"
SEVERITY = Severity.ERROR

VAGUE = frozenset(
    (
        *("her", "klikk her", "trykk her", "se her", "les mer", "les mer her", "mer", "lenke"),
        *("denne lenken", "denne siden", "siden", "nettsiden", "mer informasjon"),
        *("here", "click here", "see here", "read more", "read more here", "more", "link"),
        *("this link", "this page", "page", "website", "more information", "learn more"),
    )
)
"""Words that mean nothing in a list of links, in lower case."""


def check(site: Site, _registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every link with such words, or none (WCAG 2.2, success criterion 2.4.4, failure F63)."""
    for page in site:
        for link in page.items.links:
            words = link.text.casefold().strip(" .…:!?»«\"'→>")
            if words in VAGUE or (not words and not _holds_image(page, link)):
                message = f"'{link.text}' does not say where the link leads; name the page or body."
                yield Diagnostic(RULE, SEVERITY, message, page.at(link.span))


def _holds_image(page: Page, link: Link) -> bool:
    return any(link.span.start <= image.span.start < link.span.end for image in page.items.images)
