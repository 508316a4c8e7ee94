from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from exitguide.markdown.reach import extract_emails, extract_phones
from exitguide.source import SourceText


def phones(text: str) -> list[str]:
    source = SourceText(PurePosixPath("p.md"), text)
    return [mention.text for mention in extract_phones(source, text)]


def emails(text: str) -> list[str]:
    source = SourceText(PurePosixPath("p.md"), text)
    return [mention.text for mention in extract_emails(source, text)]


@pytest.mark.parametrize(
    "number",
    [
        *("22 58 60 00", "22586000", "22\u00a058\u00a060\u00a000", "22-58-60-00", "225 86 000"),
        *("+47 22 58 60 00", "+4722586000", "0047 22 58 60 00", "02800", "116 117", "116117"),
        *("12 34 56 78", "+46 8 123 456 78"),
    ],
)
def test_a_number_is_seen_wherever_it_stands(number: str) -> None:
    for text in (
        f"Bruk {number}.",
        f"({number})",
        f"nummer: {number}, også",
        f"**{number}**",
        number,
    ):
        assert phones(text) == [number]


@pytest.mark.parametrize("words", ["Ring", "ring", "Telefon:", "Tlf.", "call", "Phone:", "Ring på"])
@pytest.mark.parametrize("number", ["112", "1 1 2", "911", "55 55 3"])
def test_a_word_before_it_makes_a_short_number_one(words: str, number: str) -> None:
    assert phones(f"{words} {number} straks") == [number]


@pytest.mark.parametrize(
    "text",
    [
        *("den 20.11.2026", "2026-11-20", "2015–2018", "LOV-2021-06-18-97", "lov nr. 97", "§ 15-9"),
        *("ISBN 978-0-00-000000-2", "10.1234/12345678", "974 760 673", "1 250 000 kroner"),
        *("Ring 24 timer i døgnet", "1234.56.78903", "§ 02800", "kl. 08.00–15.30", "112 sider"),
        *("side 112", "NIBR-rapport 2016:12", "1/2018", "0301 Oslo", "3,14159265"),
    ],
)
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert phones(text) == []


@pytest.mark.parametrize("text", ["Skriv til post@etat.example.org.", "(post@etat.example.org)"])
def test_an_address_ends_before_the_sentence_does(text: str) -> None:
    assert emails(text) == ["post@etat.example.org"]


@pytest.mark.parametrize("text", ["Følg @etaten", "klokka 3 @ rommet", "a@", "@b"])
def test_what_has_one_side_only_is_no_address(text: str) -> None:
    assert emails(text) == []
