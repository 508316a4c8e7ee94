"""The annotated sentences, and how well the recogniser does on them.

Run as a program (`make law-eval`) it prints precision and recall: the share of found citations
that are right, and of the right ones that are found. Right means the exact provision (compared
without white space) of the exact act.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from exitguide.law import find_citations
from exitguide.registers import load_statutes
from exitguide.registers.provisions import provision_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Statutes

HERE = Path(__file__).parent
READ_ON = date(2026, 11, 20)
SETS = ("sentences.yml", "practice.yml")


@dataclass(frozen=True)
class Cited:
    """One expected citation; `act` is None where it cannot be known."""

    act: str | None
    provision: str
    historic: bool


@dataclass(frozen=True)
class Sentence:
    """A text in a language, and what it cites, in order."""

    language: str
    text: str
    cites: tuple[Cited, ...]


def read_sentences() -> list[Sentence]:
    """The annotated sentences of the sets; the first has the short names of the acts."""
    sets = [yaml.safe_load((HERE / name).read_text("utf-8")) for name in SETS]
    acts = {**sets[0]["acts"], "~": None}
    return [
        Sentence(language, text, tuple(_cited(one, acts) for one in cites))
        for one_set in sets
        for language, sentences in one_set["sentences"].items()
        for text, *cites in sentences
    ]


def _cited(words: str, acts: dict[str, str | None]) -> Cited:
    historic = words.startswith("h ")
    act, _, provision = words.removeprefix("h ").partition(" ")
    return Cited(acts[act], provision_key(provision), historic)


def found_in(text: str, statutes: Statutes) -> tuple[Cited, ...]:
    """What the recogniser finds, in the same form."""
    citations = find_citations(text, statutes, on=READ_ON)
    return tuple(Cited(c.act, provision_key(c.provision), c.historic) for c in citations)


@dataclass(frozen=True)
class Score:
    """How many citations were found rightly, found in all, and expected."""

    right: int
    found: int
    expected: int

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / self.found

    @property
    def recall(self) -> float:
        """The share of what was expected that was found."""
        return self.right / self.expected


def score(sentences: list[Sentence], statutes: Statutes) -> Score:
    """The recogniser's score; act and provision count, the mark of history does not."""
    right = found = expected = 0
    for sentence in sentences:
        wanted = Counter((one.act, one.provision) for one in sentence.cites)
        got = Counter((one.act, one.provision) for one in found_in(sentence.text, statutes))
        right += (wanted & got).total()
        found += got.total()
        expected += wanted.total()
    return Score(right, found, expected)


def report(statutes: Statutes) -> Iterator[str]:
    """The score by language and in all, and each sentence that went wrong."""
    sentences = read_sentences()
    for language in ("nb", "nn", "en", ""):
        chosen = [one for one in sentences if one.language == language or not language]
        result = score(chosen, statutes)
        yield (
            f"{language or 'all'}\t{len(chosen)} sentences, {result.expected} citations\t"
            f"precision {result.precision:.3f}\trecall {result.recall:.3f}"
        )
    for one in sentences:
        if (got := found_in(one.text, statutes)) != one.cites:
            yield f"wrong: {one.text!r}\n  expected {one.cites}\n  found    {got}"


if __name__ == "__main__":
    sys.stdout.writelines(
        line + "\n" for line in report(load_statutes(HERE.parents[1] / "docs/_registers"))
    )
