"""An image that says nothing to those who do not see it."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.site import Context, Site

RULE = "missing-alt-text"
SEVERITY = Severity.ERROR


def check(site: Site, _registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every image without a text alternative, or with its file's name for one (WCAG 1.1.1)."""
    for page in site:
        for image in page.items.images:
            file = PurePosixPath(image.target)
            if image.alt in {"", file.name, file.stem}:
                message = "The image has no text alternative; write what it shows in the brackets."
                yield Diagnostic(RULE, SEVERITY, message, page.at(image.span))
