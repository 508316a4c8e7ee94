"""The number of a provision, read from tokens: `15-9`, `38 a`, `9 A-2`, `kapittel II a`.

Rules of reading:
- A letter belongs to the number if it is written on to it (`38a`). After a space it belongs if
  it is one lower-case letter that cannot be a word there: `i` is a preposition unless the phrase
  ends or a finite verb, a conjunction or a part follows (`§ 14 i gir …`); the English `a` is an
  article before a noun; a letter with a full stop and more after it abbreviates (`m. fl.`).
- A capital letter before a dash and a number belongs to the chapter: `9 A-2`.
- A dash is part of the number in `§ 12–2`; in `§§ 2–4` it may be a range, which the register
  decides; both readings are kept.
- A number with a dot (`§ 4.2`) is how contracts count, not how acts do, and is refused.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from exitguide.law.elements import Item, Split
from exitguide.law.tokens import BREAK, DASH, NUMBER, WORD
from exitguide.law.vocabulary import (
    AND,
    COMPARE,
    ENGLISH_AFTER_NUMBER,
    FINITE_VERBS,
    LETTER_WORDS,
    ORDINALS,
)
from exitguide.registers.provisions import normal_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exitguide.law.tokens import Token

_MAX_DIGITS = 6
_HYPHENS = frozenset("-\u2010\u2011")
_ENDS = frozenset({",", ".", ";", ":", ")", "?", "!", BREAK})
_AFTER_I = FINITE_VERBS | AND | COMPARE | LETTER_WORDS | frozenset(ORDINALS)
_ROMAN = re.compile(r"^[IVX]+[a-h]?$")
_SINGULAR_NOUN = ("ss", "us", "is")


def read_section(
    tokens: Sequence[Token], index: int, *, plural: bool, english: bool
) -> tuple[Item, int] | None:
    """A section's number at a token, and the index after it.

    Args:
        tokens: the text.
        index: where the number would begin.
        plural: the sign says that there are several, so that a dash may be a range.
        english: the sign is an English word.
    """
    token = tokens[index]
    if token.kind != NUMBER or len(token.raw) > _MAX_DIGITS or _dotted(tokens, index):
        return None
    if int(token.raw) == 0:
        return None
    head = token.raw
    if _is_chapter_letter(tokens, index + 1, plural=plural):
        head += tokens[index + 1].norm
        index += 1
    split = None
    last = index
    if _dash_and_number(tokens, index + 1):
        last = index + 2
        if _dotted(tokens, last):
            return None
        split = _split(tokens, index, head, plural=plural)
        head += "-" + tokens[last].raw
    item = Item(normal_form(head), token.start, tokens[last].end, tokens[last].end, split=split)
    return _with_letter(tokens, last + 1, item, english=english)


def read_chapter(tokens: Sequence[Token], index: int) -> tuple[Item, int] | None:
    """A chapter's number at a token (arabic or Roman), and the index after it."""
    token = tokens[index]
    arabic = token.kind == NUMBER and len(token.raw) <= _MAX_DIGITS and not _dotted(tokens, index)
    if not arabic and not (token.kind == WORD and _ROMAN.match(token.raw)):
        return None
    number, end, after = token.raw, token.end, index + 1
    letter = tokens[after]
    if letter.kind == WORD and len(letter.raw) == 1 and letter.raw.isascii():
        follows = tokens[after + 1]
        alone = letter.norm != "i" and follows.kind != WORD
        if not letter.gap or (letter.raw.isupper() and letter.raw != "I") or alone:
            number, end, after = number + letter.norm, letter.end, after + 1
    return Item(normal_form(f"kap {number}"), token.start, end, end), after


