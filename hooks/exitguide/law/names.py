"""The names of acts, as sequences of tokens to look up in prose.

A name is compared without case, dashes and apostrophes, so `NAV-loven`, `Nav-loven` and a name
that a line break divides are one. A name that ends in `-loven` or `-lova` also has its genitive
(`straffelovens`), its indefinite form (`ny barnevernslov`) and one with a hyphen
(`helsepersonell-loven`); an abbreviation may lack its full stop.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from typing import TYPE_CHECKING

from exitguide.law.tokens import DASH, NUMBER, WORD, Token, tokenise
from exitguide.registers.statute import NameKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from exitguide.registers.statutes import Statutes

_MISSPELT = 0.88
_REMEMBERED = 10_000
_SHORT = 6
"""A usual name of so few letters is an abbreviation too."""


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name and the acts that bear it.

    Attributes:
        words: the norms of its words, without dashes.
        acts: Lovdata ids, in the register's order.
        weak: an abbreviation, which is a name only beside a provision.
        former: whether each of the acts has given the name up.
    """

    words: tuple[str, ...]
    acts: tuple[str, ...]
    weak: bool
    former: bool


class NameIndex:
    """All names of a register, to be found from a token on."""

    def __init__(self, statutes: Statutes) -> None:
        """Take every name with its inflected forms."""
        acts: dict[tuple[str, ...], dict[str, bool]] = defaultdict(dict)
        weak: dict[tuple[str, ...], bool] = {}
        for statute in statutes:
            for name in statute.names:
                short = name.kind is NameKind.ABBREVIATION or len(name.name) <= _SHORT
                for words in _forms(name.name):
                    acts[words][statute.id] = name.kind is NameKind.FORMER
                    weak[words] = short
        self._misspelt: dict[str, bool] = {}
        self._last_words = sorted({w[-1] for w in acts if w[-1].endswith(("loven", "lova"))})
        self._by_first: dict[str, list[KnownName]] = defaultdict(list)
        for words, bearers in acts.items():
            known = KnownName(words, tuple(bearers), weak[words], all(bearers.values()))
            self._by_first[words[0]].append(known)
        for candidates in self._by_first.values():
            candidates.sort(key=lambda known: -len(known.words))

    def __contains__(self, norm: str) -> bool:
        """Whether a name begins with this word."""
        return norm in self._by_first

    def is_misspelt(self, norm: str) -> bool:
        """Whether a word is nearly the last word of a name: `barnevernsloova`."""
        if norm not in self._misspelt and len(self._misspelt) < _REMEMBERED:
            near = get_close_matches(norm, self._last_words, n=1, cutoff=_MISSPELT)
            self._misspelt[norm] = bool(near)
        return self._misspelt.get(norm, False)

    def match(
        self, tokens: Sequence[Token], index: int, lead: tuple[str, ...] = ()
    ) -> tuple[KnownName, int] | None:
        """The longest name that stands at a token, and the index after it.

        Args:
            tokens: the text.
            index: where the name would begin.
            lead: words that count as standing before the token (`lov`, in `lov … om barnevern`).
        """
        first = lead[0] if lead else tokens[index].norm
        for known in self._by_first.get(first, ()):
            end = _follow(tokens, index, known.words[len(lead) :])
            if end is not None and known.words[: len(lead)] == lead:
                return known, end
        return None


@lru_cache(maxsize=8)
def name_index(statutes: Statutes) -> NameIndex:
    """The index of a register's names; kept, because each page asks for it."""
    return NameIndex(statutes)


def _follow(tokens: Sequence[Token], index: int, words: Sequence[str]) -> int | None:
    for position, word in enumerate(words):
        while position and tokens[index].kind == DASH:
            index += 1
        token = tokens[index]
        if token.kind not in {WORD, NUMBER} or token.norm != word:
            return None
        index += 1
    return index


def _forms(name: str) -> Iterator[tuple[str, ...]]:
    words = tuple(token.norm for token in tokenise(name) if token.kind in {WORD, NUMBER})
    yield words
    if words[0] == "lov":
        yield ("loven", *words[1:])
        yield ("lova", *words[1:])
    last = words[-1]
    yield (*words[:-1], last + "s")
    if last.endswith(("loven", "lova")):
        stem = last.removesuffix("en").removesuffix("a")
        yield (*words[:-1], stem)
        yield (*words[:-1], stem + "s")
        yield from _divided(words)


def _divided(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """`straffe-loven`; and `helsepersonell-loven`, whose third l the name itself drops."""
    noun = "loven" if words[-1].endswith("loven") else "lova"
    stem = words[-1].removesuffix(noun)
    for first in {stem, stem + "l"} if stem.endswith("l") else {stem} - {""}:
        yield (*words[:-1], first, noun)
        yield (*words[:-1], first, noun + "s")
