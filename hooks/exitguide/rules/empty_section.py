"""A heading with nothing under it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.elements import Section
    from exitguide.registers import Registers
    from exitguide.site import Context, Page, Site

RULE = "empty-section"
SEVERITY = Severity.WARNING

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def check(site: Site, _registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every heading that neither text, a slot nor a deeper heading follows."""
    for page in site:
        for section, after in pairwise((*page.sections, None)):
            if section is None or section.heading is None or _has_content(page, section):
                continue
            if after and after.heading and after.heading.level > section.heading.level:
                continue
            message = f"Nothing stands under the heading '{section.heading.text}'."
            hint = "Write the section, or delete its heading in each language."
            yield Diagnostic(RULE, SEVERITY, message, page.at(section.heading.span), hint=hint)


def _has_content(page: Page, section: Section) -> bool:
    heading = section.heading.span if section.heading else page.source.span(0, 0)
    start = page.source.offset(heading.end)
    if any(start <= page.source.offset(slot.span.start) < section.end for slot in page.slots):
        return True
    shown = _COMMENT.sub("", page.source.text[start : section.end])
    return bool(shown.strip(" \t\r\n=-#"))
