"""MkDocs adapter: put the whole guide on the page that is there to be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from exitguide.render.print_edition import (
    PRINT_PAGE,
    Imprint,
    Part,
    is_printed,
    render_print_edition,
)

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

    from exitguide.guide import Guide


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Compose the page when all others are finished."""
    guide: Guide = config.extra["guide"]
    ours = guide.page(page.file.src_uri)
    if ours.route != PRINT_PAGE:
        return context
    pairs = [(guide.page(other.file.src_uri), other) for other in nav.pages]
    parts = [
        Part(one.route, other.url, one.head.title, other.content or "", one.head.reviewed)
        for one, other in pairs
        if is_printed(one.route)
    ]
    terms = guide.registers.terms.values()
    imprint = Imprint(config.site_name, config.site_description or "", config.site_url or "")
    whole = render_print_edition(parts, page.url, terms, imprint, ours.language)
    page.content = f"{page.content}{whole}"
    return context
