"""What the registers become: cards, facts, machine-readable data, bibliographies."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from datetime import date

import pytest
import rispy
from pybtex.database import parse_string

from exitguide.front_matter import Service
from exitguide.languages import LANGUAGES
from exitguide.render.bibliography import render_bibtex, render_ris
from exitguide.render.checklists import label_checklists
from exitguide.render.contacts import render_contacts
from exitguide.render.facts import insert_facts, render_facts
from exitguide.render.security import add_policy
from exitguide.render.structured_data import render_structured_data
from exitguide.render.theme import ThemeError, mend_theme
from markdown import markdown
from tests.render.examples import contact, publication, resource

# As in mkdocs.yml.
TASKLIST = {"pymdownx.tasklist": {"custom_checkbox": True}}


def card(**changes: object) -> str:
    shown = contact(**changes)
    return render_contacts([shown], {shown.id: shown}, "nb", "../lokalt/")


def test_a_card_says_what_the_register_says() -> None:
    html = card(phone="22 58 60 00", email="post@example.org", url="https://example.org/")
    assert '<h3 class="contact__name" id="kontakt-etaten">Etaten for prøver</h3>' in html
    assert '<a href="tel:+4722586000">22 58 60 00</a>' in html
    assert '<a href="mailto:post@example.org">post@example.org</a>' in html
    assert '<a href="https://example.org/">example.org</a>' in html
    assert '<time datetime="2026-11-20">20. november 2026</time>' in html


def test_a_card_in_english_is_english_and_marks_its_norwegian_source() -> None:
    shown = contact()
    html = render_contacts([shown], {shown.id: shown}, "en", None)
    assert "The Agency for Trials" in html
    assert '<span lang="nb">A fictitious source</span>' in html
    assert "20 November 2026" in html


def test_a_name_cannot_bring_markup() -> None:
    html = card(name={"nb": "<script>alert(1)</script>", "en": "x"})
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_one_number_stands_in_one_place_and_shows_through() -> None:
    police = contact(id="politi", phone="02800", name={"nb": "Politiet", "en": "The police"})
    role = contact(id="rolle", group="local", via="politi")
    html = render_contacts([role], {"politi": police, "rolle": role}, "nb", "../lokalt/")
    assert "Nås gjennom: Politiet" in html
    assert '<a href="tel:02800">02800</a>' in html
    assert "../lokalt/" not in html


@pytest.mark.parametrize(("local_url", "shown"), [("../lokalt/", True), (None, False)])
def test_who_is_only_found_locally_is_looked_for_there(local_url: str | None, shown: bool) -> None:
    role = contact(group="local")
    html = render_contacts([role], {role.id: role}, "nb", local_url)
    assert ("Slik finner du lokale kontakter" in html) is shown


def test_a_foreign_title_says_its_language_and_is_followed_by_its_facts() -> None:
    entry = publication(id="a-book", language="en", genre="RAN Manual", number="3")
    html = insert_facts('<h2 id="a-book">A book</h2><p>x</p>', {"a-book": entry}, "nb")
    assert html.startswith('<h2 id="a-book" lang="en">A book</h2>\n<dl class="facts">')
    assert "RAN Manual 3" in html
    assert html.endswith("<p>x</p>")


def test_other_headings_get_no_facts() -> None:
    html = '<h2 id="videre">Gå videre</h2>'
    assert insert_facts(html, {"en-bok": publication()}, "nb") == html


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["portal", "network", "centre", "collaboration", "research"])
def test_every_kind_of_resource_has_a_name_in_every_language(language: str, kind: str) -> None:
    html = render_facts(resource(kind=kind), "nb" if language == "nb" else "en")
    assert html.count("<dd>") == 2


def test_bibliographies_keep_every_field() -> None:
    entry = publication(
        type="article-journal",
        title="Å gå & komme {heim}",
        author=[{"family": "Ås", "given": "Å."}],
        **{"container-title": "Et tidsskrift", "volume": "36", "issue": "2"},
    )
    ris = rispy.loads(render_ris([entry]))[0]
    assert (ris["title"], ris["authors"], ris["volume"], ris["number"]) == (
        "Å gå & komme {heim}", ["Ås, Å."], "36", "2",
    )  # fmt: skip
    bib = parse_string(render_bibtex([publication()]), "bibtex").entries["en-bok"]
    assert (bib.type, bib.fields["title"], bib.fields["year"]) == ("book", "En bok", "2020")


def test_structured_data_cannot_end_its_script() -> None:
    meta = Service(
        title="</script>", description="x", type="service", reviewed=date(2026, 1, 1),
        contacts=("etaten",),
    )  # fmt: skip
    text = render_structured_data(meta, [contact(phone="02800")], "nb", "https://example.org/")
    assert "</script>" not in text
    data = json.loads(text)
    assert data["name"] == "</script>"
    assert data["provider"][0]["contactPoint"]["telephone"] == "02800"


def test_a_box_has_its_words_as_its_label() -> None:
    source = "- [ ] Ring **nå**\n    - hit\n    - dit\n- [ ] Vent\n"
    html = label_checklists(
        markdown(source, extensions=["pymdownx.tasklist"], extension_configs=TASKLIST)
    )
    assert re.findall(r'<span class="check__text">\s*(.*?)</span></label>', html) == [
        "Ring <strong>nå</strong>",
        "Vent",
    ]
    assert html.count('<input type="checkbox">') == 2


def test_a_theme_that_has_changed_is_not_passed_over() -> None:
    with pytest.raises(ThemeError, match="see if it still needs mending"):
        mend_theme("<html></html>", "nb", None)


def test_the_policy_lets_through_exactly_the_inline_scripts() -> None:
    page = (
        '<meta charset="utf-8"><script>a()</script><script src="x.js"></script>'
        '<script type="application/json">{}</script>'
    )
    policy = re.findall(r'content="([^"]*)"', add_policy(page))
    digest = base64.b64encode(hashlib.sha256(b"a()").digest()).decode()
    assert len(policy) == 1
    assert f"script-src 'self' 'sha256-{digest}';" in policy[0]
    assert policy[0].count("sha256") == 1
    assert "unsafe" not in policy[0]
