"""The register held against Lovdata's data set: what has changed since the snapshot."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from exitguide.law.amendments import History, read_day, read_history
from exitguide.registers.provisions import provision_key
from exitguide.registers.statute import NameKind, ProvisionState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from exitguide.law.lovdata import LovdataAct, LovdataSection
    from exitguide.registers.statute import Statute
    from exitguide.registers.statutes import Statutes


class ChangeKind(StrEnum):
    """What happened to an act or a provision."""

    AMENDED = "amended"
    REPEALED = "repealed"
    RENAMED = "renamed"
    IN_FORCE = "newly in force"
    ADDED = "added"
    COMING = "coming"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference.

    Attributes:
        kind: what happened.
        act: the Lovdata id.
        provision: the section, or None for the act itself.
        text: what is new, as a short phrase.
        fields: what the register should hold instead, by the field's name; an empty mapping
            where only a person can tell.
    """

    kind: ChangeKind
    act: str
    provision: str | None
    text: str
    fields: Mapping[str, date | str] = field(default_factory=dict)


def compare(statutes: Statutes, acts: Iterable[LovdataAct], today: date) -> list[Change]:
    """All differences, in the order of the register.

    Args:
        statutes: the register.
        acts: the data set; read once, to its end.
        today: the day of comparing; what comes into force later is `coming`.
    """
    found: dict[str, list[Change]] = {}
    named: list[Change] = []
    for act in acts:
        statute = statutes.get(act.id)
        if statute is not None:
            found[act.id] = list(_compare_act(statute, act, statutes.register.snapshot, today))
        else:
            named += _namesakes(statutes, act)
    missing = (_missing(statute, today) for statute in statutes if statute.id not in found)
    known = [change for statute in statutes for change in found.get(statute.id, ())]
    return [*known, *named, *(change for one in missing for change in one)]


def _compare_act(
    statute: Statute, act: LovdataAct, snapshot: date, today: date
) -> Iterator[Change]:
    title = act.fields["title"]
    names = {name.name.casefold() for name in statute.names if name.kind is not NameKind.FORMER}
    if title != statute.title:
        yield Change(ChangeKind.RENAMED, act.id, None, f"the title is '{title}'", {"title": title})
    if act.short_title and act.short_title.casefold() not in names:
        text = f"the short title is '{act.short_title}'"
        yield Change(ChangeKind.RENAMED, act.id, None, text)
    started = read_day(act.fields.get("dateInForce", ""))
    if statute.in_force_from == "undecided" and started is not None:
        yield _starting(act.id, None, started, today)
    changed = read_day(act.fields.get("lastChangeInForce", ""))
    if changed is not None and changed > snapshot:
        by = act.fields.get("lastChangedBy", "an act")
        yield Change(ChangeKind.AMENDED, act.id, None, f"amended by {by} from {changed}")
    for section in act.sections:
        yield from _compare_section(statute, section, snapshot, today)
    yield from _removed(statute, act, today)


def _compare_section(
    statute: Statute, section: LovdataSection, snapshot: date, today: date
) -> Iterator[Change]:
    history, known = read_history(section), statute.detail(section.number)
    if not statute.has(section.number):
        if statute.sections_known:
            yield _added(statute, section, history, today)
        return
    ended = history.in_force_until
    # A day that the register has is better than none.
    if ended not in {None, known.in_force_until, "unknown" if known.in_force_until else None}:
        fields: dict[str, date | str] = {"in_force_until": ended} if ended else {}
        text = f"repealed from {ended}"
        yield Change(ChangeKind.REPEALED, statute.id, section.number, text, fields)
    waiting = known.state(today) is ProvisionState.NOT_YET
    if waiting and history.in_force_from not in {known.in_force_from, None, "undecided"}:
        yield _starting(statute.id, section.number, history.in_force_from, today)
    yield from _amended(statute, section, history, snapshot, today)
    if ended is None and known.heading and section.heading not in {"", known.heading}:
        text = f"the heading is '{section.heading}'"
        fields = {"heading": section.heading}
        yield Change(ChangeKind.AMENDED, statute.id, section.number, text, fields)


def _amended(
    statute: Statute, section: LovdataSection, history: History, snapshot: date, today: date
) -> Iterator[Change]:
    known = statute.detail(section.number)
    for day in history.amended:
        if day > today and known.amended_from != day:
            fields: dict[str, date | str] = {"amended_from": day}
            text = f"will be amended from {day}"
            yield Change(ChangeKind.COMING, statute.id, section.number, text, fields)
        elif snapshot < day <= today:
            yield Change(ChangeKind.AMENDED, statute.id, section.number, f"amended from {day}")


def _starting(act: str, provision: str | None, day: date | str | None, today: date) -> Change:
    coming = not isinstance(day, str) and day is not None and day > today
    kind = ChangeKind.COMING if coming else ChangeKind.IN_FORCE
    fields: dict[str, date | str] = {"in_force_from": day} if day is not None else {}
    return Change(kind, act, provision, f"in force from {day}", fields)


def _added(statute: Statute, section: LovdataSection, history: History, today: date) -> Change:
    fields: dict[str, date | str] = {"heading": section.heading} if section.heading else {}
    if history.in_force_from is not None:
        fields["in_force_from"] = history.in_force_from
    if history.in_force_until is not None:
        fields["in_force_until"] = history.in_force_until
    started = history.in_force_from
    later = started == "undecided" or (not isinstance(started, str) and started and started > today)
    kind = ChangeKind.COMING if later else ChangeKind.ADDED
    text = f"new section '{section.heading}'" + (f", in force from {started}" if started else "")
    return Change(kind, statute.id, section.number, text, fields)


def _removed(statute: Statute, act: LovdataAct, today: date) -> Iterator[Change]:
    """Sections that the register has in force and the data set no longer has."""
    there = {provision_key(section.number) for section in act.sections}
    for number in statute.sections if there else ():
        if provision_key(number) not in there:
            state = statute.detail(number).state(today)
            if state is not ProvisionState.REPEALED:
                yield Change(
                    ChangeKind.REPEALED,
                    statute.id,
                    number,
                    "no longer in the act",
                    {"in_force_until": "unknown"},
                )


def _namesakes(statutes: Statutes, act: LovdataAct) -> Iterator[Change]:
    """An act that the register has not, with the short title of one that it has."""
    name = act.short_title.casefold()
    for statute in statutes:
        if name and name in {one.name.casefold() for one in statute.names}:
            text = f"{act.id} has the name '{act.short_title}' too; is it the successor?"
            yield Change(ChangeKind.RENAMED, statute.id, None, text)


def _missing(statute: Statute, today: date) -> Iterator[Change]:
    if statute.state(today) is ProvisionState.IN_FORCE:
        text = "not in the data set of acts in force; has it been repealed?"
        yield Change(ChangeKind.MISSING, statute.id, None, text)
