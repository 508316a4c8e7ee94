from __future__ import annotations

from pathlib import PurePosixPath

from exitguide.diagnostics import Diagnostic, Location, Severity
from exitguide.render.preview import insert_findings
from exitguide.source import SourceText

PAGE = "<html><body>\n<p>&lt;/body></p>\n</body></html>\n"


def finding(path: str, message: str) -> Diagnostic:
    source = SourceText(PurePosixPath(path), "En linje.\nTo.")
    return Diagnostic("x", Severity.ERROR, message, Location(source.path, source.span(10, 12)))


def test_without_findings_the_page_stays_as_it_is() -> None:
    assert insert_findings(PAGE, [], "docs/nb/a.md", "nb") == PAGE


def test_findings_stand_at_the_end_of_the_page_and_cannot_write_html() -> None:
    found = [finding("docs/nb/a.md", "Feil <script>."), finding("docs/nb/b.md", "Another.")]
    shown = insert_findings(PAGE, found, "docs/nb/a.md", "nb")
    before, _, bar = shown.partition("<aside")
    assert before == PAGE.removesuffix("</body></html>\n")
    assert bar.endswith("</aside>\n</body></html>\n")
    assert "1 funn på denne siden, 1 på andre steder" in bar
    assert "Linje 2: " in bar
    assert "Feil &lt;script&gt;." in bar
    assert "Another." not in bar


def test_the_bar_speaks_the_language_of_the_page() -> None:
    bar = insert_findings(PAGE, [finding("docs/nb/a.md", "Feil.")], "docs/en/b.md", "en")
    assert "0 findings on this page, 1 elsewhere" in bar
