"""Every item's span covers the item, however the file is written."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exitguide.files import read_source
from exitguide.load import load_site, parse_page
from exitguide.markdown.items import extract_items
from exitguide.markdown.mask import HIDDEN
from exitguide.source import SourceText
from tests.markdown.rendered import ROOT
from tests.markdown.test_agreement import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from exitguide.markdown.items import Items
    from exitguide.site import Page
    from exitguide.source import Span

PAGES = list(load_site(ROOT))

EVERYTHING = """\
---
title: Prøve
---

Se [lenken](side.md "Tittel") og ![bildet](bilde.svg){ .stor }.

## Overskrift {: #over .smal }

!!! note "En [lenke](a.md) i tittelen"

\tMed tabulator: [b](b.md), post@etat.example.org og 22 58 60 00.

\t- Punkt med <https://c.example.org/> og <kbd>tast</kbd>

\t\tRing 112.[^n]

| Celle | [d][ref] |
|---|---|
| 02800 | ![e](e.svg) |

Ord
:   Forklaring med [f](f.md)

=== "Fane"

    ### I fanen {#fane}

    <!-- [skjult](x.md) --> `[kode](y.md)` [g](g.md) <!-- exitguide: contacts -->

[^n]: En note med [h](h.md).
[ref]: https://ref.example.org/
"""


def read(text: str) -> Items:
    return parse_page(SourceText(PurePosixPath("p.md"), text), "p", "nb").items


def spans(items: Items) -> Iterator[tuple[Span, str | None]]:
    """Every span, with the text that it must cover where that is known."""
    for heading in items.headings:
        yield heading.span, None
        if heading.id_span:
            yield heading.id_span, heading.id
    for link in items.links:
        yield link.span, None
        target = link.target.removeprefix("mailto:") if link.kind == "autolink" else link.target
        yield link.target_span, target
    for image in items.images:
        yield image.span, None
        yield image.target_span, image.target
    for reference in items.references:
        yield reference.target_span, reference.target
    for mention in (*items.phones, *items.emails):
        yield mention.span, mention.text
    yield from ((one.span, None) for one in items.tags)
    yield from ((one.span, None) for one in items.slots)


def assert_spans(source: SourceText, items: Items) -> None:
    for span, text in spans(items):
        assert text is None or source.slice(span) == text
    assert all(one.text in source.slice(one.span) for one in items.headings)
    assert all(source.slice(one.span)[0] in "[<" for one in items.links)
    assert all(source.slice(one.span).startswith("![") for one in items.images)
    assert all(source.slice(one.span).startswith("<") for one in items.tags)
    assert all(source.slice(one.span).startswith("<!--") for one in items.slots)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.source.path))
def test_on_real_pages(page: Page) -> None:
    assert_spans(page.source, page.items)


def test_through_everything_that_markdown_has() -> None:
    source = SourceText(PurePosixPath("p.md"), EVERYTHING)
    items = read(EVERYTHING)
    assert_spans(source, items)
    assert [one.id for one in items.headings] == ["over", "fane"]
    targets = [one.target for one in items.links]
    assert targets == [
        *("side.md", "a.md", "b.md", "https://ref.example.org/", "f.md", "g.md", "h.md"),
        "https://c.example.org/",
    ]
    assert [one.target for one in items.images] == ["bilde.svg", "e.svg"]
    assert [one.text for one in items.phones] == ["22 58 60 00", "112", "02800"]
    assert [one.text for one in items.emails] == ["post@etat.example.org"]
    assert [one.name for one in items.tags] == ["kbd", "kbd"]
    assert [one.name for one in items.slots] == ["contacts"]
    assert next(one for one in items.links if one.target == "b.md").span.start.column == 17


@pytest.mark.parametrize("end", ["\r\n", "\r"], ids=["crlf", "cr"])
def test_other_line_ends_move_nothing(end: str) -> None:
    plain, other = read(EVERYTHING), read(EVERYTHING.replace("\n", end))
    assert list(spans(other)) == list(spans(plain))


def test_a_byte_order_mark_moves_nothing(tmp_path: Path) -> None:
    (tmp_path / "p.md").write_bytes(b"\xef\xbb\xbf" + EVERYTHING.encode())
    source = read_source(tmp_path, PurePosixPath("p.md"))
    assert list(spans(parse_page(source, "p", "nb").items)) == list(spans(read(EVERYTHING)))


@settings(max_examples=200, deadline=None)
@given(PAGE, st.sampled_from(["\n", "\r\n", "\r"]))
def test_on_any_page(text: str, end: str) -> None:
    source = SourceText(PurePosixPath("p.md"), text.replace("\n", end))
    assert_spans(source, extract_items(source, 0))


@settings(max_examples=500, deadline=None)
@given(st.text("ab #[](){}!<>`*_-|:\\\n\r\t\0æ1@./\"'~=&?+^x"))
def test_on_any_text_at_all(text: str) -> None:
    source = SourceText(PurePosixPath("p.md"), text)
    items = extract_items(source, 0)
    for span, expected in spans(items):
        assert expected is None or source.slice(span) == expected
    assert len(items.prose) == len(items.uncoded) == len(text)
    shown = [(a, b) for a, b in zip(items.prose, text, strict=True) if a not in {HIDDEN, " ", "\n"}]
    assert all(a == b for a, b in shown)
