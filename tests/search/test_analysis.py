"""Words that mean the same meet, and words that do not stay apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exitguide.languages import LANGUAGES, Language
from exitguide.search.analysis import PART, STOP, Analyzer
from exitguide.search.tables import load_tables

NB = Analyzer(load_tables("nb"))
EN = Analyzer(load_tables("en"))
ANALYZERS = {"nb": NB, "en": EN}

FAMILIES = [
    ("nb", "barnevern barnevernet barnevernets Barnevernet"),
    ("nb", "miljø miljøet miljøer miljo miljøene"),
    ("nb", "radikalisere radikaliserer radikalisert radikalisering radikaliseringen"),
    ("nb", "bekymre bekymret bekymra bekymring bekymringen bekymringer"),
    ("nb", "lærer læreren lærere lærerne lærarar"),
    ("nb", "skole skolen skolens skoler skolene skulen skular"),
    ("nb", "tjeneste tjenesten tjenester tenester tenesta"),
    ("nb", "veileder veilede veiledning veiledningen rettleiing rettleiar"),
    ("nb", "koordinator koordinatoren koordinere koordinert koordinering"),
    ("nb", "ekstrem ekstremt ekstreme ekstremist ekstremister ekstremisme ekstremistisk"),
    ("nb", "opplæringsloven opplæringslova opplæringslov"),
    ("nb", "trygg trygt trygge"),
    ("nb", "fengsel fengselet fengsler fengslet"),
    ("nb", "sikkerhet sikkerheten"),
    # Compounds, whatever links their parts.
    ("nb", "bekymringsmelding bekymringmelding bekymringsmeldingen bekymringsmeldingar"),
    ("nb", "ansvarsgruppe ansvargruppa ansvarsgrupper"),
    ("en", "radicalise radicalised radicalisation radicalization radicalizing"),
    ("en", "worry worries worried worrying"),
    ("en", "counselling counseling"),
    ("en", "municipality municipalities municipal"),
    ("en", "coordinate coordinator coordination coordinating"),
    ("en", "school schools"),
    ("en", "centre center centres"),
]

APART = [
    ("nb", "møte", "mot"),
    ("nb", "plikt", "plan"),
    ("nb", "sikkerhet", "sikker"),
    ("nb", "politi", "politikk"),
    ("en", "police", "policy"),
]


@pytest.mark.parametrize(("language", "family"), FAMILIES)
def test_forms_of_a_word_meet(language: Language, family: str) -> None:
    analyzer = ANALYZERS[language]
    stems = {analyzer.terms(token.form, word=True)[0] for token in analyzer.tokens(family)}
    assert len(stems) == 1


@pytest.mark.parametrize(("language", "one", "other"), APART)
def test_other_words_stay_apart(language: Language, one: str, other: str) -> None:
    analyzer = ANALYZERS[language]
    first, second = (analyzer.terms(analyzer.fold(word), word=True)[0] for word in (one, other))
    assert first != second


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("barnevernstjeneste", {"barn", "vern", "barnevern", "tjenest"}),
        ("taushetsplikt", {"taushet", "plikt"}),
        ("sltkoordinator", {"slt", "koordin"}),
        ("bekymringsmelding", {"bekymr", "meld"}),
        ("kontakt", set()),
        ("forebygging", set()),
    ],
)
def test_compounds_come_apart(word: str, parts: set[str]) -> None:
    analyzer = Analyzer(load_tables("nb"), ["barnevern", "tjeneste", "vern", "bekymring"])
    assert set(analyzer.parts(analyzer.fold(word))) == parts


@pytest.mark.parametrize(
    "text",
    [
        "22 58 60 00",
        "22586000",
        "+47 22 58 60 00",
        "0047 22586000",
        "2258 6000",
        "22\u00a058\u00a060\u00a000",
    ],
)
def test_a_telephone_number_has_one_form(text: str) -> None:
    assert [token.form for token in NB.tokens(f"Ring {text}, eller")][1] == "22586000"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("§ 13-2", "13-2"),
        ("§13–2", "13-2"),
        ("13-2", "13-2"),
        ("§ 9 A-2", "9a-2"),
        ("§9A-2", "9a-2"),
        ("9a-2", "9a-2"),
        ("§ 3-6 b", "3-6b"),
        ("§ 3-6b", "3-6b"),
        ("§§ 4 og 38 a", "38a"),
        ("section 38a", "38a"),
        ("§ 196", "196"),
    ],
)
def test_a_provision_has_one_key(text: str, key: str) -> None:
    assert key in [token.form for token in NB.tokens(f"se {text} i loven")]


def test_words_without_a_topic_are_marked() -> None:
    assert NB.terms("mot", word=True) == (f"{STOP}mot",)


@given(st.text())
def test_any_text_gives_tokens_in_order(text: str) -> None:
    for language in LANGUAGES:
        analyzer = ANALYZERS[language]
        tokens = list(analyzer.tokens(text))
        assert [token.start for token in tokens] == sorted(token.start for token in tokens)
        for token in tokens:
            assert text[token.start : token.end].strip() == text[token.start : token.end]
            whole, *parts = analyzer.terms(token.form, word=token.word)
            assert whole
            assert all(part.startswith(PART) for part in parts)


@given(st.from_regex(r"[a-zæøå]{1,20}", fullmatch=True))
def test_capitals_and_missing_letters_change_nothing(word: str) -> None:
    plain = word.replace("æ", "ae").translate(str.maketrans("øå", "oa"))
    assert NB.fold(word) == NB.fold(word.upper()) == NB.fold(plain)
