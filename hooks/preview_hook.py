"""MkDocs adapter: while somebody writes, show on each page what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.render.preview import insert_findings

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Add the findings in `mkdocs serve`; a build stays as it is."""
    if not config.extra["preview"]:
        return output
    path = f"docs/{page.file.src_uri}"
    return insert_findings(output, config.extra["findings"], path, config.theme["language"])
