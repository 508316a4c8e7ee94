from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

from exitguide.load import load_site
from exitguide.registers import Registers, load_registers
from exitguide.registers.translation_lock import TranslationLock
from exitguide.render.translation import render_translation_notice
from exitguide.translations import plan_lock

if TYPE_CHECKING:
    from pathlib import Path

    from exitguide.site import Site

ROUTE = "om/index"


@pytest.fixture(scope="module")
def site(root: Path) -> Site:
    return load_site(root)


@pytest.fixture(scope="module")
def in_step(root: Path, site: Site) -> Registers:
    """The registers as they are when every translation is confirmed."""
    routes = {page.route for page in site}
    return replace(
        load_registers(root),
        translations=TranslationLock(plan_lock(site, TranslationLock(), routes)),
    )


def test_a_page_in_step_has_no_notice(site: Site, in_step: Registers) -> None:
    assert {
        render_translation_notice(page.route, page.language, site, in_step) for page in site
    } == {""}


def test_changed_sections_are_named_and_linked(site: Site, in_step: Registers) -> None:
    locked = in_step.translations.pages
    changed = {**locked, ROUTE: {**locked[ROUTE], "": "0" * 16, "bruk": "0" * 16}}
    behind = replace(in_step, translations=TranslationLock(changed))
    tree = LexborHTMLParser(render_translation_notice(ROUTE, "en", site, behind))
    assert "has changed" in tree.css("aside p")[0].text()
    assert [node.text() for node in tree.css("li")] == [
        "The introduction",
        "What you may use it for",
    ]
    assert [node.attributes["href"] for node in tree.css("li a")] == ["#bruk"]
    assert render_translation_notice(ROUTE, "nb", site, behind) == ""
    assert render_translation_notice("tjenester/nav", "en", site, behind) == ""
