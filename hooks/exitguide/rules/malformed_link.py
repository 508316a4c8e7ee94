"""An address that cannot be one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from exitguide.addresses import each_link, split_address
from exitguide.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.site import Context, Site

RULE = "malformed-link"
SEVERITY = Severity.ERROR


_HOST = re.compile(r"(?:[\w-]+\.)+[\w-]{2,}", re.IGNORECASE)


def check(site: Site, _registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every empty or misspelt address, and every link whose parenthesis does not close."""
    for page, item in each_link(site):
        reason = _fault(item.target)
        if reason:
            yield Diagnostic(RULE, SEVERITY, f"{reason}.", page.at(item.span))
    for page in site:
        for span in page.items.unclosed:
            yield Diagnostic(RULE, SEVERITY, "The link's parenthesis is not closed.", page.at(span))


def _fault(target: str) -> str | None:
    """What is wrong with an address, or None."""
    if not target.strip():
        return "The link has no address"
    if any(character.isspace() for character in target):
        return "An address has no white space; write %20"
    parts = split_address(target)
    if parts is None:
        return "This is not a web address (RFC 3986)"
    if target.lower().startswith("www."):
        return "A web address begins with https://"
    if parts.scheme in {"http", "https"} and not _is_host(parts.hostname or ""):
        return f"'{parts.netloc}' is not the name of a site"
    return None


def _is_host(name: str) -> bool:
    return bool(_HOST.fullmatch(name)) and ".." not in name
