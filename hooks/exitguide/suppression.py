"""Suppressions: `<!-- exitguide: allow[RULE] reason -->` in a page.

A suppression on a line of its own holds for the next block: from the next line
with text up to the next blank line. Behind text, it holds for that line alone.
It needs a reason, and one that suppresses nothing is itself a finding.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Edit, Fix, Location, Severity
from exitguide.validation import closest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import PurePosixPath

    from exitguide.source import SourceText

MISSING_REASON = "missing-reason"
UNUSED = "unused-suppression"

SEVERITIES = {MISSING_REASON: Severity.ERROR, UNUSED: Severity.WARNING}
"""The rules that speak of suppressions themselves; they cannot be suppressed."""

_COMMENT = re.compile(
    r"<!--\s*exitguide:\s*allow\[(?P<rule>[^\]\r\n]*)\](?P<reason>.*?)-->", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Suppression:
    """One comment that allows a fault.

    Attributes:
        rule: the name of the rule, as written.
        reason: why, as written; empty where the writer gave none.
        at: the comment.
        lines: the lines (from 1) that it speaks of.
    """

    rule: str
    reason: str
    at: Location
    lines: range

    def covers(self, finding: Diagnostic) -> bool:
        """Whether it allows a finding on its page."""
        return (
            bool(self.reason)
            and finding.rule == self.rule
            and finding.at.span.start.line in self.lines
        )


def extract_suppressions(source: SourceText, text: str) -> Iterator[Suppression]:
    """The suppressions of a page, in order.

    Args:
        source: the page.
        text: its text with code blanked out, of the same length.
    """
    for match in _COMMENT.finditer(text):
        at = Location(source.path, source.span(match.start(), match.end()))
        reason = " ".join(match["reason"].split())
        yield Suppression(match["rule"].strip(), reason, at, _lines(source, at))


def _lines(source: SourceText, at: Location) -> range:
    start, end = at.span.start, at.span.end
    if source.line(start.line)[: start.column - 1].strip():
        return range(start.line, end.line + 1)
    first = end.line + 1
    while first <= source.line_count and not _says_something(source.line(first)):
        first += 1
    last = first
    while last <= source.line_count and source.line(last).strip():
        last += 1
    return range(first, last)


def _says_something(line: str) -> bool:
    return bool(_COMMENT.sub("", line).strip())


def suppress(
    findings: Iterable[Diagnostic],
    suppressions: Collection[Suppression],
    known: Collection[str],
) -> Iterator[Diagnostic]:
    """The findings that no suppression allows, and the faults of the suppressions.

    Args:
        findings: what the rules found.
        suppressions: those of all pages.
        known: the names of all rules.
    """
    used: set[Suppression] = set()
    on_page: dict[PurePosixPath, list[Suppression]] = {}
    for one in suppressions:
        on_page.setdefault(one.at.path, []).append(one)
    for finding in findings:
        covering = {one for one in on_page.get(finding.at.path, ()) if one.covers(finding)}
        used |= covering
        if not covering:
            yield finding
    for one in suppressions:
        if not one.reason:
            message = f"The suppression of '{one.rule}' has no reason: say why the fault may stand."
            yield Diagnostic(MISSING_REASON, SEVERITIES[MISSING_REASON], message, one.at)
        elif one not in used:
            yield _unused(one, known)


def _unused(one: Suppression, known: Collection[str]) -> Diagnostic:
    if one.rule in known:
        message = f"Nothing here breaks '{one.rule}': delete the suppression."
    else:
        message = f"There is no rule '{one.rule}' to suppress.{closest(one.rule, list(known))}"
    fix = Fix("Delete the suppression", (Edit(one.at.path, one.at.span, ""),), safe=False)
    return Diagnostic(UNUSED, SEVERITIES[UNUSED], message, one.at, fix=fix)
