"""What Python-Markdown makes of a page, with the portal's own settings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mkdocs.config import load_config
from selectolax.lexbor import LexborHTMLParser

import markdown

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Rendered:
    """Headings (level, id, text), links (address, text) and images (address, alternative)."""

    headings: list[tuple[int, str, str]]
    links: list[tuple[str, str]]
    images: list[tuple[str, str]]


def render(text: str) -> Rendered:
    converter = _converter()
    converter.reset()
    tree = LexborHTMLParser(converter.convert(text))
    return Rendered(
        [
            (int((node.tag or "")[1:]), node.attributes.get("id") or "", _words(node.text()))
            for node in tree.css("h1, h2, h3, h4, h5, h6")
        ],
        [(node.attributes["href"] or "", _words(node.text())) for node in tree.css("a[href]")],
        [
            (node.attributes["src"] or "", node.attributes.get("alt") or "")
            for node in tree.css("img")
        ],
    )


@cache
def _converter() -> markdown.Markdown:
    config = load_config(str(ROOT / "mkdocs.yml"), plugins=[], hooks=[])
    return markdown.Markdown(
        extensions=config.markdown_extensions, extension_configs=config.mdx_configs
    )


def _words(text: str) -> str:
    return " ".join(text.split())
