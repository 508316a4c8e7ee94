"""Which act the grammar itself gives a group of provisions.

The strongest bond comes first:
1. A name right before the group, or a genitive: `straffelovens § 196`, `opplæringslova sin § 4`.
2. A name after the group and a preposition: `§ 196 i straffeloven`, `section 4 of the … Act`,
   also after a short description, `§ 38 a om melding i helsepersonelloven`.
3. A name before the group with a comma, `jf.`, `særlig`, `i` between.
4. A name after the group with nothing between: `§ 196 straffeloven`.
A contract, a guide or another document in the place of a name makes the group no citation.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from exitguide.law import nouns
from exitguide.law.elements import ActReference, Element, Group, HeadingStart, Marker
from exitguide.law.tokens import BREAK, DASH, HEADING, WORD
from exitguide.law.vocabulary import (
    AND,
    BEFORE_WORDS,
    CHAIN_WORDS,
    COMPARE,
    PHRASES,
    PREPOSITIONS,
    TO,
    words,
)

if TYPE_CHECKING:
    from exitguide.law.tokens import Token

_MAX_BEFORE = 5
_MAX_ABOUT = 9
_MAX_CHAIN = 5
_ENCLOSED = 2
_GENITIVES = words("s sin si sitt sine")
_ABOUT = words("om on about concerning regarding")
_BESIDE = _GENITIVES | {",", "("}
_JOINING_MARKS = frozenset(",;-(/.")
_LOOSE = COMPARE | words("særlig særleg spesielt especially particular notably in , . (")
_STOPS = frozenset({".", ";", "!", "?", BREAK, HEADING})


@dataclass(frozen=True, slots=True)
class Bound:
    """A group and what stands around it.

    Attributes:
        group: the provisions.
        act: the reference that the grammar binds to the group, or None.
        leads: the reference stands before the group.
        touching: nothing but white space or a preposition stands between them.
        chained: the group continues the one before (`og`, `jf.`), and how: `and`, `compare`, `to`.
        document: a document other than law stands in the place of the act.
    """

    group: Group
    act: ActReference | None = None
    leads: bool = False
    touching: bool = False
    chained: str | None = None
    document: bool = False


Bindings = Sequence[Bound | ActReference | HeadingStart]


def bind(tokens: Sequence[Token], elements: Sequence[Element]) -> Bindings:
    """Each group with the act that the grammar gives it; other elements as they are."""
    bound: list[Bound | ActReference | HeadingStart] = []
    for index, element in enumerate(elements):
        if not isinstance(element, Group):
            bound.append(element)
            continue
        before = elements[index - 1] if index else None
        after = elements[index + 1] if index + 1 < len(elements) else None
        later = elements[index + 2] if index + 2 < len(elements) else None
        earlier = bound[-2] if len(bound) > 1 else None
        taken = isinstance(earlier, Bound) and before is not None and earlier.act is before
        bound.append(_Binder(tokens, element, before, after, later, taken).bind())
    return bound


@dataclass(frozen=True, slots=True)
class _Binder:
    tokens: Sequence[Token]
    group: Group
    before: Element | None
    after: Element | None
    later: Element | None
    taken: bool
    """The reference before is bound to the group before it."""

    def bind(self) -> Bound:
        lead = self.before if isinstance(self.before, ActReference) else None
        trail = self.after if isinstance(self.after, ActReference) else None
        chained = self._chained()
        if lead is not None and self._touches(lead):
            return Bound(self.group, lead, leads=True, touching=True)
        how = self._follows(trail) if trail is not None else None
        if how != "touching" and self._document():
            return Bound(self.group, document=True)
        if trail is not None and how:
            told = "compare" if how == "enclosed" else chained
            return Bound(self.group, trail, touching=how == "touching", chained=told)
        if lead is not None and not self.taken and self._leads(lead):
            return Bound(self.group, lead, leads=True)
        if trail is not None and self._apposed(trail):
            return Bound(self.group, trail, touching=True, chained=chained)
        return Bound(self.group, chained=chained)

    def _touches(self, act: ActReference) -> bool:
        between = self.tokens[act.end : self.group.first]
        return len(between) <= 1 and all(
            token.norm in _GENITIVES or token.kind in {":", DASH, "/"} for token in between
        )

    def _leads(self, act: ActReference) -> bool:
        between = self.tokens[act.end : self.group.first]
        if not (len(between) <= _MAX_BEFORE):
            return False
        if self.group.marker is not Marker.SIGN and not _is_loose(between):
            return False
        return all(
            token.norm in BEFORE_WORDS
            or (
                token.kind in {",", "(", DASH, ":", "."}
                and not (token.kind == "." and not self._abbreviated(token))
            )
            for token in between
        )

    def _abbreviated(self, stop: Token) -> bool:
        """Whether a full stop belongs to the word before it (`jf.`, `bl.a.`)."""
        index = next(i for i in range(self.group.first - 1, -1, -1) if self.tokens[i] is stop)
        return self.tokens[index - 1].norm in {"jf", "jfr", "cf", "bl", "a"}

    def _follows(self, act: ActReference) -> str | None:
        between = self.tokens[self.group.end : act.first]
        norms = [token.norm for token in between]
        if len(norms) == 1 and norms[0] in PREPOSITIONS:
            return "touching"
        if " ".join(norms) in PHRASES:
            return "touching"
        if norms[:1] == ["("] and self.tokens[act.end].kind == ")" and len(norms) == 1:
            return "bracketed"
        if self._enclosed(norms):
            return "enclosed"
        if not norms or len(norms) > _MAX_ABOUT or norms[-1] not in PREPOSITIONS:
            return None
        described = norms[0] in _ABOUT or (norms[0] == "(" and norms[-2] == ")")
        comma = norms == [",", "of"]
        quiet = not any(token.kind in _STOPS for token in between)
        return "described" if quiet and (described or comma) else None

    def _enclosed(self, norms: Sequence[str]) -> bool:
        """`§ 9 A-4 (nå § 12-4) i opplæringsloven`: the name is of both."""
        if not isinstance(self.before, Group) or self.tokens[self.before.end].kind != "(":
            return False
        return len(norms) == _ENCLOSED and norms[0] == ")" and norms[1] in PREPOSITIONS

    def _apposed(self, act: ActReference) -> bool:
        """`§ 196 straffeloven`, unless the name leads the group after it."""
        if self.tokens[self.group.end : act.first]:
            return False
        return not (isinstance(self.later, Group) and self.later.first == act.end)

    def _chained(self) -> str | None:
        if not isinstance(self.before, Group):
            return None
        markers = {self.group.marker, self.before.marker}
        alone = Marker.PAGE_LIKE in markers and len(markers) > 1
        if alone or self.group.first - self.before.end > _MAX_ABOUT:
            return None
        norms = [token.norm for token in self.tokens[self.before.end : self.group.first]]
        described = norms[:1] and norms[0] in _ABOUT and norms[-1] in AND | {","}
        if described and not _STOPS & {token.kind for token in self._between()}:
            return "compare"
        if norms[:1] == ["("] and ")" in norms:
            norms = norms[norms.index(")") + 1 :]
        joins = all(norm in CHAIN_WORDS or norm in _JOINING_MARKS for norm in norms)
        if len(norms) > _MAX_CHAIN or not joins or ("." in norms and not COMPARE & set(norms)):
            return None
        if len(norms) == 1 and (norms[0] in TO or norms[0] == DASH):
            return "to"
        return "compare" if COMPARE & set(norms) else "and"

    def _between(self) -> Sequence[Token]:
        start = self.before.end if self.before is not None else 0
        return self.tokens[start : self.group.first]

    def _document(self) -> bool:
        """`kontraktens § 4`, `§ 4 i leieavtalen`, `section 3 of this guide`, `section 3 below`."""
        first, end = self.group.first, self.group.end
        at = first - 2 if first > 1 and self.tokens[first - 1].norm in _BESIDE else first - 1
        named = isinstance(self.before, ActReference) and at < self.before.end
        if at >= 0 and not named and nouns.leads_as_document(self.tokens[at].norm):
            return True
        if self.tokens[end].norm not in PREPOSITIONS:
            return self.group.marker is not Marker.SIGN and self.tokens[end].norm in _HERE
        for token in self.tokens[end + 1 : end + 6]:
            if token.kind not in {WORD, DASH}:
                return False
            if nouns.is_document(token.norm):
                return True
            if token.norm in PREPOSITIONS:
                return False
        return False


def _is_loose(between: Sequence[Token]) -> bool:
    """What may stand between an act and its chapter or section: `X Act, in particular section 4`.

    `Mer om barnevernsloven i kapittel 4` and `… see section 3` may speak of a guide.
    """
    norms = {token.norm for token in between}
    return norms <= _LOOSE and norms != {"in"}


_HERE = words("below above here nedenfor ovenfor over under")
