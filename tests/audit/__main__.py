"""`python -m tests.audit BROWSER`: judge the workflows, site/ and the bundle in build/audit/.

Status 0 where nothing is found, 1 where something is, 2 where a tool could not run.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from tests.audit.finding import AuditError
from tests.audit.steps import SITE, plan_steps
from tests.audit.tools import ROOT
from tests.serving import serve

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.audit.finding import Finding
    from tests.audit.steps import Step


def main(browser: str) -> int:
    """Take all steps, and list what they have found."""
    try:
        with serve(SITE) as address:
            findings = take(plan_steps(address, browser))
    except AuditError as error:
        sys.stdout.write(f"\naudit: {error}\n")
        return 2
    for finding in findings:
        # Places as they are in the project, wherever it lies and is served.
        place = str(finding).replace(f"file:{ROOT}/", "").replace(address, "site/")
        sys.stdout.write(f"{place}\n")
    sys.stdout.write(f"{len(findings)} findings\n")
    return 1 if findings else 0


def take(steps: Iterable[Step]) -> list[Finding]:
    """Take steps one by one; say of each what it looked at, what it found, and its seconds.

    Raises:
        AuditError: a tool could not run.
    """
    findings: list[Finding] = []
    for step in steps:
        sys.stdout.write(f"{step.name} … ")
        sys.stdout.flush()
        started = time.monotonic()
        outcome = step.run()
        seconds = time.monotonic() - started
        found = len(outcome.findings)
        sys.stdout.write(f"{outcome.looked_at}: {found} findings ({seconds:.0f} s)\n")
        findings += outcome.findings
    return findings


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
