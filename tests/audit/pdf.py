"""A tagged PDF, by those rules of PDF/UA-1 (ISO 14289-1) that a program can judge.

Registries of packages have no veraPDF, which knows them all. The package pdfua was tried (0.1.3):
of veraPDF's 106 rules it knows 16, none of them on lists, breaks down on a heading of several
pieces, and calls a table faulty whose cells name their headers.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from pypdf import PdfReader

from tests.audit.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

CHILDREN = {
    "L": {"L", "LI", "Caption"},
    "LI": {"Lbl", "LBody"},
    "Table": {"Caption", "THead", "TBody", "TFoot", "TR"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TFoot": {"TR"},
    "TR": {"TH", "TD"},
}
"""All that may stand in a list or a table (7.2; ISO 32000-1, tables 336 and 337)."""

BOUND = ("LI", "LBody", "THead", "TBody", "TFoot", "TR", "TH", "TD")
"""What may stand nowhere else."""

HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")


@dataclass(frozen=True, slots=True)
class Element:
    """A structure element (ISO 32000-1, 14.7.2): its tag, that of its parent, and all it says."""

    tag: str
    parent: str
    node: Any


def check_pdf(file: Path) -> list[Finding]:
    """What is wrong with a tagged PDF."""
    reader = PdfReader(file)
    root: Any = reader.root_object["/StructTreeRoot"]
    elements = list(_walk(root, "StructTreeRoot"))
    index = {str(one) for one in root.get("/IDTree", {}).get("/Names", [])[::2]}
    said = [
        *_check_nesting(elements),
        *_check_headings([one.tag for one in elements if one.tag in HEADINGS]),
        *_check_figures(elements),
        *_check_cells(elements, index),
        *_check_links(reader),
        *_check_fonts(reader),
    ]
    return [Finding(file.as_uri(), one) for one in said]


def _walk(node: Any, parent: str) -> Iterator[Element]:
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        child = kid.get_object()
        # Beside elements there are numbers of content, and references to links.
        if isinstance(child, dict) and "/S" in child:
            tag = str(child["/S"]).removeprefix("/")
            yield Element(tag, parent, child)
            yield from _walk(child, tag)


def _check_nesting(elements: Iterable[Element]) -> Iterator[str]:
    for one in elements:
        allowed = CHILDREN.get(one.parent)
        if one.tag in BOUND if allowed is None else one.tag not in allowed:
            yield f"{one.tag} stands in {one.parent} (7.2)"


def _check_headings(tags: list[str]) -> Iterator[str]:
    for before, after in pairwise(["H0", *tags]):
        if int(after[1]) > int(before[1]) + 1:
            yield f"{after} follows {before} (7.4.2)"


def _check_figures(elements: Iterable[Element]) -> Iterator[str]:
    for one in elements:
        if one.tag == "Figure" and not str(one.node.get("/Alt", "")).strip():
            yield "a figure has no text alternative (7.3)"


def _check_cells(elements: Iterable[Element], index: set[str]) -> Iterator[str]:
    """Each cell names its headers, and they can be found."""
    for one in elements:
        if one.tag == "TD":
            headers = [str(header) for header in one.node.get("/A", {}).get("/Headers", [])]
            if not headers or not index.issuperset(headers):
                yield f"a cell's headers cannot be found: {', '.join(headers) or 'none'} (7.5)"


def _check_links(reader: PdfReader) -> Iterator[str]:
    for number, page in enumerate(reader.pages, start=1):
        links = [link.get_object() for link in page.get("/Annots", [])]
        if links and page.get("/Tabs") != "/S":
            yield f"page {number}: links are not reached in the order of the text (7.18.3)"
        if any("/StructParent" not in link for link in links):
            yield f"page {number}: a link is not tagged (7.18.5)"
        if any(not link.get("/Contents") for link in links):
            yield f"page {number}: a link does not say where it leads (7.18.5)"


def _check_fonts(reader: PdfReader) -> Iterator[str]:
    used = {
        str(font.get_object()["/BaseFont"]): font.get_object()
        for page in reader.pages
        for font in page.get("/Resources", {}).get("/Font", {}).values()
    }
    for name, font in used.items():
        described = [part.get_object() for part in font.get("/DescendantFonts", [])] or [font]
        if not any(key.startswith("/FontFile") for key in described[0].get("/FontDescriptor", {})):
            yield f"the font {name} is not in the document (7.21.4.1)"
