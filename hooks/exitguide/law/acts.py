"""A body of rules named in the text: an act, the act spoken of, a regulation, a contract.

    reference = { determiner | adjective | year } core { tail }
    core      = registered name | "LOV-" id | "lov" [ "av" ] date [ "nr." number ] [ title ]
              | "Act" [ "No." number ] "of" date … | "lov om" title | … "loven" | … "Act"
              | "samme lov" | "loven" | … "forskriften"
    tail      = "m.v." | [ "av" | "fra" | "of" ] year | date | "(" alias ")"

A registered name wins over every guess. A year tells acts of one name apart (`opplæringslova av
1998`); an alias in brackets narrows the choice (`the Child Welfare Act (barnevernloven)`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from exitguide.law import nouns
from exitguide.law.adjectives import with_adjectives
from exitguide.law.dates import read_date, read_year
from exitguide.law.elements import ActKind, ActReference
from exitguide.law.provisions import MARKER_WORDS
from exitguide.law.tokens import BREAK, DASH, NUMBER, SIGN, WORD
from exitguide.law.vocabulary import (
    ALIAS_FILLER,
    FORMERLY,
    OLD,
    REPEALED,
    words,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exitguide.law.names import NameIndex
    from exitguide.law.tokens import Token
    from exitguide.registers.statutes import Statutes

_LONG_WORD = 8
_MAX_TITLE = 16
_MAX_ALIAS = 14
_TITLE_OPENERS = words("om til av on relating concerning")
_ALIAS_KINDS = frozenset({WORD, NUMBER, DASH, ",", "."})
_AND_SO_ON = words("m v mv mm etc")
_TITLE_STOPS = frozenset({"(", ".", ";", "!", "?", BREAK})


class ActReader:
    """Reads references to acts from one text's tokens."""

    def __init__(self, tokens: Sequence[Token], names: NameIndex, statutes: Statutes) -> None:
        """Take the tokens of a text and the names to know."""
        self._tokens = tokens
        self._names = names
        self._statutes = statutes
        self._aliases: dict[str, ActReference] = {}

    def read(self, index: int, floor: int) -> ActReference | None:
        """The reference whose core begins at a token, with what stands around the core.

        Args:
            index: a word.
            floor: the index below which the tokens belong to something else.
        """
        core = self._core(index, floor)
        if core is None:
            return None
        whole = self._tails(core)
        return with_adjectives(self._tokens, whole, floor)

    def is_alias(self, norm: str) -> bool:
        """Whether the text has given an act this short form: `… Act (HPA)`."""
        return norm in self._aliases

    def is_misspelt(self, index: int) -> bool:
        """Whether a word right before a sign is nearly a name, and not a name."""
        token = self._tokens[index]
        long = len(token.norm) >= _LONG_WORD and self._tokens[index + 1].kind == SIGN
        return long and not nouns.is_document(token.norm) and self._names.is_misspelt(token.norm)

    def _core(self, index: int, floor: int) -> ActReference | None:
        norm = self._tokens[index].norm
        if norm in self._aliases:
            meant = self._aliases[norm]
            known_as = self._reference(index, index + 1, meant.kind)
            return replace(known_as, acts=meant.acts, year=meant.year, weak=True)
        if norm in self._names:
            found = self._names.match(self._tokens, index)
            if found is not None:
                known, end = found
                start, stop = self._tokens[index].start, self._tokens[end - 1].end
                return ActReference(
                    index,
                    end,
                    ActKind.NAMED,
                    start,
                    stop,
                    acts=known.acts,
                    former_name=known.former,
                    weak=known.weak,
                )
        if norm in {"lov", "act"}:
            dated = self._by_date(index) if norm == "lov" or self._is_title(index) else None
            if dated is not None:
                return dated
        if nouns.is_elliptic(self._tokens, index, floor):
            told = self._reference(index, index + 1, ActKind.SAME)
            return replace(told, age="old" if norm in OLD else "new")
        if norm in {"lov", "loven", "lova"} and self._tokens[index + 1].norm == "om":
            return self._reference(index, self._title_end(index + 1), ActKind.UNREGISTERED)
        return self._by_noun(index, floor)

    def _by_noun(self, index: int, floor: int) -> ActReference | None:
        found = nouns.classify(self._tokens, index, floor)
        if found is None and self.is_misspelt(index):
            found = ActKind.UNREGISTERED, index
        if found is None:
            return None
        kind, first = found
        end = index + 1
        if kind is ActKind.REGULATION and self._tokens[end].norm in _TITLE_OPENERS:
            end = self._title_end(end)
        if kind is ActKind.SAME and self._tokens[end].norm in {"her", "here"}:
            end += 1
        weak = kind is ActKind.UNREGISTERED and not nouns.is_full_name(self._tokens[index].norm)
        found_here = self._reference(first, end, kind)
        return replace(found_here, weak=True) if weak else found_here

    def _by_date(self, index: int) -> ActReference | None:
        """`LOV-2021-06-18-97`, `lov av 18. juni 2021 nr. 97 om barnevern`, `Act of … No. 97 …`."""
        found = read_date(self._tokens, index + 1)
        if found is None:
            return None
        act, end = found
        named = self._names.match(self._tokens, end, lead=(self._tokens[index].norm,))
        if named is not None:
            end = named[1]
        elif self._tokens[end].norm in {"om", "relating", "on", "concerning"}:
            end = self._title_end(end)
        acts = tuple(s.id for s in self._statutes if s.id == act or s.id.startswith(f"{act}-"))
        kind = ActKind.NAMED if acts else ActKind.UNREGISTERED
        return replace(self._reference(index, end, kind), acts=acts)

    def _is_title(self, index: int) -> bool:
        return self._tokens[index].raw == "Act"

    def _title_end(self, index: int) -> int:
        """Where a title that the register has not ends: at its provision, else after a word."""
        for at in range(index + 1, min(index + _MAX_TITLE, len(self._tokens))):
            token = self._tokens[at]
            if token.kind == SIGN or token.norm in MARKER_WORDS:
                return at - 1 if self._tokens[at - 1].kind == "," else at
            if token.kind in _TITLE_STOPS and not self._is_abbreviated(at):
                break
        return index + 2

    def _is_abbreviated(self, index: int) -> bool:
        """Whether a full stop is that of `m.v.` or `etc.` in a title."""
        word = self._tokens[index - 1]
        return self._tokens[index].kind == "." and word.norm in _AND_SO_ON

    def _tails(self, reference: ActReference) -> ActReference:
        for read in (self._others, self._year, self._date, self._alias, self._year):
            reference = read(reference)
        return reference

    def _others(self, reference: ActReference) -> ActReference:
        """`m.v.`, `mv.`, `m.m.`, `etc.`, and the full stop of an abbreviation."""
        end = reference.end
        norms = [token.norm for token in self._tokens[end : end + 4]]
        if norms in (["m", ".", "v", "."], ["m", ".", "m", "."]):
            end += 4
        elif norms[0] == "," and norms[1] == "etc":
            end += 3 if norms[2] == "." else 2
        elif norms[0] in {"mv", "mm", "etc"}:
            end += 2 if norms[1] == "." else 1
        elif reference.weak and norms[0] == ".":
            end += 1
        return self._longer(reference, end)

    def _year(self, reference: ActReference) -> ActReference:
        found = read_year(self._tokens, reference.end)
        if found is None:
            return reference
        return replace(self._longer(reference, found[1]), year=found[0])

    def _date(self, reference: ActReference) -> ActReference:
        dated = {ActKind.NAMED, ActKind.UNREGISTERED, ActKind.REGULATION}
        found = read_date(self._tokens, reference.end) if reference.kind in dated else None
        if found is None:
            return reference
        if reference.kind is ActKind.REGULATION:
            return self._longer(reference, found[1])
        exact = tuple(s.id for s in self._statutes if (s.id + "-").startswith(found[0] + "-"))
        kind = ActKind.NAMED if exact else ActKind.UNREGISTERED
        return replace(self._longer(reference, found[1]), acts=exact, kind=kind)

    def _alias(self, reference: ActReference) -> ActReference:
        """Another name in brackets, which narrows or gives the act, or that it is repealed."""
        at = reference.end
        if self._tokens[at].kind != "(":
            return reference
        acts: set[str] = set()
        former = False
        for index in range(at + 1, min(at + _MAX_ALIAS, len(self._tokens))):
            token = self._tokens[index]
            if token.kind == ")":
                return self._narrowed(reference, index + 1, acts)
            if token.kind not in _ALIAS_KINDS or token.norm in MARKER_WORDS:
                return reference
            if token.norm in REPEALED:
                reference = replace(reference, age="old")
            former = former or token.norm in FORMERLY
            acts |= set() if former else self._acts_at(index)
        return reference

    def _acts_at(self, index: int) -> set[str]:
        named = self._names.match(self._tokens, index)
        if named is not None:
            return set(named[0].acts)
        opens = self._tokens[index].norm in {"lov", "act"}
        dated = read_date(self._tokens, index + 1) if opens else None
        return {dated[0]} if dated and self._statutes.get(dated[0]) else set()

    def _narrowed(self, reference: ActReference, end: int, acts: set[str]) -> ActReference:
        inner = self._tokens[reference.end + 1 : end - 1]
        if not acts:
            told = [t for t in inner if t.norm not in ALIAS_FILLER and t.norm not in REPEALED]
            if len(told) == 1 and nouns.is_short_form(told[0]):
                self._aliases[told[0].norm] = reference
            elif told and not nouns.is_full_name(told[-1].norm):
                return reference
            return self._longer(reference, end)
        both = tuple(act for act in reference.acts if act in acts)
        chosen = both or reference.acts or tuple(sorted(acts))
        return replace(self._longer(reference, end), acts=chosen, kind=ActKind.NAMED, weak=False)

    def _reference(self, first: int, end: int, kind: ActKind) -> ActReference:
        start, stop = self._tokens[first].start, self._tokens[end - 1].end
        return ActReference(first, end, kind, start, stop)

    def _longer(self, reference: ActReference, end: int) -> ActReference:
        if end == reference.end:
            return reference
        return replace(reference, end=end, end_offset=self._tokens[end - 1].end)
