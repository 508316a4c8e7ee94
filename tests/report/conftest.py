"""Findings to report, as the rules would make them."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from exitguide.diagnostics import Diagnostic, Edit, Fix, Location, Severity
from exitguide.source import SourceText

PAGE = SourceText(
    PurePosixPath("docs/nb/en side.md"),
    "Første linje.\n\tRing 22586000 i dag.\nSlutt, og en linje\nsom går over to.\n",
)
REGISTER = PurePosixPath("docs/_registers/contacts.yml")


def place(start: int, end: int, note: str = "") -> Location:
    return Location(PAGE.path, PAGE.span(start, end), note)


@pytest.fixture
def page() -> SourceText:
    """The page that the findings speak of."""
    return PAGE


@pytest.fixture
def findings() -> tuple[Diagnostic, ...]:
    """An error with everything, a warning over two lines, a note without width."""
    number = PAGE.text.index("22586000")
    slutt = PAGE.text.index("Slutt")
    spelled = place(number, number + 8)
    fix = Fix(
        "Write the number in pairs", (Edit(PAGE.path, spelled.span, "22 58 60 00"),), safe=True
    )
    register = Location(REGISTER, PAGE.span(0, 6), "the register has it so")
    return (
        Diagnostic(
            "invalid-register", Severity.ERROR, "100 % odd: a number, ungrouped.", spelled,
            related=(register, Location(REGISTER, PAGE.span(0, 1))),
            hint="Group it.", fix=fix,
        ),
        Diagnostic("unknown-contact", Severity.WARNING, "Two lines.", place(slutt, slutt + 25)),
        Diagnostic("missing-reason", Severity.NOTE, "No width.", place(0, 0)),
    )  # fmt: skip
