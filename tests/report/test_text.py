from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import click
from hypothesis import given
from hypothesis import strategies as st

from exitguide.diagnostics import Diagnostic, Location, Severity
from exitguide.report.text import WIDTH, render_summary, render_text
from exitguide.source import SourceText

if TYPE_CHECKING:
    from collections.abc import Sequence

EXPECTED = """\
docs/nb/en side.md:2:7: error[invalid-register] 100 % odd: a number, ungrouped.
  \tRing 22586000 i dag.
  \t     ^^^^^^^^
  help: Group it.
  fix: Write the number in pairs (exitguide check --fix does it)
  see docs/_registers/contacts.yml:1:1 the register has it so
  see docs/_registers/contacts.yml:1:1

docs/nb/en side.md:3:1: warning[unknown-contact] Two lines.
  Slutt, og en linje
  ^^^^^^^^^^^^^^^^^^

docs/nb/en side.md:1:1: note[missing-reason] No width.
  Første linje.
  ^

3 findings in 1 file: 1 error, 1 warning, 1 note"""


def test_a_report_shows_place_line_mark_help_fix_and_related_places(
    findings: Sequence[Diagnostic], page: SourceText
) -> None:
    assert render_text(findings, lambda _: page) == EXPECTED


def test_without_the_file_at_hand_the_finding_still_shows(findings: Sequence[Diagnostic]) -> None:
    shown = render_text(findings[2:], lambda _: None)
    assert shown == f"{EXPECTED.splitlines()[-5]}\n\n1 finding in 1 file: 1 note"


def test_an_empty_line_is_not_shown() -> None:
    source = SourceText(PurePosixPath("a.md"), "\ntekst")
    finding = Diagnostic("x", Severity.ERROR, "Here.", Location(source.path, source.span(0, 0)))
    text = render_text([finding], lambda _: source)
    assert text == "a.md:1:1: error[x] Here.\n\n1 finding in 1 file: 1 error"


def test_colours_change_nothing_but_the_looks(
    findings: Sequence[Diagnostic], page: SourceText
) -> None:
    coloured = render_text(findings, lambda _: page, colour=True)
    assert "\x1b[" in coloured
    assert click.unstyle(coloured) == EXPECTED


def test_a_page_cannot_steer_the_terminal() -> None:
    text = "farlig \x1b]0;tittel\x07 \x9b2J slutt"
    source = SourceText(PurePosixPath("docs/nb/a\x1b[2J.md"), text)
    finding = Diagnostic("x", Severity.ERROR, text, Location(source.path, source.span(0, 6)))
    shown = render_text([finding], lambda _: source)
    assert not {"\x1b", "\x07", "\x9b"} & set(shown)


@given(st.integers(0, 5000), st.integers(1, 40), st.integers(0, 5000))
def test_the_mark_stands_under_the_fault_however_long_the_line(
    before: int, width: int, after: int
) -> None:
    source = SourceText(PurePosixPath("a.md"), "." * before + "#" * width + "." * after)
    at = Location(source.path, source.span(before, before + width))
    finding = Diagnostic("x", Severity.ERROR, "Here.", at)
    _, line, mark, *_ = render_text([finding], lambda _: source).split("\n")
    assert len(line) <= WIDTH + 2
    assert [line[i] for i, char in enumerate(mark) if char == "^"] == ["#"] * width


def test_the_summary_counts_by_severity_the_gravest_first(findings: Sequence[Diagnostic]) -> None:
    assert render_summary([*findings, findings[0]]) == (
        "4 findings in 1 file: 2 errors, 1 warning, 1 note"
    )
    assert render_summary(findings[:1]) == "1 finding in 1 file: 1 error"
    assert render_summary([]) == "0 findings"
