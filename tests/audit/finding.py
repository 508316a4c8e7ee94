"""What an audit finds, and how it says that it cannot."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """A fault.

    Attributes:
        place: a file with line and column, or the address of a page.
        message: what is wrong, in the tool's words.
        source: the text that it is about, where the tool quotes it.
    """

    place: str
    message: str
    source: str = ""

    def __str__(self) -> str:
        """One line for a terminal."""
        quoted = " ".join(self.source.split())
        return f"{self.place}: {self.message}" + (f" [{quoted}]" if quoted else "")


class AuditError(Exception):
    """A tool could not run; the message is one sentence that says why."""
