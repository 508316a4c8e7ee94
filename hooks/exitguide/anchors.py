"""The places on a page that a link can lead to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from exitguide.check import rule_severities

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.elements import Slot
    from exitguide.registers import Registers
    from exitguide.site import Page

# An id in an attribute list, behind a heading, a paragraph, a link or an image.
_LIST_ID = re.compile(r"\{:?[ \t]*(?:[^{}\n]*?[ \t])??#(?P<id>[^\s{}]+)[^{}\n]*\}")
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
    """The ids in what the portal puts into slots (see `exitguide.render.slots`)."""
    for slot in page.slots:
        match slot.name:
            case "contacts":
                yield from (f"kontakt-{name}" for name in _contacts(page, slot, registers))
            case "local-directory":
                yield "hos-oss"
            case "rules":
                yield from rule_severities()
            case "statutes":
                yield from (statute.id.lower() for statute in registers.statutes)
            case "status":
                yield from ("sider", "kontakter", "registre", "oversettelser")


def _contacts(page: Page, slot: Slot, registers: Registers) -> Iterator[str]:
    groups = {word.removeprefix("group=") for word in slot.arguments}
    if not groups and page.meta:
        yield from page.meta.contacts
    yield from (one.id for one in registers.contacts.values() if one.group in groups)
