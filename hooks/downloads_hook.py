"""MkDocs adapter: write the files that pages offer for download."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from exitguide.render.bibliography import render_bibtex, render_ris

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def on_post_build(config: MkDocsConfig) -> None:
    """Write the publication list for reference managers; each language gives the same."""
    publications = config.extra["guide"].registers.publications.values()
    folder = Path(config.site_dir) / "ressurser"
    (folder / "publikasjoner.bib").write_text(render_bibtex(publications), "utf-8")
    (folder / "publikasjoner.ris").write_text(render_ris(publications), "utf-8")
