"""The bundle of a municipality, unpacked and opened from its folder."""

from __future__ import annotations

import re
import shutil
import zipfile
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from exitguide.bundle.assemble import assemble
from exitguide.bundle.local import local_files
from exitguide.bundle.offline import read_edition
from exitguide.bundle.plan import plan_archives
from exitguide.bundle.write import write_archives
from exitguide.guide import load_guide
from exitguide.output.check import check_output
from exitguide.output.load import load_output
from exitguide.registers.local import load_local
from tests.local.conftest import EXAMPLES, FICTITIOUS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request


@pytest.fixture(scope="session")
def folder(root: Path, offline: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundle of Eksempelvik, written and unpacked."""
    guide = load_guide(root)
    registers = replace(guide.registers, municipalities=FICTITIOUS)
    contacts = {"9998": load_local(EXAMPLES / "9998.yml", FICTITIOUS)}
    found = read_edition(offline)
    edition = assemble(guide, found, local_files(found, contacts, registers), date(2026, 11, 20))
    out = tmp_path_factory.mktemp("offline")
    [written] = write_archives(edition, plan_archives(FICTITIOUS, ["9998"], split=False), out)
    with zipfile.ZipFile(out / written.name) as archive:
        archive.extractall(out / "unpacked")
    return out / "unpacked"


@pytest.fixture
def complaints(context: BrowserContext, folder: Path) -> Iterator[list[str]]:
    """What the browser complains of, and each request that leaves the folder; in the end, none."""
    found: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        if message.type == "error":
            found.append(message.text)

    def watch(request: Request) -> None:
        if not request.url.startswith((folder.as_uri(), "data:", "blob:")):
            found.append(f"outside: {request.url}")

    def lose(request: Request) -> None:
        # Going on to the next page breaks off what the last one was still asking for.
        if request.failure != "net::ERR_ABORTED":
            found.append(f"{request.failure}: {request.url}")

    context.on("console", hear)
    context.on("request", watch)
    context.on("weberror", lambda error: found.append(str(error.error)))
    context.on("requestfailed", lose)
    yield found
    assert found == []


def test_every_page_opens_without_complaint_and_asks_for_nothing_outside(
    page: Page, folder: Path, complaints: list[str]
) -> None:
    pages = sorted(folder.rglob("*.html"))
    assert len(pages) > 80
    for file in pages:
        page.goto(file.as_uri())
        expect(page.get_by_role("heading", level=1).first).to_be_visible()
        assert complaints == [], file


def test_every_file_in_it_is_asked_for_by_a_page(
    page: Page, folder: Path, complaints: list[str]
) -> None:
    """Those that nobody asks for are for programs, or make the download larger."""
    wanted: set[str] = set()
    page.on("request", lambda request: wanted.add(request.url))
    for start, words in (("index.html", "nav"), ("en/index.html", "school"), ("start.html", "")):
        page.goto((folder / start).as_uri())
        if words:
            page.locator(".md-search__input").press_sequentially(words)
            expect(page.locator(".md-search-result__link").first).to_be_visible(timeout=30_000)
    links = "[...document.querySelectorAll('[href]')].map((one) => one.href.split(/[?#]/)[0])"
    todo = [(folder / "start.html").as_uri()]
    while todo:
        address = todo.pop()
        page.goto(address)
        for found in set(page.evaluate(links)) - wanted:
            wanted.add(found)
            todo += [found] if found.startswith("file:") and found.endswith(".html") else []
    files = {file.as_uri() for file in folder.rglob("*") if file.is_file()}
    without_script = "assets/exitguide/search/without-script.css"
    assert {file.removeprefix(f"{folder.as_uri()}/") for file in files - wanted} == {
        "manifest.json",
        without_script,
    }
    assert complaints == []


def test_no_page_leads_to_where_it_is_edited(folder: Path) -> None:
    assert not [file for file in folder.rglob("*.html") if 'rel="edit"' in file.read_text("utf-8")]


def test_every_address_in_it_leads_somewhere(folder: Path) -> None:
    assert list(check_output(load_output(folder, offline=True))) == []


@pytest.mark.usefixtures("complaints")
def test_the_start_page_opens_the_guide_in_both_languages(page: Page, folder: Path) -> None:
    page.goto((folder / "start.html").as_uri())
    expect(page.get_by_text("Eksempelvik")).to_be_visible()
    expect(page.get_by_text("Pakk ut først.")).to_be_hidden()
    page.get_by_role("link", name="English Open the guide").click()
    expect(page).to_have_url((folder / "en/index.html").as_uri())


def test_opened_inside_the_zip_the_start_page_says_to_unpack(
    page: Page, folder: Path, tmp_path: Path
) -> None:
    shutil.copy(folder / "start.html", tmp_path)
    page.goto((tmp_path / "start.html").as_uri())
    expect(page.get_by_text("Pakk ut først.")).to_be_visible()
    expect(page.get_by_text("Unpack first.")).to_be_visible()


@pytest.mark.usefixtures("complaints")
def test_what_is_new_stands_in_both_languages(page: Page, folder: Path) -> None:
    page.goto((folder / "nytt.html").as_uri())
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url((folder / "en/nytt.html").as_uri())
    page.get_by_role("link", name="Bokmål").click()
    expect(page).to_have_url((folder / "nytt.html").as_uri())


@pytest.mark.parametrize("name", ["start.html", "nytt.html", "en/nytt.html"])
@pytest.mark.parametrize(("scheme", "paper"), [("light", "#f6f4ee"), ("dark", "#162227")])
def test_the_bundles_own_pages_are_as_dark_as_the_system_and_accessible(
    page: Page, folder: Path, name: str, scheme: Literal["light", "dark"], paper: str
) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto((folder / name).as_uri())
    red, green, blue = bytes.fromhex(paper[1:])
    expect(page.locator("body")).to_have_css("background-color", f"rgb({red}, {green}, {blue})")
    assert Axe().run(page).response["violations"] == []


@pytest.mark.usefixtures("complaints")
def test_the_directory_names_our_own_people_once_on_paper(page: Page, folder: Path) -> None:
    page.goto((folder / "tjenester/index.html").as_uri())
    ours = page.get_by_text("NAV Eksempelvik (fiktiv)")
    expect(page.get_by_role("heading", name="Hos oss: Eksempelvik")).to_be_visible()
    expect(ours.filter(visible=True)).to_have_count(2)
    page.emulate_media(media="print")
    expect(ours.filter(visible=True)).to_have_count(1)


@pytest.mark.usefixtures("complaints")
def test_changing_language_stays_on_the_page(page: Page, folder: Path) -> None:
    ours, theirs = (folder / f"{one}tjenester/nav.html" for one in ("", "en/"))
    page.goto(ours.as_uri())
    page.get_by_role("link", name="English", exact=True).click()
    expect(page).to_have_url(re.compile(f"^{re.escape(theirs.as_uri())}#?"))
    page.get_by_role("link", name="Bokmål", exact=True).click()
    expect(page).to_have_url(re.compile(f"^{re.escape(ours.as_uri())}#?"))


@pytest.mark.usefixtures("complaints")
@pytest.mark.parametrize(
    ("start", "words", "title", "found"),
    [
        ("veileder/index.html", "slt-koordinatoren eksempelvik", "SLT-koordinatoren i Eksempelvik",
         "lokalt/index.html"),
        ("en/index.html", "coordinator eksempelvik", "The SLT coordinator of Eksempelvik",
         "en/lokalt/index.html"),
        ("index.html", "slt", "SLT-koordinatoren i Eksempelvik", "lokalt/index.html"),
        ("index.html", "barnevernvakten", "Barnevernvakten i Eksempelvik", "lokalt/index.html"),
        ("index.html", "eksempelvik", "Eksempelvik (fiktiv)", "lokalt/index.html"),
        ("index.html", "taushetsplikt", "Informasjonsutveksling",
         "veileder/informasjonsutveksling.html"),
    ],
)  # fmt: skip
def test_search_finds_the_guide_and_the_municipalitys_own_people(
    page: Page, folder: Path, start: str, words: str, title: str, found: str
) -> None:
    page.goto((folder / start).as_uri())
    page.locator(".md-search__input").fill(words)
    first = page.locator(".md-search-result__link").first
    expect(first).to_contain_text(title, timeout=30_000)
    first.click()
    page.wait_for_url(f"{(folder / found).as_uri()}*")


@pytest.mark.usefixtures("complaints")
def test_our_own_people_stand_on_the_service_page(page: Page, folder: Path) -> None:
    page.goto((folder / "tjenester/nav.html").as_uri())
    expect(page.locator(".local__name").first).to_contain_text("NAV Eksempelvik (fiktiv)")
