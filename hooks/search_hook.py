"""MkDocs adapter: write the search index of each language."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

from mkdocs.structure.files import File

from exitguide.search.site import SCRIPTS, index_pages, strip_comments

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


def on_env(_env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Write the index of the language, and lunr as MkDocs ships it."""
    rendered = {}
    for page in filter(None, (file.page for file in files.documentation_pages())):
        page.meta["search"] = {"exclude": True}  # from the theme's own index, which nobody reads
        rendered[page.file.src_uri] = (page.url, page.content)
    lunr = resources.files("mkdocs").joinpath("contrib/search/templates/search/lunr.js")
    scripts = {"lunr.js": strip_comments(lunr.read_text("utf-8"))}
    scripts |= index_pages(config.extra["guide"], config.theme["language"], rendered)
    for name, content in scripts.items():
        files.append(File.generated(config, f"{SCRIPTS}/{name}", content=content))
