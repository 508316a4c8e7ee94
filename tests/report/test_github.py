from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from exitguide.diagnostics import Diagnostic, Location, Severity
from exitguide.report.github import render_github
from exitguide.source import SourceText

if TYPE_CHECKING:
    from collections.abc import Sequence

EXPECTED = """\
::error file=docs/nb/en side.md,line=2,endLine=2,col=7,endColumn=14,title=invalid-register\
::100 %25 odd: a number, ungrouped. Group it.
::warning file=docs/nb/en side.md,line=3,endLine=4,title=unknown-contact::Two lines.
::notice file=docs/nb/en side.md,line=1,endLine=1,col=1,endColumn=1,title=missing-reason\
::No width."""


def test_each_finding_is_one_workflow_command(findings: Sequence[Diagnostic]) -> None:
    assert render_github(findings) == EXPECTED


@given(st.text(st.characters(codec="utf-8"), min_size=1), st.text(st.characters(codec="utf-8")))
def test_no_text_of_a_page_breaks_out_of_its_command(name: str, message: str) -> None:
    source = SourceText(PurePosixPath("docs") / f"x{name}", "")
    at = Location(source.path, source.span(0, 0))
    command = render_github([Diagnostic("x", Severity.ERROR, message, at)])
    match = re.fullmatch(r"::error file=([^:,]*),line=1,[^:]*::([^\r\n]*)", command)
    assert match
    assert unquote(match[1]) == str(source.path)
    assert unquote(match[2]) == message.strip()
