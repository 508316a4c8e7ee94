"""Telephone numbers: which are valid, how they are shown, what is dialled."""

from __future__ import annotations

import pytest

from exitguide.phone import Phone, parse_phone


@pytest.mark.parametrize(
    ("written", "shown", "dialled"),
    [
        ("22586000", "22 58 60 00", "+4722586000"),
        ("22 58 60 00", "22 58 60 00", "+4722586000"),
        ("+47 22 58 60 00", "22 58 60 00", "+4722586000"),
        ("02800", "02800", "02800"),
        ("116117", "116 117", "116117"),
        ("116 111", "116 111", "116111"),
        ("112", "112", "112"),
        ("80033321", "800 33 321", "+4780033321"),
    ],
)
def test_numbers_in_use(written: str, shown: str, dialled: str) -> None:
    assert parse_phone(written) == Phone(shown, dialled)


@pytest.mark.parametrize("written", ["12345678", "2258600", "20.11.2026", "ring oss", "", "99"])
def test_numbers_that_nobody_can_have(written: str) -> None:
    with pytest.raises(ValueError, match="not a"):
        parse_phone(written)


@pytest.mark.parametrize("written", ["22 58 60 00", "02800", "116 117", "+46 8 123 456 78"])
def test_what_is_shown_reads_as_itself(written: str) -> None:
    assert parse_phone(parse_phone(written).display) == parse_phone(written)
