"""MkDocs adapter: finish each page from the registers, and tell the theme about it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from mkdocs.utils import get_relative_url

from exitguide.render.page import render_page

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

    from exitguide.guide import Guide


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Fill the page's slots, and hand what stands around the content to the templates."""
    guide: Guide = config.extra["guide"]
    ours = guide.page(page.file.src_uri)
    language = ours.language
    if ours.meta is None:  # in a preview, which goes on although the page's head is faulty
        return html

    def url(target: str) -> str:
        if target.startswith("/"):
            return get_relative_url(target.removeprefix("/"), page.file.url)
        return files.src_uris[f"{language}/{target}.md"].url_relative_to(page.file)

    request = guide.request(ours, url, datetime.now(UTC).date())
    finished = render_page(html, request, page.canonical_url or "")
    page.meta["hide"] = finished.hidden
    page.meta["exitguide"] = finished
    page.update_date = ours.head.reviewed.isoformat()
    return finished.content
