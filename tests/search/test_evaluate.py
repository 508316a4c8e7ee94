"""The measures, worked out by hand."""

from __future__ import annotations

from math import log2

import pytest

from exitguide.search.evaluate import Question, parse_questions, percentile, score


def test_a_perfect_answer() -> None:
    measured = score([Question("a", {"x": 3, "y": 2})], [["x", "y", "z"]])
    assert (measured.success, measured.reciprocal_rank, measured.gain) == (1, 1, 1)
    assert measured.silent == 0


def test_a_late_answer() -> None:
    measured = score([Question("a", {"x": 3, "z": 1})], [["z", "x"]])
    assert measured.success == 0
    assert measured.reciprocal_rank == 0.5
    assert measured.gain == pytest.approx((1 + 7 / log2(3)) / (7 + 1 / log2(3)))


def test_no_answer() -> None:
    measured = score([Question("a", {"x": 3}), Question("b", {"x": 3})], [[], ["x"]])
    assert (measured.success, measured.silent) == (0.5, 0.5)


def test_pages_still_to_be_written_count_for_nothing() -> None:
    text = "- for: somebody\n  queries:\n    - {ask: 112, right: {x: 3, y: 2}}\n"
    assert parse_questions(text, {"x"}) == [Question("112", {"x": 3})]


def test_the_95th_of_a_hundred() -> None:
    assert percentile(range(1, 101), 0.95) == 96
