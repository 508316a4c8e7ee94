"""The PDF: tagged, with bookmarks and its language set, and the same whenever it is made."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner
from pypdf import PdfReader

from exitguide import pdf
from exitguide.cli import main
from exitguide.languages import LANGUAGES
from exitguide.pdf import PDFS
from exitguide.render.print_edition import Imprint, Part, render_print_edition
from tests.audit.pdf import check_pdf
from tests.render.examples import term

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path, PurePosixPath

    from exitguide.languages import Language

CONTENT = """<h1>NAV</h1>
<p>Ring <a href="tel:02800">02800</a>, eller les <a href="https://example.org/a">mer om noe</a>.</p>
<h2 id="kontakt">Kontakt</h2>
<noscript><p>Uten skript</p></noscript><p hidden>Skjult varsel</p>
<table><thead><tr><th scope="col">A</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>
<ul><li>Ett punkt</li><li><p>Et</p><p>annet</p></li></ul>
<dl class="facts"><div><dt>Utgitt</dt><dd>2016</dd></div><div><dt>Type</dt><dd>Bok</dd></div></dl>
<svg viewBox="0 0 9 9" role="img" aria-labelledby="t"><title id="t">En tegning</title>
<rect width="9" height="9"></rect></svg>
"""


def page(language: Language) -> str:
    part = Part("tjenester/nav", "tjenester/nav.html", "NAV", CONTENT, date(2026, 11, 20))
    imprint = Imprint("Prøveveilederen", "En prøve", "https://example.org/")
    whole = render_print_edition([part], "utskrift/index.html", [term()], imprint, language)
    return f'<!doctype html><html lang="{language}"><body>{whole}</body></html>'


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished site with nothing but the pages to print, and their PDFs."""
    folder = tmp_path_factory.mktemp("site")
    for path, language in zip(PDFS, LANGUAGES, strict=True):
        (folder / path).parent.mkdir(parents=True)
        (folder / path).write_text(page(language), "utf-8")
    result = CliRunner().invoke(main, ["pdf", str(folder)])
    assert result.exit_code == 0, result.output
    return folder


def elements(node: Any) -> Iterator[tuple[str, Any]]:
    """The tags of a PDF's structure tree (ISO 32000-1, section 14.7)."""
    node = node.get_object()
    if not isinstance(node, dict):
        return
    if "/S" in node:
        yield str(node["/S"]), node
    kids = node.get("/K", [])
    kids = kids.get_object() if hasattr(kids, "get_object") else kids
    for kid in kids if isinstance(kids, list) else [kids]:
        if hasattr(kid, "get_object"):
            yield from elements(kid)


@pytest.mark.parametrize("number", [0, 1])
def test_a_pdf_says_what_pdf_ua_asks_for(site: Path, number: int) -> None:
    reader = PdfReader(site / list(PDFS.values())[number])
    root: Any = reader.root_object
    assert root["/Lang"] == LANGUAGES[number]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b'pdfuaid:part="1"' in root["/Metadata"].get_data()
    assert reader.metadata is not None
    assert reader.metadata.title == "Prøveveilederen"
    tags = [tag for tag, _ in elements(root["/StructTreeRoot"])]
    assert {"/H1", "/H2", "/H3", "/L", "/Table", "/TH", "/Link", "/Figure"} <= set(tags)


@pytest.mark.parametrize("path", PDFS.values(), ids=str)
def test_lists_tables_headings_and_links_hold_by_pdf_ua(site: Path, path: PurePosixPath) -> None:
    assert check_pdf(site / path) == []


def test_a_term_and_what_is_said_of_it_are_one_item(site: Path) -> None:
    reader = PdfReader(site / "utskrift/exit-veilederen.pdf")
    text = "".join(sheet.extract_text() for sheet in reader.pages)
    assert "Utgitt: 2016\nType: Bok\n" in text


def test_a_drawing_has_its_words(site: Path) -> None:
    reader = PdfReader(site / "utskrift/exit-veilederen.pdf")
    figures = [
        node for tag, node in elements(reader.root_object["/StructTreeRoot"]) if tag == "/Figure"
    ]
    assert [figure.get("/Alt") for figure in figures] == ["En tegning"]


def test_bookmarks_are_the_headings(site: Path) -> None:
    def titles(outline: list[Any]) -> Iterator[str]:
        for entry in outline:
            if isinstance(entry, list):
                yield from titles(entry)
            else:
                yield entry.title

    reader = PdfReader(site / "utskrift/exit-veilederen.pdf")
    assert list(titles(reader.outline)) == [
        "Prøveveilederen", "Innhold", "NAV", "Kontakt", "Ord i veilederen",
    ]  # fmt: skip


def test_paper_has_addresses_and_page_numbers_and_nothing_hidden(site: Path) -> None:
    reader = PdfReader(site / "utskrift/exit-veilederen.pdf")
    text = "".join(sheet.extract_text() for sheet in reader.pages)
    assert "(https://example.org/a)" in text
    assert "02800" in text
    assert "Skjult varsel" not in text
    assert "Uten skript" not in text
    contents = reader.pages[1].extract_text()
    assert contents.split("NAV")[1].strip(". \n").startswith("3")


def test_the_page_offers_its_pdf_once_however_often_it_is_made(site: Path) -> None:
    CliRunner().invoke(main, ["pdf", str(site)])
    for path, made in PDFS.items():
        assert (site / path).read_text("utf-8").count(f'href="{made.name}"') == 1


def test_the_same_page_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    before = (site / "utskrift/exit-veilederen.pdf").read_bytes()
    for path, language in zip(PDFS, LANGUAGES, strict=True):
        (tmp_path / path).parent.mkdir(parents=True)
        (tmp_path / path).write_text(page(language), "utf-8")
    other = {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "LC_ALL": "C", "LANG": "C"}
    command = [sys.executable, "-m", "exitguide", "pdf", str(tmp_path)]
    subprocess.run(command, env=os.environ | other, check=True, capture_output=True)
    assert (tmp_path / "utskrift/exit-veilederen.pdf").read_bytes() == before


def test_a_missing_library_is_one_clear_sentence(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(_name: str) -> None:
        raise OSError("cannot load library 'libpango-1.0-0'\nand more")

    monkeypatch.setattr(pdf, "import_module", missing)
    result = CliRunner().invoke(main, ["pdf", str(site)])
    assert result.exit_code == 2
    assert result.output.count("\n") == 1
    assert "apt-get install libpango-1.0-0" in result.output


def test_another_folder_is_refused(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["pdf", str(tmp_path)])
    assert result.exit_code == 2
    assert "utskrift/index.html: there is no such file" in result.output
