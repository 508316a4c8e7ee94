"""A heading of the first level in a page's text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.site import Context, Site

RULE = "extra-title"
SEVERITY = Severity.ERROR


def check(site: Site, _registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every heading of level 1 below the front matter, whose `title` is the page's one."""
    for page in site:
        for heading in page.headings:
            if heading.level == 1:
                message = f"'{heading.text}' is a second title; the page's title is in its head."
                hint = "Write it with two marks, as '## …'."
                yield Diagnostic(RULE, SEVERITY, message, page.at(heading.span), hint=hint)
