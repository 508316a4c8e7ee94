"""A place to fill that the portal cannot fill."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Severity
from exitguide.figures import FOLDER as FIGURES
from exitguide.render.slots import SLOTS
from exitguide.validation import closest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from exitguide.elements import Slot
    from exitguide.registers import Registers
    from exitguide.site import Context, Page, Site

RULE = "unknown-slot"
SEVERITY = Severity.ERROR

# Suppressions, which `exitguide.suppression` reads, have the same beginning.
_COMMENT = re.compile(
    r"<!--\s*exitguide\s*:(?!\s*allow\[)\s*(?P<name>[^\s>]*)(?:(?!<!--|-->).)*-->", re.DOTALL
)


def check(site: Site, registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every comment that begins with `exitguide` and names no slot, no group or no figure."""
    groups = sorted({contact.group for contact in registers.contacts.values()})
    for page in site:
        known = {slot.span for slot in page.slots if slot.name in SLOTS}
        for match in _COMMENT.finditer(page.items.uncoded, page.body):
            at = page.at(page.source.span(*match.span()))
            if at.span not in known:
                guess = closest(match["name"], SLOTS)
                message = f"The portal has nothing to put here: '{match['name']}'.{guess}"
                yield Diagnostic(RULE, SEVERITY, message, at)
        for slot in page.slots:
            yield from _group(page, slot, groups)
            yield from _figure(site, page, slot)


def _figure(site: Site, page: Page, slot: Slot) -> Iterator[Diagnostic]:
    for name in slot.arguments if slot.name == "figure" else ():
        if FIGURES / f"{name}.{page.language}.svg" not in site.files:
            known = sorted(
                {path.name.split(".")[0] for path in site.files if path.parent == FIGURES}
            )
            message = f"There is no figure '{name}'.{closest(name, known)}"
            yield Diagnostic(RULE, SEVERITY, message, page.at(slot.span))


def _group(page: Page, slot: Slot, groups: Sequence[str]) -> Iterator[Diagnostic]:
    for argument in slot.arguments if slot.name == "contacts" else ():
        group = argument.removeprefix("group=")
        if group not in groups:
            message = f"contacts.yml has no group '{group}'.{closest(group, groups)}"
            yield Diagnostic(RULE, SEVERITY, message, page.at(slot.span))
