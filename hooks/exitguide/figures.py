"""The guide's drawings, kept as SVG and put into the pages themselves."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from exitguide.errors import SourceError
from exitguide.files import list_sources, read_source
from exitguide.languages import LANGUAGES, Language

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FOLDER = PurePosixPath("docs/_figures")
"""Where the drawings stand: `NAME.LANGUAGE.svg`, every name in every language."""


def load_figures(root: Path) -> Mapping[tuple[str, Language], str]:
    """Read all drawings of the project in `root`.

    Returns:
        SVG text by name and language.

    Raises:
        SourceError: a drawing cannot be read, or a language lacks it.
    """
    paths = list_sources(root, FOLDER, "*.svg")
    figures: dict[tuple[str, Language], str] = {}
    for name in sorted({path.name.split(".")[0] for path in paths}):
        for language in LANGUAGES:
            path = FOLDER / f"{name}.{language}.svg"
            if path not in paths:
                raise SourceError(f"{path}: the drawing is missing; every one has all languages.")
            figures[name, language] = read_source(root, path).text
    return figures
