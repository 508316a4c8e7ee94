"""What a program can judge of PDF/UA is found in documents that break it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfWriter
from pypdf.generic import NameObject
from weasyprint import HTML

from tests.audit.pdf import check_pdf

if TYPE_CHECKING:
    from pathlib import Path

LINKS = '<h1>A</h1><p><a href="https://example.org/">B</a></p>'


def write(file: Path, body: str) -> Path:
    document = f'<html lang="nb"><head><title>En prøve</title></head><body>{body}</body></html>'
    HTML(string=document).write_pdf(file, pdf_variant="pdf/ua-1")
    return file


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<h1>A</h1><h2>B</h2><ul><li>C</li></ul>", set()),
        ("<h1>A</h1><h3>B</h3>", {"H3 follows H1 (7.4.2)"}),
        ("<h2>A</h2>", {"H2 follows H0 (7.4.2)"}),
        ("<ul><li><p>A</p></li></ul>", {"P stands in LI (7.2)"}),
        (
            "<dl><div><dt>A</dt><dd>B</dd></div></dl>",
            {"Div stands in L (7.2)", "LI stands in Div (7.2)"},
        ),
        (
            "<table><tr><td>A</td></tr></table>",
            {"a cell's headers cannot be found: none (7.5)"},
        ),
        (
            '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect/></svg>',
            {"a figure has no text alternative (7.3)"},
        ),
        (LINKS, set()),
    ],
)
def test_a_fault_is_named(tmp_path: Path, body: str, said: set[str]) -> None:
    found = check_pdf(write(tmp_path / "a.pdf", body))
    assert {finding.message for finding in found} == said


def test_links_and_fonts(tmp_path: Path) -> None:
    spoilt = PdfWriter(clone_from=write(tmp_path / "a.pdf", LINKS))
    page: Any = spoilt.pages[0]
    page[NameObject("/Tabs")] = NameObject("/R")
    for link in page["/Annots"]:
        del link.get_object()["/Contents"], link.get_object()["/StructParent"]
    for font in page["/Resources"]["/Font"].values():
        (descendant,) = font.get_object()["/DescendantFonts"]
        del descendant.get_object()["/FontDescriptor"]
    spoilt.write(tmp_path / "b.pdf")
    messages = [finding.message for finding in check_pdf(tmp_path / "b.pdf")]
    assert messages[:3] == [
        "page 1: links are not reached in the order of the text (7.18.3)",
        "page 1: a link is not tagged (7.18.5)",
        "page 1: a link does not say where it leads (7.18.5)",
    ]
    assert messages[3:]
    assert all("is not in the document (7.21.4.1)" in one for one in messages[3:])
