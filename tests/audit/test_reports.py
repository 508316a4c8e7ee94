"""What the tools write is read right, and a tool that fails is no clean audit."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.audit import lighthouse, nu, workflows
from tests.audit.exceptions import FILE, Exemption, apply_exemptions, read_exemptions
from tests.audit.finding import AuditError, Finding

REPORTS = Path(__file__).parent / "reports"


def read(name: str) -> Any:
    return json.loads((REPORTS / f"{name}.json").read_text("utf-8"))


def shown(findings: list[Finding]) -> list[str]:
    return [str(finding) for finding in findings]


def test_errors_and_warnings_of_the_nu_checker_have_their_places() -> None:
    assert shown(nu.parse_report(read("nu"))) == [
        'site/a.html:12:7: Bad value “” for attribute “tabindex”. [x <label tabindex=""> y]',
        'site/a.html:20:1: Inline script is blocked. [<script type="application/json">{"a"]',
        "site/b.css: The whole style sheet is odd.",
    ]


def test_a_page_that_the_nu_checker_cannot_read_is_not_passed_over() -> None:
    lost = {"type": "non-document-error", "url": "http://127.0.0.1/a.html", "message": "Lost."}
    with pytest.raises(AuditError, match=r"cannot read http://127\.0\.0\.1/a\.html: Lost\."):
        nu.parse_report({"messages": [lost]})


def test_zizmor_points_to_the_primary_place_from_one() -> None:
    assert shown(workflows.parse_zizmor(read("zizmor"))) == [
        ".github/dependabot.yml:4:5: insufficient cooldown: less than 7 (dependabot-cooldown)"
    ]


def test_actionlint_says_which_check_it_was() -> None:
    found = [{"file": "a.yml", "line": 3, "column": 5, "message": "Odd.", "kind": "expression"}]
    assert shown(workflows.parse_actionlint(found)) == ["a.yml:3:5: Odd. (expression)"]


def test_lighthouse_names_what_keeps_an_asserted_category_from_100() -> None:
    result = lighthouse.parse_report(read("lighthouse"), "/en/")
    assert result.scores == {
        "performance": 41,
        "accessibility": 93,
        "best-practices": 0,
        "seo": 100,
    }
    assert shown(result.findings) == [
        '/en/: accessibility: Images lack a text (image-alt) [<img src="a.png">]',
        "/en/: best-practices: Errors were logged (errors-in-console) [The tab crashed.]",
    ]


def test_a_page_that_lighthouse_cannot_load_is_not_passed_over() -> None:
    report = {"runtimeError": {"code": "NO_FCP", "message": "Nothing was painted."}}
    with pytest.raises(AuditError, match=r"could not judge /en/: Nothing was painted\."):
        lighthouse.parse_report(report, "/en/")


def test_an_exemption_passes_over_a_block_of_data_and_nothing_else() -> None:
    exemptions = read_exemptions(FILE.read_text("utf-8"))
    data, script = (
        Finding("a:1:1", "Inline script violates Content Security Policy (meta tag): …", source)
        for source in ('<script type="application/ld+json">{', "<script>alert(1)")
    )
    other = Finding("a:2:1", "Odd.", '<script type="application/json">')
    assert apply_exemptions([data, script, other], exemptions) == [script, other]


def test_an_exemption_that_nothing_needs_is_itself_a_finding() -> None:
    (found,) = apply_exemptions([], [Exemption("^Odd", "<b>")])
    assert str(found) == "exceptions.toml: nothing is found any longer for '^Odd'; take it out"
