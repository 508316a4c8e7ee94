"""MkDocs adapter: mend what the theme's own templates give, and guard the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.render.security import add_policy
from exitguide.render.theme import mend_theme

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Mend what the theme's own templates give."""
    return _finish(output, config, page.canonical_url)


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """The same for the page of a wrong address; a folder has none, for only a server shows it."""
    if template_name != "404.html":
        return output
    return "" if _is_offline(config) else _finish(output, config, None)


def _finish(html: str, config: MkDocsConfig, address: str | None) -> str:
    mended = mend_theme(html, config.theme["language"], address)
    # A file has no origin that a policy could name; a preview reloads by a script of the server's.
    return mended if _is_offline(config) or config.extra["preview"] else add_policy(mended)


def _is_offline(config: MkDocsConfig) -> bool:
    return bool(config.plugins["material/offline"].config["enabled"])
