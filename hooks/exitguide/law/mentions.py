"""Where a text names acts, with or without a provision.

A former name is told of, and not used, where the text says so: `friskoleloven heter nå
privatskoleloven`, `then called friskolelova`. A name right after a reference to former law, with
a comma between, is only its other name.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from exitguide.law.binding import Bound, bind
from exitguide.law.citation import Mention
from exitguide.law.elements import ActKind, ActReference
from exitguide.law.history import is_historic
from exitguide.law.names import name_index
from exitguide.law.parser import parse
from exitguide.law.tokens import tokenise
from exitguide.law.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from exitguide.law.tokens import Token
    from exitguide.registers.statutes import Statutes

_CALLED = words("called named kalt kalla het hette heitte navnet namnet name")
_IS_CALLED = words("heter heiter het hette heitte called renamed navn namn name")
_REACH = 4


def find_mentions(text: str, statutes: Statutes) -> tuple[Mention, ...]:
    """Every place where a text names an act, in order.

    Args:
        text: Markdown or plain prose.
        statutes: the register; an act that it has not is a mention without acts.
    """
    return tuple(_mentions(text, statutes))


def _mentions(text: str, statutes: Statutes) -> Iterator[Mention]:
    tokens = tokenise(text)
    bindings = bind(tokens, parse(tokens, name_index(statutes), statutes))
    bound = {id(part.act): part for part in bindings if isinstance(part, Bound)}
    last: tuple[ActReference, Mention] | None = None
    for act in bindings:
        if not isinstance(act, ActReference) or not _is_name(act, cited=id(act) in bound):
            continue
        mention = _mention(text, tokens, act, bound.get(id(act)))
        if last is not None and _is_other_name(tokens, last[0], act):
            mention = replace(mention, historic=mention.historic or last[1].historic)
        last = act, mention
        yield mention


def _is_name(act: ActReference, *, cited: bool) -> bool:
    return act.kind in {ActKind.NAMED, ActKind.UNREGISTERED} and (cited or not act.weak)


def _mention(text: str, tokens: Sequence[Token], act: ActReference, bound: Bound | None) -> Mention:
    start, end = act.start_offset, act.end_offset
    historic = _is_former(tokens, act, bound) or (act.former_name and _is_told(tokens, act))
    return Mention(
        start, end, text[start:end], act.acts, act.former_name, historic, bound is not None
    )


def _is_former(tokens: Sequence[Token], act: ActReference, bound: Bound | None) -> bool:
    """Whether the text marks the act, or the provision beside it, as former law."""
    first = min(act.first, bound.group.first) if bound else act.first
    end = max(act.end, bound.group.end) if bound else act.end
    return act.age == "old" or is_historic(tokens, first, end)


def _is_told(tokens: Sequence[Token], act: ActReference) -> bool:
    """Whether the text speaks of the name itself."""
    before = {token.norm for token in tokens[max(act.first - 2, 0) : act.first]}
    after = {token.norm for token in tokens[act.end : act.end + _REACH]}
    return bool(before & _CALLED or after & _IS_CALLED)


def _is_other_name(tokens: Sequence[Token], first: ActReference, second: ActReference) -> bool:
    between = [token.norm for token in tokens[first.end : second.first]]
    return between == [","] and not set(first.acts).isdisjoint(second.acts)
