"""HTML that somebody else made, read as a stream and given back unchanged but for its text."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

# Elements without an end tag (HTML Living Standard, section 13.1.2).
_VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    ]
)


def rewrite_text(html: str, rewrite: Callable[[str], str], skip: Collection[str]) -> str:
    """Give each piece of text to a function, and put what it returns in its place.

    Everything else stays as it is, to the letter.

    Args:
        html: a fragment or page.
        rewrite: takes text as it stands in the HTML (with its character
            references) and gives HTML.
        skip: names of elements whose text is left alone, with all inside.
    """
    parser = _Rewriter(rewrite, frozenset(skip))
    parser.feed(html)
    parser.close()
    return "".join(parser.output)


class _Rewriter(HTMLParser):
    def __init__(self, rewrite: Callable[[str], str], skip: frozenset[str]) -> None:
        super().__init__(convert_charrefs=False)
        self.output: list[str] = []
        self._rewrite = rewrite
        self._skip = skip
        self._open: list[str] = []
        self._text: list[str] = []

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        self._verbatim(self.get_starttag_text() or "")
        if tag not in _VOID:
            self._open.append(tag)

    def handle_startendtag(self, _tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        self._verbatim(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        self._verbatim(f"</{tag}>")
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._text.append(data)

    def handle_entityref(self, name: str) -> None:
        self._text.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._text.append(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        self._verbatim(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self._verbatim(f"<!{decl}>")

    def close(self) -> None:
        super().close()
        self._flush()

    def _verbatim(self, markup: str) -> None:
        self._flush()
        self.output.append(markup)

    def _flush(self) -> None:
        text = "".join(self._text)
        self._text.clear()
        if text:
            kept = self._skip.isdisjoint(self._open)
            self.output.append(self._rewrite(text) if kept else text)
