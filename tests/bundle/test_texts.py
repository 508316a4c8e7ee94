"""The start page and the read-me."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from exitguide.bundle.texts import READ_ME, render_read_me, render_start
from exitguide.languages import LANGUAGES, Language
from exitguide.registers.schema import Municipality


def test_the_start_page_opens_both_languages_and_names_the_municipality() -> None:
    owner = Municipality(code="9901", name="<i>Prøvedal</i>", county="Agder")
    page = LexborHTMLParser(render_start("1", owner).decode())
    doors = [(one.attributes["href"], one.attributes["hreflang"]) for one in page.css(".door")]
    assert doors == [("index.html", "nb"), ("en/index.html", "en")]
    assert [one.text() for one in page.css(".owner")] == ["<i>Prøvedal</i>"]
    assert page.css("i, script") == []


def test_an_edition_that_is_nobodys_own_names_nobody() -> None:
    assert LexborHTMLParser(render_start("1", None).decode()).css(".owner") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_even_an_old_notepad_reads_the_read_me(language: Language) -> None:
    raw = render_read_me(language, "2026-11-20-12345678")
    text = raw.decode("utf-8-sig")
    assert raw.startswith(b"\xef\xbb\xbf")
    assert text.count("\n") == text.count("\r\n") > 20
    assert "2026-11-20-12345678" in text
    assert max(map(len, text.splitlines())) <= 76


def test_each_read_me_names_the_other() -> None:
    for language, other in (LANGUAGES, LANGUAGES[::-1]):
        assert READ_ME[other] in render_read_me(language, "1").decode()
