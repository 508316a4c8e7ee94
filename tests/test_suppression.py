from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from exitguide.diagnostics import Diagnostic, Location, Severity
from exitguide.source import SourceText
from exitguide.suppression import extract_suppressions, suppress

KNOWN = ("vague-link-text", "stray-phone")

# Line 1 to 12; which lines are left when stray-phone is found on every line.
PAGE = """\
first

<!-- exitguide: allow[stray-phone] a fictitious number -->
covered
covered too

not covered
a line <!-- exitguide: allow[stray-phone] only here --> by itself
not covered
<!-- exitguide: allow[stray-phone] comments stack -->
<!-- exitguide: allow[vague-link-text] and blank lines do not matter -->

covered, far below
"""


def run(text: str, *found: tuple[str, int]) -> list[tuple[str, int]]:
    """Findings (rule and line) that are left of those found, with those of the suppressions."""
    source = SourceText(PurePosixPath("docs/nb/a.md"), text)
    findings = [
        Diagnostic(
            rule,
            Severity.ERROR,
            "Found.",
            Location(source.path, source.span(source.line_start(line), source.line_start(line))),
        )
        for rule, line in found
    ]
    left = suppress(findings, list(extract_suppressions(source, text)), KNOWN)
    return [(one.rule, one.at.span.start.line) for one in left]


def test_a_suppression_holds_for_the_next_block_or_its_own_line() -> None:
    lines = range(1, PAGE.count("\n") + 1)
    everywhere = [("stray-phone", line) for line in lines]
    left = run(PAGE, *everywhere, ("vague-link-text", 13))
    assert {line for _, line in left} == set(lines) - {4, 5, 8, 13}


def test_another_rule_on_the_same_line_is_not_suppressed() -> None:
    page = "x <!-- exitguide: allow[stray-phone] because -->\n"
    left = run(page, ("stray-phone", 1), ("vague-link-text", 1))
    assert left == [("vague-link-text", 1)]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends_do_not_matter(line_end: str) -> None:
    page = PAGE.replace("\n", line_end)
    assert run(page, ("stray-phone", 4), ("stray-phone", 8), ("stray-phone", 13)) == [
        ("unused-suppression", 11)
    ]


def test_without_a_reason_the_fault_stands_and_the_suppression_is_one_too() -> None:
    page = "x <!-- exitguide: allow[stray-phone]  -->\n"
    assert run(page, ("stray-phone", 1)) == [("stray-phone", 1), ("missing-reason", 1)]


def test_one_that_suppresses_nothing_is_a_finding() -> None:
    page = "<!-- exitguide: allow[stray-phone] because -->\nText.\n"
    assert run(page) == [("unused-suppression", 1)]


def test_a_misspelt_rule_gets_a_guess() -> None:
    source = SourceText(PurePosixPath("a.md"), "<!-- exitguide: allow[stray-fone] because -->\n")
    (finding,) = suppress([], list(extract_suppressions(source, source.text)), KNOWN)
    assert finding.message == (
        "There is no rule 'stray-fone' to suppress. Did you mean 'stray-phone'?"
    )


def test_a_page_does_not_suppress_for_another() -> None:
    source = SourceText(PurePosixPath("a.md"), "x <!-- exitguide: allow[stray-phone] because -->")
    other = Location(PurePosixPath("b.md"), source.span(0, 1))
    finding = Diagnostic("stray-phone", Severity.ERROR, "Found.", other)
    left = list(suppress([finding], list(extract_suppressions(source, source.text)), KNOWN))
    assert [one.rule for one in left] == ["stray-phone", "unused-suppression"]


def test_thousands_of_comments_are_read_in_one_go() -> None:
    """A page may be hostile: neither a stack of comments nor open ones may take for ever."""
    comment = "<!-- exitguide: allow[stray-phone] because -->\n"
    assert run(comment * 10_000 + "Text.\n", ("stray-phone", 10_001)) == []
    assert run(comment.replace("-->", "") * 10_000 + "Text.\n") == []
