"""Findings as annotations in a GitHub pull request.

Workflow commands, one a line: `::error file=…,line=…::message`
(docs.github.com, "Workflow commands for GitHub Actions").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from exitguide.diagnostics import Diagnostic

_COMMANDS = {Severity.NOTE: "notice", Severity.WARNING: "warning", Severity.ERROR: "error"}

# A page's text must not be able to end the command and begin one of its own.
_IN_TEXT = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = {**_IN_TEXT, ord(":"): "%3A", ord(","): "%2C"}


def render_github(findings: Iterable[Diagnostic]) -> str:
    """Findings as workflow commands, one a line."""
    return "\n".join(_command(finding) for finding in findings)


def _command(finding: Diagnostic) -> str:
    properties = {"file": str(finding.at.path), **_region(finding), "title": finding.rule}
    listed = ",".join(
        f"{key}={str(value).translate(_IN_PROPERTY)}" for key, value in properties.items()
    )
    text = f"{finding.message} {finding.hint or ''}".strip()
    return f"::{_COMMANDS[finding.severity]} {listed}::{text.translate(_IN_TEXT)}"


def _region(finding: Diagnostic) -> dict[str, int]:
    """Lines and columns; GitHub takes columns only within one line, the last one included."""
    start, end = finding.at.span.start, finding.at.span.end
    if end.line != start.line:
        return {"line": start.line, "endLine": end.line}
    last = max(start.column, end.column - 1)
    return {"line": start.line, "endLine": end.line, "col": start.column, "endColumn": last}
