from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

from exitguide.check import rule_severities
from exitguide.languages import LANGUAGES, Language, format_date
from exitguide.load import load_site
from exitguide.registers import Registers, load_registers
from exitguide.registers.translation_lock import TranslationLock
from exitguide.render.handbook import render_rules, render_status
from exitguide.translations import plan_lock

if TYPE_CHECKING:
    from pathlib import Path

    from exitguide.site import Site


@pytest.fixture(scope="module")
def site(root: Path) -> Site:
    return load_site(root)


@pytest.fixture(scope="module")
def registers(root: Path) -> Registers:
    return load_registers(root)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_its_anchor_and_its_place_in_the_list(language: Language) -> None:
    tree = LexborHTMLParser(render_rules(language))
    names = list(rule_severities())
    assert [node.attributes["id"] for node in tree.css("h2")] == names
    assert [node.attributes["href"] for node in tree.css("li > a")] == [f"#{one}" for one in names]
    assert len(tree.css("section pre")) >= len(names)


def test_an_example_is_shown_as_text_and_never_acted_upon() -> None:
    html = render_rules("en")
    assert "&lt;!-- exitguide: allow[avoided-term] --&gt;" in html
    assert "<!-- exitguide" not in html


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_status_lists_every_page_the_most_urgent_first(
    site: Site, registers: Registers, language: Language
) -> None:
    tree = LexborHTMLParser(render_status(site, registers, language, lambda route: f"/{route}/"))
    table = tree.css("table")[0]
    routes = [node.attributes["href"] for node in table.css("a")]
    assert sorted(map(str, routes)) == sorted(
        f"/{page.route}/" for page in site if page.language == language
    )
    due = [row.css("time")[1].attributes["datetime"] for row in table.css("tbody tr")]
    assert due == sorted(map(str, due))


def test_the_status_says_when_each_contact_was_checked(site: Site, registers: Registers) -> None:
    tree = LexborHTMLParser(render_status(site, registers, "en", str))
    rows = {
        row.css("td")[0].text(): row.css("td")[1].text()
        for row in tree.css("table")[1].css("tr")[1:]
    }
    assert rows == {
        one.name.en: format_date(one.verified, "en") for one in registers.contacts.values()
    }


def test_the_status_names_the_sections_whose_translation_lags_behind(
    site: Site, registers: Registers
) -> None:
    routes = {page.route for page in site if page.language == "nb"}
    everything = plan_lock(site, registers.translations, routes)
    in_step = replace(registers, translations=TranslationLock(everything))
    assert "Every translation is in step" in render_status(site, in_step, "en", str)
    changed = {**everything, "om/index": {**everything["om/index"], "bruk": "0" * 16}}
    behind = replace(registers, translations=TranslationLock(changed))
    tree = LexborHTMLParser(render_status(site, behind, "en", str))
    assert [node.text() for node in tree.css("ul li")] == ["om/index: bruk"]
