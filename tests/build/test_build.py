"""The real build: nothing warned of, everything there, every page right for its reader."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
import rispy
from pybtex.database import parse_string
from selectolax.lexbor import LexborHTMLParser, LexborNode

from exitguide.output.check import check_output
from exitguide.output.load import load_output
from exitguide.registers import load_registers
from exitguide.search.scripts import SCRIPTS, WORKER_PARTS
from tests.conftest import build_portal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Build

LANGUAGES = {"nb": "", "en": "en/"}


def tree(build: Build, address: str) -> LexborHTMLParser:
    return LexborHTMLParser((build.folder / address / "index.html").read_text("utf-8"))


def first(page: LexborHTMLParser, selector: str) -> LexborNode:
    found = page.css_first(selector)
    assert found is not None, selector
    return found


def routes(root: Path, language: str) -> list[str]:
    folder = root / "docs" / language
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*.md"))


def address(route: str, language: str) -> str:
    """Where a page stands in the web edition: a folder, so that its file is index.html."""
    folder = route.removesuffix("index.md")
    return LANGUAGES[language] + (f"{route.removesuffix('.md')}/" if folder == route else folder)


def test_nothing_is_warned_of(build: Build) -> None:
    assert not re.findall(r"^(?:WARNING|ERROR).*", build.log, re.MULTILINE)


def test_both_languages_have_the_same_pages(root: Path) -> None:
    assert routes(root, "nb") == routes(root, "en")
    assert len(routes(root, "nb")) >= 37


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_says_its_language_and_the_other(
    root: Path, build: Build, language: str
) -> None:
    for route in routes(root, language):
        page = tree(build, address(route, language))
        assert first(page, "html").attributes["lang"] == language
        links = {
            link.attributes["hreflang"]: urlsplit(link.attributes["href"] or "").path.lstrip("/")
            for link in page.css("head link[hreflang]")
        }
        expected = {code: address(route, code) for code in LANGUAGES}
        assert links == expected | {"x-default": expected["nb"]}, route


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_slot_is_filled(root: Path, build: Build, language: str) -> None:
    for route in routes(root, language):
        text = (build.folder / address(route, language) / "index.html").read_text("utf-8")
        assert "<!-- exitguide:" not in text, route


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_directory_has_every_contact(root: Path, build: Build, language: str) -> None:
    page = tree(build, address("tjenester/index.md", language))
    shown = {card.attributes["id"] for card in page.css(".contact__name")}
    assert shown == {f"kontakt-{name}" for name in load_registers(root).contacts}


def test_a_card_dials_the_number_that_it_shows(build: Build) -> None:
    page = tree(build, "tjenester/rvts/")
    phone = first(page, "a[href^='tel:']")
    assert (phone.text(), phone.attributes["href"]) == ("22 58 60 00", "tel:+4722586000")


@pytest.mark.parametrize("language", LANGUAGES)
def test_service_pages_speak_to_machines(root: Path, build: Build, language: str) -> None:
    services = [route for route in routes(root, language) if route.startswith("tjenester/")]
    for route in set(services) - {"tjenester/index.md"}:
        script = first(tree(build, address(route, language)), "script[type*=ld]")
        data = json.loads(script.text())
        assert data["@type"] == "GovernmentService"
        assert data["inLanguage"] == language
        for provider in data["provider"]:
            assert provider["contactPoint"]["@type"] == "ContactPoint"


def test_the_sitemap_has_the_review_dates(root: Path, build: Build) -> None:
    sitemap = (build.folder / "sitemap.xml").read_text("utf-8")
    assert sitemap.count("<loc>") == 2 * len(routes(root, "nb"))
    assert set(re.findall(r"<lastmod>(.*?)</lastmod>", sitemap)) <= {
        match
        for language in LANGUAGES
        for route in routes(root, language)
        for match in re.findall(
            r"^reviewed: (.*)$", (root / "docs" / language / route).read_text("utf-8"), re.MULTILINE
        )
    }


def test_the_publication_list_reads_in_reference_managers(root: Path, build: Build) -> None:
    publications = load_registers(root).publications
    bibtex = parse_string(
        (build.folder / "ressurser/publikasjoner.bib").read_text("utf-8"), "bibtex"
    )
    ris = rispy.loads((build.folder / "ressurser/publikasjoner.ris").read_text("utf-8"))
    assert list(bibtex.entries) == list(publications) == [entry["id"] for entry in ris]
    assert [entry["title"] for entry in ris] == [one.title for one in publications.values()]


def test_a_wrong_address_gets_a_page_in_both_languages(build: Build) -> None:
    page = LexborHTMLParser((build.folder / "404.html").read_text("utf-8"))
    assert [part.attributes["lang"] for part in page.css(".page--404 > div")] == ["nb", "en"]


def test_the_worker_is_published_whole_and_not_in_its_parts(build: Build) -> None:
    folder = build.folder / SCRIPTS
    assert (folder / "worker.js").is_file()
    assert not (build.folder / WORKER_PARTS).exists()


def test_registers_and_drawings_are_not_published_as_files(build: Build) -> None:
    assert not [file for file in build.folder.rglob("*") if file.suffix in {".yml", ".csv"}]


def test_two_builds_are_the_same_to_the_byte(root: Path, tmp_path: Path) -> None:
    builds = [
        build_portal(root, tmp_path / name, SOURCE_DATE_EPOCH="1795000000").folder
        for name in ("one", "two")
    ]
    files = [sorted(f.relative_to(one) for f in one.rglob("*") if f.is_file()) for one in builds]
    assert files[0] == files[1]
    assert not [f for f in files[0] if (builds[0] / f).read_bytes() != (builds[1] / f).read_bytes()]


def test_the_offline_edition_is_whole_and_asks_for_nothing_outside(
    root: Path, tmp_path: Path
) -> None:
    offline = build_portal(root, tmp_path / "offline", OFFLINE="true")
    assert offline.status == 0, offline.log
    assert list(check_output(load_output(offline.folder, offline=True))) == []
