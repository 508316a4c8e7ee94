"""What stands before the name of an act: determiners, `ny` and `gammel`, a nation, a year."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from exitguide.law.elements import ActKind, ActReference
from exitguide.law.tokens import DASH, NUMBER, WORD
from exitguide.law.vocabulary import (
    BEFORE_WORDS,
    CHAIN_WORDS,
    CURRENT,
    DETERMINERS,
    ENGLISH_ACTS,
    FOREIGN_NATIONS,
    NEW,
    OLD,
    PREPOSITIONS,
    SAME,
    words,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exitguide.law.tokens import Token


_NOT_OLD = NEW | CURRENT
_BEFORE_YEAR = DETERMINERS | OLD | NEW
_NOT_OF_NAME = (
    DETERMINERS
    | _NOT_OLD
    | OLD
    | BEFORE_WORDS
    | PREPOSITIONS
    | CHAIN_WORDS
    | words("national municipal")
)


def with_adjectives(tokens: Sequence[Token], reference: ActReference, floor: int) -> ActReference:
    """A reference with what stands right before its core.

    Args:
        tokens: the text.
        reference: the core with its tails.
        floor: the index below which the tokens belong to something else.
    """
    reference = _other_act(tokens, reference, floor)
    first, age, year = reference.first, reference.age, reference.year
    while first > floor:
        token = tokens[first - 1]
        if token.norm in OLD and _is_adjective(tokens, first - 1, floor):
            age = "old"
        elif token.norm in _NOT_OLD:
            age = "new" if token.norm in NEW else "current"
        elif _is_year_before(tokens, first - 1, floor) and year is None:
            year = int(token.raw)
        elif not _is_filler(tokens, first - 1, floor, reference.kind):
            break
        first -= 1
    if first == reference.first:
        return reference
    start = reference.start_offset
    if reference.kind is ActKind.SAME:
        start = tokens[first].start
    return replace(reference, first=first, start_offset=start, age=age, year=year)


def _other_act(tokens: Sequence[Token], reference: ActReference, floor: int) -> ActReference:
    """`den danske straffeloven`, `the Adult Education Act`: a longer name, of another act."""
    first = reference.first
    if first <= floor:
        return reference
    if tokens[first - 1].norm in FOREIGN_NATIONS:
        kind = ActKind.FOREIGN
    elif _is_part_of_name(tokens, reference, floor):
        kind = ActKind.UNREGISTERED
    else:
        return reference
    while first - 1 > floor and _is_capital(tokens[first - 2]):
        first -= 1
    start = tokens[first - 1].start
    return replace(reference, first=first - 1, start_offset=start, kind=kind, acts=())


def _is_part_of_name(tokens: Sequence[Token], reference: ActReference, floor: int) -> bool:
    """Whether a capital word belongs to the English name after it.

    A word that opens a sentence may be capital for that alone.
    """
    name = tokens[reference.first : reference.end]
    english = any(token.norm in ENGLISH_ACTS for token in name[1:])
    if reference.kind is not ActKind.NAMED or not english:
        return False
    inside = reference.first - 2 >= floor and tokens[reference.first - 2].kind == WORD
    return inside and _is_capital(tokens[reference.first - 1])


def _is_capital(token: Token) -> bool:
    capital = token.kind == WORD and token.raw[0].isupper() and len(token.raw) > 1
    return capital and token.norm not in _NOT_OF_NAME


def _is_year_before(tokens: Sequence[Token], index: int, floor: int) -> bool:
    """`the 1998 Education Act`, `1998-loven`; but not `før 2023 barnevernloven`."""
    token, after = tokens[index], tokens[index + 1]
    if token.kind != NUMBER or len(token.raw) != 4:
        return False
    told = index > floor and tokens[index - 1].norm in _BEFORE_YEAR
    return told or after.kind == DASH


def _is_filler(tokens: Sequence[Token], index: int, floor: int, kind: ActKind) -> bool:
    token = tokens[index]
    if token.kind == DASH:
        return index > floor and _is_year_before(tokens, index - 1, floor)
    return token.norm in DETERMINERS or (kind is ActKind.SAME and token.norm in SAME)


def _is_adjective(tokens: Sequence[Token], index: int, floor: int) -> bool:
    """`den tidligere loven` calls the act old, `tidligere opplæringslova § 1` the section."""
    token = tokens[index]
    if token.norm not in {"tidligere", "tidlegare"}:
        return True
    return index > floor and tokens[index - 1].norm in DETERMINERS
