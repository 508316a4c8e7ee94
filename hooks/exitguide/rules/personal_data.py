"""A national identity number or a private e-mail address."""

from __future__ import annotations

import re
from operator import mul
from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Location, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.site import Context, Site
    from exitguide.source import SourceText

RULE = "personal-data"
SEVERITY = Severity.ERROR

PRIVATE_DOMAINS = frozenset(
    (
        *("gmail.com", "googlemail.com", "hotmail.com", "hotmail.no", "outlook.com", "live.no"),
        *("live.com", "msn.com", "yahoo.com", "yahoo.no", "icloud.com", "me.com", "mac.com"),
        *("online.no", "broadpark.no", "getmail.no", "frisurf.no", "lyse.net", "proton.me"),
        *("protonmail.com", "tuta.com", "aol.com"),
    )
)
"""Domains where private persons have their e-mail; no public body has its address there."""


_WEIGHTS = ((3, 7, 6, 1, 8, 9, 4, 5, 2, 1), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1))
_ELEVEN = re.compile(r"(?<![\w.-])(?P<day>\d{6})[ ]?(?P<rest>\d{5})(?![\w-])")
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@(?P<domain>[\w-]+(?:\.[\w-]+)+)")


def check(site: Site, registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every such number or address, also in code and comments, which anybody can read."""
    facts = (registers.contacts, registers.resources, registers.publications, registers.terms)
    sources = [page.source for page in site] + [one.document.source for one in facts]
    for source in sources:
        for match in _ELEVEN.finditer(source.text):
            if is_identity_number(match["day"] + match["rest"]):
                yield _finding("a national identity number", source, match)
        for match in _EMAIL.finditer(source.text):
            if match["domain"].lower() in PRIVATE_DOMAINS:
                yield _finding("a private e-mail address", source, match)


def is_identity_number(digits: str) -> bool:
    """Whether eleven digits are a fødselsnummer or D-number, by date and both check digits.

    Skatteetaten: the day of a D-number is 40 higher; test persons' months are 40 or 80 higher.
    """
    day, month = int(digits[:2]) % 40, int(digits[2:4]) % 40
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return False
    values = [int(digit) for digit in digits]
    return all(sum(map(mul, weights, values)) % 11 == 0 for weights in _WEIGHTS)


def _finding(what: str, source: SourceText, match: re.Match[str]) -> Diagnostic:
    message = f"This is {what}; the guide holds no private person's data."
    at = Location(source.path, source.span(*match.span()))
    return Diagnostic(RULE, SEVERITY, message, at, hint="Delete it, also from the history.")
