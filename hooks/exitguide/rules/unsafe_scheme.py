"""A link that is not to a page, a site, an e-mail address or a telephone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from exitguide.addresses import each_link
from exitguide.diagnostics import Diagnostic, Severity
from exitguide.validation import closest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.site import Context, Site

RULE = "unsafe-scheme"
SEVERITY = Severity.ERROR

SCHEMES = ("https", "http", "mailto", "tel")
"""What a link may begin with; everything else can run code, or opens nothing for most readers."""


_SCHEME = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):")


def check(site: Site, _registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every address with another scheme, such as `javascript:` or `file:`."""
    for page, item in each_link(site):
        # White space and control characters are what browsers skip in a scheme (WHATWG URL).
        target = "".join(character for character in item.target if character > " ")
        match = _SCHEME.match(target)
        if match and match["scheme"].lower() not in SCHEMES:
            guess = closest(match["scheme"].lower(), SCHEMES)
            message = f"A link may not begin with '{match['scheme']}:'.{guess}"
            yield Diagnostic(RULE, SEVERITY, message, page.at(item.target_span))
