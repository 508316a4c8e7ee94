"""An address with parts that only follow the reader around."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlunsplit

from exitguide.addresses import each_link, is_web_address, split_address
from exitguide.diagnostics import Diagnostic, Edit, Fix, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.site import Context, Site

RULE = "tracking-link"
SEVERITY = Severity.ERROR


# Names that advertisers and newsletters use; a site answers the same without them.
_TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|mc_[ce]id|igshid|_hs(?:enc|mi)|yclid)="
)


def check(site: Site, _registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every web address with a parameter of a campaign or of a click's history."""
    for page, item in each_link(site):
        parts = split_address(item.target)
        if parts is None or not is_web_address(item.target):
            continue
        names = [one for one in parts.query.split("&") if _TRACKING.match(one)]
        if names:
            kept = "&".join(one for one in parts.query.split("&") if one not in names)
            clean = urlunsplit(parts._replace(query=kept))
            edit = Edit(page.source.path, item.target_span, clean)
            fix = Fix("Take out what follows the reader", (edit,), safe=True)
            listed = ", ".join(f"'{name.partition('=')[0]}'" for name in names)
            message = f"The address follows the reader around: take out {listed}."
            yield Diagnostic(RULE, SEVERITY, message, page.at(item.target_span), fix=fix)
