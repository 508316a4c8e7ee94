"""The portal itself, as it is built."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

from exitguide.output.check import check_output
from exitguide.output.load import load_output

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Build


def test_the_finished_web_edition_has_no_fault(build: Build) -> None:
    assert [str(finding) for finding in check_output(load_output(build.folder))] == []


@pytest.mark.parametrize(("language", "words"), [("nb", "Rediger denne"), ("en", "Edit this")])
def test_every_page_leads_to_its_own_source(
    build: Build, root: Path, language: str, words: str
) -> None:
    for file in sorted((root / "docs" / language).rglob("*.md")):
        path = file.relative_to(root / "docs").as_posix()
        address = path.removeprefix("nb/").removesuffix("index.md").removesuffix(".md")
        tree = LexborHTMLParser((build.folder / address / "index.html").read_text("utf-8"))
        edit = tree.css_first('a[rel="edit"]')
        assert edit is not None, path
        assert (edit.attributes["href"] or "").endswith(f"/edit/main/docs/{path}")
        assert edit.text().startswith(words)
