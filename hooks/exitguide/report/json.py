"""Findings as JSON: a list of objects whose keys are a contract with other programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from exitguide.diagnostics import Diagnostic, Fix, Location
    from exitguide.source import Span


def render_json(findings: Iterable[Diagnostic]) -> str:
    """Findings as a JSON list.

    Each object has `rule, severity, message, path, line, column, end_line,
    end_column, hint, related, fix`. Lines and columns count from 1 in code
    points, and the end is the first place behind the fault.
    """
    return json.dumps([_object(one) for one in findings], ensure_ascii=False, indent=2)


def _object(finding: Diagnostic) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "severity": finding.severity.name.lower(),
        "message": finding.message,
        "path": str(finding.at.path),
        **_places(finding.at.span),
        "hint": finding.hint,
        "related": [_related(place) for place in finding.related],
        "fix": _fix(finding.fix) if finding.fix else None,
    }


def _places(span: Span) -> dict[str, int]:
    return {
        "line": span.start.line,
        "column": span.start.column,
        "end_line": span.end.line,
        "end_column": span.end.column,
    }


def _related(place: Location) -> dict[str, object]:
    return {"path": str(place.path), **_places(place.span), "note": place.note}


def _fix(fix: Fix) -> dict[str, object]:
    edits = [
        {"path": str(edit.path), **_places(edit.span), "text": edit.text} for edit in fix.edits
    ]
    return {"title": fix.title, "safe": fix.safe, "edits": edits}
