"""A page that no reader can find a way to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.addresses import resolve
from exitguide.diagnostics import Diagnostic, Severity
from exitguide.languages import LANGUAGES, Language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.addresses import Destination
    from exitguide.registers import Registers
    from exitguide.site import Context, Page, Site

RULE = "unreachable-page"
SEVERITY = Severity.ERROR


def check(site: Site, _registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every page that neither the menu nor a chain of links from it leads to."""
    for language in LANGUAGES:
        reached = _reach(site, language)
        for page in site:
            if page.language == language and page.route not in reached:
                message = (
                    "No way leads to this page: it is not in the menu, and nothing links to it."
                )
                hint = f"Add {page.route}.md to 'nav' in mkdocs.yml, or link to it."
                yield Diagnostic(RULE, SEVERITY, message, page.top, hint=hint)


def _reach(site: Site, language: Language) -> set[str]:
    menu = [path.removesuffix(".md") for path in site.settings.navigation]
    # Without a menu of its own, a site lists every page.
    waiting = ["index", *menu] if menu else [page.route for page in site]
    reached: set[str] = set()
    while waiting:
        route = waiting.pop()
        page = site.find(route, language)
        if page and route not in reached:
            reached.add(route)
            waiting += (one.route for one in _linked(page))
    return reached


def _linked(page: Page) -> Iterator[Destination]:
    for link in page.items.links:
        destination = resolve(page, link.target)
        if destination and destination.language == page.language:
            yield destination
