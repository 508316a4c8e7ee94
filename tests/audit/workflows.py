"""The workflows: zizmor for what an attacker could use, actionlint for what would not run."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.audit.finding import Finding
from tests.audit.tools import MODULES, ROOT, read_json, run_tool

if TYPE_CHECKING:
    from collections.abc import Sequence

ZIZMOR = (
    str(Path(sys.executable).with_name("zizmor")),
    *("--offline", "--persona=pedantic", "--strict-collection"),
    *("--format=json-v1", "--no-exit-codes", "--quiet"),
)
ACTIONLINT = ("node", str(Path(__file__).with_name("actionlint.cjs")), str(MODULES))


def list_workflows() -> list[str]:
    """The workflows, as paths in the project."""
    files = sorted((ROOT / ".github/workflows").glob("*.yml"))
    return [file.relative_to(ROOT).as_posix() for file in files]


def check_workflows(workflows: Sequence[str]) -> list[Finding]:
    """What both tools find; zizmor also reads the settings of Dependabot.

    Raises:
        AuditError: one of them could not run.
    """
    security, _ = run_tool("zizmor", *ZIZMOR, ".github")
    faults, _ = run_tool("actionlint", *ACTIONLINT, *workflows)
    return [
        *parse_zizmor(read_json(security, "zizmor")),
        *parse_actionlint(read_json(faults, "actionlint")),
    ]


def parse_zizmor(report: Any) -> list[Finding]:
    """The findings of a report in zizmor's first format, at the place that each is mainly about."""
    findings = []
    for one in report:
        places = one["locations"]
        main = next(
            (place for place in places if place["symbolic"]["kind"] == "Primary"), places[0]
        )
        path = main["symbolic"]["key"]["Local"]["verbatim_path"]
        start = main["concrete"]["location"]["start_point"]
        message = f"{one['desc']}: {main['symbolic']['annotation']} ({one['ident']})"
        findings.append(Finding(f"{path}:{start['row'] + 1}:{start['column'] + 1}", message))
    return findings


def parse_actionlint(report: Any) -> list[Finding]:
    """The findings that `actionlint.cjs` writes."""
    return [
        Finding(f"{one['file']}:{one['line']}:{one['column']}", f"{one['message']} ({one['kind']})")
        for one in report
    ]
