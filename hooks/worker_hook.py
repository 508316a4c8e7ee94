"""MkDocs adapter: have the theme search with our worker, also from a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority

from exitguide.search.scripts import SCRIPTS, point_to_worker

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


# Before the offline plugin, which would otherwise name a script on another host.
@event_priority(100)
def on_config(config: MkDocsConfig) -> None:
    """Load what stands in for workers where files may not start any."""
    if config.plugins["material/offline"].config.enabled:
        config.extra["polyfills"] = [f"{SCRIPTS}/iframe-worker.js"]


def on_post_page(output: str, config: MkDocsConfig, **_: object) -> str:
    """Name our worker, with the page's language."""
    return point_to_worker(output, config.theme["language"])


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """The same for the page of a wrong address."""
    is_page = template_name == "404.html" and output  # empty in the offline edition
    return on_post_page(output, config) if is_page else output
