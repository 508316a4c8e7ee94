"""An image that takes long to fetch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.addresses import resolve
from exitguide.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.site import Context, Site

RULE = "oversized-image"
SEVERITY = Severity.WARNING

MAX_BYTES = 300_000
"""The largest image, in bytes: a second on a slow mobile network (2.5 Mbit/s)."""


def check(site: Site, _registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every image of a page whose file is larger."""
    for page in site:
        for image in page.items.images:
            destination = resolve(page, image.target)
            size = site.files.get(destination.path, 0) if destination else 0
            if size > MAX_BYTES:
                message = f"The image takes {size // 1000} kB; at most {MAX_BYTES // 1000} kB."
                hint = "Make it smaller, or draw it as SVG."
                yield Diagnostic(RULE, SEVERITY, message, page.at(image.target_span), hint=hint)
