"""A statute and its provisions, with the time each is in force.

A provision's state is always asked on a date, because the law changes on days that are known
long before.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BeforeValidator, ConfigDict, Field, WithJsonSchema, model_validator

from exitguide.registers.provisions import SortKey, chapter_number, provision_key, sort_key
from exitguide.registers.schema import Entry

NameLanguage = Literal["nb", "nn", "en"]
STATUTE_ID = r"^LOV-\d{4}-\d{2}-\d{2}(-\d+)?$"

_REFERENCE = re.compile(r"^(LOV-[\d-]+)\s+(?:§\s*(.+)|(kap .+))$")


class NameKind(StrEnum):
    """What standing a name has; only `short`, `title` and `abbreviation` are official."""

    SHORT = "short"
    TITLE = "title"
    ABBREVIATION = "abbreviation"
    USUAL = "usual"
    FORMER = "former"


class ProvisionState(StrEnum):
    """A provision on a date. `UNVERIFIED`: the register does not list the act's sections."""

    IN_FORCE = "in force"
    NOT_YET = "not yet in force"
    REPEALED = "repealed"
    UNKNOWN = "unknown"
    UNVERIFIED = "unverified"


class Lenient(Entry):
    """An entry whose dates, names of kinds and lists are written as text."""

    model_config = ConfigDict(strict=False)


class ProvisionReference(Lenient):
    """One provision of one act, written `LOV-2021-06-18-97 § 15-9` or `… kap 12`."""

    act: str = Field(pattern=STATUTE_ID)
    provision: str

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        match = _REFERENCE.match(value)
        if match is None:
            raise ValueError(f"'{value}' is not of the form 'LOV-2021-06-18-97 § 15-9'")
        return {"act": match[1], "provision": match[2] or match[3]}


class StatuteName(Lenient):
    """A name of an act in one language, with a citation that only this name explains."""

    name: str
    lang: NameLanguage
    kind: NameKind = NameKind.SHORT
    until: date | None = None
    """For a former name: the day from which the act has been called something else."""
    example: str


_WRITTEN = WithJsonSchema({"type": "string", "pattern": _REFERENCE.pattern})


class Provision(Lenient):
    """A section (`15-9`) or chapter (`kap 12`) of which more is known than its number."""

    heading: str | None = None
    in_force_from: date | Literal["undecided"] | None = None
    """None: since before the snapshot. `undecided`: passed, and the King has set no date."""
    in_force_until: date | Literal["unknown"] | None = None
    """The first day on which it no longer applies. `unknown`: repealed, on a day not recorded."""
    amended_from: date | None = None
    """The day on which an amendment that is already passed comes into force."""
    replaced_by: tuple[Annotated[ProvisionReference, _WRITTEN], ...] = ()
    note: str | None = None

    def state(self, on: date) -> ProvisionState:
        """Whether the provision applies on a date."""
        if self.in_force_until == "unknown" or _reached(self.in_force_until, on):
            return ProvisionState.REPEALED
        if self.in_force_from == "undecided" or _ahead(self.in_force_from, on):
            return ProvisionState.NOT_YET
        return ProvisionState.IN_FORCE


def _reached(day: object, on: date) -> bool:
    return isinstance(day, date) and day <= on


def _ahead(day: object, on: date) -> bool:
    return isinstance(day, date) and day > on


def _split(value: object) -> object:
    return [item.strip() for item in value.split(",")] if isinstance(value, str) else value


class Chapter(Lenient):
    """A chapter and its sections in order; `number` is None in an act without chapters."""

    number: str | None = None
    heading: str | None = None
    sections: Annotated[
        tuple[str, ...], BeforeValidator(_split), WithJsonSchema({"type": "string"})
    ]


class Bounds(Lenient):
    """The highest numbers that an act's sections can have, where the sections are not listed.

    Loose on purpose: they only keep a slip of the pen (`§ 99-1`) from passing for former law.
    """

    chapter: int
    section: int
    letter: str = Field(default="i", pattern="^[a-z]$")

    def allow(self, provision: str) -> bool:
        """Whether an act with these bounds may have had a section or chapter."""
        chapter, _, section, letter = sort_key(provision)
        if number := chapter_number(provision):
            return number <= self.chapter
        inside = 1 <= chapter <= self.chapter and section <= self.section
        return inside and letter <= self.letter


