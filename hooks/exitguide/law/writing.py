"""From a resolved group to `Citation` values with exact places."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from exitguide.law.citation import Citation, Range, Unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.law.binding import Bound
    from exitguide.law.elements import Item
    from exitguide.registers.statute import Statute

_MARKUP = re.compile(r"[*_~\[\]<>{}`|]|\n[ \t>]*\n")


@dataclass(frozen=True, slots=True)
class Answer:
    """A group with the act that its provisions belong to.

    Attributes:
        bound: the group and its neighbours.
        act: the act, or None, and then `unknown` says why.
        historic: marked as former law.
        carried: the act comes from the context.
        candidates: the acts between which nothing decides.
    """

    bound: Bound
    act: Statute | None
    unknown: Unknown | None = None
    historic: bool = False
    carried: bool = False
    candidates: tuple[Statute, ...] = ()


def write_citations(text: str, answer: Answer) -> Iterator[Citation]:
    """One citation for each provision of a group, in order."""
    items = [read for item in answer.bound.group.items for read in _read(item, answer.act)]
    last = len(items) - 1
    for index, item in enumerate(items):
        start, end = _extent(text, answer.bound, item, first=index == 0, last=index == last)
        reference = answer.bound.act
        yield Citation(
            start,
            end,
            text[start:end],
            answer.act.id if answer.act else None,
            item.number,
            item.paragraph,
            item.letter,
            answer.historic,
            number=(item.start, item.end),
            sign=(answer.bound.group.start, answer.bound.group.sign_end),
            name=(reference.start_offset, reference.end_offset) if reference else None,
            unknown=answer.unknown,
            candidates=tuple(statute.id for statute in answer.candidates),
            range=_range(items, index, answer.act),
            carried=answer.carried,
        )


def _read(item: Item, act: Statute | None) -> Iterator[Item]:
    """An item as this act lets it be read: with its letter or without, one section or a range."""
    known = act is not None and act.sections_known
    split = item.split
    if split is not None and act is not None and known and act.has(item.number):
        split = None
    elif split is not None and act is not None and known:
        preferred = act.has(split.low) and act.has(split.high)
        split = split if preferred or split.preferred else None
    elif split is not None:
        split = split if split.preferred else None
    if split is not None:
        yield replace(
            item,
            number=split.low,
            end=split.low_end,
            stop=split.low_end,
            split=None,
            paragraph=None,
            letter=None,
        )
        yield replace(
            item, number=split.high, start=split.high_start, split=None, closes_range=True
        )
    elif item.doubtful is not None and known and act is not None and not act.has(item.number):
        shorter = item.number.rpartition(" ")[0]
        yield replace(item, number=shorter, end=item.doubtful, stop=item.doubtful)
    else:
        yield item


def _extent(text: str, bound: Bound, item: Item, *, first: bool, last: bool) -> tuple[int, int]:
    """The characters of a citation: with the sign, and with a name that touches it.

    A name is left out where Markdown's marks stand between, since a link could not hold both.
    """
    start = bound.group.start if first else item.start
    end = item.stop
    reference = bound.act
    if reference is not None and bound.touching:
        if first and bound.leads and not _MARKUP.search(text, reference.start_offset, end):
            start = reference.start_offset
        if last and not bound.leads and not _MARKUP.search(text, start, reference.end_offset):
            end = reference.end_offset
    return start, end


def _range(items: list[Item], index: int, act: Statute | None) -> Range | None:
    if items[index].closes_range and index:
        first, last = items[index - 1].number, items[index].number
    elif index + 1 < len(items) and items[index + 1].closes_range:
        first, last = items[index].number, items[index + 1].number
    else:
        return None
    return Range(first, last, act.between(first, last) if act else ())
