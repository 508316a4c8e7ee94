"""Pages that show a whole register."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from exitguide.registers.load import Register, Registers
    from exitguide.site import Page


def listed_register(page: Page, registers: Registers) -> Register[Any] | None:
    """The register that a page's `lists` names: each entry is a section of the page."""
    match page.meta.lists if page.meta else None:
        case "resources":
            return registers.resources
        case "publications":
            return registers.publications
        case _:
            return None
