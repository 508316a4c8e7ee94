"""What travels to the browser is whole, small and safe as a script."""

from __future__ import annotations

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from exitguide.search.index import Document, build_index, render_index


def document(title: str = "Tittel", text: str = "") -> Document:
    return Document(location="a/", page=0, title=title, text=text, route="a")


# Signs with a meaning in a script's template literal, in JSON, or in both.
SIGNS = st.text(st.sampled_from("`${}\\u'\"\n\r\u2028<a"))


@given(st.text() | SIGNS, st.text() | SIGNS)
def test_any_text_survives_the_script(title: str, text: str) -> None:
    index = build_index([document(title=title, text=text)], "nb")
    script = render_index(index)
    literal = script.removeprefix("searchIndex(String.raw`").removesuffix("`);\n")
    assert not re.search(r"[`\r\n]|\$\{", literal)
    assert json.loads(literal) == json.loads(json.dumps(index))


def test_words_without_a_topic_count_in_titles_alone() -> None:
    index = build_index([document(title="Mot vold", text="mot andre")], "nb")
    postings = index["postings"]
    assert isinstance(postings, dict)
    assert postings["terms"] == ["=mot", "vold"]
    assert [text.split()[0] for text in postings["sections"]] == ["0", "0"]


def test_a_term_knows_its_sections_by_the_gap_between_them() -> None:
    texts = ["vold", "plan", "plan", "vold vold vold", "vold"]
    documents = [Document("a/", 0, "", text, other="vold" * (text == "plan")) for text in texts]
    postings = build_index(documents, "nb")["postings"]
    assert isinstance(postings, dict)
    at = postings["terms"].index("vold")
    numbers = list(map(int, postings["sections"][at].split()))
    assert numbers[::2] == [0, 1, 1, 1, 1]
    once, other, _, often, again = numbers[1::2]
    assert once == again < often
    assert other > once  # another language's title weighs more than the text
    assert postings["readers"][at] == 3  # readers meet it in the text alone
