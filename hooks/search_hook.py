"""MkDocs adapter: write the search worker, and the index of each language."""

from __future__ import annotations

from importlib import resources
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from mkdocs.structure.files import File

from exitguide.search.scripts import SCRIPTS, WORKER_PARTS, join_worker
from exitguide.search.site import index_pages

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


def on_env(_env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Write the index of the language, and the worker with lunr as MkDocs ships it."""
    rendered = {}
    for page in filter(None, (file.page for file in files.documentation_pages())):
        page.meta["search"] = {"exclude": True}  # from the theme's own index, which nobody reads
        rendered[page.file.src_uri] = (page.url, page.content)
    parts = [file for file in files if file.src_uri.startswith(f"{WORKER_PARTS}/")]
    for file in parts:
        files.remove(file)
    lunr = resources.files("mkdocs").joinpath("contrib/search/templates/search/lunr.js")
    sources = {PurePosixPath(file.src_uri).name: file.content_string for file in parts}
    scripts = {f"{SCRIPTS}/worker.js": join_worker(lunr.read_text("utf-8"), sources)}
    scripts |= index_pages(config.extra["guide"], config.theme["language"], rendered)
    for path, content in scripts.items():
        files.append(File.generated(config, path, content=content))
