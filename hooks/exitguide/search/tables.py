"""The tables that say how a language's words are treated, as Python and the browser read them.

Curated in `words/*.yml`; what a table means is written there. `Analyzer.export`
gives them in the form in which they travel with the index, so that the
browser's side interprets the same data and holds no word of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from exitguide.languages import Language


@dataclass(frozen=True, slots=True)
class Suffix:
    """An ending that goes: `drop` becomes `put` if at least `keep` letters stay before it."""

    drop: str
    put: str
    keep: int


@dataclass(frozen=True, slots=True)
class Tables:
    """How the words of a language are treated.

    Attributes:
        folds: letters and what they count as.
        spellings: groups of letters and what they count as, after `folds`.
        suffixes: endings, the longest first.
        alternatives: what an unknown word of a query may have been typed for.
        undouble: letters that count as one when doubled at the end of a stem.
        links: what may stand between the parts of a compound.
        variants: words that count as another one.
        lexicon: words that compounds are made of, beside those of the pages.
        stop: words that carry no topic.
    """

    folds: dict[str, str]
    spellings: dict[str, str]
    suffixes: tuple[Suffix, ...]
    alternatives: dict[str, str]
    undouble: str
    links: tuple[str, ...]
    variants: dict[str, str]
    lexicon: tuple[str, ...]
    stop: tuple[str, ...]


@cache
def load_tables(language: Language) -> Tables:
    """The tables of a language, from this package's own files."""
    text = (Path(__file__).parent / "words" / f"{language}.yml").read_text("utf-8")
    data = yaml.safe_load(text)
    suffixes = {
        drop: Suffix(drop, rule.get("put", ""), rule["keep"])
        for rule in data.get("suffixes", ())
        for drop in rule["drop"].split()
    }
    return Tables(
        folds=data["folds"],
        spellings=data.get("spellings", {}),
        suffixes=tuple(
            sorted(suffixes.values(), key=lambda suffix: (-len(suffix.drop), suffix.drop))
        ),
        alternatives=data.get("alternatives", {}),
        undouble=data.get("undouble", ""),
        links=tuple(data.get("links", ())),
        variants=data["variants"],
        lexicon=tuple(data.get("lexicon", "").split()),
        stop=tuple(data["stop"].split()),
    )
