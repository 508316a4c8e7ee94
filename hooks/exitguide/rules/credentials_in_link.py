"""An address with a user name or password in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.addresses import each_link, is_web_address, split_address
from exitguide.diagnostics import Diagnostic, Edit, Fix, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.site import Context, Site

RULE = "credentials-in-link"
SEVERITY = Severity.ERROR


def check(site: Site, _registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every web address with something before an @ in its host part (RFC 3986, section 3.2.1)."""
    for page, item in each_link(site):
        parts = split_address(item.target)
        if parts and is_web_address(item.target) and (parts.username or parts.password):
            clean = item.target.replace(f"{parts.netloc.rpartition('@')[0]}@", "", 1)
            edit = Edit(page.source.path, item.target_span, clean)
            fix = Fix("Take the user name out", (edit,), safe=True)
            message = "The address holds a user name or password, which every reader would see."
            yield Diagnostic(RULE, SEVERITY, message, page.at(item.target_span), fix=fix)
