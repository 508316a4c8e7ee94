"""The few findings that are passed over, each for a reason that stands beside it."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.audit.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FILE = Path(__file__).with_name("exceptions.toml")


@dataclass(frozen=True, slots=True)
class Exemption:
    """Findings to pass over: those whose message and source match both expressions."""

    message: str
    source: str

    def covers(self, finding: Finding) -> bool:
        """Whether a finding is one of them."""
        said, quoted = (
            re.search(self.message, finding.message),
            re.search(self.source, finding.source),
        )
        return bool(said and quoted)


def read_exemptions(text: str) -> list[Exemption]:
    """Those of the file."""
    return [Exemption(**one) for one in tomllib.loads(text)["exception"]]


def apply_exemptions(findings: Iterable[Finding], exemptions: Sequence[Exemption]) -> list[Finding]:
    """What is left of the findings, and one more for each exemption that covers none."""
    found = list(findings)
    left = [one for one in found if not any(exemption.covers(one) for exemption in exemptions)]
    unused = [
        Finding(FILE.name, f"nothing is found any longer for '{one.message}'; take it out")
        for one in exemptions
        if not any(one.covers(finding) for finding in found)
    ]
    return [*left, *unused]
