"""Search as readers meet it: over http and from a folder, in both languages."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from exitguide.languages import LANGUAGES, Language
from exitguide.search.analysis import Analyzer
from exitguide.search.evaluate import score
from exitguide.search.scripts import WORKER_PARTS, index_path
from exitguide.search.tables import load_tables
from tests.browser.searching import ask, open_search
from tests.conftest import ROOT, build_portal
from tests.search.evaluation import list_routes, read_questions

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page, Route

    from tests.conftest import Build

PREFIXES: dict[Language, str] = {"nb": "", "en": "en/"}
HOSTILE = [
    "a" * 10_000,
    "barnevernet " * 1_000,
    ".*+?^${}()|[]\\ ~2 ^3 +- a:b",
    "<script>document.title='x'</script>",
    "<img src=x onerror=document.title='x'>",
    "\"'&amp;&lt;`",
    "👩‍👧‍👦🇳🇴",
    "constructor __proto__ toString hasOwnProperty",
    "og i på til",
    "\u202e\u0000\ufeff",
    " ",
    "",
]


# Apart, without what links a compound, without æøå, mistyped, in the other language, in one go.
OWN_WAY: dict[Language, dict[str, str]] = {
    "nb": {
        "taushets plikt": "veileder/informasjonsutveksling",
        "bekymringmelding": "veileder/informasjonsutveksling",
        "konfliktraadet": "tjenester/konfliktradet",
        "teachers": "tjenester/skolen",
        "politte": "tjenester/politiet",
    },
    "en": {
        "anti-semitism": "tiltak/skole",
        "kommuner": "tjenester/kommunen",
        "schol": "tjenester/skolen",
        "55553333": "tjenester/nav",
    },
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The offline edition."""
    done = build_portal(ROOT, tmp_path_factory.mktemp("offline"), OFFLINE="true")
    assert done.status == 0, done.log
    return done.folder


@pytest.fixture(scope="module")
def addresses(base_url: str, folder: Path) -> dict[tuple[str, Language], str]:
    """The front pages of both editions in both languages."""
    web = {("http", language): base_url + prefix for language, prefix in PREFIXES.items()}
    disk = {
        ("file", language): f"{folder.as_uri()}/{prefix}index.html"
        for language, prefix in PREFIXES.items()
    }
    return web | disk


