"""The recogniser on annotated sentences, on every name in the register, and on hostile input."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exitguide.law import Unknown, find_citations, find_mentions
from exitguide.law.names import name_index
from exitguide.law.tokens import tokenise
from tests.law.annotated import found_in, read_sentences, score

if TYPE_CHECKING:
    from types import FrameType

    from exitguide.registers import Statutes

EDUCATION_1998 = "LOV-1998-07-17-61"
EDUCATION = "LOV-2023-06-09-30"

PIECES = """
§ §§ 4 38 a 15-9 9 A-2 og til jf. , . ( ) i den gamle barnevernsloven opplæringslova hpl. samme lov
helsepersonelloven straffelovens loven sections section of the Act Education kap. 12 første ledd
bokstav b nr. 3 lov om barnevern 18. juni 2021 # ## - | ` ``` ** [ ](x) <!-- --> &nbsp; forskriften
kontrakten tidligere nå – ‑
"""
FRAGMENTS = st.sampled_from([*PIECES.split(), "\n", "\n\n"])


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_precision_and_recall_are_at_least_098(statutes: Statutes, language: str) -> None:
    result = score([one for one in read_sentences() if one.language == language], statutes)

    assert result.precision >= 0.98
    assert result.recall >= 0.98


def test_the_set_is_large_and_has_look_alikes() -> None:
    sentences = read_sentences()

    assert len({one.text for one in sentences}) == len(sentences) >= 400
    assert sum(not one.cites for one in sentences) >= 60


def test_marks_of_history_are_seen(statutes: Statutes) -> None:
    marked = [one for one in read_sentences() if any(cited.historic for cited in one.cites)]

    assert len(marked) >= 15
    for one in marked:
        assert found_in(one.text, statutes) == one.cites


def test_every_name_has_an_example_that_it_alone_explains(statutes: Statutes) -> None:
    index = name_index(statutes)
    for statute in statutes:
        for name in statute.names:
            tokens = tokenise(name.name)
            known = index.match(tokens, 0)
            assert known is not None
            assert statute.id in known[0].acts
            found = find_citations(name.example, statutes, on=date(2026, 11, 20))
            assert [one.act for one in found] == [statute.id], name.example
            mentions = find_mentions(name.example, statutes)
            assert any(name.name.casefold() in one.text.casefold() for one in mentions), name


def test_an_example_is_not_explained_without_its_name(statutes: Statutes) -> None:
    for statute in statutes:
        for name in statute.names:
            start = name.example.casefold().index(name.name.casefold())
            nameless = name.example[:start] + "noe" + name.example[start + len(name.name) :]
            found = find_citations(nameless, statutes, on=date(2026, 11, 20))
            assert all(one.act is None for one in found), nameless


def test_places_hold_through_markup(statutes: Statutes) -> None:
    text = "Æ **Helsepersonelloven**\n> §§ 4 og [38 a](https://example.org/§7) andre ledd."

    first, second = find_citations(text, statutes, on=date(2026, 11, 20))

    assert (first.text, text[first.start : first.end]) == ("§§ 4", "§§ 4")
    assert second.text == "38 a](https://example.org/§7) andre ledd"
    assert text[slice(*second.number)] == "38 a"
    assert second.paragraph == 2


def test_a_range_knows_its_ends_and_what_lies_between(statutes: Statutes) -> None:
    first, last = find_citations(
        "opplæringsloven §§ 12-2 til 12-5", statutes, on=date(2026, 11, 20)
    )

    assert first.range == last.range
    assert first.range is not None
    assert (first.range.first, first.range.last) == ("12-2", "12-5")
    assert first.range.between == ("12-3", "12-4")


def test_parts_of_a_provision(statutes: Statutes) -> None:
    (found,) = find_citations(
        "barnevernsloven § 13-2 annet ledd bokstav b", statutes, on=date(2026, 11, 20)
    )

    assert (found.paragraph, found.letter) == (2, "b")


def test_the_date_chooses_between_acts_of_one_name(statutes: Statutes) -> None:
    text = "opplæringslova § 12-2"

    now = find_citations(text, statutes, on=date(2026, 11, 20))
    then = find_citations(text, statutes, on=date(2020, 1, 1))

    assert [one.act for one in now] == [EDUCATION]
    assert [one.act for one in then] == [EDUCATION_1998]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("§ 4 gjelder.", Unknown.BARE),
        ("folketrygdloven § 11-6", Unknown.UNREGISTERED),
        ("forskrift om individuell plan § 3", Unknown.REGULATION),
        ("Barnevernsloven og opplæringsloven gjelder. § 12-2 er viktig.", Unknown.AMBIGUOUS),
    ],
)
def test_why_an_act_is_unknown(statutes: Statutes, text: str, reason: Unknown) -> None:
    (found,) = find_citations(text, statutes, on=date(2026, 11, 20))

    assert (found.act, found.unknown) == (None, reason)


@given(st.lists(FRAGMENTS, max_size=40), st.sampled_from(["", " "]))
def test_any_text_gives_citations_in_order_and_in_place(
    statutes: Statutes, fragments: list[str], joiner: str
) -> None:
    text = joiner.join(fragments)

    end = 0
    for found in find_citations(text, statutes, on=date(2026, 11, 20)):
        assert end <= found.start < found.end <= len(text)
        assert found.text == text[found.start : found.end]
        assert found.start <= found.number[0] < found.number[1] <= found.end
        end = found.end


@given(st.text(max_size=200))
def test_any_characters_are_read_without_error(statutes: Statutes, text: str) -> None:
    for found in find_citations(text, statutes, on=date(2026, 11, 20)):
        assert text[found.start : found.end] == found.text


@pytest.mark.parametrize(
    "piece",
    [
        "§", "§ 4, jf. ", "jf. ", "(", "](", "<!--", "` ", "``` \n", "[", "{#", "<a", "lov om ",
        "helsepersonelloven (", "§ 4 og ", "Working Environment Act ", "barnevernsloven og ",
        "den gamle ", "tidligere ", "# a\n", "| ", "\n", "- ", "12-", "§ 4 om a b c d ", "1, ",
        "§ 15-9 (", "hpl. ", "lov av 1. mai 2000 nr. ",
    ],
)  # fmt: skip
def test_work_grows_no_faster_than_the_text(statutes: Statutes, piece: str) -> None:
    small = _steps(piece * 250, statutes)
    large = _steps(piece * 1000, statutes)

    assert large <= small * 5


def _steps(text: str, statutes: Statutes) -> int:
    """How many function calls and lines of Python it takes to read a text."""
    steps = 0

    def count(_frame: FrameType, _event: str, _value: object) -> Any:
        nonlocal steps
        steps += 1
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        find_citations(text, statutes, on=date(2026, 11, 20))
    finally:
        sys.settrace(before)
    return steps
