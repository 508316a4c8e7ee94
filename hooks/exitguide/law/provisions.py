"""A group of provisions under one sign: `§§ 4 og 38 a`, `sections 12-2 to 12-5`, `kap. 12`.

    group   = marker item { join item }
    marker  = "§" … | "paragraf" … | "section" … | "s." | "kapittel" …
    join    = "," | "og" | "eller" | "samt" | "and" | "or" | "til" | "to" | dash | "jf."
    item    = number [ parts ] | letter           (a letter alone after a number with one)

After one sign a further bare number counts only if it looks like a provision (`§ 4 og 38 a`),
or if nothing that it could count follows (`§ 4 og 15 andre` has one provision).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from exitguide.law.elements import Group, Item, Marker
from exitguide.law.numbers import read_chapter, read_letter_alone, read_section
from exitguide.law.parts import read_parts
from exitguide.law.tokens import DASH, NUMBER, SIGN, WORD
from exitguide.law.vocabulary import (
    ABBREVIATED,
    AND,
    CHAPTER_WORDS,
    COMPARE,
    FINITE_VERBS,
    INITIALS,
    MONTHS,
    PLURAL_WORDS,
    PREPOSITIONS,
    SECTION_WORDS_EN,
    SECTION_WORDS_NB,
    TO,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exitguide.law.tokens import Token

_PAGE_LIKE = INITIALS | {"paragraph", "paragraphs", "article", "articles"}
MARKER_WORDS = SECTION_WORDS_NB | SECTION_WORDS_EN | CHAPTER_WORDS | _PAGE_LIKE
_LIST = 2
_FOLLOWING = frozenset({"flg", "ff", "flgg", "følgende", "fylgjande", "following"})
_AFTER_ITEM = AND | TO | COMPARE | PREPOSITIONS | FINITE_VERBS


class GroupReader:
    """Reads groups from one text's tokens."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        """Take the tokens of a text."""
        self._tokens = tokens

    def read(self, index: int) -> tuple[Group | None, int]:
        """The group that begins at a token, if one does, and where to read on."""
        opened = self._marker(index)
        if opened is None:
            return None, index + 1
        marker, plural, at = opened
        self._chapter = marker is Marker.CHAPTER
        self._english = marker in {Marker.SECTION, Marker.PAGE_LIKE}
        first = self._item(at, plural=plural)
        if first is None:
            return None, at
        items, end = self._list(*first, plural=plural)
        end = self._following(end)
        sign = self._tokens[index]
        return Group(index, end, sign.start, self._tokens[at - 1].end, items, marker), end

    def _marker(self, index: int) -> tuple[Marker, bool, int] | None:
        token, at = self._tokens[index], index + 1
        if token.kind == SIGN:
            while self._tokens[at].kind == SIGN:
                at += 1
            return Marker.SIGN, at - index > 1, at
        stop = self._tokens[at].kind == "." and token.norm in ABBREVIATED
        if token.norm in INITIALS and not (stop or self._is_initial(index)):
            return None
        return _kind(token.norm), token.norm in PLURAL_WORDS, at + 1 if stop else at

    def _is_initial(self, index: int) -> bool:
        """`s 196`, as British usage has it; but not the genitive of `the Act's 4 sections`."""
        token, number = self._tokens[index : index + 2]
        apart = token.gap or (index > 0 and self._tokens[index - 1].kind == "(")
        return apart and token.raw.islower() and number.kind == NUMBER and number.gap

    def _item(self, index: int, *, plural: bool) -> tuple[Item, int] | None:
        if self._chapter:
            found = read_chapter(self._tokens, index)
        else:
            found = read_section(self._tokens, index, plural=plural, english=self._english)
        return found and self._with_parts(*found)

    def _with_parts(self, item: Item, index: int) -> tuple[Item, int]:
        parts = read_parts(self._tokens, index)
        if self._chapter or parts.end == index:
            return item, index
        stop = self._tokens[parts.end - 1].end
        return replace(item, stop=stop, paragraph=parts.paragraph, letter=parts.letter), parts.end

    def _list(self, first: Item, end: int, *, plural: bool) -> tuple[tuple[Item, ...], int]:
        items = [first]
        while (joined := self._join(end)) is not None:
            at, to = joined
            # `§ 4, 7 og 14` has shown by its comma that it counts provisions.
            single = not plural and not to and len(items) < _LIST
            found = self._further(at, items[-1], single=single, plural=plural)
            if found is None:
                break
            item, end = found
            items.append(replace(item, closes_range=True) if to else item)
            if to and item.split:
                items[-1] = replace(items[-1], split=None)
        return tuple(items), end

    def _following(self, end: int) -> int:
        """The index after `flg.`, `ff.`, `and following`."""
        at = end + 1 if self._tokens[end].norm in AND else end
        if self._tokens[at].norm not in _FOLLOWING:
            return end
        return at + 2 if self._tokens[at + 1].kind == "." else at + 1

    def _join(self, index: int) -> tuple[int, bool] | None:
        """What joins two items: the index after it, and whether it makes a range."""
        tokens, at = self._tokens, index
        if tokens[at].kind == DASH:
            return at + 1, True
        if tokens[at].kind == ",":
            at += 1
        if tokens[at].norm in TO and at == index:
            return at + 1, True
        if tokens[at].norm in AND:
            at += 1
            if tokens[at].kind == "/" and tokens[at + 1].norm in AND:
                at += 2
        elif tokens[at].norm in COMPARE:
            at += 2 if tokens[at + 1].kind == "." else 1
        return (at, False) if at > index else None

    def _further(
        self, index: int, before: Item, *, single: bool, plural: bool
    ) -> tuple[Item, int] | None:
        letter = None if self._chapter else read_letter_alone(self._tokens, index, before)
        if letter is not None:
            return self._with_parts(*letter)
        found = self._item(index, plural=plural)
        if found is None or self._is_date(index):
            return None
        item, after = found
        compound = not item.number.removeprefix("kap ").isdigit()
        comma = self._tokens[index - 1].kind == ","
        strict = single or comma
        has_parts = item.stop > item.end
        return found if compound or has_parts or not strict or self._closes(after) else None

    def _closes(self, index: int) -> bool:
        """Whether what follows a bare number leaves it a provision, not a count of something."""
        token = self._tokens[index]
        return token.kind not in {WORD, NUMBER} or token.norm in _AFTER_ITEM

    def _is_date(self, index: int) -> bool:
        return self._tokens[index + 1].kind == "." and self._tokens[index + 2].norm in MONTHS


def _kind(norm: str) -> Marker:
    if norm in CHAPTER_WORDS:
        return Marker.CHAPTER
    if norm in _PAGE_LIKE:
        return Marker.PAGE_LIKE
    return Marker.SECTION if norm in SECTION_WORDS_EN else Marker.SIGN
