"""MkDocs adapter: write the search index, and have the theme use our worker."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority
from mkdocs.structure.files import File

from exitguide.search.site import SCRIPTS, index_pages, point_to_worker

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


@event_priority(100)  # before the offline plugin, which would name a script elsewhere
def on_config(config: MkDocsConfig) -> None:
    """Let search run from a folder."""
    if config.plugins["material/offline"].config.enabled:
        config.extra["polyfills"] = [f"{SCRIPTS}/iframe-worker.js"]


def on_env(_env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Write the index of the language, and lunr as MkDocs ships it."""
    language = config.theme["language"]
    rendered = {}
    for page in filter(None, (file.page for file in files.documentation_pages())):
        page.meta["search"] = {"exclude": True}  # from the theme's own index, which nobody reads
        rendered[page.file.src_uri] = (page.url, page.content)
    lunr = resources.files("mkdocs").joinpath("contrib/search/templates/search/lunr.js")
    scripts = {"lunr.js": lunr.read_text("utf-8")}
    scripts |= index_pages(config.extra["guide"], language, rendered)
    for name, content in scripts.items():
        files.append(File.generated(config, f"{SCRIPTS}/{name}", content=content))


def on_post_page(output: str, config: MkDocsConfig, **_: object) -> str:
    """Name our worker, with the page's language."""
    return point_to_worker(output, config.theme["language"])


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """The same for the page of a wrong address."""
    return on_post_page(output, config) if template_name == "404.html" else output
