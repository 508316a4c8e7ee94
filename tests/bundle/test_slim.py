"""Pages without the white space that no reader sees."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from exitguide.bundle.slim import slim_page

KEPT = [
    "<pre>\n  a\n\n  b\n</pre>",
    "<script>\n  x = `\n    y`\n</script>",
    "<style>\n a {}\n</style>",
]
PIECES = ["<p>", "</p>", "en", "to ", "\n", "   ", "\t", "\u00a0", "<b>", "</b>", *KEPT]


@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_a_reader_sees_the_same(pieces: list[str]) -> None:
    html = "".join(pieces)
    before, after = LexborHTMLParser(html), LexborHTMLParser(slim_page(html))
    assert " ".join(after.text().split()) == " ".join(before.text().split())
    for name in ("pre", "script", "style"):
        assert [one.html for one in after.css(name)] == [one.html for one in before.css(name)]


def test_indentation_and_empty_lines_go() -> None:
    assert slim_page("<ul>\n    <li>a\n\n  b</li>\n</ul>\n") == "<ul>\n<li>a\nb</li>\n</ul>\n"


def test_an_element_in_capitals_is_known() -> None:
    assert slim_page("<PRE>\n  a</PRE>\n  b") == "<PRE>\n  a</PRE>\nb"


def test_what_only_search_engines_read_goes() -> None:
    html = (
        '<link rel="canonical" href="https://example.org/"><link rel="alternate " href="/en">'
        '<link rel="stylesheet" href="a.css"><script type="application/ld+json">{}</script>'
        "<script>a()</script>"
    )
    assert slim_page(html) == '<link rel="stylesheet" href="a.css"><script>a()</script>'
