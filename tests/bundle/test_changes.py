"""What is new between two editions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

from exitguide.bundle.changes import compare, list_releases
from exitguide.bundle.manifest import parse_manifest, render_manifest
from exitguide.bundle.texts import render_changes
from tests.bundle.conftest import item, manifest

if TYPE_CHECKING:
    from exitguide.languages import Language

OLD = manifest(
    "1",
    pages={"om/index": item("Om", "a", "a"), "tiltak/skole": item("Skole", "a", "a")},
    contacts={"nav": item("NAV", "a", "a")},
    files={"a": "0" * 64, "b": "1" * 64},
)
NEW = manifest(
    "2",
    pages={"om/index": item("Om", "a", "b"), "tiltak/mentor": item("<Mentor>", "a", "a")},
    contacts={"nav": item("NAV", "b", "b")},
    law={"LOV-1": item("Loven", "a", "a")},
    files={"a": "0" * 64, "b": "2" * 64},
    own_files={"c": "3" * 64},
)


def test_what_differs_by_kind_and_language() -> None:
    release = compare(OLD, NEW)
    found = [(one.kind, one.verb, one.key, one.languages) for one in release.changes]
    assert found == [
        ("pages", "changed", "om/index", ("en",)),
        ("pages", "added", "tiltak/mentor", ("nb", "en")),
        ("pages", "removed", "tiltak/skole", ("nb", "en")),
        ("contacts", "changed", "nav", ("nb", "en")),
        ("law", "added", "LOV-1", ("nb", "en")),
    ]
    assert (release.since, release.version, release.files) == ("1", "2", 2)


def test_an_edition_does_not_differ_from_itself() -> None:
    release = compare(NEW, NEW)
    assert (release.changes, release.files) == ((), 0)


def test_a_manifest_is_read_as_it_was_written() -> None:
    assert parse_manifest(render_manifest(NEW), "x") == NEW


def test_releases_stand_latest_first_whatever_their_order() -> None:
    third = NEW.model_copy(update={"version": "3"})
    steps = [(one.since, one.version) for one in list_releases([third, OLD, NEW, OLD, NEW])]
    assert steps == [("2", "3"), ("1", "2")]


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("nb", ["Ny: <Mentor>", "Fjernet: Skole", "Endret: NAV", "Ny: Loven"]),
        (
            "en",
            [
                "Changed: Om (en)",
                "New: <Mentor> (en)",
                "Removed: Skole (en)",
                "Changed: NAV (en)",
                "New: Loven (en)",
            ],
        ),
    ],
)
def test_the_page_says_it_in_the_readers_language(language: Language, lines: list[str]) -> None:
    html = render_changes(language, "2", list_releases([OLD, NEW])).decode()
    page = LexborHTMLParser(html)
    assert [" ".join(one.text().split()) for one in page.css("li")] == lines
    links = [one.attributes["href"] for one in page.css("li a")]
    assert links[-2:] == ["tjenester/index.html#kontakt-nav", "lovverk/index.html"]
    assert "tiltak/skole.html" not in links
    assert page.css("script, mentor") == []


@pytest.mark.parametrize(
    ("language", "said"), [("nb", "den første utgaven, 1"), ("en", "the first edition, 1")]
)
def test_the_first_edition_says_so(language: Language, said: str) -> None:
    assert said in render_changes(language, "1", ()).decode()


@pytest.mark.parametrize(
    ("language", "said"), [("nb", "Ingen sider, kontakter"), ("en", "No page, contact or law")]
)
def test_an_edition_without_news_says_so(language: Language, said: str) -> None:
    newer = OLD.model_copy(update={"version": "2"})
    assert said in render_changes(language, "2", list_releases([OLD, newer])).decode()
