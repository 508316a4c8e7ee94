from __future__ import annotations

import json
from typing import TYPE_CHECKING

from exitguide.report.json import render_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exitguide.diagnostics import Diagnostic

KEYS = [
    *("rule", "severity", "message", "path", "line", "column", "end_line", "end_column"),
    *("hint", "related", "fix"),
]


def test_every_object_has_exactly_the_promised_keys(findings: Sequence[Diagnostic]) -> None:
    objects = json.loads(render_json(findings))
    assert [list(one) for one in objects] == [KEYS] * len(findings)


def test_an_object_says_all_that_the_finding_knows(findings: Sequence[Diagnostic]) -> None:
    first, second, third = json.loads(render_json(findings))
    span = {"line": 2, "column": 7, "end_line": 2, "end_column": 15}
    assert first == {
        "rule": "invalid-register",
        "severity": "error",
        "message": "100 % odd: a number, ungrouped.",
        "path": "docs/nb/en side.md",
        **span,
        "hint": "Group it.",
        "related": [
            {
                "path": "docs/_registers/contacts.yml",
                "line": 1,
                "column": 1,
                "end_line": 1,
                "end_column": 7,
                "note": "the register has it so",
            },
            {
                "path": "docs/_registers/contacts.yml",
                "line": 1,
                "column": 1,
                "end_line": 1,
                "end_column": 2,
                "note": "",
            },
        ],
        "fix": {
            "title": "Write the number in pairs",
            "safe": True,
            "edits": [{"path": "docs/nb/en side.md", **span, "text": "22 58 60 00"}],
        },
    }
    assert (second["end_line"], second["hint"], second["fix"]) == (4, None, None)
    assert (third["severity"], third["related"]) == ("note", [])


def test_nothing_found_is_an_empty_list() -> None:
    assert json.loads(render_json([])) == []