class Statute(Lenient):
    """An act: its names, the time it is in force, its sections and what replaced them."""

    id: str = Field(pattern=STATUTE_ID)
    title: str
    """The full official title, in the act's own language."""
    language: Literal["nb", "nn"]
    in_force_from: date | Literal["undecided"]
    in_force_until: date | None = None
    successor: str | None = Field(default=None, pattern=STATUTE_ID)
    names: tuple[StatuteName, ...]
    chapters: tuple[Chapter, ...] = ()
    bounds: Bounds | None = None
    provisions: Mapping[str, Provision] = {}
    english_text: str | None = None
    """Address of Lovdata's English translation, where there is one."""
    note: str | None = None

    @cached_property
    def sections(self) -> tuple[str, ...]:
        """Every section the act has or will have, or had, in its own spelling and order."""
        return tuple(section for chapter in self.chapters for section in chapter.sections)

    @cached_property
    def _spelling(self) -> dict[str, str]:
        chapters = [f"kap {chapter.number}" for chapter in self.chapters if chapter.number]
        return {provision_key(own): own for own in (*self.provisions, *chapters, *self.sections)}

    @cached_property
    def _details(self) -> dict[str, Provision]:
        return {provision_key(number): detail for number, detail in self.provisions.items()}

    @cached_property
    def _sort_keys(self) -> list[SortKey]:
        return [sort_key(section) for section in self.sections]

    @property
    def sections_known(self) -> bool:
        """Whether the register lists the act's sections, so that a number can be unknown."""
        return bool(self.chapters)

    def own_spelling(self, provision: str) -> str | None:
        """The act's own way of writing a provision (`3-6a`, `3-6 b`), or None if it has none."""
        return self._spelling.get(provision_key(provision))

    def has(self, provision: str) -> bool:
        """Whether the act has, had or will have this provision, as far as the register knows."""
        return provision_key(provision) in self._spelling

    def may_have(self, provision: str) -> bool:
        """Whether the act has a provision, for all that the register knows."""
        if self.sections_known or self.has(provision):
            return self.has(provision)
        return self.bounds is None or self.bounds.allow(provision)

    def detail(self, provision: str) -> Provision:
        """What is known of a provision; an empty record where only its number is."""
        return self._details.get(provision_key(provision), Provision())

    def heading(self, provision: str) -> str | None:
        """The heading of a section or chapter, where the register has it."""
        key = provision_key(provision)
        chapters = {provision_key(f"kap {c.number}"): c.heading for c in self.chapters}
        return self.detail(provision).heading or chapters.get(key)

    def chapter_of(self, provision: str) -> Chapter | None:
        """The chapter that holds a section."""
        key = provision_key(provision)
        held = (c for c in self.chapters if any(provision_key(s) == key for s in c.sections))
        return next(held, None)

    def between(self, first: str, last: str) -> tuple[str, ...]:
        """The sections strictly between two, in the order of the act; empty if it lists none."""
        keys = self._sort_keys
        return self.sections[
            bisect_right(keys, sort_key(first)) : bisect_left(keys, sort_key(last))
        ]

    def state(self, on: date) -> ProvisionState:
        """Whether the act as a whole applies on a date."""
        if _reached(self.in_force_until, on):
            return ProvisionState.REPEALED
        if self.in_force_from == "undecided" or _ahead(self.in_force_from, on):
            return ProvisionState.NOT_YET
        return ProvisionState.IN_FORCE

    def provision_state(self, provision: str, on: date) -> ProvisionState:
        """Whether a provision applies on a date; the act's own state comes first."""
        whole = self.state(on)
        if not self.has(provision):
            possible = self.may_have(provision)
            return ProvisionState.UNVERIFIED if possible else ProvisionState.UNKNOWN
        return whole if whole is not ProvisionState.IN_FORCE else self.detail(provision).state(on)

    def short_name(self, lang: NameLanguage) -> str:
        """The name to show in a language: the short title, else the usual name, else the title."""
        for kind in (NameKind.SHORT, NameKind.USUAL):
            for name in self.names:
                if (name.lang, name.kind) == (lang, kind):
                    return name.name
        return self.short_name("nb") if lang != "nb" else self.title
