"""The acts that a bare `§ 4` may belong to, from what was said before it.

The rule: a bare provision belongs to the act named or cited last before it in the same section
of the page that has such a provision; names of acts in the headings above it come after those.
A new heading of the same or a higher level forgets what the section before it said. Acts named
side by side («barnevernsloven og opplæringsloven») are equally near.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.law.elements import ActReference
    from exitguide.registers.statute import Statute

_REMEMBERED = 8
"""So many different acts are remembered; a lawyer who has cited more names the act anew."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """An act spoken of: as named, and as chosen where a provision has decided.

    Attributes:
        reference: how it was named; None for a document.
        act: the act that a citation with this name turned out to mean.
        decided: `act` is the answer, also where it is None.
        document: no act at all but a contract, a guide, a plan.
    """

    reference: ActReference | None
    act: Statute | None = None
    decided: bool = False
    document: bool = False


_Key = tuple[object, ...]


@dataclass(slots=True)
class _Section:
    level: int
    in_heading: dict[_Key, tuple[Spoken, ...]] = field(default_factory=dict)
    in_text: dict[_Key, tuple[Spoken, ...]] = field(default_factory=dict)


class Context:
    """What has been spoken of, section by section."""

    def __init__(self) -> None:
        """Begin at the top of a page."""
        self._sections = [_Section(0)]
        self._heading_end = -1

    def enter(self, level: int, heading_end: int) -> None:
        """A heading begins.

        Args:
            level: 1 to 6.
            heading_end: index of the token after the heading's line.
        """
        while len(self._sections) > 1 and self._sections[-1].level >= level:
            self._sections.pop()
        self._sections.append(_Section(level))
        self._heading_end = heading_end

    def speak(self, spoken: tuple[Spoken, ...]) -> None:
        """Acts are named side by side, or one is cited."""
        section = self._sections[-1]
        reference = spoken[0].reference
        in_heading = reference is not None and reference.first < self._heading_end
        remembered = section.in_heading if in_heading else section.in_text
        key = _key(spoken)
        remembered.pop(key, None)
        if len(remembered) > _REMEMBERED:
            del remembered[next(iter(remembered))]
        remembered[key] = spoken

    def nearest(self) -> Iterator[tuple[Spoken, ...]]:
        """What was spoken of, the last first."""
        yield from reversed(self._sections[-1].in_text.values())
        for section in reversed(self._sections):
            yield from reversed(section.in_heading.values())


def _key(spoken: tuple[Spoken, ...]) -> _Key:
    return tuple(
        (one.reference and (one.reference.acts, one.reference.kind), one.act and one.act.id)
        for one in spoken
    )
