"""Whether provisions are of law, and not of a guide, which has sections, chapters and pages too.

Without an act a `§` is still a citation, of an act unknown. A `section` is one if its number is
an act's (`12-2`), or if the act cited before has it; a chapter only with an act beside it, or
with a letter (`kapittel 9 A`) after an act: guides have sections and chapters too.
`s. 4` is a section only beside an act, or in a sentence with an act's English name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.law.choice import Choice, holds
from exitguide.law.elements import ActKind, Marker
from exitguide.law.history import is_successor
from exitguide.law.tokens import BREAK
from exitguide.law.vocabulary import ABBREVIATIONS, ENGLISH_ACTS, INITIALS, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exitguide.law.context import Spoken
    from exitguide.law.rows import Row
    from exitguide.law.tokens import Token

_SENTENCE = 40
"""So many tokens ahead a sentence is searched for the name of an act."""

_SAYS = words("says see states provides cf")
"""Before the name of an act these say that a section before is of it."""


class Evidence:
    """Judges the rows of one text."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        """Take the text's tokens."""
        self._tokens = tokens

    def is_law(self, row: Row, spoken: Spoken | None, choice: Choice) -> bool:
        """Whether the row is of law and not of a guide, which has sections and chapters too."""
        group = row.bounds[0].group
        if group.marker is Marker.PAGE_LIKE:
            return self._is_no_page(row, spoken, choice)
        if group.marker is Marker.SIGN or row.act is not None:
            return True
        if group.marker is Marker.CHAPTER:
            return self._is_chapter(row, spoken)
        if all("-" in item.number and not item.split for item in row.items):
            return True
        act = choice.act
        if spoken is None or spoken.reference is None or act is None:
            return bool(choice.candidates)
        near = self.in_one_sentence(spoken.reference.end, group.first)
        near = near or self._is_said_later(group.first, spoken.reference.first)
        return (spoken.decided or near) and act.sections_known and holds(act, row.items)

    def in_one_sentence(self, start: int, end: int) -> bool:
        """Whether no sentence ends between two tokens, and they are not far apart."""
        if not 0 <= end - start <= _SENTENCE:
            return False
        return not any(self._ends_sentence(index) for index in range(start, end))

    def _is_chapter(self, row: Row, spoken: Spoken | None) -> bool:
        """Whether a chapter without an act is of the act spoken of: `erstattet av kapittel 12`."""
        if spoken is None or spoken.reference is None:
            return False
        numbers = (item.number.removeprefix("kap ") for item in row.items)
        if not any(number.isalnum() for number in numbers):
            return True
        first = row.bounds[0].group.first
        near = self.in_one_sentence(spoken.reference.end, first)
        return near and is_successor(self._tokens, first)

    def _is_no_page(self, row: Row, spoken: Spoken | None, choice: Choice) -> bool:
        """Whether `s. 4` is a section: it touches an act, or the sentence has an English name."""
        touching = row.act if any(bound.touching for bound in row.bounds) else None
        if touching is not None and touching.kind is ActKind.NAMED:
            return True
        first, reference = row.bounds[0].group.first, spoken and spoken.reference
        if not reference or self._tokens[first].norm not in INITIALS:
            return False
        name = self._tokens[reference.first : reference.end]
        if not any(token.norm in ENGLISH_ACTS for token in name):
            return False
        near = self.in_one_sentence(reference.end, first)
        return touching is not None or (
            near and choice.act is not None and holds(choice.act, row.items)
        )

    def _is_said_later(self, start: int, act: int) -> bool:
        """`Section 4 …, says the Health Personnel Act`."""
        said = any(token.norm in _SAYS for token in self._tokens[act - 2 : act])
        return start < act and said and self.in_one_sentence(start, act)

    def _ends_sentence(self, index: int) -> bool:
        token, before = self._tokens[index], self._tokens[index - 1]
        if token.kind == ".":
            return before.norm not in ABBREVIATIONS and len(before.norm) > 1
        return token.kind in {BREAK, "!", "?"}