def read_letter_alone(tokens: Sequence[Token], index: int, before: Item) -> tuple[Item, int] | None:
    """The `b` of `§§ 13 a og b`: a further letter of the number before."""
    base, _, letter = before.number.rpartition(" ")
    token, follows = tokens[index], tokens[index + 1]
    is_letter = token.kind == WORD and len(token.raw) == 1 and token.norm.isascii()
    if not (base and len(letter) == 1 and is_letter and letter < token.norm):
        return None
    if token.norm == "i" and follows.kind == WORD:
        return None
    return Item(f"{base} {token.norm}", token.start, token.end, token.end), index + 1


def _dotted(tokens: Sequence[Token], index: int) -> bool:
    dot, after = tokens[index + 1], tokens[index + 2]
    return dot.kind == "." and not dot.gap and after.kind == NUMBER and not after.gap


def _dash_and_number(tokens: Sequence[Token], index: int) -> bool:
    if tokens[index].kind != DASH or tokens[index + 1].kind != NUMBER:
        return False
    return tokens[index].gap == tokens[index + 1].gap and len(tokens[index + 1].raw) <= _MAX_DIGITS


def _is_chapter_letter(tokens: Sequence[Token], index: int, *, plural: bool) -> bool:
    letter = tokens[index]
    if letter.kind != WORD or len(letter.raw) != 1 or not letter.raw.isascii():
        return False
    if not _dash_and_number(tokens, index + 1) or tokens[index + 1].gap:
        return False
    ascending = int(tokens[index + 2].raw) >= int(tokens[index - 1].raw)
    return letter.raw.isupper() or not (plural and ascending)


def _split(tokens: Sequence[Token], index: int, head: str, *, plural: bool) -> Split | None:
    dash, high = tokens[index + 1], tokens[index + 2]
    tight_hyphen = dash.raw in _HYPHENS and not dash.gap
    lettered = tokens[index + 3].kind == WORD and len(tokens[index + 3].raw) == 1
    if not head.isdigit() or (tight_hyphen and not plural) or int(head) >= int(high.raw) + lettered:
        return None
    return Split(head, high.raw, tokens[index].end, high.start, plural and not tight_hyphen)


def _with_letter(
    tokens: Sequence[Token], index: int, item: Item, *, english: bool
) -> tuple[Item, int]:
    token = tokens[index]
    if not _is_suffix(tokens, index, english=english):
        return item, index
    doubtful = token.gap and token.norm in {"i", "f", "a" if english else ""}
    split = item.split
    return replace(
        item,
        number=normal_form(f"{item.number} {token.norm}"),
        end=token.end,
        stop=token.end,
        doubtful=item.end if doubtful else None,
        split=split and replace(split, high=normal_form(f"{split.high} {token.norm}")),
    ), index + 1


def _is_suffix(tokens: Sequence[Token], index: int, *, english: bool) -> bool:
    token, after = tokens[index], tokens[index + 1]
    if token.kind != WORD or len(token.raw) != 1 or not token.raw.isascii():
        return False
    if not token.gap:
        return True
    if token.raw.isupper():
        alone = after.kind in _ENDS or (after.raw.islower() and not english)
        return token.raw != "I" and alone
    if after.kind == "/" or _abbreviates(tokens, index):
        return False
    if token.norm == "i":
        return after.kind in _ENDS or after.norm in _AFTER_I
    return not (english and token.norm == "a") or _after_english_number(after)


def _abbreviates(tokens: Sequence[Token], index: int) -> bool:
    """Whether a letter and its full stop belong to an abbreviation: `s. 12`, `m. fl.`, `f.eks.`."""
    dot = tokens[index + 1]
    if dot.kind != "." or dot.gap:
        return False
    after = tokens[index + 2]
    tight = after.kind in {WORD, NUMBER} and not after.gap
    lower = after.kind == WORD and after.raw.islower() and tokens[index].norm != "f"
    return tight or lower or tokens[index].norm == "s"


def _after_english_number(after: Token) -> bool:
    if after.kind != WORD:
        return after.kind != NUMBER
    verb = after.norm.endswith("s") and not after.norm.endswith(_SINGULAR_NOUN)
    return verb or after.norm in ENGLISH_AFTER_NUMBER
