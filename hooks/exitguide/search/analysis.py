"""From text to the terms that index and query share.

The browser's side of this module is `overrides/assets/exitguide/search/analysis.js`.
It does the same with the same tables; a test holds both against each other
over all words of the guide and generated ones.

A word is folded ("Miljøet" -> "miljoet"), stemmed ("miljo"), and taken apart
where it is a compound ("barneverntjenesten" -> "barnevern", "tjenest", "barn",
"vern"). A part of a compound is indexed with `PART` before it, so that a query
can rank the word itself above a word that merely contains it.
"""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from exitguide.search.tables import Tables

PART = "~"
"""Stands before a term that is only a part of the word in the text."""

STOP = "="
"""Stands before a word that carries no topic, so that "mot" is not taken for "møte"."""

_LETTERS = "A-Za-zÀ-ÖØ-öø-ɏ"
_SPACE = "[ \u00a0\u202f]"
_DASH = "[-‐‑–]"

TOKEN = re.compile(
    # A provision with a chapter in its number: "13-2", "9 A-2", "3-6 b", "3-2a". The sign § is no
    # part of it, and readers leave it out. After a space, "i" is a preposition.
    rf"(?P<provision>(?<![0-9-])[0-9]+(?:{_SPACE}?[A-Za-z])?{_DASH}[0-9]+(?:(?:[a-z]|{_SPACE}[a-h])(?![0-9{_LETTERS}]))?)"
    # A number in groups, such as a telephone number.
    rf"|(?P<number>[0-9]+(?:{_SPACE}[0-9]+)+)"
    # A provision with a letter: "38 a".
    rf"|(?P<lettered>[0-9]+{_SPACE}[a-h](?![0-9{_LETTERS}]))"
    # A word, also one with a single letter and a hyphen before it: "e-post".
    rf"|(?P<word>(?<![0-9{_LETTERS}])[A-Za-z]-[{_LETTERS}]+|[0-9{_LETTERS}]+)"
)
"""What counts as one token; the browser's side has the same expression."""

_COUNTRY_CODE = re.compile(r"^(?:00)?47(?=[0-9]{8}$)")
_NOT_KEY = re.compile(r"[^0-9a-z-]")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of text with a meaning of its own.

    Attributes:
        start: where it begins in the text, counted in characters.
        end: where it ends.
        form: the folded form; of a provision its normal key ("9a-2").
        word: whether it is a word, which has a stem; a number has none.
    """

    start: int
    end: int
    form: str
    word: bool


class Analyzer:
    """The analysis of one language.

    Args:
        tables: how the language's words are treated.
        vocabulary: folded words that occur in the pages; compounds are taken
            apart into these and the curated ones.
    """

    def __init__(self, tables: Tables, vocabulary: Iterable[str] = ()) -> None:
        """Fold and stem what the tables hold, once."""
        self._tables = tables
        self._letters = str.maketrans(tables.folds)
        self._variants = {
            self._regular(self.fold(word)): self._regular(self.fold(other))
            for word, other in tables.variants.items()
        }
        self._irregular = frozenset((*self._variants, *self._variants.values()))
        self.stop = frozenset(self.fold(word) for word in tables.stop)
        curated = {self.fold(word) for word in tables.lexicon}
        known = {self.stem(word) for word in vocabulary if word not in self.stop}
        known = {stem for stem in known if len(stem) >= 4} | {self.stem(word) for word in curated}
        self.lexicon = frozenset(known if tables.links else ())
        self.short = frozenset(word for word in curated if len(word) <= 3)

    def export(self) -> dict[str, object]:
        """The analysis as values that JSON can hold, ready for the browser's side."""
        tables = self._tables
        return {
            "folds": tables.folds,
            "spellings": tables.spellings,
            "suffixes": [asdict(suffix) for suffix in tables.suffixes],
            "alternatives": tables.alternatives,
            "undouble": tables.undouble,
            "links": tables.links,
            "variants": self._variants,
            "stop": sorted(self.stop),
            "lexicon": sorted(self.lexicon),
            "short": sorted(self.short),
        }

    def fold(self, word: str) -> str:
        """A word without capitals, accents and differences of spelling."""
        folded = word.lower().replace("-", "").translate(self._letters)
        for spelling, other in self._tables.spellings.items():
            folded = folded.replace(spelling, other)
        return folded

    def stem(self, folded: str) -> str:
        """What a folded word has in common with its other forms."""
        stem = self._regular(folded)
        return self._variants.get(stem, stem)

    def _regular(self, folded: str) -> str:
        for suffix in self._tables.suffixes:
            if folded.endswith(suffix.drop) and len(folded) - len(suffix.drop) >= suffix.keep:
                folded = folded.removesuffix(suffix.drop) + suffix.put
                break
        double = (
            len(folded) > 3 and folded[-1] == folded[-2] and folded[-1] in self._tables.undouble
        )
        return folded[:-1] if double else folded

    def whole(self, folded: str) -> str:
        """The stem of a word; of a compound those of its parts, without what links them.

        Writers differ in the links ("barnevernstjeneste", "barneverntjeneste"), readers even more.
        """
        stem = self.stem(folded)
        split = None if stem in self._irregular else self._split(folded)
        return "".join(map(self.stem, split)) if split else stem

    def parts(self, folded: str) -> tuple[str, ...]:
        """The stems of the parts that a compound consists of, outermost first."""
        split = self._split(folded) or ()
        inner = [stem for part in split for stem in self.parts(part)]
        own = self.whole(folded)
        found = (stem for stem in (*map(self.stem, split), *inner) if stem != own)
        return tuple(dict.fromkeys(found))

    def _split(self, folded: str) -> tuple[str, str] | None:
        """A compound as its modifier and its head: the longest head that makes both known."""
        if not self.lexicon:
            return None
        for at in range(3, len(folded) - 2):
            head = folded[at:]
            if not self._known(head):
                continue
            for link in self._tables.links:
                modifier = folded[:at].removesuffix(link)
                if (link == "" or len(modifier) < at) and self._modifier(modifier):
                    return modifier, head
        return None

    def _known(self, folded: str) -> bool:
        if len(folded) <= 3:
            return folded in self.short
        return self.stem(folded) in self.lexicon

    def _modifier(self, folded: str) -> bool:
        return self._known(folded) or (len(folded) >= 6 and self._split(folded) is not None)

    def tokens(self, text: str) -> Iterator[Token]:
        """The tokens of a text, in order.

        "38 a" gives the section's number as well: the letter may be a word.
        """
        for match in TOKEN.finditer(text):
            start, end, kind = match.start(), match.end(), match.lastgroup
            if kind == "word":
                folded = self.fold(match[0])
                yield Token(start, end, folded, word=not folded[0].isdigit())
                continue
            key = _number_key if kind == "number" else _provision_key
            yield Token(start, end, key(match[0]), word=False)
            if kind == "lettered":
                yield Token(start, end - 2, match[0][:-2], word=False)

    def terms(self, form: str, *, word: bool) -> tuple[str, ...]:
        """What a token is indexed under: its stem, and the parts of a compound."""
        if not word:
            return (form,)
        if form in self.stop:
            return (STOP + form,)
        return (self.whole(form), *(PART + part for part in self.parts(form)))


def _number_key(text: str) -> str:
    """A number in groups as one, a telephone number without Norway's country code."""
    return _COUNTRY_CODE.sub("", _NOT_KEY.sub("", text))


def _provision_key(text: str) -> str:
    """A provision's number in the one form that all its spellings have: "9a-2"."""
    return _NOT_KEY.sub("", re.sub(_DASH, "-", text).lower())
