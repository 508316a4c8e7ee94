"""What travels to the browser is whole, small and safe as a script."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from exitguide.search.concepts import Concept
from exitguide.search.index import Document, build_index, render_index


def document(title: str = "Tittel", text: str = "") -> Document:
    return Document(location="a/", page=0, title=title, text=text, route="a")


def unescape(script: str) -> object:
    """What a browser makes of the script's one string (ECMA-262, string literals)."""
    literal = script.removeprefix("searchIndex('").removesuffix("');\n")
    text = ""
    signs = iter(literal)
    for sign in signs:
        assert sign not in "'\n\r"
        text += next(signs) if sign == "\\" else sign
    return json.loads(text)


@given(st.text(), st.text())
def test_any_text_survives_the_script(title: str, text: str) -> None:
    index = build_index([document(title=title, text=text)], "nb")
    assert unescape(render_index(index)) == json.loads(json.dumps(index))


def test_words_without_a_topic_count_in_titles_alone() -> None:
    index = build_index([document(title="Mot vold", text="mot andre")], "nb")
    lunr = index["lunr"]
    assert isinstance(lunr, dict)
    assert [term for term, _ in lunr["invertedIndex"]] == ["=mot", "vold"]
    assert [ref for ref, _ in lunr["fieldVectors"]] == ["title/0"]


def test_a_concept_knows_its_pages_and_its_foreign_words() -> None:
    concept = Concept(
        {"nb": ("barnevernet",), "en": ("child welfare",)},
        {"nb": ("barnevern",), "en": ()},
        ("a", "b"),
    )
    index = build_index([document(text="barnevernet")], "nb", [concept])
    assert index["concepts"] == [
        {
            "preferred": ["barnevern"],
            "others": ["barnevern"],
            "foreign": ["child welfare"],
            "pages": [0],
        }
    ]
