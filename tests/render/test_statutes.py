"""Citations as links, and the page of law."""

from __future__ import annotations

from datetime import date
from pathlib import Path, PurePosixPath

import pytest

from exitguide.law import find_citations
from exitguide.load import load_site, parse_page
from exitguide.registers import Statutes, load_statutes
from exitguide.render.law import render_law
from exitguide.render.prose import project_prose
from exitguide.render.statutes import link_citations, render_notes
from exitguide.site import Site
from exitguide.source import SourceText
from markdown import markdown

PROJECT = Path(__file__).parents[2]
TODAY = date(2026, 11, 20)
EXTENSIONS = ["attr_list", "admonition", "tables", "md_in_html", "def_list", "footnotes"]


@pytest.fixture(scope="session")
def statutes() -> Statutes:
    return load_statutes(PROJECT / "docs/_registers")


def test_a_citation_becomes_a_link_with_its_heading_and_state(statutes: Statutes) -> None:
    html, notes = link_citations(
        "<p>Se barnevernsloven § 15-9 første ledd.</p>", statutes, "nb", TODAY
    )

    assert html == (
        '<p>Se <a class="statute" data-term="lov-2021-06-18-97-15-9"'
        ' aria-describedby="lov-2021-06-18-97-15-9"'
        ' href="https://lovdata.no/lov/2021-06-18-97/§15-9/ledd/1">'
        "barnevernsloven §\u00a015-9 første ledd</a>.</p>"
    )
    shown = render_notes(notes, "nb")
    assert 'id="lov-2021-06-18-97-15-9" popover' in shown
    assert "Rett til individuell plan" in shown
    assert "I kraft." in shown


def test_english_pages_give_both_names_and_say_that_headings_are_norwegian(
    statutes: Statutes,
) -> None:
    _, notes = link_citations(
        "<p>See section 24-1 of the Education Act.</p>", statutes, "en", TODAY
    )

    shown = render_notes(notes, "en")
    assert "of the Education Act (opplæringsloven)" in shown
    assert '<span lang="nn">Samarbeid og samordning</span>' in shown
    assert "In force." in shown


def test_former_law_is_marked_and_never_linked_to_living_law(statutes: Statutes) -> None:
    html, notes = link_citations(
        "<p>(tidligere friskolelova § 3-6 b og opplæringslova § 15-8)</p>", statutes, "nb", TODAY
    )

    assert "lovdata.no/lov/" not in html
    assert 'role="note" tabindex="0">friskolelova §\u00a03-6\u00a0b</span>' in html
    assert 'href="https://lovdata.no/dokument/NLO/lov/1998-07-17-61/§15-8"' in html
    assert [note.state for note in notes] == ["Opphevet 1. august 2022", "Opphevet 1. august 2024"]
    assert notes[1].replaced_by == ("opplæringsloven §\u00a024-1",)


@pytest.mark.parametrize(
    "html",
    [
        '<p><a href="x">straffeloven § 196</a></p>',
        "<p><code>straffeloven § 196</code></p>",
        "<h2>Straffeloven § 196</h2>",
        "<p><!-- straffeloven § 196 --></p>",
        "<p>folketrygdloven § 11-6 og § 4 i kontrakten</p>",
    ],
)
def test_what_is_left_alone(statutes: Statutes, html: str) -> None:
    assert link_citations(html, statutes, "nb", TODAY)[0] == html


def test_markup_inside_a_citation_is_kept_whole(statutes: Statutes) -> None:
    html, _ = link_citations(
        "<p><strong>Straffeloven</strong> § 196 <em>første</em> ledd</p>", statutes, "nb", TODAY
    )

    assert html.startswith('<p><strong>Straffeloven</strong> <a class="statute"')
    assert html.endswith(">§\u00a0196</a> <em>første</em> ledd</p>")


def test_pages_cite_the_same_in_html_as_in_markdown(statutes: Statutes) -> None:
    """What is checked is what is shown."""
    cited = 0
    for page in load_site(PROJECT):
        text = page.source.text
        body = text[text.index("\n---\n") + 5 :]
        html = project_prose(markdown(body, extensions=EXTENSIONS))
        written = [(c.act, c.provision) for c in find_citations(body, statutes, on=TODAY)]
        shown = [(c.act, c.provision) for c in find_citations(html, statutes, on=TODAY)]
        assert shown == written, page.source.path
        cited += len(written)
    assert cited > 50


def test_the_page_of_law_lists_what_is_cited_and_where(statutes: Statutes) -> None:
    text = (
        "---\ntitle: Prøven\ndescription: En prøve.\ntype: list\nreviewed: 2026-11-20\n---\n\n"
        "## Planen {#planen}\n\nSe barnevernsloven § 15-9 og (tidligere) barnevernloven § 3-2 a.\n"
    )
    path = PurePosixPath("docs/nb/a.md")
    site = Site({("nb", "a"): parse_page(SourceText(path, text), "a", "nb")})

    shown = render_law(site, statutes, "nb", TODAY, lambda route: f"/{route}/")

    assert 'href="https://lovdata.no/lov/2021-06-18-97/§15-9"' in shown
    assert "Kom etter barnevernloven av 1992 §\u00a03-2\u00a0a." in shown
    assert '<a href="/a/#planen">Prøven: Planen</a>' in shown
    assert "Opphevet 1. januar 2023" in shown
    assert "2. juli 2026" in shown
    assert "Helsepersonelloven" not in shown
