"""The places on a page that a link can lead to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.elements import Slot
    from exitguide.registers import Registers
    from exitguide.site import Page

# An id in an attribute list, behind a heading, a paragraph, a link or an image.
_LIST_ID = re.compile(r"\{:?[ \t]*(?:[^}\n]*?[ \t])??#(?P<id>[^\s}]+)[^}\n]*\}")
_TAG_ID = re.compile(r"\bid=[\"']?(?P<id>[^\s\"'>]+)")


def find_anchors(page: Page, registers: Registers) -> set[str]:
    """Every id on a page: those that the writer gave, and those of what the portal fills in."""
    return {*_written(page), *_generated(page, registers)}


def _written(page: Page) -> Iterator[str]:
    yield from (heading.id for heading in page.headings if heading.id)
    yield from (match["id"] for match in _LIST_ID.finditer(page.items.uncoded, page.body))
    for tag in page.items.tags:
        yield from (match["id"] for match in _TAG_ID.finditer(page.source.slice(tag.span)))


def _generated(page: Page, registers: Registers) -> Iterator[str]:
    for slot in page.slots:
        if slot.name == "contacts":
            yield from (f"kontakt-{name}" for name in _contacts(page, slot, registers))


def _contacts(page: Page, slot: Slot, registers: Registers) -> Iterator[str]:
    """The ids of the contacts whose cards a slot shows (see `exitguide.render.slots`)."""
    groups = {word.removeprefix("group=") for word in slot.arguments}
    if not groups and page.meta:
        yield from page.meta.contacts
    yield from (one.id for one in registers.contacts.values() if one.group in groups)
