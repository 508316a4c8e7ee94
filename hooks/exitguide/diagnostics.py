"""A finding about the guide's text, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import PurePosixPath

    from exitguide.source import Span


class Severity(IntEnum):
    """How grave a finding is; an error stops the build."""

    NOTE = 1
    WARNING = 2
    ERROR = 3


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a file, with an optional note on why it is named."""

    path: PurePosixPath
    span: Span
    note: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `text` where the span of a file stands."""

    path: PurePosixPath
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A mending that a program can do.

    Attributes:
        title: what it does, as an order ("Write the number in pairs").
        edits: what it changes; the spans do not overlap.
        safe: true when the meaning of the text cannot change.
    """

    title: str
    edits: tuple[Edit, ...]
    safe: bool


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: what is wrong, how grave, where, and how to mend it.

    Attributes:
        rule: the rule's name, in kebab-case, named after the fault.
        severity: see `Severity`.
        message: one plain sentence in English.
        at: where the fault stands.
        related: other places that matter, such as the register's line.
        hint: what to do, where the message does not say it.
        fix: a mechanical mending, if there is one.
    """

    rule: str
    severity: Severity
    message: str
    at: Location
    related: tuple[Location, ...] = ()
    hint: str | None = None
    fix: Fix | None = None

    def __str__(self) -> str:
        """The finding on one line: `path:line:column: severity[rule] message`."""
        start = self.at.span.start
        hint = f" {self.hint}" if self.hint else ""
        return (
            f"{self.at.path}:{start.line}:{start.column}: "
            f"{self.severity.name.lower()}[{self.rule}] {self.message}{hint}"
        )
