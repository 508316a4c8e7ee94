"""`exitguide pdf`: the whole guide as a PDF in each language."""

from __future__ import annotations

from pathlib import Path

import click

from exitguide.pdf import write_pdfs


@click.command("pdf")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default="site")
def pdf_command(folder: Path) -> None:
    """Make a PDF of the whole guide in each language.

    From a finished site in FOLDER, by default in 'site'. The PDFs stand beside
    the pages that they are made from, which then link to them. This takes a
    minute, and needs the system library Pango.

    An example: exitguide pdf site
    """
    for path in write_pdfs(folder):
        click.echo(folder / path)
