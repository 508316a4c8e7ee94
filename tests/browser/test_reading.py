"""Reading the portal as its readers do: find a page, call somebody, change language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import ViewportSize, expect

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PHONE = ViewportSize(width=390, height=800)


@pytest.mark.parametrize(
    ("start", "task", "title", "section"),
    [
        ("", "En fremmedkriger vender hjem", "Planlegging og kartlegging", "hjemvendt"),
        ("en/", "A foreign fighter returns", "Planning and assessment", "hjemvendt"),
    ],
)
def test_a_task_on_the_home_page_leads_to_its_section(
    page: Page, base_url: str, start: str, task: str, title: str, section: str
) -> None:
    page.goto(base_url + start)
    page.get_by_role("link", name=task).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    expect(page.locator(f"#{section}")).to_be_in_viewport()


@pytest.mark.parametrize("address", ["tjenester/", "en/tjenester/"])
def test_the_guides_name_is_whole_on_a_telephone(page: Page, base_url: str, address: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(base_url + address)
    name = page.locator(".md-header__title .md-ellipsis").first
    assert name.evaluate("(one) => one.scrollWidth <= one.clientWidth")


def test_what_is_pasted_with_the_mouse_is_searched_for(page: Page, base_url: str) -> None:
    page.goto(base_url)
    page.locator(".md-search__input").click()
    expect(page.locator(".md-search-result__meta")).to_have_text("Skriv inn det du leter etter")
    page.locator(".md-search__input").fill("55 55 33 33")  # as pasting does it: without a key
    expect(page.locator(".md-search-result__link").first).to_contain_text("NAV")


def test_a_contact_is_found_and_its_page_followed(page: Page, base_url: str) -> None:
    page.goto(f"{base_url}tjenester/")
    card = page.get_by_role("listitem").filter(has=page.locator("#kontakt-rvts-ost"))
    expect(card.get_by_role("link", name="22 58 60 00")).to_have_attribute(
        "href", "tel:+4722586000"
    )
    page.locator("main").get_by_role("link", name="RVTS", exact=True).last.click()
    expect(page).to_have_url(f"{base_url}tjenester/rvts/")


@pytest.mark.parametrize("start", ["tjenester/nav/", "en/tjenester/nav/"])
def test_changing_language_stays_in_the_section(page: Page, base_url: str, start: str) -> None:
    other = "tjenester/nav/" if start.startswith("en/") else "en/tjenester/nav/"
    language = "nb" if start.startswith("en/") else "en"
    page.goto(f"{base_url}{start}#kontakt")
    page.get_by_role("link", name="English" if language == "en" else "Bokmål").click()
    expect(page).to_have_url(re.compile(re.escape(base_url + other) + "#"))
    expect(page.locator("#kontakt")).to_be_in_viewport()
    expect(page.locator("html")).to_have_attribute("lang", language)


def test_a_word_explains_itself_to_the_keyboard_and_goes_away_on_escape(
    page: Page, base_url: str
) -> None:
    page.goto(f"{base_url}tiltak/kjernegrupper/")
    word = page.locator("button.term").first
    explanation = page.locator(f"#{word.get_attribute('popovertarget')}")
    expect(explanation).to_be_hidden()
    page.locator(".md-path a").last.focus()
    page.keyboard.press("Tab")
    expect(word).to_be_focused()
    expect(explanation).to_be_visible()
    page.keyboard.press("Escape")
    expect(explanation).to_be_hidden()


def test_a_word_explains_itself_on_tap(browser: Browser, base_url: str) -> None:
    with browser.new_context(viewport=PHONE, has_touch=True) as context:
        page = context.new_page()
        page.goto(f"{base_url}en/tiltak/kjernegrupper/")
        word = page.locator("button.term").first
        word.tap()
        expect(page.locator(f"#{word.get_attribute('popovertarget')}")).to_be_visible()


def test_the_menu_opens_by_keyboard_and_closes_on_escape(browser: Browser, base_url: str) -> None:
    with browser.new_context(viewport=PHONE) as context:
        page = context.new_page()
        page.goto(f"{base_url}tjenester/nav/")
        menu = page.get_by_role("button", name="Meny")
        entry = page.get_by_role("navigation", name="Meny").get_by_role(
            "link", name="Konfliktrådet"
        )
        expect(entry).to_be_hidden()
        menu.press("Enter")
        expect(menu).to_have_attribute("aria-expanded", "true")
        expect(entry).to_be_visible()
        page.keyboard.press("Escape")
        expect(menu).to_have_attribute("aria-expanded", "false")
        expect(menu).to_be_focused()


def test_a_checklist_is_ticked_by_its_words(page: Page, base_url: str) -> None:
    page.goto(f"{base_url}en/veileder/planlegging/")
    page.get_by_text("Make a written outline of a plan").click()
    expect(page.get_by_role("checkbox", name="Make a written outline of a plan")).to_be_checked()


def test_everything_reads_without_a_script(browser: Browser, base_url: str) -> None:
    with browser.new_context(java_script_enabled=False, viewport=PHONE) as context:
        page = context.new_page()
        page.goto(f"{base_url}tiltak/kjernegrupper/")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        word = page.locator("button.term").first
        word.click()
        expect(page.locator(f"#{word.get_attribute('popovertarget')}")).to_be_visible()
        page.keyboard.press("Escape")
        page.locator(".md-header label[for=__drawer]").click()
        expect(page.locator(".md-nav--primary").get_by_role("link", name="Mentor")).to_be_visible()


def test_paper_has_the_words_and_numbers_and_no_navigation(page: Page, base_url: str) -> None:
    page.goto(f"{base_url}tjenester/rvts/")
    page.emulate_media(media="print")
    expect(page.locator(".md-header")).to_be_hidden()
    expect(page.locator(".md-sidebar").first).to_be_hidden()
    expect(page.get_by_text("22 58 60 00")).to_be_visible()
    expect(page.locator(".glossary__entry").first).to_be_visible()
