"""What stands inside a provision: ledd, punktum, bokstav, nummer, in Norwegian and English.

`første ledd bokstav b`, `(1)`, `2. ledd`, `første og andre ledd`, `bokstav a til c`, `nr. 3`,
`first paragraph, letter b`, `subsection (1)`. Of a list the first one named is kept: the
citation is of the provision, and the link goes to where the reader starts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from exitguide.law.tokens import DASH, NUMBER, WORD
from exitguide.law.vocabulary import (
    ABBREVIATED,
    AND,
    COMPARE,
    LAST,
    LETTER_WORDS,
    NUMBER_WORDS,
    ORDINALS,
    PARAGRAPH_WORDS,
    SENTENCE_WORDS,
    TO,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exitguide.law.tokens import Token

_JOIN = AND | TO
_CONNECTORS = (frozenset(","), _JOIN | COMPARE, frozenset("."), frozenset({"the"}))
_LISTS = _JOIN | {",", "-"}
_HEADS = PARAGRAPH_WORDS | SENTENCE_WORDS
_MAX_PARTS = 12


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts after a number.

    Attributes:
        end: index after the last token of the parts.
        paragraph: the first ledd.
        letter: the first bokstav.
    """

    end: int
    paragraph: int | None = None
    letter: str | None = None


def read_parts(tokens: Sequence[Token], index: int) -> Parts:
    """All parts that stand at a token, one after another."""
    parts = Parts(index)
    for _ in range(_MAX_PARTS):
        found = _part(tokens, parts.end) or _joined(tokens, parts.end)
        if found is None:
            break
        paragraph, letter = parts.paragraph or found.paragraph, parts.letter or found.letter
        parts = Parts(found.end, paragraph, letter)
    return parts


def _joined(tokens: Sequence[Token], index: int) -> Parts | None:
    """A part after a comma, `og`, `jf.` or `the`."""
    at = index
    for words in _CONNECTORS:
        if tokens[at].norm in words and tokens[at].norm:
            at += 1
    return _part(tokens, at) if at > index else None


def _part(tokens: Sequence[Token], index: int) -> Parts | None:
    token = tokens[index]
    if token.kind == "(":
        return _bracketed(tokens, index)
    if token.kind == NUMBER:
        return _numbered(tokens, index)
    return _worded(tokens, index) if token.kind == WORD else None


def _worded(tokens: Sequence[Token], index: int) -> Parts | None:
    norm, found = tokens[index].norm, None
    if norm in ORDINALS or norm in LAST:
        found = _ordinal(tokens, index)
    elif norm in LETTER_WORDS:
        found = _letters(tokens, _after_stop(tokens, index))
    elif norm in PARAGRAPH_WORDS:
        found = _counted(tokens, index + 1)
    elif norm in NUMBER_WORDS:
        found = _numbers(tokens, _after_stop(tokens, index))
    return found


def _ordinal(tokens: Sequence[Token], index: int) -> Parts | None:
    """`første ledd`, `første og andre ledd`, `fjerde ledd andre punktum`."""
    first, at = ORDINALS.get(tokens[index].norm), index + 1
    while tokens[at].norm in _LISTS and tokens[at + 1].norm in ORDINALS:
        at += 2
    return _headed(tokens, at, first)


def _numbered(tokens: Sequence[Token], index: int) -> Parts | None:
    """`2. ledd`, `1. og 2. ledd`."""
    first, at = int(tokens[index].raw[:2]), index
    while tokens[at].kind == NUMBER and tokens[at + 1].kind == ".":
        at += 2
        if tokens[at].norm in _JOIN and tokens[at + 1].kind == NUMBER:
            at += 1
    return _headed(tokens, at, first) if at > index else None


def _headed(tokens: Sequence[Token], at: int, first: int | None) -> Parts | None:
    if tokens[at].norm not in _HEADS:
        return None
    return Parts(at + 1, paragraph=first if tokens[at].norm in PARAGRAPH_WORDS else None)


def _counted(tokens: Sequence[Token], index: int) -> Parts | None:
    """The number after `ledd`, `paragraph` or `subsection`: `ledd 2`, `subsection (1)`."""
    if tokens[index].kind == "(":
        return _bracketed(tokens, index)
    if tokens[index].kind != NUMBER or len(tokens[index].raw) > 2:
        return None
    return Parts(index + 1, paragraph=int(tokens[index].raw))


def _bracketed(tokens: Sequence[Token], index: int) -> Parts | None:
    """`(1)` is a ledd, `(b)` a bokstav."""
    inner, close = tokens[index + 1], tokens[index + 2]
    if close.kind != ")" or len(inner.raw) > 2:
        return None
    if inner.kind == NUMBER:
        return Parts(index + 3, paragraph=int(inner.raw))
    if inner.kind == WORD and len(inner.raw) == 1:
        return Parts(index + 3, letter=inner.norm)
    return None


def _letters(tokens: Sequence[Token], index: int) -> Parts | None:
    if tokens[index].kind == "(":
        return _bracketed(tokens, index)
    if not _is_letter(tokens[index]):
        return None
    at = index + 1
    while (tokens[at].norm in _JOIN or tokens[at].kind in {",", DASH}) and _is_letter(
        tokens[at + 1]
    ):
        at += 2
    return Parts(at, letter=tokens[index].norm)


def _numbers(tokens: Sequence[Token], index: int) -> Parts | None:
    """`nr. 2`, `nr. 5 og 6`, `nr. 1 til 3`."""
    if tokens[index].kind != NUMBER:
        return None
    at = index + 1
    while (tokens[at].norm in _JOIN or tokens[at].kind in {",", DASH}) and _is_count(
        tokens, at + 1
    ):
        at += 2
    return Parts(at)


def _is_count(tokens: Sequence[Token], index: int) -> bool:
    """Whether a number counts on, and is not the next provision (`nr. 2 og 38 a`)."""
    after = tokens[index + 1]
    return tokens[index].kind == NUMBER and after.kind != DASH and not _is_letter(after)


def _is_letter(token: Token) -> bool:
    return token.kind == WORD and len(token.raw) == 1


def _after_stop(tokens: Sequence[Token], index: int) -> int:
    stop = tokens[index + 1].kind == "." and tokens[index].norm in ABBREVIATED
    return index + 2 if stop else index + 1
