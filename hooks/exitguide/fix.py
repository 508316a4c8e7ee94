"""Applying the fixes that cannot change what a text means."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import PurePosixPath

    from exitguide.diagnostics import Diagnostic, Edit
    from exitguide.source import SourceText, Span


def plan_fixes(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings whose safe fixes can be done together, the first ones first.

    A fix is done whole or not at all: one that touches a place that an earlier
    one changes waits for the next check.
    """
    planned: list[Diagnostic] = []
    taken: dict[PurePosixPath, list[Span]] = {}
    for finding in findings:
        edits = finding.fix.edits if finding.fix and finding.fix.safe else ()
        if edits and not any(_clashes(edit, taken.get(edit.path, [])) for edit in edits):
            planned.append(finding)
            for edit in edits:
                insort(taken.setdefault(edit.path, []), edit.span)
    return tuple(planned)


def _clashes(edit: Edit, taken: list[Span]) -> bool:
    """Whether an edit overlaps one of the spans, or begins where one begins.

    The spans are sorted and apart, so only the neighbours can be in the way.
    """
    at = bisect_left(taken, edit.span)
    return any(_touch(edit.span, span) for span in taken[max(0, at - 1) : at + 1])


def _touch(one: Span, other: Span) -> bool:
    return one.start == other.start or (one.start < other.end and other.start < one.end)


def apply_edits(source: SourceText, edits: Iterable[Edit]) -> str:
    """A file's text with edits done; they lie in this file and do not overlap."""
    pieces: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda one: one.span):
        pieces += source.text[done : source.offset(edit.span.start)], edit.text
        done = source.offset(edit.span.end)
    return "".join((*pieces, source.text[done:]))
