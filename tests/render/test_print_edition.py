"""The whole guide on one page: nothing lost, every id its own, every link to its place."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

from exitguide.load import parse_page
from exitguide.render.print_edition import Imprint, Part, collect_parts, render_print_edition
from exitguide.source import SourceText
from tests.render.examples import term

if TYPE_CHECKING:
    from exitguide.site import Page

IMPRINT = Imprint("Prøven", "En prøve", "https://example.org/")
DAY = date(2026, 11, 20)
HEAD = "title: Om\ndescription: En side.\ntype: guide\nreviewed: 2026-11-20\n"


def whole(*parts: Part) -> LexborHTMLParser:
    return LexborHTMLParser(
        render_print_edition(parts, "utskrift/index.html", [term()], IMPRINT, "nb")
    )


def part(route: str, html: str) -> Part:
    return Part(route, f"{route}.html", f"Om {route}", f"<h1>Om {route}</h1>{html}", DAY)


def links(page: LexborHTMLParser) -> list[str | None]:
    return [link.attributes["href"] for link in page.css("section p a")]


@pytest.mark.parametrize(
    ("href", "leads_to"),
    [
        ("nav.html#kontakt", "#tjenester-nav--kontakt"),
        ("#her", "#tjenester-pst--her"),
        ("../veileder/index.html", "#veileder"),
        ("../ressurser/liste.bib", "../ressurser/liste.bib"),
        ("../redaksjon/index.html#x", "../redaksjon/index.html#x"),
        ("https://example.org/a?b#c", "https://example.org/a?b#c"),
        ("tel:+4722586000", "tel:+4722586000"),
        ("mailto:a@example.org", "mailto:a@example.org"),
    ],
)
def test_a_link_leads_to_its_place_here_or_to_where_it_led(href: str, leads_to: str) -> None:
    page = whole(
        part("veileder/index", ""),
        part("tjenester/nav", '<h2 id="kontakt">K</h2>'),
        part("tjenester/pst", f'<h2 id="her">H</h2><p><a href="{href}">x</a></p>'),
    )
    assert links(page) == [leads_to]
    if leads_to.startswith("#"):
        assert page.css_first(leads_to) is not None


def test_addresses_of_folders_are_understood_as_well() -> None:
    parts = [
        Part("index", "", "Forsiden", '<h1>F</h1><p><a href="tjenester/nav/#k">x</a></p>', DAY),
        Part("tjenester/nav", "tjenester/nav/", "NAV", '<h1>N</h1><p><a href="../..">x</a>'
             '<a href="../ikke-med/">x</a></p>', DAY),
    ]  # fmt: skip
    page = LexborHTMLParser(render_print_edition(parts, "utskrift/", [], IMPRINT, "nb"))
    assert links(page) == ["#tjenester-nav--k", "#index", "../tjenester/ikke-med/"]


def test_ids_stay_unique_and_what_refers_to_them_follows() -> None:
    html = (
        '<h2 id="kontakt">K</h2><svg aria-labelledby="t d"><title id="t">T</title>'
        '<desc id="d">D</desc><marker id="m"></marker><path marker-end="url(#m)"></path></svg>'
    )
    page = whole(part("a", html), part("b", html))
    ids = Counter(node.attributes["id"] for node in page.css("[id]"))
    assert max(ids.values()) == 1
    for drawing in page.css("svg"):
        for name in (drawing.attributes["aria-labelledby"] or "").split():
            assert page.css_first(f"#{name}") is not None
    assert 'marker-end="url(#b--m)"' in (page.html or "")


def test_headings_go_down_one_level_below_the_pages_own() -> None:
    page = whole(part("a", "<h2 id='x'>To</h2><h3 id='y'>Tre</h3><p>&lt;h2&gt;</p>"))
    shown = [(node.tag, node.text()) for node in page.css("section :is(h1, h2, h3, h4)")]
    assert shown == [("h2", "Om a"), ("h3", "To"), ("h4", "Tre"), ("h2", "Ord i veilederen")]


def test_what_differs_between_editions_is_pointed_to() -> None:
    form = '<div class="local-contacts"><p>Ingen kontakter</p><table></table></div>'
    page = whole(part("lokalt/index", form))
    assert links(page) == ["../lokalt/index.html"]
    assert "Ingen kontakter" not in (page.html or "")
    assert [node.attributes["data-local"] for node in page.css("#lokalt .locals")] == ["*"]


def test_words_are_explained_once_at_the_end_and_nothing_pops_up() -> None:
    html = (
        '<p><button popovertarget="ord-x">prøve</button></p>'
        '<a href="https://example.org/" data-term="ord-x" aria-describedby="ord-x">§ 1</a>'
        '<section class="glossary"><div id="ord-x" popover>P</div></section>'
    )
    page = whole(part("a", html))
    assert [node.text() for node in page.css("#a p")] == ["prøve"]
    assert not page.css("button, [popover], [data-term], [aria-describedby]")
    assert [node.text() for node in page.css(".words dt")] == ["prøve"]


def test_the_contents_list_every_part_below_its_section() -> None:
    page = whole(part("index", ""), part("tjenester/index", ""), part("tjenester/nav", ""))
    listed = [link.attributes["href"] for link in page.css("nav a")]
    assert listed == ["#index", "#tjenester", "#tjenester-nav", "#ord"]
    assert [link.text() for link in page.css("nav li li a")] == ["Om tjenester/nav"]


def test_it_leaves_out_itself_the_handbook_and_pages_with_a_faulty_head() -> None:
    def page(route: str, front: str = HEAD) -> tuple[Page, str, str]:
        source = SourceText(PurePosixPath(f"docs/nb/{route}.md"), f"---\n{front}---\nTekst\n")
        return parse_page(source, route, "nb"), f"{route}.html", f"<p>{route}</p>"

    pages = [page("utskrift/index"), page("redaksjon/regler"), page("tjenester/nav")]
    parts = collect_parts([*pages, page("tjenester/pst", "tittel: PST\n")])
    assert parts == [
        Part("tjenester/nav", "tjenester/nav.html", "Om", "<p>tjenester/nav</p>", DAY),
    ]
