"""Suppressions: `<!-- exitguide: allow[RULE] reason -->` in a page.

A suppression on a line of its own holds for the next block: from the next line
with text up to the next blank line. Behind text, it holds for that line alone.
It needs a reason, and one that suppresses nothing is itself a finding.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Edit, Fix, Location, Severity
from exitguide.validation import closest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from exitguide.source import SourceText

MISSING_REASON = "missing-reason"
UNUSED = "unused-suppression"

SEVERITIES = {MISSING_REASON: Severity.ERROR, UNUSED: Severity.WARNING}
"""The rules that speak of suppressions themselves; they cannot be suppressed."""

_COMMENT = re.compile(
    r"<!--\s*exitguide:\s*allow\[(?P<rule>[^\]\r\n]*)\](?P<reason>(?:(?!<!--|-->).)*)-->", re.DOTALL
)


Place = tuple[PurePosixPath, int, str]
"""What a suppression allows: a rule's fault on a line (from 1) of a file."""


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

    @property
    def places(self) -> Iterator[Place]:
        """Everything that it allows; nothing, if it does not say why."""
        for line in self.lines if self.reason else ():
            yield self.at.path, line, self.rule


def extract_suppressions(source: SourceText, text: str) -> Iterator[Suppression]:
    """The suppressions of a page, in order.

    Args:
        source: the page.
        text: its text with code blanked out, of the same length.
    """
    blocks = None
    for match in _COMMENT.finditer(text):
        at = Location(source.path, source.span(match.start(), match.end()))
        start, end = at.span.start, at.span.end
        if source.line(start.line)[: start.column - 1].strip():
            lines = range(start.line, end.line + 1)
        else:
            blocks = blocks or _next_blocks(source)
            lines = blocks[end.line]
        reason = " ".join(match["reason"].split())
        yield Suppression(match["rule"].strip(), reason, at, lines)


def _next_blocks(source: SourceText) -> list[range]:
    """For each line (from 0, which is none), the lines of the block of text after it."""
    nothing = range(source.line_count + 1, source.line_count + 1)
    blocks = [nothing] * (source.line_count + 1)
    end = source.line_count + 1
    for line in range(source.line_count, 0, -1):
        text = source.line(line)
        if not text.strip():
            end = line
        # A line of comments alone says nothing: those that stand together speak of one block.
        says_something = bool(_COMMENT.sub("", text).strip())
        blocks[line - 1] = range(line, end) if says_something else blocks[line]
    return blocks


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
    allowed = {place for one in suppressions for place in one.places}
    met: set[Place] = set()
    for finding in findings:
        place = (finding.at.path, finding.at.span.start.line, finding.rule)
        if place in allowed:
            met.add(place)
        else:
            yield finding
    for one in suppressions:
        if not one.reason:
            message = f"The suppression of '{one.rule}' has no reason: say why the fault may stand."
            yield Diagnostic(MISSING_REASON, SEVERITIES[MISSING_REASON], message, one.at)
        elif met.isdisjoint(one.places):
            yield _unused(one, known)


def _unused(one: Suppression, known: Collection[str]) -> Diagnostic:
    if one.rule in known:
        message = f"Nothing here breaks '{one.rule}': delete the suppression."
    else:
        message = f"There is no rule '{one.rule}' to suppress.{closest(one.rule, list(known))}"
    fix = Fix("Delete the suppression", (Edit(one.at.path, one.at.span, ""),), safe=False)
    return Diagnostic(UNUSED, SEVERITIES[UNUSED], message, one.at, fix=fix)
