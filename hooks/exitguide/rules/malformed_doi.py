"""A DOI that does not have the form of one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Edit, Fix, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.site import Context, Site

RULE = "malformed-doi"
SEVERITY = Severity.ERROR

_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/[^\s\"'#]+")
_INSIDE = re.compile(rf"(?<=doi\.org/){_DOI.pattern}|(?<=doi:){_DOI.pattern}", re.IGNORECASE)


def check(_site: Site, registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every DOI that is not "10.", a number, a slash and a name (DOI Handbook, section 3.2)."""
    for publication in registers.publications.values():
        if publication.doi and not _DOI.fullmatch(publication.doi):
            at = registers.publications.locate(publication.id, "DOI")
            match = _INSIDE.search(publication.doi)
            edits = (Edit(at.path, at.span, match[0]),) if match else ()
            fix = Fix("Write the DOI alone", edits, safe=True) if match else None
            message = f"'{publication.doi}' is not a DOI; it looks like 10.1234/name."
            yield Diagnostic(RULE, SEVERITY, message, at, fix=fix)
