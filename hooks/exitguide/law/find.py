"""Finding citations: tokenise, parse, bind, resolve, write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.law.binding import bind
from exitguide.law.names import name_index
from exitguide.law.parser import parse
from exitguide.law.resolve import Resolver
from exitguide.law.tokens import tokenise
from exitguide.law.writing import write_citations

if TYPE_CHECKING:
    from datetime import date

    from exitguide.law.citation import Citation
    from exitguide.registers.statutes import Statutes


def find_citations(text: str, statutes: Statutes, *, on: date) -> tuple[Citation, ...]:
    """Every provision that a text cites, in the order of the text.

    Args:
        text: Markdown or plain prose, in Bokmål, Nynorsk or English.
        statutes: the register; its names are the ones known.
        on: the date of reading; it tells which of two acts with one name is meant.

    Returns:
        One citation for each provision written: `§§ 4 og 38 a` gives two, a range its two ends.
        An act named without a provision gives none (see `mentions`).
    """
    tokens = tokenise(text)
    bindings = bind(tokens, parse(tokens, name_index(statutes), statutes))
    answers = Resolver(tokens, statutes, on).resolve(bindings)
    return tuple(citation for answer in answers for citation in write_citations(text, answer))
