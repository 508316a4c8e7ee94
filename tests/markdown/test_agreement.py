"""Our reading of Markdown against what renders it."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exitguide.load import load_site
from exitguide.markdown.items import extract_items
from exitguide.source import SourceText
from tests.markdown.rendered import ROOT, Rendered, render

if TYPE_CHECKING:
    from exitguide.site import Page

PAGES = list(load_site(ROOT))


def read(text: str) -> Rendered:
    items = extract_items(SourceText(PurePosixPath("page.md"), text), 0)
    return Rendered(
        [(one.level, one.id or "", one.text) for one in items.headings],
        sorted((one.target, one.text) for one in items.links),
        [(one.target, one.alt) for one in items.images],
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.source.path))
def test_a_page_is_read_as_it_is_rendered(page: Page) -> None:
    text = page.source.text[page.body :]
    rendered = render(text)
    assert read(text) == Rendered(rendered.headings, sorted(rendered.links), rendered.images)


WORD = st.sampled_from(["Ring", "politiet", "når", "det", "haster", "nå"])
TEXT = st.lists(WORD, min_size=1, max_size=4).map(" ".join)
ADDRESS = st.sampled_from(
    [
        "side.md",
        "../en/side.md#del",
        "https://etat.example.org/a_(b)?c=1&d=2",
        "tel:02800",
        "#roller",
    ]
)
LINK = st.one_of(
    st.builds("[{}]({})".format, TEXT, ADDRESS),
    st.builds("[{}](<{}>)".format, TEXT, ADDRESS),
    st.builds('[{}]({} "En tittel")'.format, TEXT, ADDRESS),
    st.builds("[**{}**]({})".format, TEXT, ADDRESS),
    st.builds("[{}][kilde]".format, TEXT),
    st.builds("![{}]({})".format, TEXT, st.just("bilde.svg")),
    st.builds("[![{}](bilde.svg)]({})".format, TEXT, ADDRESS),
    st.just("[kilde]"),
    st.just("<https://etat.example.org/>"),
)
NOT_A_LINK = st.one_of(
    st.builds("`[{}]({})`".format, TEXT, ADDRESS),
    st.builds(r"\[{}]({})".format, TEXT, ADDRESS),
    st.builds("<!-- [{}]({}) -->".format, TEXT, ADDRESS),
    st.builds("[{}] ({})".format, TEXT, ADDRESS),
)
LINE = st.lists(st.one_of(TEXT, LINK, NOT_A_LINK), min_size=1, max_size=3).map(" ".join)
SENTENCE = st.builds("{} {}".format, TEXT, LINE)
HEADING = st.builds(
    "{} {} {{#{}}}".format, st.sampled_from(["##", "###", "####"]), TEXT, st.sampled_from("abcdef")
)
CODE = st.one_of(
    st.builds("```\n## {}\n{}\n```".format, TEXT, LINE),
    st.builds("~~~ yaml\n{}\n~~~".format, LINE),
    st.builds("    ## {} {{#kode}}\n    {}".format, TEXT, LINE),
)
COMMENT = st.builds("<!-- {}\n\n## {}\n-->".format, TEXT, TEXT)
TABLE = st.builds("| {} | {} |\n|---|---|\n| {} | {} |".format, TEXT, TEXT, LINE, TEXT)
LIST = st.lists(SENTENCE, min_size=1, max_size=3).map(
    lambda all_: "\n".join(f"- {one}" for one in all_)
)
TASKS = st.lists(SENTENCE, min_size=1, max_size=3).map(
    lambda all_: "\n".join(f"- [ ] {one}" for one in all_)
)
PLAIN = st.one_of(SENTENCE, HEADING, CODE, COMMENT, TABLE, LIST, TASKS)


def indent(block: str) -> str:
    return "\n".join(f"    {line}" if line else line for line in block.split("\n"))


def blocks(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    body = st.lists(inner, min_size=1, max_size=2).map(lambda all_: indent("\n\n".join(all_)))
    prose = st.one_of(SENTENCE, LIST)
    prose_body = st.lists(prose, min_size=1, max_size=2).map(lambda all_: indent("\n\n".join(all_)))
    return st.one_of(
        st.builds("!!! note\n{}".format, body),
        st.builds('??? warning "{}"\n{}'.format, TEXT, body),
        st.builds("- {}\n\n{}".format, SENTENCE, prose_body),
        st.builds("1. {}\n\n{}".format, SENTENCE, prose_body),
    )


# Fenced code inside a box is no code to Python-Markdown, and no page has it.
IN_BOX = st.one_of(SENTENCE, HEADING, TABLE, LIST, TASKS)
PAGE = st.lists(st.one_of(PLAIN, blocks(IN_BOX)), min_size=1, max_size=6).map(
    lambda all_: "\n\n".join([*all_, SENTENCE_BEFORE_END, "[kilde]: https://kilde.example.org/"])
)
SENTENCE_BEFORE_END = "Til slutt."


@settings(max_examples=300, deadline=None)
@given(PAGE)
def test_any_page_is_read_as_it_is_rendered(text: str) -> None:
    rendered = render(text)
    assert read(text) == Rendered(rendered.headings, sorted(rendered.links), rendered.images)
