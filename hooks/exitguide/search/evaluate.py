"""How well search answers: readers' questions, graded answers, and the measures of both.

The measures are those of Manning, Raghavan and Schütze, "Introduction to
Information Retrieval" (2008), chapter 8; nDCG with the gain 2^grade - 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log2
from statistics import fmean
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

RIGHT = 2
"""The least grade of a page that answers the question."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a reader types, and the pages that answer.

    Attributes:
        ask: the query.
        right: a grade by route: 3 the page to see first, 2 answers as well, 1 helps on the way.
    """

    ask: str
    right: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Score:
    """The measures of a set of questions, each from 0 to 1.

    Attributes:
        success: share of questions whose first hit answers (success@1).
        reciprocal_rank: mean of 1 / rank of the first hit that answers, 10 hits deep (MRR@10).
        gain: nDCG of the first five hits.
        silent: share of questions without any hit.
    """

    success: float
    reciprocal_rank: float
    gain: float
    silent: float


def parse_questions(text: str, routes: Collection[str]) -> list[Question]:
    """Read a gold set.

    Args:
        text: YAML, groups with `queries` of `ask` and `right`.
        routes: the pages that exist; pages still to be written count for nothing.
    """
    return [
        Question(
            str(query["ask"]),
            {route: grade for route, grade in query["right"].items() if route in routes},
        )
        for group in yaml.safe_load(text)
        for query in group["queries"]
    ]


def score(questions: Sequence[Question], answers: Sequence[Sequence[str]]) -> Score:
    """Measure answers: for each question the routes found, best first."""
    graded = [
        [question.right.get(route, 0) for route in found]
        for question, found in zip(questions, answers, strict=True)
    ]
    pairs = list(zip(questions, graded, strict=True))
    return Score(
        success=fmean(bool(grades) and grades[0] >= RIGHT for grades in graded),
        reciprocal_rank=fmean(_reciprocal_rank(grades) for grades in graded),
        gain=fmean(_gain(grades) / _gain(_ideal(question)) for question, grades in pairs),
        silent=fmean(not grades for grades in graded),
    )


def percentile(values: Iterable[float], share: float) -> float:
    """The value that a share of all values does not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def _reciprocal_rank(grades: Sequence[int]) -> float:
    ranks = (rank for rank, grade in enumerate(grades[:10], 1) if grade >= RIGHT)
    return 1 / next(ranks, float("inf"))


def _gain(grades: Sequence[int]) -> float:
    return sum((2.0**grade - 1) / log2(rank + 1) for rank, grade in enumerate(grades[:5], 1))


def _ideal(question: Question) -> list[int]:
    return sorted(question.right.values(), reverse=True)