@pytest.fixture(
    scope="module", params=[(one, two) for one in ("http", "file") for two in LANGUAGES]
)
def searched(
    request: pytest.FixtureRequest, browser: Browser, addresses: dict[tuple[str, Language], str]
) -> Iterator[tuple[Page, Language, list[str]]]:
    """A page with search ready, its language, and what went wrong in it so far."""
    faults: list[str] = []
    page = browser.new_page()
    page.on("console", lambda message: faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("requestfailed", lambda failed: faults.append(failed.url))
    open_search(page, addresses[request.param])
    yield page, request.param[1], faults
    page.close()


# What search promises for the questions that it is made for, and for those that it never saw.
@pytest.mark.parametrize(("name", "success", "gain"), [("gold", 0.95, 0.95), ("blind", 0.9, 0.85)])
def test_readers_get_the_right_page_first(
    searched: tuple[Page, Language, list[str]], name: str, success: float, gain: float
) -> None:
    page, language, faults = searched
    known = list_routes(language)
    questions = read_questions(name, language)
    answers = [ask(page, question.ask).routes(language, known) for question in questions]
    measures = score(questions, answers)
    assert measures.success >= success
    assert measures.gain >= gain
    assert measures.silent == 0
    assert not faults


def test_readers_may_write_in_their_own_way(
    searched: tuple[Page, Language, list[str]],
) -> None:
    page, language, _ = searched
    for query, route in OWN_WAY[language].items():
        assert ask(page, query).routes(language, list_routes(language))[0] == route, query


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_queries_do_nothing(searched: tuple[Page, Language, list[str]], query: str) -> None:
    page, _, faults = searched
    title = page.title()
    for group in ask(page, query).items:
        for hit in group:
            # All that is not the worker's own markup is escaped.
            for ours in ("<mark>", "</mark>", "<b>", "</b>", '<p class="search-notice">', "</p>"):
                hit["text"] = hit["text"].replace(ours, "")
            assert "<" not in hit["text"]
            assert "<" not in hit["title"].replace("<mark>", "").replace("</mark>", "")
    box = page.locator(".md-search__input")
    box.fill(query[:200])
    box.press("End")
    page.wait_for_timeout(50)
    assert page.title() == title
    assert not faults


def test_a_typing_error_is_said(searched: tuple[Page, Language, list[str]]) -> None:
    page, language, _ = searched
    typed, meant = {
        "nb": ("taushetspikt", "taushetsplikt"),
        "en": ("confidentialty", "confidentiality"),
    }[language]
    box = page.locator(".md-search__input")
    box.fill(typed)
    box.press("End")
    notice = page.locator(".search-notices .search-notice")
    notice.wait_for()
    assert notice.inner_text().endswith(meant)
    assert page.locator(".search-notices").get_attribute("role") == "status"


def test_the_way_to_the_other_language(searched: tuple[Page, Language, list[str]]) -> None:
    page, language, _ = searched
    query = {"nb": "notified municipality returning", "en": "gode rutiner stabile nettverk"}[
        language
    ]
    other = {"nb": "en/", "en": "?q="}[language]
    elsewhere = [group[0] for group in ask(page, query).items if "?q=" in group[0]["location"]]
    assert len(elsewhere) == 1
    assert other in elsewhere[0]["location"]


def test_search_answers_when_only_its_own_index_can_be_had(
    browser: Browser, addresses: dict[tuple[str, Language], str]
) -> None:
    page = browser.new_page()
    asked: list[str] = []

    def refuse(route: Route) -> None:
        asked.append(route.request.url)
        route.abort()

    page.route("**/index.en.js", refuse)
    page.route("**/local.nb.js", lambda route: route.fulfill(status=404, body="`{}`"))
    open_search(page, addresses["http", "nb"])
    found = [ask(page, query).items for query in ("notified municipality returning", "barnevernet")]
    assert asked
    assert found[1][0][0]["location"] == "tjenester/barnevernet/"
    page.close()


def test_arrow_and_enter_open_a_hit(
    browser: Browser, addresses: dict[tuple[str, Language], str]
) -> None:
    page = browser.new_page()
    open_search(page, addresses["http", "nb"])
    page.keyboard.type("konfliktrådet")
    page.locator(".md-search-result__item").first.wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url("**/tjenester/konfliktradet/**")
    page.close()


@pytest.mark.parametrize("address", ["index.html", "en/tjenester/nav/index.html"])
def test_without_a_script_there_are_links_instead(build: Build, address: str) -> None:
    # A browser in which Playwright switches scripts off still passes over noscript.
    document = LexborHTMLParser((build.folder / address).read_text("utf-8"))
    [style] = document.css("head noscript link")
    assert (build.folder / address).parent.joinpath(style.attributes["href"] or "").is_file()
    links = document.css("noscript nav a")
    assert {link.text() for link in links} >= {"RVTS", "NAV"}
    for link in links:
        target = (build.folder / address).parent / (link.attributes["href"] or "")
        assert (target / "index.html").is_file()


@pytest.fixture(scope="module", params=LANGUAGES)
def both_sides(
    request: pytest.FixtureRequest, browser: Browser, build: Build
) -> Iterator[tuple[Page, Analyzer, list[str]]]:
    """The browser's analysis with a built index, ours with the same words, and these words."""
    language: Language = request.param
    page = browser.new_page()
    page.add_script_tag(path=ROOT / "overrides" / WORKER_PARTS / "analysis.js")
    page.evaluate("globalThis.searchIndex = (json) => { globalThis.data = JSON.parse(json); }")
    page.add_script_tag(path=build.folder / index_path(language))
    page.evaluate("globalThis.analyzer = new Analyzer(data.rules)")
    words = page.evaluate("data.words")
    yield page, Analyzer(load_tables(language), words), words
    page.close()


ANALYSE = """
(texts) => texts.map((text) => analyzer.tokens(text).map((token) => [
  [...text.slice(0, token.start)].length, token.form, token.word, analyzer.terms(token),
]))
"""


def ours(analyzer: Analyzer, texts: list[str]) -> list[list[list[object]]]:
    return [
        [
            [token.start, token.form, token.word, list(analyzer.terms(token.form, word=token.word))]
            for token in analyzer.tokens(text)
        ]
        for text in texts
    ]


def test_both_sides_analyse_the_whole_vocabulary_alike(
    both_sides: tuple[Page, Analyzer, list[str]],
) -> None:
    page, analyzer, words = both_sides
    assert len(words) > 1000
    joined = [first + second for first, second in zip(words, words[7::3], strict=False)]
    texts = [*words, *joined, json.dumps(words, ensure_ascii=False)]
    assert page.evaluate(ANALYSE, texts) == ours(analyzer, texts)


@settings(max_examples=60, deadline=None)
@given(
    texts=st.lists(
        st.text()
        | st.from_regex(r"[a-zæøåéÆØÅ§0-9 \u00a0–-]{0,40}", fullmatch=True)
        | st.from_regex(
            r"§{0,2} ?[0-9]{1,2}( ?[a-zA-Z])?([-–][0-9]{1,2})?( ?[a-z])? [a-z]+", fullmatch=True
        )
    )
)
def test_both_sides_analyse_any_text_alike(
    both_sides: tuple[Page, Analyzer, list[str]], texts: list[str]
) -> None:
    page, analyzer, _ = both_sides
    assert page.evaluate(ANALYSE, texts) == ours(analyzer, texts)
