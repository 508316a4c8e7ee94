"""What Lovdata's notes under a section tell of its time in force.

Lovdata's wording: `Tilføyd ved lov … (i kraft 1 aug 2022 iflg. res. …), opphevet ved lov … (i kraft
…)` of what has happened, `Tilføyes`, `Endres` and `Oppheves` of what is coming, and `fra den tid
Kongen bestemmer` where no day is set. Nynorsk acts have `oppheva` and `endra`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from exitguide.law.vocabulary import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.law.lovdata import LovdataSection

_EVENT = re.compile(
    r"(?P<verb>tilføy\w+|endre\w*|endra|opphev\w+) ved (?:lov|lover) "
    r"(?P<rest>.*?)(?=(?:tilføy\w+|endre\w*|endra|opphev\w+) ved (?:lov|lover) |$)",
    re.IGNORECASE | re.DOTALL,
)
_DAY = re.compile(r"(?:i kraft|ikr\.) (\d{1,2})\.? ([a-zæøå]+)\.? (\d{4})")
_UNDECIDED = re.compile(r"Kongen (?:bestemmer|fastset)")
_GONE = re.compile(r"^\(?opphev(?:et|a|d)\)?\.?$", re.IGNORECASE)
_ANY_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})|(\d{1,2})\.(\d{1,2})\.(\d{4})")


@dataclass(frozen=True, slots=True)
class History:
    """A section's time in force, as its notes tell it.

    Attributes:
        in_force_from: a day, `undecided`, or None where no note tells of its addition.
        in_force_until: a day, `unknown` for repealed on a day not told, or None.
        amended: the days of its amendments, in order.
    """

    in_force_from: date | Literal["undecided"] | None = None
    in_force_until: date | Literal["unknown"] | None = None
    amended: tuple[date, ...] = ()


def read_history(section: LovdataSection) -> History:
    """The history of a section from its heading and its notes."""
    started: date | Literal["undecided"] | None = None
    ended: date | Literal["unknown"] | None = None
    amended: list[date] = []
    for verb, day, undecided in _events(section.notes):
        if verb.startswith("tilføy"):
            # A section that was added, repealed and added again begins with the last addition.
            started, ended = ("undecided" if undecided and day is None else day), None
        elif verb.startswith("opphev"):
            ended = day
        elif day is not None:
            amended.append(day)
    if ended is None and _GONE.match(section.heading):
        ended = "unknown"
    return History(started, ended, tuple(sorted(amended)))


def read_day(text: str) -> date | None:
    """The day of a header's field: `2023-01-01` or `01.01.2023`; None where no day is set."""
    match = _ANY_DAY.search(text)
    if match is None:
        return None
    year, month, day = (
        (match[1], match[2], match[3]) if match[1] else (match[6], match[5], match[4])
    )
    return _date(int(year), int(month), int(day))


def _events(notes: str) -> Iterator[tuple[str, date | None, bool]]:
    for match in _EVENT.finditer(notes):
        # Of several amendments in one sentence the last one's day counts.
        days = [day for day in map(_written, _DAY.finditer(match["rest"])) if day]
        yield (
            match["verb"].lower(),
            days[-1] if days else None,
            bool(_UNDECIDED.search(match["rest"])),
        )


def _written(match: re.Match[str]) -> date | None:
    month = MONTHS.get(match[2].lower())
    return _date(int(match[3]), month, int(match[1])) if month else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
