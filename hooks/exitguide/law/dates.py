"""The date, number and year of an act: `18. juni 2021 nr. 97`, `2021-06-18-97`, `av 1998`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.law.tokens import DASH, NUMBER
from exitguide.law.vocabulary import MONTHS, NUMBER_WORDS, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exitguide.law.tokens import Token

_OF = words("av of fra frå from the dated datert")
_YEARS = range(1600, 2200)


def read_date(tokens: Sequence[Token], index: int) -> tuple[str, int] | None:
    """The Lovdata id that a date (with a number) makes, and the index after it.

    Understands `-2021-06-18-97`, `[av] 18. juni 2021 [nr. 97]`, `[nr. 97] of 18 June 2021`,
    `18.06.2021 nr. 97` and `2021-06-18 nr. 97`.
    """
    before, at = _act_number(tokens, index)
    while tokens[at].norm in _OF or (tokens[at].kind in {DASH, "/"} and at == index):
        at += 1
    found = _iso(tokens, at) or _written(tokens, at)
    if found is None:
        return None
    (year, month, day), at = found
    after, at = _act_number(tokens, at)
    number = before or after
    return f"LOV-{year:04}-{month:02}-{day:02}" + (f"-{number}" if number else ""), at


def read_year(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """The year of `av 1998`, `of 1998`, `(1998)`, `(av 1998)` or `1998`, and the index after it."""
    bracket = tokens[index].kind == "("
    at = index + 1 if bracket else index
    if tokens[at].norm in _OF:
        at += 1
    token = tokens[at]
    if token.kind != NUMBER or int(token.raw[:5]) not in _YEARS or tokens[at + 1].kind == DASH:
        return None
    if bracket and tokens[at + 1].kind != ")":
        return None
    return int(token.raw), at + 2 if bracket else at + 1


def _act_number(tokens: Sequence[Token], index: int) -> tuple[int | None, int]:
    """`nr. 97`, `No. 97`, or `-97` after a date."""
    at = index
    if tokens[at].kind == DASH and tokens[at + 1].kind == NUMBER and len(tokens[at + 1].raw) < 4:
        return int(tokens[at + 1].raw), at + 2
    if tokens[at].kind == "," and tokens[at + 1].norm in NUMBER_WORDS:
        at += 1
    if tokens[at].norm not in NUMBER_WORDS:
        return None, index
    at += 2 if tokens[at + 1].kind == "." else 1
    return (int(tokens[at].raw), at + 1) if tokens[at].kind == NUMBER else (None, index)


def _iso(tokens: Sequence[Token], index: int) -> tuple[tuple[int, int, int], int] | None:
    """`2021-06-18`, and the Norwegian `18.06.2021`."""
    kinds = [token.kind for token in tokens[index : index + 5]]
    if kinds not in ([NUMBER, DASH, NUMBER, DASH, NUMBER], [NUMBER, ".", NUMBER, ".", NUMBER]):
        return None
    first, month, last = (int(tokens[index + step].raw[:5]) for step in (0, 2, 4))
    year, day = (first, last) if kinds[1] == DASH else (last, first)
    return _checked(year, month, day, index + 5)


def _written(tokens: Sequence[Token], index: int) -> tuple[tuple[int, int, int], int] | None:
    """`18. juni 2021`, `18 June 2021`."""
    if tokens[index].kind != NUMBER:
        return None
    at = index + 2 if tokens[index + 1].kind == "." else index + 1
    month, year = MONTHS.get(tokens[at].norm), tokens[at + 1]
    if tokens[at + 1].kind == ".":
        at, year = at + 1, tokens[at + 2]
    if month is None or year.kind != NUMBER:
        return None
    return _checked(int(year.raw[:5]), month, int(tokens[index].raw[:5]), at + 2)


def _checked(year: int, month: int, day: int, end: int) -> tuple[tuple[int, int, int], int] | None:
    sound = year in _YEARS and 1 <= month <= 12 and 1 <= day <= 31
    return ((year, month, day), end) if sound else None
