"""MkDocs adapter: mend the theme's pages, and put the list of publications beside them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from exitguide.render.bibliography import render_bibtex, render_ris
from exitguide.render.theme import mend_theme

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Mend what the theme's own templates give."""
    return mend_theme(output, config.theme["language"], page.canonical_url)


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """The same for the page of a wrong address, which is none of the guide's pages."""
    if template_name != "404.html":
        return output
    return mend_theme(output, config.theme["language"], None)


def on_post_build(config: MkDocsConfig) -> None:
    """Write the downloads; once a language, with the same result."""
    publications = config.extra["guide"].registers.publications.values()
    folder = Path(config.site_dir) / "ressurser"
    (folder / "publikasjoner.bib").write_text(render_bibtex(publications), "utf-8")
    (folder / "publikasjoner.ris").write_text(render_ris(publications), "utf-8")
