"""The prose of a page's HTML, at the places where it stands in the HTML.

The recogniser of citations reads Markdown. Here each tag gives way to Markdown of the same
length that means the same to it: a block's tag to a blank line, a heading's to a heading, an
inline tag to marks of emphasis, code to nothing. So every place that is found holds in the HTML.
"""

from __future__ import annotations

import re

from exitguide.law.prose import CODE
from exitguide.law.vocabulary import words

_NOT_PROSE = re.compile(
    r"<(?P<name>code|pre|svg|script|style)\b.*?</(?P=name)>|<!--.*?-->|<[^<>]*>", re.DOTALL
)
_TAG = re.compile(r"<(?P<close>/?)(?P<name>[a-z][a-z0-9]*)", re.IGNORECASE)
_INLINE = words(
    "a abbr b bdi button cite del dfn em i img input ins kbd label mark q s small span strong sub "
    "sup time u"
)
_CLOSED = re.compile(
    r"<(?P<name>a|button|code|pre|h[1-6]|svg|label|script|style)\b.*?</(?P=name)>", re.DOTALL
)


def project_prose(html: str) -> str:
    """The prose of HTML as Markdown of exactly the same length."""
    return _NOT_PROSE.sub(_as_markdown, html)


def no_place_for_links(html: str) -> list[tuple[int, int]]:
    """The parts where a link may not stand: other links, buttons, headings, code, drawings."""
    return [match.span() for match in _CLOSED.finditer(html)]


def _as_markdown(match: re.Match[str]) -> str:
    length, tag = len(match[0]), _TAG.match(match[0])
    if match["name"]:
        return CODE * length
    if tag is None:
        return " " * length
    name = tag["name"].lower()
    if name in _INLINE:
        return "*" * length
    if name == "br":
        return " " * length
    heading = re.fullmatch(r"h([1-6])", name)
    if heading and not tag["close"]:
        # The page's title is level 1, and never in the content.
        return ("\n" + "#" * min(int(heading[1]) - 1, length - 2) + " ").ljust(length)
    return "\n\n".ljust(length)
