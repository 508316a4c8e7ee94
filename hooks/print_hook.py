"""MkDocs adapter: put the whole guide on the page that is there to be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from exitguide.render.print_edition import (
    PRINT_PAGE,
    Imprint,
    collect_parts,
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
    if ours.route == PRINT_PAGE:
        pages = ((guide.page(one.file.src_uri), one.url, one.content or "") for one in nav.pages)
        imprint = Imprint(config.site_name, config.site_description or "", config.site_url or "")
        terms = guide.registers.terms.values()
        parts = collect_parts(pages)
        whole = render_print_edition(parts, page.url, terms, imprint, ours.language)
        page.content = f"{page.content}{whole}"
    return context
