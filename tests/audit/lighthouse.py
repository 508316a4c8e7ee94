"""Lighthouse: pages of the web edition, as it would be on a telephone.

It stays at version 12.2.3, for later ones want Node.js 22.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.audit.finding import AuditError, Finding
from tests.audit.tools import MODULES, read_json, run_tool

if TYPE_CHECKING:
    from collections.abc import Mapping

PAGES = (
    *("", "en/"),
    *("tjenester/nav/", "en/tjenester/"),
    *("lovverk/", "en/tiltak/skole/"),
)
"""One of each kind of page, in both languages; a page and its translation are built alike."""

ASSERTED = ("accessibility", "best-practices", "seo")
"""The categories that are held to 100. Performance depends on the machine, so it is only told."""

FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
COMMAND = (
    *("node", str(MODULES / "lighthouse/cli/index.js"), "--quiet", "--no-enable-error-reporting"),
    *("--output=json", "--output-path=stdout", f"--chrome-flags={' '.join(FLAGS)}"),
)


@dataclass(frozen=True, slots=True)
class Result:
    """What Lighthouse says of a page.

    Attributes:
        scores: of each category, from 0 to 100.
        findings: the audits that keep an asserted category from 100.
    """

    scores: Mapping[str, int]
    findings: list[Finding]


def check_page(address: str, page: str, browser: str) -> Result:
    """Load a page in a fresh browser, and judge it.

    Args:
        address: where the web edition is served.
        page: its path there.
        browser: the path of a Chromium.

    Raises:
        AuditError: Lighthouse could not run, or could not load the page.
    """
    # The browser leaves crash reports and sockets behind; it may be writing them still at the end.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        ours = {"CHROME_PATH": browser, "HOME": folder, "TMPDIR": folder}
        report, _ = run_tool("Lighthouse", *COMMAND, address + page, environment=ours)
    return parse_report(read_json(report, "Lighthouse"), f"/{page}")


def parse_report(report: Any, page: str) -> Result:
    """Scores and findings of a report in JSON.

    Raises:
        AuditError: the report says that the page could not be judged.
    """
    if fault := report.get("runtimeError"):
        raise AuditError(f"Lighthouse could not judge {page}: {fault['message']}")
    categories = report["categories"]
    failed = [
        Finding(page, f"{name}: {audit['title']} ({reference['id']})", _quote(audit))
        for name in ASSERTED
        for reference in categories[name]["auditRefs"]
        if reference["weight"] and _fails(audit := report["audits"][reference["id"]])
    ]
    # A category without a score has an audit that broke down.
    scores = {name: round((one["score"] or 0) * 100) for name, one in categories.items()}
    return Result(scores, failed)


def _fails(audit: Any) -> bool:
    """Audits that do not apply to a page, or that a person must do, have no score."""
    broken: bool = audit["scoreDisplayMode"] == "error"
    return broken or (audit["score"] is not None and audit["score"] < 1)


def _quote(audit: Any) -> str:
    """What the audit points to first: a piece of the page, or an address."""
    items = audit.get("details", {}).get("items", [])
    first = items[0] if items else {}
    return str(
        first.get("node", {}).get("snippet") or first.get("url") or audit.get("errorMessage", "")
    )
