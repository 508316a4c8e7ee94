"""From bound groups to answers: which act each provision belongs to.

For each group, in order: the act that the grammar binds to it; the act of the group that it
continues (`§ 4, jf. § 5`, `§ 4 og § 5 i …`); the act that the context gives; an act named later
in the same sentence, where nothing was named before. See `context` and `choice` for the rules.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from exitguide.law.choice import Choice, Chooser, holds
from exitguide.law.citation import Unknown
from exitguide.law.context import Context, Spoken
from exitguide.law.elements import ActKind, ActReference, HeadingStart
from exitguide.law.evidence import Evidence
from exitguide.law.history import is_historic, is_successor
from exitguide.law.rows import Row, arrange
from exitguide.law.tokens import BREAK
from exitguide.law.writing import Answer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from exitguide.law.binding import Bindings, Bound
    from exitguide.law.tokens import Token
    from exitguide.registers.statutes import Statutes

_REASONS = {
    ActKind.UNREGISTERED: Unknown.UNREGISTERED,
    ActKind.REGULATION: Unknown.REGULATION,
    ActKind.FOREIGN: Unknown.FOREIGN,
}


class Resolver:
    """Resolves one text's groups, in order."""

    def __init__(self, tokens: Sequence[Token], statutes: Statutes, on: date) -> None:
        """Take the text's tokens, the register and the date."""
        self._tokens = tokens
        self._chooser = Chooser(statutes, on)
        self._context = Context()
        self._evidence = Evidence(tokens)

    def resolve(self, bindings: Bindings) -> Iterator[Answer]:
        """The answers for every group that is a citation."""
        for part in arrange(self._tokens, bindings):
            if isinstance(part, HeadingStart):
                end = part.end
                while self._tokens[end].kind != BREAK:
                    end += 1
                self._context.enter(part.level, end)
            elif isinstance(part, Row):
                yield from self._row(part)
            else:
                self._context.speak(tuple(Spoken(reference) for reference in part))

    def _row(self, row: Row) -> Iterator[Answer]:
        historic = self._is_historic(row)
        spoken, choice, carried = self._find(row, historic=historic)
        if not self._evidence.is_law(row, spoken, choice):
            return
        if spoken is not None and spoken.document:
            self._context.speak((spoken,))
            return
        answer = _answer(row.bounds[0], spoken, choice, historic=historic, carried=carried)
        if spoken is not None and answer.unknown is not Unknown.AMBIGUOUS:
            self._context.speak((_remembered(spoken, answer),))
        for bound in row.bounds:
            yield answer if bound is answer.bound else replace(answer, bound=bound)

    def _find(self, row: Row, *, historic: bool) -> tuple[Spoken | None, Choice, bool]:
        """What the row's provisions belong to, the choice of act, and whether it was carried."""
        if row.document:
            return Spoken(None, document=True), Choice(None), False
        if row.act is None:
            return self._carry(row, historic=historic)
        if row.act.kind is ActKind.SAME:
            spoken = self._same(row.act) or self._named_later(row)
            if spoken is None:
                return None, Choice(None), False
            return spoken, self._choose(spoken, row, historic=historic), True
        spoken = Spoken(row.act)
        return spoken, self._choose(spoken, row, historic=historic), False

    def _same(self, reference: ActReference) -> Spoken | None:
        """The act that `loven` or `the Act` means; «den gamle loven» is the one before it."""
        found = next((s[-1] for s in self._context.nearest() if not s[-1].document), None)
        if found is None or found.reference is None:
            return None
        if not (reference.age or reference.year):
            return found
        told = replace(found.reference, age=reference.age, year=reference.year)
        return Spoken(told)

    def _carry(self, row: Row, *, historic: bool) -> tuple[Spoken | None, Choice, bool]:
        nearest: tuple[Spoken, Choice] | None = None
        for side_by_side in self._in_order(historic=historic):
            able: list[tuple[Spoken, Choice]] = []
            for spoken in side_by_side:
                choice = self._choose(spoken, row, historic=historic)
                nearest = nearest or (spoken, choice)
                if spoken.document or choice.act is None or holds(choice.act, row.items):
                    able.append((spoken, choice))
            if len(able) == 1:
                return *able[0], True
            if able:
                acts = tuple(choice.act for _, choice in able if choice.act is not None)
                return able[0][0], Choice(None, acts), True
        later = Spoken(row.later) if row.later else nearest is None and self._named_later(row)
        if later:
            return later, self._choose(later, row, historic=historic), True
        return (*nearest, True) if nearest else (None, Choice(None), False)

    def _in_order(self, *, historic: bool) -> list[tuple[Spoken, ...]]:
        """What was spoken of, the last first; but former acts first for a former provision.

        Else an act merely told of as former (`erstattet barnevernloven av 1992`) comes last.
        """

        def comes_after(acts: tuple[Spoken, ...]) -> bool:
            return all(self._is_former(one) and not one.decided for one in acts) is not historic

        return sorted(self._context.nearest(), key=comes_after)

    def _is_former(self, spoken: Spoken) -> bool:
        return spoken.reference is not None and self._chooser.is_former(spoken.reference)

    def _choose(self, spoken: Spoken, row: Row, *, historic: bool) -> Choice:
        """The act; chosen anew where the text says that the provision is older or newer."""
        reference = spoken.reference
        if reference is None:
            return Choice(None)
        successor = row.act is None and is_successor(self._tokens, row.bounds[0].group.first)
        if spoken.decided and not successor and not historic:
            return Choice(spoken.act)
        if successor:
            reference = replace(reference, age="current", year=None)
        return self._chooser.choose(reference, row.items, historic=historic)

    def _is_historic(self, row: Row) -> bool:
        first, last = row.bounds[0], row.bounds[-1]
        start, end = first.group.first, last.group.end
        if first.act is not None and first.leads:
            start = first.act.first
        if last.act is not None and not last.leads:
            end = last.act.end
        old = row.act is not None and row.act.age == "old"
        return old or is_historic(self._tokens, start, end)

    def _named_later(self, row: Row) -> Spoken | None:
        """An act named later in the sentence, before any other provision."""
        later, end = row.next_act, row.bounds[-1].group.end
        if later is None or not self._evidence.in_one_sentence(end, later.first):
            return None
        return Spoken(later)


def _remembered(spoken: Spoken, answer: Answer) -> Spoken:
    """What a citation leaves for the next bare one: its act, or after former law only the name.

    In `(tidligere opplæringslova § 15-8) … nå i § 24-1` the last is of the act in force.
    """
    reference = spoken.reference
    if answer.historic and reference is not None:
        return Spoken(replace(reference, age=None, year=None))
    return replace(spoken, act=answer.act, decided=True)


def _answer(
    bound: Bound, spoken: Spoken | None, choice: Choice, *, historic: bool, carried: bool
) -> Answer:
    if choice.act is not None:
        return Answer(bound, choice.act, None, historic, carried)
    if choice.candidates:
        return Answer(bound, None, Unknown.AMBIGUOUS, historic, carried, choice.candidates)
    if spoken is None or spoken.reference is None:
        return Answer(bound, None, Unknown.BARE, historic)
    reason = _REASONS.get(spoken.reference.kind, Unknown.UNREGISTERED)
    return Answer(bound, None, reason, historic, carried)
