"""A link to the portal's own web address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.addresses import each_link, relative_address, split_address
from exitguide.diagnostics import Diagnostic, Edit, Fix, Severity
from exitguide.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.elements import Image, Link
    from exitguide.registers import Registers
    from exitguide.site import Context, Page, Site

RULE = "own-absolute-link"
SEVERITY = Severity.ERROR


def check(site: Site, _registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every link that names our own site in full: it leads out of the offline edition."""
    own = split_address(site.settings.address)
    for page, item in each_link(site):
        parts = split_address(item.target)
        if own and own.netloc and parts and parts.netloc.lower() == own.netloc.lower():
            fix = _relative(site, page, item, parts.path.removeprefix(own.path), parts.fragment)
            message = "A link within the guide is relative, so that it works offline as well."
            yield Diagnostic(RULE, SEVERITY, message, page.at(item.target_span), fix=fix)


def _relative(site: Site, page: Page, item: Link | Image, path: str, fragment: str) -> Fix | None:
    """The same link as a relative one, where the address names a page."""
    route = path.strip("/")
    language = next(
        (one for one in LANGUAGES[1:] if f"{route}/".startswith(f"{one}/")), LANGUAGES[0]
    )
    route = route.removeprefix(language).strip("/")
    found = site.find(route, language) or site.find(f"{route}/index".lstrip("/"), language)
    if found is None:
        return None
    address = relative_address(page, found.source.path, fragment)
    edit = Edit(page.source.path, item.target_span, address)
    return Fix(f"Write '{address}'", (edit,), safe=True)
