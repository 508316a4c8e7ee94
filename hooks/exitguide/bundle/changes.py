"""What differs between two editions, from their manifests."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from exitguide.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from exitguide.bundle.manifest import Item, Manifest
    from exitguide.languages import Language
    from exitguide.registers.schema import Bilingual

Kind = Literal["pages", "contacts", "law"]
KINDS: tuple[Kind, ...] = ("pages", "contacts", "law")
"""What readers are told about, in this order."""

Verb = Literal["added", "changed", "removed"]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs.

    Attributes:
        kind: what it is.
        key: its route or id.
        verb: what has happened to it.
        title: what a reader knows it by, in the newer edition that has it.
        dated: the day that stands on it there.
        languages: those in which its text differs.
    """

    kind: Kind
    key: str
    verb: Verb
    title: Bilingual
    dated: date
    languages: tuple[Language, ...]


@dataclass(frozen=True, slots=True)
class Release:
    """What an edition brought.

    Attributes:
        version: of the newer edition.
        edition: its day.
        since: the version that it is compared with.
        changes: what differs, by kind and key.
        files: how many files differ that both have, or that only one has.
    """

    version: str
    edition: date
    since: str
    changes: tuple[Change, ...]
    files: int

    def of(self, kind: Kind, language: Language) -> tuple[Change, ...]:
        """The changes of one kind that concern readers of one language."""
        return tuple(one for one in self.changes if one.kind == kind and language in one.languages)

    def concerns(self, language: Language) -> bool:
        """Whether anything that readers of a language are told about differs."""
        return any(self.of(kind, language) for kind in KINDS)


def compare(old: Manifest, new: Manifest) -> Release:
    """What is new in an edition since an older one."""
    changes = tuple(
        change
        for kind in KINDS
        for change in _changes(kind, getattr(old, kind), getattr(new, kind))
    )
    files = len(dict(old.all_files.items() ^ new.all_files.items()))
    return Release(new.version, new.edition, old.version, changes, files)


def list_releases(editions: Iterable[Manifest]) -> tuple[Release, ...]:
    """What each edition brought after the one before it, the latest first.

    An edition that is given twice counts once.
    """
    once = {one.version: one for one in editions}
    ordered = sorted(once.values(), key=lambda one: (one.edition, one.version))
    return tuple(compare(old, new) for old, new in pairwise(ordered))[::-1]


def _changes(kind: Kind, old: Mapping[str, Item], new: Mapping[str, Item]) -> Iterator[Change]:
    for key in sorted(old.keys() | new.keys()):
        before, after = old.get(key), new.get(key)
        if change := _change(kind, key, before, after):
            yield change


def _change(kind: Kind, key: str, before: Item | None, after: Item | None) -> Change | None:
    item = after or before
    if item is None or before == after:
        return None
    if before is None or after is None:
        verb: Verb = "added" if before is None else "removed"
        return Change(kind, key, verb, item.title, item.dated, LANGUAGES)
    differ: list[Language] = [
        language
        for language in LANGUAGES
        if before.state.in_language(language) != after.state.in_language(language)
    ]
    return Change(kind, key, "changed", item.title, item.dated, tuple(differ)) if differ else None
