"""From tokens to the references, groups and headings of a text, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.law import nouns
from exitguide.law.acts import ActReader
from exitguide.law.elements import ActReference, Element, Group, HeadingStart
from exitguide.law.provisions import MARKER_WORDS, GroupReader
from exitguide.law.tokens import HEADING, SIGN, WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exitguide.law.names import NameIndex
    from exitguide.law.tokens import Token
    from exitguide.registers.statutes import Statutes

_NEAR = 3
"""So few tokens after a provision an abbreviation can still be its act's."""


def parse(tokens: Sequence[Token], names: NameIndex, statutes: Statutes) -> list[Element]:
    """Everything in the text that the resolver needs, in order and without overlap."""
    groups, acts = GroupReader(tokens), ActReader(tokens, names, statutes)
    found: list[Element] = []
    index = floor = 0
    while index < len(tokens):
        token = tokens[index]
        element: Element | None = None
        after = index + 1
        if token.kind == SIGN or (token.kind == WORD and token.norm in MARKER_WORDS):
            element, after = groups.read(index)
        elif token.kind == WORD and (
            _may_name(tokens, index, names) or acts.is_alias(token.norm) or acts.is_misspelt(index)
        ):
            element = acts.read(index, floor)
        elif token.kind == HEADING:
            element = HeadingStart(index, after, int(token.norm))
        if element is not None and _stands(tokens, element, found):
            found.append(element)
            after = floor = element.end
        index = after
    return found


def _may_name(tokens: Sequence[Token], index: int, names: NameIndex) -> bool:
    norm = tokens[index].norm
    if norm in names or nouns.may_name_law(norm):
        return True
    return nouns.abbreviates_act(tokens, index) or nouns.is_elliptic(tokens, index, 0)


def _stands(tokens: Sequence[Token], element: Element, found: Sequence[Element]) -> bool:
    """An abbreviation names an act only beside a provision: `hol. § 7-1`, `§ 7-1 i hol.`."""
    if not isinstance(element, ActReference) or not element.weak:
        return True
    ahead = tokens[element.end + (tokens[element.end].kind in {",", "("})]
    leads = ahead.kind == SIGN or ahead.norm in MARKER_WORDS
    last = found[-1] if found else None
    return leads or (isinstance(last, Group) and element.first - last.end <= _NEAR)
