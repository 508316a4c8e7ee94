"""The register of statutes, `statutes.yml`.

`Statutes` is what rules, rendering and the recogniser of citations ask. Source of the facts:
Lovdata's open data (NLOD 2.0), read on the register's `snapshot` date.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from pydantic import model_validator

from exitguide.diagnostics import Diagnostic, Location, Severity
from exitguide.errors import RegisterError
from exitguide.files import read_source
from exitguide.registers.statute import Lenient, Statute
from exitguide.registers.values import Day
from exitguide.validation import validate
from exitguide.yaml_document import YamlDocument, YamlError, parse_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from exitguide.source import SourceText

FILE = "statutes.yml"
RULE = "invalid-register"


class StatuteRegister(Lenient):
    """The file `statutes.yml`."""

    snapshot: Day
    """The day of the law data that the register was last compared with."""
    source: str
    statutes: tuple[Statute, ...]

    @model_validator(mode="after")
    def _successors_exist(self) -> StatuteRegister:
        known = {statute.id for statute in self.statutes}
        if len(known) < len(self.statutes):
            raise ValueError("two statutes have the same id; give each act one entry")
        for statute in self.statutes:
            wanted = {r.act for p in statute.provisions.values() for r in p.replaced_by}
            for missing in sorted((wanted | {statute.successor or statute.id}) - known):
                raise ValueError(f"{statute.id} points to {missing}, which has no entry")
        return self


@dataclass(frozen=True, eq=False)
class Statutes:
    """The register as the rest of the program asks it. Two instances are never equal.

    Attributes:
        register: the file's entries.
        document: the file, which knows where each entry stands.
    """

    register: StatuteRegister
    document: YamlDocument

    @cached_property
    def _by_id(self) -> dict[str, Statute]:
        return {statute.id: statute for statute in self.register.statutes}

    def __iter__(self) -> Iterator[Statute]:
        """The acts, in the order of the file."""
        return iter(self.register.statutes)

    def get(self, act: str | None) -> Statute | None:
        """The act with a Lovdata id, or None."""
        return self._by_id.get(act) if act else None

    def relatives(self, act: str) -> tuple[str, ...]:
        """The acts that an act replaced or was replaced by."""
        own = self._by_id[act]
        return tuple(s.id for s in self if s.successor == act or s.id == own.successor)

    def locate(self, act: str, *route: str | int) -> Location:
        """Where an act, or a field of it, stands in the file."""
        index = tuple(self._by_id).index(act)
        return self.document.locate(("statutes", index, *(route or ("id",))))


def read_statutes(source: SourceText) -> Statutes | tuple[Diagnostic, ...]:
    """The register from its text, or what is wrong with it."""
    try:
        document = parse_yaml(source)
    except YamlError as error:
        return (Diagnostic(RULE, Severity.ERROR, error.reason, error.at),)
    found = validate(document, document.data, StatuteRegister, route=(), rule=RULE)
    return found if isinstance(found, tuple) else Statutes(found, document)


def load_statutes(folder: Path) -> Statutes:
    """Read `statutes.yml` from the folder of registers.

    Raises:
        SourceError: the file cannot be read.
        RegisterError: it does not hold what it should.
    """
    found = read_statutes(read_source(folder, PurePosixPath(FILE)))
    if isinstance(found, tuple):
        raise RegisterError(found)
    return found
