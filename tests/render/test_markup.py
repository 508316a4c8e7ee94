"""Rewriting text leaves all else as it was, to the letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from exitguide.render.markup import rewrite_text

if TYPE_CHECKING:
    from collections.abc import Collection

PIECE = st.sampled_from(
    ["<p>", "</p>", "<br>", "<br/>", '<a href="x?a=1&amp;b=2">', "</a>", "<CODE>", "</CODE>",
     "<!-- a note -->", "tekst ", "æ &amp; ø", "&#8230;", "1 &lt; 2", "<svg viewBox='0 0 1 1'/>",
     "&nbsp;", "\n"]
)  # fmt: skip


def texts(html: str, skip: Collection[str] = ()) -> list[str]:
    seen: list[str] = []

    def see(text: str) -> str:
        seen.append(text)
        return text

    rewrite_text(html, see, skip)
    return seen


@given(st.lists(PIECE, max_size=20))
def test_what_is_not_rewritten_is_unchanged(pieces: list[str]) -> None:
    html = "".join(pieces).replace("</CODE>", "</code>").replace("<CODE>", "<code>")
    assert rewrite_text(html, lambda text: text, ()) == html


@given(st.lists(PIECE, max_size=20))
def test_nothing_inside_a_skipped_element_is_seen(pieces: list[str]) -> None:
    assert not texts(f"<pre>{''.join(pieces)}</pre>", skip=["pre"])


def test_text_is_given_as_it_stands_and_in_one_piece() -> None:
    assert texts("<p>å &amp; æ<br>ø</p>") == ["å &amp; æ", "ø"]
