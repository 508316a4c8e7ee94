"""A link over http:// instead of https://."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.addresses import each_link, known_addresses
from exitguide.diagnostics import Diagnostic, Edit, Fix, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.site import Context, Site

RULE = "insecure-link"
SEVERITY = Severity.ERROR


def check(site: Site, registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every address that begins with http://; where a register knows it with https://, a fix."""
    known = {address for *_, address in known_addresses(registers)} | set(registers.links)
    for page, item in each_link(site):
        if not item.target.lower().startswith("http://"):
            continue
        secure = f"https://{item.target[len('http://') :]}"
        is_known = secure in known or _host(secure) in {_host(address) for address in known}
        fix = Fix("Write https://", (Edit(page.source.path, item.target_span, secure),), safe=True)
        message = "What a reader fetches over http:// can be read and changed on the way."
        hint = "Write https://." if is_known else "Write https://, if the site answers there."
        at = page.at(item.target_span)
        yield Diagnostic(RULE, SEVERITY, message, at, hint=hint, fix=fix if is_known else None)


def _host(address: str) -> str:
    return address.removeprefix("https://").partition("/")[0].lower()
