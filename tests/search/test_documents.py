"""Pages become documents: sections, what links say of them, and nothing twice."""

from __future__ import annotations

from exitguide.guide import load_guide
from exitguide.search.documents import SearchedPage, collect_documents
from exitguide.search.sections import extract_references, extract_sections
from tests.conftest import ROOT

PAGE = """
<h1>Tittel</h1><p>Først <button class="term">ord</button> her.</p>
<h2 id="en">Første del</h2><ul><li>ett</li><li>to</li></ul>
<div><h3 id="dypere">Dypere</h3><p>Tekst</p></div>
<script>nei()</script><svg><text>tegning</text></svg>
<h2 id="kontakt">Kontakt</h2>
<ul class="contacts"><li><h3 id="kontakt-a">A</h3>
<p>22 58 60 00</p><p data-search-exclude>Kilde</p></li></ul>
<p>Etter kortene.</p>
<h2 id="videre">Gå videre</h2><ul><li><a href="../b/#x">Side B</a>: om noe</li></ul>
"""


def test_sections_have_their_own_text() -> None:
    sections = {one.id: (one.title, one.text) for one in extract_sections(PAGE, "Tittel")}
    assert sections == {
        "": ("Tittel", "Først ord her."),
        "en": ("Første del", "ett\nto"),
        "dypere": ("Dypere", "Tekst"),
        "kontakt": ("Kontakt", "Etter kortene."),
        "kontakt-a": ("A", "22 58 60 00"),
        "videre": ("Gå videre", "Side B: om noe"),
    }


def test_a_reference_has_its_whole_entry() -> None:
    assert [(one.target, one.text) for one in extract_references(PAGE)] == [
        ("../b/#x", "Side B: om noe")
    ]


def test_a_page_is_found_by_what_others_say_of_it() -> None:
    first = SearchedPage("a", "a/", "A", "Om A", PAGE, {"en": "First part"}, skip=("kontakt-a",))
    second = SearchedPage("b", "b/", "B", "Om B", '<h2 id="x">X</h2>', {}, names=("bee",))
    documents = {one.location: one for one in collect_documents([first, second])}
    assert list(documents) == ["a/", "a/#en", "a/#dypere", "a/#kontakt", "b/", "b/#x"]
    assert documents["b/#x"].links == "Side B: om noe"
    assert documents["b/"].names == "bee"
    assert documents["a/#en"].other == "First part"
    assert documents["b/#x"].page == 4


def test_terms_name_pages_that_exist() -> None:
    guide = load_guide(ROOT)
    for term in guide.registers.terms.values():
        for route in term.pages:
            assert guide.site.find(route, "nb"), f"{term.id}: {route}"
