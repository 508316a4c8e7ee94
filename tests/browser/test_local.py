"""A municipality's own people, and the age of what is said, as the reader's browser shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from exitguide.registers.local import load_local
from exitguide.render.local import DATA_FILE, render_local_data
from tests.browser.test_accessibility import axe_violations
from tests.local.conftest import EXAMPLES, FICTITIOUS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

NOTICE = {
    "tjenester/nav/": "Denne siden skulle vært gjennomgått innen",
    "en/tjenester/nav/": "This page was due for review by",
}


@pytest.fixture
def local_page(page: Page) -> Page:
    """A tab that reads the edition of Eksempelvik: one data file differs."""
    local = load_local(EXAMPLES / "9998.yml", FICTITIOUS)
    script = render_local_data(local, local.municipality)
    page.route(
        f"**/{DATA_FILE}", lambda route: route.fulfill(body=script, content_type="text/javascript")
    )
    page.clock.set_fixed_time("2026-11-25T12:00:00")
    return page


@pytest.mark.parametrize(
    ("address", "card", "name", "number"),
    [
        ("tjenester/nav/", "kontakt-nav", "Hos oss: NAV Eksempelvik (fiktiv)", "55 55 33 33"),
        ("en/tjenester/kommunen/", "kontakt-slt",
         "In our municipality: The SLT coordinator of Eksempelvik (fictitious)", "02800"),
        ("tiltak/kjernegrupper/", "kontakt-slt",
         "Hos oss: SLT-koordinatoren i Eksempelvik (fiktiv)", "02800"),
    ],
)  # fmt: skip
def test_our_own_people_stand_beside_the_national_contact(
    local_page: Page, base_url: str, address: str, card: str, name: str, number: str
) -> None:
    local_page.goto(base_url + address)
    ours = (
        local_page.get_by_role("listitem")
        .filter(has=local_page.locator(f"#{card}"))
        .locator(".local")
    )
    expect(ours.locator(".local__name")).to_have_text(name)
    expect(ours.get_by_role("link", name=number, exact=True)).to_be_visible()


def test_who_has_no_national_counterpart_stands_above_the_list_of_the_page(
    local_page: Page, base_url: str
) -> None:
    local_page.goto(f"{base_url}tjenester/helsetjenester/")
    ours = local_page.locator("div.locals:not(li *)").locator(".local__name")
    expect(ours).to_have_text(["Hos oss: Team for psykisk helse i Eksempelvik (fiktiv)"])


@pytest.mark.parametrize("start", ["", "en/"])
def test_no_word_of_the_form_is_broken_on_a_telephone(
    page: Page, base_url: str, start: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{base_url}{start}lokalt/")
    words = """(cell) => {
      const text = cell.firstChild;
      const lines = ({ index, 0: word }) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        return new Set([...range.getClientRects()].map((one) => one.top)).size;
      };
      return [...text.data.matchAll(/[^\\s-]+/g)].filter((word) => lines(word) > 1).map(String);
    }"""
    cells = page.locator("table.form th")
    expect(cells).to_have_count(12)
    assert [cell.evaluate(words) for cell in cells.all()] == [[]] * 12


@pytest.mark.parametrize("start", ["", "en/"])
def test_everybody_stands_at_the_top_of_the_directory(
    local_page: Page, base_url: str, start: str
) -> None:
    local_page.goto(f"{base_url}{start}tjenester/")
    first = local_page.get_by_role("heading", level=2).first
    expect(first).to_contain_text("Eksempelvik")
    expect(local_page.locator(".local-directory .local")).to_have_count(5)
    assert not axe_violations(local_page)


def test_the_edition_for_everybody_shows_nobody(page: Page, base_url: str) -> None:
    page.goto(f"{base_url}tjenester/")
    expect(page.locator(".local-directory")).to_be_hidden()
    expect(page.locator(".local")).to_have_count(0)


def test_without_a_script_a_link_leads_to_the_page_of_local_contacts(
    browser: Browser, base_url: str
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{base_url}tjenester/nav/")
        card = page.get_by_role("listitem").filter(has=page.locator("#kontakt-nav"))
        card.get_by_role("link", name="Slik finner du lokale kontakter").click()
        expect(page).to_have_url(f"{base_url}lokalt/")
        expect(page.locator("#kommunen")).to_be_visible()


@pytest.mark.parametrize("address", NOTICE)
@pytest.mark.parametrize(("day", "is_late"), [("2027-05-20", False), ("2027-05-21", True)])
def test_a_page_says_when_its_review_is_late(
    page: Page, base_url: str, address: str, day: str, is_late: bool
) -> None:
    page.clock.set_fixed_time(f"{day}T12:00:00")
    page.goto(base_url + address)
    notice = page.locator(".page > .overdue")
    expect(notice).to_be_visible(visible=is_late)
    expect(notice).to_contain_text(NOTICE[address])


@pytest.mark.parametrize(("day", "is_late"), [("2027-11-20", False), ("2027-11-21", True)])
def test_a_contact_says_when_nobody_has_confirmed_it_for_a_year(
    page: Page, base_url: str, day: str, is_late: bool
) -> None:
    page.clock.set_fixed_time(f"{day}T12:00:00")
    page.goto(f"{base_url}tjenester/rvts/")
    card = page.get_by_role("listitem").filter(has=page.locator("#kontakt-rvts-ost"))
    expect(card.locator(".overdue")).to_be_visible(visible=is_late)
    expect(card.locator(".overdue")).to_have_text(
        "Ingen har bekreftet dette siden 20. november 2026. Sjekk at det fortsatt stemmer."
    )


def test_a_late_page_has_no_fault_of_accessibility(page: Page, base_url: str) -> None:
    page.clock.set_fixed_time("2030-01-01T12:00:00")
    page.goto(f"{base_url}en/tjenester/rvts/")
    expect(page.locator(".overdue").first).to_be_visible()
    assert not axe_violations(page)


def test_our_own_old_number_says_so_too(local_page: Page, base_url: str) -> None:
    local_page.goto(f"{base_url}tjenester/nav/")
    expect(local_page.locator(".local .overdue")).to_be_visible()
    expect(local_page.locator("#kontakt-nav ~ .overdue")).to_be_hidden()
