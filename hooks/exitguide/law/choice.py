"""Which act a name means, given the provisions cited with it and the date.

A name does not identify an act: two acts are called opplæringslova. In order:
1. A year or date in the text decides; an act of that year that the register has not is unknown.
2. «Ny» means the latest act, «gjeldende» the one in force, «gammel» one that is replaced, among
   the bearers of the name and the acts that they replaced or were replaced by. If «gammel» can
   mean none of these, it is an act that the register has not (`den gamle straffeloven`).
3. The act in force on the date, if it has all the provisions.
4. Another bearer that has them all; failing that, one whose sections the register does not list.
5. Else the act in force: then the provision is unknown, which a rule reports.
Where a step leaves several acts, none is chosen.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from exitguide.law.elements import ActKind
from exitguide.registers.statute import ProvisionState

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from exitguide.law.elements import ActReference, Item
    from exitguide.registers.statute import Statute
    from exitguide.registers.statutes import Statutes


@dataclass(frozen=True, slots=True)
class Choice:
    """The act chosen, or the acts between which nothing decides."""

    act: Statute | None
    candidates: tuple[Statute, ...] = ()


@dataclass(frozen=True, slots=True)
class Chooser:
    """Chooses acts of a register on a date."""

    statutes: Statutes
    on: date

    def choose(self, act: ActReference, items: Sequence[Item], *, historic: bool) -> Choice:
        """The act that a reference means when it is cited with these provisions."""
        bearers = self._bearers(act)
        if act.kind is not ActKind.NAMED or not bearers:
            return Choice(None)
        if act.age == "old" or historic:
            former = self._former(bearers, items, old=act.age == "old")
            if former or (act.age == "old" and not act.former_name):
                return _only(former)
        if act.age == "new":
            return Choice(max(self._family(bearers), key=_since))
        if act.age == "current":
            bearers = [s for s in self._family(bearers) if self._live(s)] or bearers
        return self._by_provisions(bearers, items)

    def is_former(self, act: ActReference) -> bool:
        """Whether a name can only mean acts that are repealed on the day."""
        bearers = self._bearers(act)
        return bool(bearers) and all(s.state(self.on) is ProvisionState.REPEALED for s in bearers)

    def _former(self, bearers: list[Statute], items: Sequence[Item], *, old: bool) -> list[Statute]:
        """The acts that «gammel», or a mark of history, can mean.

        A mark on the provision alone looks beyond the name only if no act of that name has it:
        `tidligere § 38 i helsepersonelloven` is of the same act, `barnevernsloven § 15-9
        (tidligere § 3-2 a)` of the one before.
        """
        replaced = [s for s in bearers if s.state(self.on) is ProvisionState.REPEALED]
        if replaced or not (old or not any(holds(s, items) for s in bearers)):
            return replaced
        family = self._family(bearers)
        return [s for s in family if s.state(self.on) is ProvisionState.REPEALED]

    def _by_provisions(self, bearers: list[Statute], items: Sequence[Item]) -> Choice:
        live = [statute for statute in bearers if self._live(statute)]
        if len(bearers) == 1:
            return Choice(bearers[0])
        for group in (live, [s for s in bearers if s.sections_known], bearers):
            able = [statute for statute in group if holds(statute, items)]
            if able:
                return _only(able)
        return _only(live or bearers)

    def _bearers(self, act: ActReference) -> list[Statute]:
        named = [s for s in map(self.statutes.get, act.acts) if s is not None]
        if act.year is None:
            return named
        return [s for s in self._family(named) if act.year in _years(s)]

    def _family(self, statutes: Iterable[Statute]) -> list[Statute]:
        ids = dict.fromkeys(
            relative for s in statutes for relative in (s.id, *self.statutes.relatives(s.id))
        )
        return [s for s in map(self.statutes.get, ids) if s is not None]

    def _live(self, statute: Statute) -> bool:
        return statute.state(self.on) is ProvisionState.IN_FORCE


def holds(statute: Statute, items: Iterable[Item]) -> bool:
    """Whether an act has, or for all the register knows may have, every one of the provisions."""
    return all(_has(statute, item) for item in items)


def _has(statute: Statute, item: Item) -> bool:
    if statute.may_have(item.number):
        return True
    if item.doubtful is not None and statute.may_have(item.number.rpartition(" ")[0]):
        return True
    split = item.split
    return split is not None and statute.may_have(split.low) and statute.may_have(split.high)


def _only(statutes: Sequence[Statute]) -> Choice:
    if len(statutes) == 1:
        return Choice(statutes[0])
    return Choice(None, tuple(statutes))


def _since(statute: Statute) -> date:
    return date.max if statute.in_force_from == "undecided" else statute.in_force_from


def _years(statute: Statute) -> set[int]:
    """The years that an act is known by: of its passing, and of its coming into force."""
    passed = {int(statute.id[4:8])}
    started = statute.in_force_from
    return passed if started == "undecided" else passed | {started.year}
