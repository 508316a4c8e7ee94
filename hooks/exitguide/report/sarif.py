"""Findings as SARIF 2.1.0, the exchange format for static analysis.

OASIS Standard, "Static Analysis Results Interchange Format (SARIF) Version
2.1.0"; the sections are named at each part.
"""

from __future__ import annotations

import json
from importlib.metadata import version
from typing import TYPE_CHECKING
from urllib.parse import quote

from exitguide.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import PurePosixPath

    from exitguide.diagnostics import Diagnostic, Edit, Fix, Location
    from exitguide.handbook import Entry
    from exitguide.source import Span

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
"""The published schema that a report names."""

_LEVELS = {Severity.NOTE: "note", Severity.WARNING: "warning", Severity.ERROR: "error"}

Object = dict[str, object]


def render_sarif(
    findings: Iterable[Diagnostic],
    severities: Mapping[str, Severity],
    entries: Mapping[str, Entry],
) -> str:
    """Findings as a SARIF log with one run.

    Args:
        findings: the results.
        severities: every rule that ran, with its usual severity.
        entries: the rules' handbook entries by rule.
    """
    names = list(severities)
    rules = [_rule(name, severity, entries[name]) for name, severity in severities.items()]
    driver = {"name": "exitguide", "version": version("exitguide"), "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, names) for finding in findings],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False)


def _rule(name: str, severity: Severity, entry: Entry) -> Object:
    """A reportingDescriptor (section 3.49)."""
    return {
        "id": name,
        "shortDescription": {"text": entry.summary},
        "help": {"text": entry.text, "markdown": entry.text},
        "defaultConfiguration": {"level": _LEVELS[severity]},
    }


def _result(finding: Diagnostic, names: list[str]) -> Object:
    """A result (section 3.27)."""
    message = f"{finding.message} {finding.hint or ''}".strip()
    result: Object = {
        "ruleId": finding.rule,
        "ruleIndex": names.index(finding.rule),
        "level": _LEVELS[finding.severity],
        "message": {"text": message},
        "locations": [_location(finding.at)],
    }
    if finding.related:
        result["relatedLocations"] = [
            _location(place, number) for number, place in enumerate(finding.related, start=1)
        ]
    if finding.fix:
        result["fixes"] = [_fix(finding.fix)]
    return result


def _location(place: Location, number: int | None = None) -> Object:
    """A location (section 3.28)."""
    physical = {"artifactLocation": _artifact(place.path), "region": _region(place.span)}
    location: Object = {"physicalLocation": physical}
    if number is not None:
        location["id"] = number
    if place.note:
        location["message"] = {"text": place.note}
    return location


def _artifact(path: PurePosixPath) -> Object:
    """An artifactLocation (section 3.4): a URI relative to the project."""
    return {"uri": quote(str(path)), "uriBaseId": "%SRCROOT%"}


def _region(span: Span) -> Object:
    """A region (section 3.30): from 1, the end column behind the last character."""
    return {
        "startLine": span.start.line,
        "startColumn": span.start.column,
        "endLine": span.end.line,
        "endColumn": span.end.column,
    }


def _fix(fix: Fix) -> Object:
    """A fix (section 3.55), with the edits of each file together."""
    by_path: dict[PurePosixPath, list[Edit]] = {}
    for edit in fix.edits:
        by_path.setdefault(edit.path, []).append(edit)
    changes = [
        {"artifactLocation": _artifact(path), "replacements": [_replacement(one) for one in edits]}
        for path, edits in by_path.items()
    ]
    return {"description": {"text": fix.title}, "artifactChanges": changes}


def _replacement(edit: Edit) -> Object:
    """A replacement (section 3.57)."""
    return {"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.text}}
