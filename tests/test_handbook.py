from __future__ import annotations

import re

import pytest

from exitguide.check import rule_severities
from exitguide.handbook import listed_entries, read_entries
from exitguide.languages import LANGUAGES, Language

PARTS: dict[Language, tuple[str, str]] = {
    "nb": ("**Hvorfor:** ", "**Slik retter du:** "),
    "en": ("**Why:** ", "**How to mend it:** "),
}
EXAMPLE = re.compile(r"^```\w+\n.*?^```$", re.DOTALL | re.MULTILINE)
NAMES = sorted(rule_severities())


def test_every_rule_has_an_entry_in_every_language_and_no_entry_is_left_over() -> None:
    assert listed_entries() == {(name, language) for name in NAMES for language in LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_an_entry_says_what_why_and_how_and_shows_an_example(name: str, language: Language) -> None:
    entry = read_entries([name], language)[name]
    what, why, how, *_ = entry.text.split("\n\n")
    assert re.fullmatch(r"[^\n]+[.]", what), "the first paragraph is one sentence on one line"
    assert (why.startswith(PARTS[language][0]), how.startswith(PARTS[language][1])) == (True, True)
    assert EXAMPLE.search(entry.text)
    words = EXAMPLE.sub("", entry.text).split()
    assert 40 <= len(words) <= 160


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_show_the_same_number_of_examples(name: str) -> None:
    counts = {len(EXAMPLE.findall(read_entries([name], one)[name].text)) for one in LANGUAGES}
    assert len(counts) == 1
