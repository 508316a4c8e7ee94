"""What the browser puts on paper: the text, the numbers and the addresses, and no navigation."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.conftest import Build


def printed(page: Page, address: str) -> str:
    """The text on paper, with its white space evened out."""
    page.goto(address)
    reader = PdfReader(io.BytesIO(page.pdf(format="A4")))
    return " ".join(" ".join(sheet.extract_text() for sheet in reader.pages).split())


def test_a_service_page_has_numbers_law_and_addresses_written_out(
    page: Page, base_url: str
) -> None:
    text = printed(page, f"{base_url}tjenester/nav/")
    assert "55 55 33 33" in text
    assert "nav.no (https://nav.no/)" in text
    # The words and the provisions that the screen explains in popovers.
    assert "fremmedkriger: Person som" in text
    assert "§ 15: Samarbeid med brukeren og individuell plan. I kraft" in text.replace("\xa0", " ")
    assert "https://exit-veilederen.example.org/tjenester/nav/" in text


@pytest.mark.parametrize("address", ["tjenester/nav/", "en/", "utskrift/"])
def test_nothing_to_click_is_printed(page: Page, base_url: str, address: str) -> None:
    page.goto(base_url + address)
    page.emulate_media(media="print")
    # Header, menu, path, language, footer: what a finger needs and a sheet does not.
    parts = (
        ".md-header, .md-tabs, .md-sidebar, .md-path, .md-footer, .md-top, .language, .downloads"
    )
    assert page.locator(parts).count() > 0
    for part in page.locator(parts).all():
        assert not part.is_visible()


COLOURS = """[...document.querySelectorAll(".md-content *")].map((one) => {
  const { color, backgroundColor, borderTopColor } = getComputedStyle(one);
  return `${one.className} ${color} ${backgroundColor} ${borderTopColor}`;
})"""


def test_paper_is_light_where_the_screen_is_dark(browser: Browser, base_url: str) -> None:
    found = {}
    for scheme in ("light", "dark"):
        with browser.new_context(color_scheme=scheme, reduced_motion="reduce") as context:
            page = context.new_page()
            page.goto(f"{base_url}tjenester/helsetjenester/")
            expected = {"light": "default", "dark": "slate"}[scheme]
            expect(page.locator("body")).to_have_attribute("data-md-color-scheme", expected)
            page.emulate_media(media="print")
            found[scheme] = page.evaluate(COLOURS)
    assert found["dark"] == found["light"]


def test_the_whole_guide_prints_every_page_of_it(page: Page, base_url: str, build: Build) -> None:
    text = printed(page, f"{base_url}en/utskrift/")
    titles = ".whole__part > h2:first-child, .whole__part > .hero > h2"
    parts = page.locator(titles).all_inner_texts()
    assert len(parts) > 30
    assert page.locator(".whole__part .locals[data-local='*']").count() == 1
    assert page.locator(".whole__part table.form").count() == 0
    for title in parts:
        assert title in text
    addresses = (build.folder / "en").rglob("index.html")
    left_out = {"redaksjon", "utskrift"}
    pages = [file for file in addresses if left_out.isdisjoint(file.parts)]
    # Besides the pages there is the list of words.
    assert len(parts) == len(pages) + 1
