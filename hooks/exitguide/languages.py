"""The portal's languages and the few facts that depend on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from datetime import date

Language = Literal["nb", "en"]

LANGUAGES: tuple[Language, ...] = get_args(Language)
"""All languages, the default one first."""

_MONTHS: dict[Language, tuple[str, ...]] = {
    "nb": (
        "januar", "februar", "mars", "april", "mai", "juni",
        "juli", "august", "september", "oktober", "november", "desember",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip


def format_date(day: date, language: Language) -> str:
    """A date as running text has it: "20. november 2026", "20 November 2026".

    Språkrådet: full stop after the day's number, the month in lower case.
    """
    stop = "." if language == "nb" else ""
    return f"{day.day}{stop} {_MONTHS[language][day.month - 1]} {day.year}"
