"""A reference to a link or footnote that the page does not define."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.site import Context, Site

RULE = "undefined-reference"
SEVERITY = Severity.ERROR


_NOTE_TEXT = re.compile(r"^[ ]{0,3}\[\^(?P<name>[^\]\s]+)\]:", re.MULTILINE)
_REFERENCE = re.compile(r"\[\^(?P<note>[^\]\s]+)\](?!:)|(?<=\w\])\[(?P<name>[^\]\n\0^]+)\](?![:(])")


def check(site: Site, _registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every `[text][name]` without a `[name]: address`, and every `[^note]` without its text."""
    for page in site:
        notes = {match["name"] for match in _NOTE_TEXT.finditer(page.items.prose)}
        defined = {one.name for one in page.items.references}
        for match in _REFERENCE.finditer(page.items.prose):
            note = match["note"]
            name = " ".join((match["name"] or "").split()).casefold()
            if note in notes or name in defined:
                continue
            at = page.at(page.source.span(*match.span()))
            wanted = f"[^{note}]: …" if note else f"[{match['name']}]: address"
            message = (
                f"Nothing on the page says what '{match[0]}' leads to; write a line '{wanted}'."
            )
            yield Diagnostic(RULE, SEVERITY, message, at)
