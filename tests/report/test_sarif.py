"""SARIF reports, held against the object model that was made from the published schema."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import attr
import sarif_om

from exitguide.check import rule_severities
from exitguide.handbook import read_entries
from exitguide.report.sarif import render_sarif

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exitguide.diagnostics import Diagnostic

# The type of each property that holds objects, as far as our reports use them.
PARTS = {
    "runs": sarif_om.Run,
    "tool": sarif_om.Tool,
    "driver": sarif_om.ToolComponent,
    "rules": sarif_om.ReportingDescriptor,
    "shortDescription": sarif_om.MultiformatMessageString,
    "help": sarif_om.MultiformatMessageString,
    "defaultConfiguration": sarif_om.ReportingConfiguration,
    "results": sarif_om.Result,
    "message": sarif_om.Message,
    "description": sarif_om.Message,
    "locations": sarif_om.Location,
    "relatedLocations": sarif_om.Location,
    "physicalLocation": sarif_om.PhysicalLocation,
    "artifactLocation": sarif_om.ArtifactLocation,
    "region": sarif_om.Region,
    "deletedRegion": sarif_om.Region,
    "fixes": sarif_om.Fix,
    "artifactChanges": sarif_om.ArtifactChange,
    "replacements": sarif_om.Replacement,
    "insertedContent": sarif_om.ArtifactContent,
}


def report(findings: Sequence[Diagnostic]) -> Any:
    severities = rule_severities()
    return json.loads(render_sarif(findings, severities, read_entries(severities)))


def violations(value: Any, model: Any, where: str = "log") -> list[str]:
    """What the model forbids: unknown properties, and required ones that are missing."""
    fields = {one.metadata["schema_property_name"]: one for one in attr.fields(model)}
    missing = {name for name, one in fields.items() if one.default is attr.NOTHING} - set(value)
    found = [f"{where}: {name}" for name in sorted(missing | (set(value) - set(fields)))]
    for name, inner in value.items():
        for one in inner if isinstance(inner, list) else [inner]:
            if isinstance(one, dict):
                found += violations(one, PARTS[name], f"{where}.{name}")
    return found


def test_a_report_fits_the_published_object_model(findings: Sequence[Diagnostic]) -> None:
    assert violations(report(findings), sarif_om.SarifLog) == []
    assert violations(report([]), sarif_om.SarifLog) == []


def test_the_model_would_notice_a_fault(findings: Sequence[Diagnostic]) -> None:
    log = report(findings)
    result = log["runs"][0]["results"][0]
    result["colour"] = "red"
    del result["message"]
    assert violations(log, sarif_om.SarifLog) == [
        "log.runs.results: colour",
        "log.runs.results: message",
    ]


def test_results_name_their_rule_level_and_place(findings: Sequence[Diagnostic]) -> None:
    (run,) = report(findings)["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert [rule["id"] for rule in rules] == list(rule_severities())
    assert [rules[one["ruleIndex"]]["id"] for one in run["results"]] == [
        finding.rule for finding in findings
    ]
    assert [one["level"] for one in run["results"]] == ["error", "warning", "note"]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "docs/nb/en%20side.md", "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {"startLine": 2, "startColumn": 7, "endLine": 2, "endColumn": 15}


def test_a_fix_and_related_places_come_along(findings: Sequence[Diagnostic]) -> None:
    first = report(findings)["runs"][0]["results"][0]
    change = first["fixes"][0]["artifactChanges"][0]
    assert change["replacements"][0]["insertedContent"] == {"text": "22 58 60 00"}
    assert [one["id"] for one in first["relatedLocations"]] == [1, 2]
    assert first["relatedLocations"][0]["message"] == {"text": "the register has it so"}
