"""Whether the text marks a citation as former law.

Marks are words, not dates: `(tidligere opplæringslova § 15-8)`, `den gamle opplæringslova`,
`formerly section 15-8 of …`, `§ 38 (opphevet)`, `… is now repealed`, `§ 24-1 erstatter § 15-8`.
A date or year alone is how acts are cited, so `opplæringslova av 1998 § 15-8` is not marked.
`som tidligere nevnt, § 4` is not either: only small words may stand between mark and citation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.law.vocabulary import (
    DETERMINERS,
    FORMERLY,
    FORMERLY_FILLER,
    NOW,
    NOW_FILLER,
    REPEALED,
    REPEALED_FILLER,
    words,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exitguide.law.tokens import Token

_REACH = 5
_REPLACES = words(
    "erstatter erstattar erstattet erstatta avløser avløste avløyser avløyste replaces replaced"
)
_PASSIVE = words("er ble blei vart blitt is was been were")


def is_historic(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether words around a citation, tokens `first` up to `end`, say that it is former law."""
    return _marked_before(tokens, first) or _marked_after(tokens, end)


def _marked_before(tokens: Sequence[Token], first: int) -> bool:
    filler = False
    for index in range(first - 1, max(first - 1 - _REACH, -1), -1):
        norm = tokens[index].norm
        if norm == "før":
            return index > 0 and tokens[index - 1].kind == "("
        if norm in FORMERLY:
            return True
        if norm in _REPLACES:
            return not filler
        if norm == "." and index > 0 and tokens[index - 1].norm == "tidl":
            continue
        if norm not in FORMERLY_FILLER and norm not in DETERMINERS and norm != ":":
            return False
        filler = filler or norm not in DETERMINERS
    return False


def is_successor(tokens: Sequence[Token], first: int) -> bool:
    """Whether words before a citation say that it came after: `nå § 2`, `erstattet av § 2`."""
    for token in reversed(tokens[max(first - _REACH, 0) : first]):
        if token.norm in NOW:
            return True
        if token.norm not in NOW_FILLER:
            return False
    return False


def _marked_after(tokens: Sequence[Token], end: int) -> bool:
    before = ""
    for token in tokens[end : end + _REACH]:
        if token.norm in REPEALED:
            replaced = token.norm.startswith(("erstatt", "replac", "avl"))
            return before in _PASSIVE if replaced else True
        if token.norm not in REPEALED_FILLER:
            return False
        before = token.norm
    return False
