"""PDFs of the whole guide, one a language, beside the page that they are made from."""

from __future__ import annotations

from contextlib import redirect_stdout
from importlib import import_module
from io import StringIO
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

import pydyf

from exitguide.errors import ExitguideError
from exitguide.files import read_source
from exitguide.render.pdf_document import offer_pdf, render_pdf_document

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PDFS: Mapping[PurePosixPath, PurePosixPath] = {
    PurePosixPath("utskrift/index.html"): PurePosixPath("utskrift/exit-veilederen.pdf"),
    PurePosixPath("en/utskrift/index.html"): PurePosixPath("en/utskrift/exit-guide.pdf"),
}
"""Each page with the whole guide, and the PDF of it; paths in a finished site."""

VARIANT = "pdf/ua-1"
"""PDF/UA-1 (ISO 14289-1): tagged, so that screen readers find headings, lists and tables."""


class PdfError(ExitguideError):
    """A PDF cannot be made on this machine, or not be written."""


def write_pdfs(site: Path) -> tuple[PurePosixPath, ...]:
    """Make the PDFs of a finished site, and offer them on its pages.

    Args:
        site: the folder of the finished site, web or offline.

    Returns:
        The PDFs, as paths in the site.

    Raises:
        PdfError: the writer or its system libraries are missing, or the disk is full.
        SourceError: the site has no page to make a PDF of.
    """
    writer = _load_writer()
    for path, pdf in PDFS.items():
        page = read_source(site, path).text
        content = _convert(writer, render_pdf_document(page, str(path)))
        offered = offer_pdf(page, pdf.name, str(path))
        try:
            (site / pdf).write_bytes(content)
            (site / path).write_text(offered, "utf-8")
        except OSError as error:
            reason = f"cannot be written ({error.strerror}); make room for it"
            raise PdfError(f"{site / pdf}: {reason}.") from error
    return tuple(PDFS.values())


def _load_writer() -> Any:
    """WeasyPrint, which loads its system libraries as soon as it is imported."""
    try:
        # It prints advice of its own where they are missing; ours is shorter.
        with redirect_stdout(StringIO()):
            return import_module("weasyprint")
    except OSError as error:
        message = (
            "A PDF needs the system library Pango: on Debian or Ubuntu, 'apt-get install "
            "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core'; "
            "on macOS, 'brew install pango'"
        )
        raise PdfError(f"{message} ({str(error).splitlines()[0]}).") from error


def _convert(writer: Any, document: str) -> bytes:
    """An HTML document as PDF; the same document gives the same bytes."""
    content: bytes = writer.HTML(string=document).write_pdf(
        pdf_variant=VARIANT, finisher=_index_elements
    )
    return content


def _index_elements(_document: Any, pdf: pydyf.PDF) -> None:
    """Add the index of structure elements by their ids, which the writer leaves out.

    The cells of a table name their headers by ids, so a reader needs the index (ISO 32000-1,
    14.7.2, table 322: required if any structure element has an id).
    """
    dictionaries = [one for one in pdf.objects if isinstance(one, pydyf.Dictionary)]
    elements = {one["ID"].data: one for one in dictionaries if "ID" in one}
    if not elements:
        return
    names = [part for _, one in sorted(elements.items()) for part in (one["ID"], one.reference)]
    index = pydyf.Dictionary({"Names": pydyf.Array(names)})
    pdf.add_object(index)
    root = next(one for one in dictionaries if one.get("Type") == "/StructTreeRoot")
    root["IDTree"] = index.reference
