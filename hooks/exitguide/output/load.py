"""A finished site, read from its folder."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from exitguide.errors import SourceError
from exitguide.files import list_sources, read_source
from exitguide.output.check import Output
from exitguide.output.page import extract_page, extract_style_addresses

if TYPE_CHECKING:
    from pathlib import Path


def load_output(folder: Path, *, offline: bool = False) -> Output:
    """Read the site in a folder.

    Args:
        folder: what a build has made.
        offline: see `Output.offline`.

    Raises:
        SourceError: there is no site, or a file cannot be read.
    """
    files = list_sources(folder, PurePosixPath(), "*")
    pages = {
        path: extract_page(read_source(folder, path)) for path in files if path.suffix == ".html"
    }
    if not pages:
        raise SourceError(f"{folder}: there is no finished site here; run 'make site'.")
    sheets = (read_source(folder, path) for path in files if path.suffix == ".css")
    styles = tuple(one for sheet in sheets for one in extract_style_addresses(sheet))
    return Output(pages, styles, frozenset(files), offline)
