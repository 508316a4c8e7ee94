"""An HTML tag that a page has no need for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.site import Context, Site

RULE = "raw-html"
SEVERITY = Severity.ERROR

ALLOWED = frozenset(("abbr", "br", "cite", "div", "kbd", "q", "span", "sub", "sup", "wbr"))
"""Tags that Markdown has no form for, and that can neither run code nor fetch anything."""


_ATTRIBUTE = re.compile(r"\s(?P<name>on\w+|style|src|href)\s*=", re.IGNORECASE)


def check(site: Site, _registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every tag outside the list, and every attribute that runs code or sets a style."""
    for page in site:
        for tag in page.items.tags:
            text = page.source.slice(tag.span)
            match = _ATTRIBUTE.search(text)
            if tag.name not in ALLOWED:
                message = f"Write Markdown instead of <{tag.name}>."
                yield Diagnostic(RULE, SEVERITY, message, page.at(tag.span))
            elif match:
                message = f"The attribute '{match['name']}' may not stand on a page; delete it."
                yield Diagnostic(RULE, SEVERITY, message, page.at(tag.span))
