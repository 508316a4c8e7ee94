"""Groups that share one act, and acts named side by side, in the order of the text.

`§ 4, jf. § 5` and `§ 4 og § 5 i helsepersonelloven` are one row: what is said of the act is said
of all. A name before the row holds until another name; a name after it holds back to the last
group that has one. Across `jf.` a name after the row is only a guess for what stands before, in
case the context gives nothing better.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from exitguide.law.binding import Bound
from exitguide.law.elements import ActKind, ActReference, HeadingStart, Item
from exitguide.law.vocabulary import AND

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from exitguide.law.binding import Bindings
    from exitguide.law.tokens import Token


@dataclass(slots=True)
class Row:
    """Groups that belong to the same act.

    Attributes:
        bounds: the groups, at least one.
        act: the reference that the grammar gives them.
        later: an act named after a `jf.` that follows.
        next_act: the next act named in the text, before any other group.
        document: they belong to a document that is no law.
    """

    bounds: list[Bound] = field(default_factory=list)
    act: ActReference | None = None
    later: ActReference | None = None
    next_act: ActReference | None = None
    document: bool = False

    @property
    def items(self) -> list[Item]:
        """All provisions of the row."""
        return [item for bound in self.bounds for item in bound.group.items]


SideBySide = tuple[ActReference, ...]


def arrange(
    tokens: Sequence[Token], bindings: Bindings
) -> Iterator[Row | SideBySide | HeadingStart]:
    """The parts of a text in order: rows, acts named without a provision, headings."""
    taken = {id(b.act) for b in bindings if isinstance(b, Bound) and b.act is not None}
    rows = _rows(bindings)
    beside: list[ActReference] = []
    for index, part in enumerate(bindings):
        free = isinstance(part, ActReference) and id(part) not in taken
        if free and isinstance(part, ActReference) and _is_spoken(part):
            if beside and not _coordinated(tokens, beside[-1], part):
                yield tuple(beside)
                beside = []
            beside.append(part)
            continue
        if beside:
            yield tuple(beside)
            beside = []
        if isinstance(part, HeadingStart):
            yield part
        elif index in rows:
            yield rows[index]
    if beside:
        yield tuple(beside)


def _is_spoken(act: ActReference) -> bool:
    """Whether naming it changes what a later bare provision belongs to."""
    return act.kind in {ActKind.NAMED, ActKind.UNREGISTERED} and not act.weak


def _coordinated(tokens: Sequence[Token], first: ActReference, second: ActReference) -> bool:
    between = [token.norm for token in tokens[first.end : second.first]]
    return 0 < len(between) <= 2 and all(norm in AND or norm == "," for norm in between)


def _rows(bindings: Bindings) -> dict[int, Row]:
    """Rows by the index of their first group in `bindings`."""
    rows: dict[int, Row] = {}
    row: Row | None = None
    for index, part in enumerate(bindings):
        if isinstance(part, Bound):
            if row is not None and row.next_act is part.act:
                row.next_act = None
            if row is not None and _continues(row, part):
                row.bounds.append(part)
                row.act = row.act or part.act
                row.document = row.document or part.document
            else:
                if row is not None and part.chained and row.act is None:
                    row.later = part.act
                row = rows[index] = Row([part], part.act, document=part.document)
        elif isinstance(part, ActReference):
            if row is not None and row.next_act is None and row.bounds[-1].act is not part:
                row.next_act = part if _is_spoken(part) else None
        else:
            row = None
    return rows


def _continues(row: Row, part: Bound) -> bool:
    if part.chained is None:
        return False
    if part.act is None:
        return part.document == row.document or row.act is None
    return row.act is None and part.chained in {"and", "to"}
