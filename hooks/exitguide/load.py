"""The guide's pages, read from `docs/`."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Severity
from exitguide.files import list_sources, read_source
from exitguide.front_matter import RULE, FrontMatter, parse_front_matter
from exitguide.languages import LANGUAGES, Language
from exitguide.markdown.front import extract_front_matter
from exitguide.markdown.items import extract_items
from exitguide.settings import load_settings
from exitguide.site import Page, Site
from exitguide.yaml_document import YamlDocument, YamlError, parse_yaml

if TYPE_CHECKING:
    from pathlib import Path

    from exitguide.source import SourceText

DOCS = PurePosixPath("docs")
"""Where the pages stand in the project, one folder a language."""


def load_site(root: Path) -> Site:
    """Read all pages of the project in `root`.

    Raises:
        SourceError: a page cannot be read.
    """
    pages: dict[tuple[Language, str], Page] = {}
    for language in LANGUAGES:
        folder = DOCS / language
        for path in list_sources(root, folder, "*.md"):
            route = path.relative_to(folder).with_suffix("").as_posix()
            pages[language, route] = parse_page(read_source(root, path), route, language)
    others = (path for path in list_sources(root, DOCS, "*") if path.suffix != ".md")
    files = {path: (root / path).stat().st_size for path in others if (root / path).exists()}
    return Site(pages, files, load_settings(root))


def parse_page(source: SourceText, route: str, language: Language) -> Page:
    """A page's text as a page."""
    start, end, body = extract_front_matter(source)
    front, meta, faults = _front_matter(source, start, end)
    items = extract_items(source, body)
    return Page(route, language, source, front, meta, faults, body, items)


def _front_matter(
    source: SourceText, start: int, end: int
) -> tuple[YamlDocument, FrontMatter | None, tuple[Diagnostic, ...]]:
    try:
        front = parse_yaml(source, start, end)
    except YamlError as error:
        nothing = YamlDocument(source, None, {}, {})
        return nothing, None, (Diagnostic(RULE, Severity.ERROR, error.reason, error.at),)
    result = parse_front_matter(front)
    return (front, None, result) if isinstance(result, tuple) else (front, result, ())
