"""A finished page as sections: the unit that search finds."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from selectolax.lexbor import LexborNode

_BLOCKS = frozenset(
    [
        "p",
        "li",
        "dt",
        "dd",
        "td",
        "th",
        "tr",
        "div",
        "ul",
        "ol",
        "dl",
        "table",
        "summary",
        "figcaption",
        "blockquote",
        "br",
    ]
)
# The title is known, and a drawing's words stand in its text alternative as well.
_SILENT = frozenset(["h1", "script", "style", "svg", "template", "noscript"])
_HEADINGS = frozenset(["h2", "h3"])


@dataclass(frozen=True, slots=True)
class Reference:
    """A link from one page to another, with the words that say what is there.

    Attributes:
        target: the address as written, relative to the page.
        text: the link's words, and with them the rest of a list entry that it begins.
    """

    target: str
    text: str


@dataclass(slots=True)
class Section:
    """A heading with what stands under it.

    Attributes:
        id: the heading's id; empty for the page itself, down to the first heading.
        title: the heading's words.
        blocks: the paragraphs, list entries and cells below it, each as plain text.
    """

    id: str
    title: str
    blocks: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The section as plain text, a line for each block."""
        return "\n".join(block for block in (" ".join(one.split()) for one in self.blocks) if block)


def extract_sections(html: str, title: str, skip: Collection[str] = ()) -> list[Section]:
    """Take a page apart at its second and third level headings.

    Args:
        html: the page's content, as the reader sees it. What has the theme's
            attribute `data-search-exclude` is left out.
        title: the page's title, which names its first section.
        skip: ids of sections to leave out.
    """
    head = Section("", title)
    sections = [head]
    body = LexborHTMLParser(f"<body>{html}</body>").body
    if body is not None:
        _collect(body, head, sections)
    return [section for section in sections if section.id not in skip]


def extract_references(html: str) -> Iterator[Reference]:
    """The links to other pages of the portal."""
    for link in LexborHTMLParser(html).css("a[href]"):
        target = link.attributes.get("href") or ""
        if target and ":" not in target and not target.startswith("#"):
            yield Reference(target, _described(link))


def _collect(node: LexborNode, current: Section, sections: list[Section]) -> Section:
    """Give each text to the section that it stands in; returns the last one."""
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            _append(current, child.text_content or "")
        elif child.tag in _HEADINGS and child.attributes.get("id"):
            current = Section(child.attributes["id"] or "", " ".join(child.text().split()))
            sections.append(current)
        elif child.tag not in _SILENT and "data-search-exclude" not in child.attributes:
            last = _collect_element(child, current, sections)
            # A card is a section within the section that its list stands in.
            current = current if child.tag == "ul" else last
    return current


def _collect_element(node: LexborNode, current: Section, sections: list[Section]) -> Section:
    block = node.tag in _BLOCKS
    current.blocks += [""] * block
    last = _collect(node, current, sections)
    last.blocks += [""] * block
    return last


def _append(section: Section, text: str) -> None:
    if not section.blocks:
        section.blocks.append("")
    section.blocks[-1] += text


def _described(link: LexborNode) -> str:
    """A link's words; where it opens a list entry, the whole entry, which describes the target."""
    entry = link.parent
    while entry is not None and entry.tag not in {"li", "ul", "ol", "body"}:
        entry = entry.parent
    words = " ".join(link.text().split())
    if entry is None or entry.tag != "li":
        return words
    whole = " ".join(entry.text().split())
    return whole if whole.startswith(words) else words
