"""Findings for a terminal: where, what, and the line itself with a mark under it."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

import click

from exitguide.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import PurePosixPath

    from exitguide.diagnostics import Diagnostic, Location
    from exitguide.source import SourceText

WIDTH = 160
"""The longest part of a line that is shown, in characters."""

_COLOURS = {Severity.NOTE: "cyan", Severity.WARNING: "yellow", Severity.ERROR: "red"}

# Characters that a terminal would obey instead of showing: a page must not be able to
# move the cursor or change the window's title (ECMA-48's C0 and C1 sets; a tab is harmless),
# nor turn the direction of text (Unicode, UAX #9).
_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def render_text(
    findings: Sequence[Diagnostic],
    source_of: Callable[[PurePosixPath], SourceText | None],
    *,
    colour: bool = False,
) -> str:
    """Findings as text, one block each, and how many there are.

    Args:
        findings: what to show, in this order.
        source_of: gives the text of a file, or None where it is not at hand.
        colour: mark severity and place with ANSI colours.
    """
    read = cache(source_of)
    blocks = [_block(finding, read(finding.at.path)) for finding in findings]
    text = "\n".join((*blocks, render_summary(findings)))
    return text if colour else click.unstyle(text)


def render_summary(findings: Sequence[Diagnostic]) -> str:
    """How many findings there are: "3 findings in 2 files: 1 error, 2 warnings"."""
    total = _count(len(findings), "finding")
    if not findings:
        return total
    files = _count(len({finding.at.path for finding in findings}), "file")
    counts = Counter(finding.severity for finding in findings)
    parts = (_count(number, kind.name.lower()) for kind, number in sorted(counts.items())[::-1])
    return f"{total} in {files}: {', '.join(parts)}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _block(finding: Diagnostic, source: SourceText | None) -> str:
    tone = _COLOURS[finding.severity]
    label = click.style(f"{finding.severity.name.lower()}[{finding.rule}]", fg=tone, bold=True)
    lines = [f"{click.style(_place(finding.at), bold=True)}: {label} {_safe(finding.message)}"]
    if source is not None:
        lines += _excerpt(finding.at, source, tone)
    if finding.hint:
        lines.append(f"  help: {_safe(finding.hint)}")
    if finding.fix:
        how = "exitguide check --fix does it" if finding.fix.safe else "not done by --fix"
        lines.append(f"  fix: {_safe(finding.fix.title)} ({how})")
    lines += [f"  see {_place(other)} {_safe(other.note)}".rstrip() for other in finding.related]
    return "\n".join((*lines, ""))


def _place(at: Location) -> str:
    return _safe(f"{at.path}:{at.span.start.line}:{at.span.start.column}")


def _safe(text: str) -> str:
    return _CONTROL.sub("�", text)


def _excerpt(at: Location, source: SourceText, tone: str) -> list[str]:
    """The line of the finding, with carets under its part of it."""
    start, end = at.span.start, at.span.end
    line = source.line(start.line)
    if not line:
        return []
    first = max(0, start.column - 1 - WIDTH // 2) if len(line) > WIDTH else 0
    shown = line[first : first + WIDTH]
    left = start.column - 1 - first
    right = end.column - 1 - first if end.line == start.line else len(shown)
    # A tab takes as much room in the mark's line as in the line above it.
    before = "".join("\t" if char == "\t" else " " for char in shown[:left])
    carets = "^" * max(1, min(right, len(shown)) - left)
    return [f"  {_safe(shown)}", f"  {before}{click.style(carets, fg=tone)}"]
