"""Places in text: offsets and positions lead to each other, whatever the line ends."""

from __future__ import annotations

from pathlib import PurePosixPath

from hypothesis import given
from hypothesis import strategies as st

from exitguide.source import Position, SourceText

TEXT = st.text(alphabet="ab æ\t\r\n", max_size=60)


def source(text: str) -> SourceText:
    return SourceText(PurePosixPath("page.md"), text)


@given(TEXT, st.data())
def test_a_position_leads_back_to_its_offset(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    page = source(text)
    assert page.offset(page.position(offset)) == offset


@given(TEXT, st.data())
def test_a_span_slices_to_the_characters_it_was_made_of(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    page = source(text)
    assert page.slice(page.span(start, end)) == text[start:end]


@given(TEXT)
def test_lines_are_those_that_python_sees(text: str) -> None:
    page = source(text)
    lines = [page.line(number) for number in range(1, page.line_count + 1)]
    # A mark at the end makes Python count a last line that is empty.
    *whole, last = f"{text}|".splitlines()
    assert lines == [*whole, last.removesuffix("|")]


def test_a_tab_and_a_letter_beyond_ascii_are_one_column_each() -> None:
    assert source("\tåb").position(2) == Position(1, 3)


def test_windows_line_ends_do_not_shift_columns() -> None:
    assert source("a\r\nb").position(3) == Position(2, 1)
