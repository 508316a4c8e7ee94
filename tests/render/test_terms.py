"""Words are explained once a page, where they are read and not where they name or link."""

from __future__ import annotations

import re

import pytest

from exitguide.render.terms import mark_terms, render_glossary
from tests.render.examples import term

NAV = term(id="nav", abbreviation="RAN")
DUTY = term(id="plikt", term={"nb": "taushetsplikt", "en": "duty of confidentiality"})


def marked(html: str, language: str = "nb") -> list[str]:
    result, _ = mark_terms(html, [NAV, DUTY], "nb" if language == "nb" else "en")
    return re.findall(r"<button[^>]*>(.*?)</button>", result)


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>RAN og RAN</p>", ["RAN"]),
        ("<p>Taushetsplikten gjelder.</p>", ["Taushetsplikten"]),
        ("<p>taushetsplikter</p>", ["taushetsplikter"]),
        ("<p>RAN-nettverket</p>", ["RAN"]),
        ("<p>ran, brann, RANE</p>", []),
        ("<p>taushetspliktloven</p>", []),
        ('<h2>RAN</h2><a href="x">RAN</a><code>RAN</code>', []),
        ("<h2>RAN</h2><p>RAN</p>", ["RAN"]),
    ],
)
def test_what_is_marked_in_bokmaal(html: str, words: list[str]) -> None:
    assert marked(html) == words


def test_english_has_its_own_word_and_ending() -> None:
    assert marked("<p>Two duty of confidentialitys; they ran.</p>", "en") == [
        "duty of confidentialitys"
    ]


def test_button_and_explanation_belong_together() -> None:
    html, found = mark_terms("<p>RAN</p>", [NAV], "nb")
    glossary = render_glossary(found, "nb")
    target = re.search(r'popovertarget="([^"]+)"', html)
    assert target is not None
    assert f'id="{target[1]}" popover' in glossary
    assert "Noe å prøve." in glossary


def test_a_page_without_such_words_has_no_list_of_them() -> None:
    html, found = mark_terms("<p>Ingenting</p>", [NAV], "nb")
    assert (html, render_glossary(found, "nb")) == ("<p>Ingenting</p>", "")
