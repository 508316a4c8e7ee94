"""Findings for a terminal: where, what, and the line itself with a mark under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import PurePosixPath

    from exitguide.diagnostics import Diagnostic
    from exitguide.source import SourceText


def render_text(
    findings: Iterable[Diagnostic], source_of: Callable[[PurePosixPath], SourceText | None]
) -> str:
    """Findings as text, one block each.

    Args:
        findings: what to show, in this order.
        source_of: gives the text of a file, or None where it is not at hand.
    """
    return "\n".join(_block(finding, source_of(finding.at.path)) for finding in findings)


def _block(finding: Diagnostic, source: SourceText | None) -> str:
    lines = [str(finding)]
    if source is not None:
        lines += _excerpt(finding, source)
    for place in finding.related:
        start = place.span.start
        note = f" {place.note}" if place.note else ""
        lines.append(f"  see {place.path}:{start.line}:{start.column}{note}")
    return "\n".join((*lines, ""))


def _excerpt(finding: Diagnostic, source: SourceText) -> list[str]:
    """The line of the finding, with carets under its part of it."""
    start, end = finding.at.span.start, finding.at.span.end
    line = source.line(start.line)
    stop = end.column if end.line == start.line else len(line) + 1
    # A tab takes as much room in the mark's line as in the line above it.
    before = "".join("\t" if char == "\t" else " " for char in line[: start.column - 1])
    return [f"  {line}", f"  {before}{'^' * max(1, stop - start.column)}"] if line else []
