"""Planted faults of law, each with the one rule that shall find it.

The faults are made from the register, so that every act and every repealed or coming provision
is tried; the sentences around them are in Bokmål, Nynorsk and English by turns.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import cycle
from typing import TYPE_CHECKING

from exitguide.registers.statute import NameKind, ProvisionState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Statutes
    from exitguide.registers.statute import Statute

TODAY = date(2026, 11, 20)

_FRAMES = cycle(
    [
        "Plikten følger av {}.",
        "Se {} for hva som gjelder.",
        "Dette står i {}, som du bør lese.",
        "Plikta følgjer av {}.",
        "The duty follows from {}.",
        "- **Hjemmel:** {}",
        "| Plikt | Hjemmel |\n|---|---|\n| Plan | {} |",
        "Skolen (jf. {}) skal samarbeide.",
    ]
)

_FOREIGN_ACTS = [
    "arbeidsmiljøloven § 4-1", "folketrygdloven § 11-6", "utlendingsloven § 66", "barneloven § 30",
    "vergemålsloven § 33", "kommuneloven § 13-1", "folkehelseloven § 5", "politiregisterloven § 27",
    "straffeprosessloven § 216 a", "Grunnloven § 104", "ftrl. § 11-6", "strpl. § 216 m",
    "barnevernsloova § 15-9", "helsepersonelllova § 4",
    "section 4-1 of the Working Environment Act",
    "section 22 of the Immigration Act", "lov om vergemål § 33", "lov 22. mai 1902 nr. 10 § 139",
    "LOV-1981-04-08-7 § 30", "diskrimineringsloven § 6",
]  # fmt: skip

_STYLE = [
    "barnevernsloven §15-9", "straffeloven §196", "helsepersonelloven § 4 og 38 a",
    "helsepersonelloven §§ 4", "opplæringsloven § 12-2, 12-3 og 12-4", "barnevernsloven § 15–9",
    "helsepersonelloven § 38a", "privatskoleloven § 3-6 a", "barnevernsloven § 12-3a",
    "psykisk helsevernloven § 4 A-1", "Barnevernsloven § 15-9", "Helsepersonelloven § 4",
    "opplæringsloven §§12-2 og 12-3", "straffeloven paragraf 196",
    "helsepersonelloven paragrafene 4 og 38 a", "section 38a of the Health Personnel Act",
    "barnevernsloven §§ 15-9", "hol. §7-1", "straffelovens §196", "politiloven § 20 a",
]  # fmt: skip


@dataclass(frozen=True)
class Planted:
    """A page's text with one fault, the rule that must find it, and the day of the check."""

    rule: str
    text: str
    on: date = TODAY


def plant(statutes: Statutes) -> list[Planted]:
    """All planted faults."""
    return [
        *(Planted("unknown-statute", _framed(text)) for text in _FOREIGN_ACTS),
        *(Planted("citation-style", f"Her gjelder {text} for alle.") for text in _STYLE),
        *_bare(),
        *_ambiguous(),
        *(fault for statute in statutes for fault in _of_statute(statute)),
    ]


def _framed(text: str) -> str:
    return next(_FRAMES).format(text)


def _bare() -> Iterator[Planted]:
    for provision in (
        "§ 4",
        "§ 15-9",
        "§§ 4 og 38 a",
        "§ 9 A-2",
        "§ 196 første ledd",
        "section 12-2",
    ):
        yield Planted("bare-provision", _framed(provision))
    yield Planted(
        "bare-provision", "## A {#a}\n\nEtter straffeloven § 196.\n\n## B {#b}\n\nSe § 17."
    )


def _ambiguous() -> Iterator[Planted]:
    for acts, provision in (
        ("Barnevernsloven og opplæringsloven", "§ 12-2"),
        ("Opplæringsloven og barnevernsloven", "§ 13-2"),
        ("Helsepersonelloven og straffeloven", "§ 21"),
        ("Straffeloven, politiloven og sosialtjenesteloven", "§ 28"),
        ("Opplæringslova og privatskolelova", "§ 2-4"),
        ("The Penal Code and the Health Personnel Act", "section 33"),
    ):
        yield Planted("ambiguous-statute", f"{acts} gjelder, og {provision} er viktig.")


def _of_statute(statute: Statute) -> Iterator[Planted]:
    names = [name for name in statute.names if name.kind is not NameKind.FORMER]
    state = statute.state(TODAY)
    if state is ProvisionState.REPEALED:
        for name in names:
            yield Planted("repealed-statute", _framed(name.example))
        return
    for name in statute.names:
        if name.kind is NameKind.FORMER:
            yield Planted("renamed-statute", _framed(name.example))
    if state is ProvisionState.NOT_YET:
        yield Planted("not-yet-in-force", _framed("den nye forvaltningsloven § 12"))
        yield Planted("not-yet-in-force", _framed("forvaltningsloven § 60"))
        return
    yield from _unknown(statute)
    yield from _dated(statute)


def _unknown(statute: Statute) -> Iterator[Planted]:
    """Numbers that the act does not have: too high, with a letter, in the other way of counting."""
    if not statute.sections_known:
        return
    unheard = "99-1" if "-" in statute.sections[0] else "999"
    last = statute.sections[-1]
    names = [
        name.name for name in statute.names if name.kind is NameKind.SHORT and name.lang != "en"
    ]
    numbers = [unheard, f"{last} z", f"{last}99", "kapittel 77"]
    for number in numbers:
        for name in names:
            sign = "" if number.startswith("kap") else "§ "
            yield Planted("unknown-provision", _framed(f"{name} {sign}{number}"))


def _dated(statute: Statute) -> Iterator[Planted]:
    name = statute.short_name("nb")
    for number, detail in statute.provisions.items():
        label = f"{name} § {number}"
        state = statute.provision_state(number, TODAY)
        if state is ProvisionState.REPEALED:
            yield Planted("repealed-provision", _framed(label))
        if state is ProvisionState.NOT_YET:
            yield Planted("not-yet-in-force", _framed(label))
        if isinstance(detail.in_force_until, date) and not detail.in_force_from:
            before = detail.in_force_until - timedelta(days=90)
            if statute.state(before) is ProvisionState.IN_FORCE:
                yield Planted("soon-to-change", _framed(label), before)
