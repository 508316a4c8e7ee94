"""A citation that is not written as Norwegian law is cited.

Språkrådet and Lovdata: one § before one provision and two before several, a space between sign
and number (a no-break space is best), a hyphen in the number, the act's own spacing of letters,
and the names of acts in lower case.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Edit, Fix, Severity
from exitguide.law.labels import NO_BREAK_SPACE
from exitguide.law.pages import cited_on, locate
from exitguide.registers.provisions import provision_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.law.pages import Cited
    from exitguide.registers import Registers
    from exitguide.site import Context, Page, Site

RULE = "citation-style"
SEVERITY = Severity.WARNING

_SPACES = re.compile(r"\s|&nbsp;")
_WORD_FOR_SIGN = re.compile(r"paragraf\w*", re.IGNORECASE)
_STARTS_SENTENCE = re.compile(
    r"(?:\A|[.!?:]\s+|\n\s*\n\s*|\n[ \t>]*(?:[-*+]|\d+\.|#+)\s+|\|\s*)\W*\Z"
)


def check(site: Site, registers: Registers, context: Context) -> Iterator[Diagnostic]:
    """Every citation that is understood, and could be better written; each has a safe fix."""
    for page in site:
        found = list(cited_on(page, registers.statutes, context.today))
        for _, group in groupby(found, key=lambda one: one.citation.sign):
            provisions = list(group)
            yield from _sign(page, provisions)
            yield from _name(page, provisions[0])
            for one in provisions:
                yield from _number(page, one)


def _sign(page: Page, group: list[Cited]) -> Iterator[Diagnostic]:
    """`§§` for several, a space after it, and the sign instead of the word."""
    text = page.source.text
    start, end = group[0].citation.sign
    sign, number = text[start:end], group[0].citation.number[0]
    wanted = "§" * min(len(group), 2)
    if _WORD_FOR_SIGN.fullmatch(sign):
        yield _finding(page, (start, end), wanted, f"Write '{wanted}' before a number.")
    elif set(sign) == {"§"} and sign != wanted:
        reason = "one provision" if len(group) == 1 else "several provisions"
        yield _finding(page, (start, end), wanted, f"Write '{wanted}' before {reason}.")
    if "§" in sign and number == end:
        wanted = sign[-1] + NO_BREAK_SPACE
        message = "Put a space between the sign and the number."
        yield _finding(page, (end - 1, end), wanted, message)


def _number(page: Page, one: Cited) -> Iterator[Diagnostic]:
    """A hyphen, and letters spaced as the act spaces them."""
    start, end = one.citation.number
    written = page.source.text[start:end]
    own = one.statute.own_spelling(one.citation.provision) if one.statute else None
    wanted = (own or one.citation.provision).removeprefix("kap ")
    plain = _SPACES.sub(" ", written.replace("\u2011", "-"))
    if plain != wanted and provision_key(plain) == provision_key(wanted):
        message = f"Write the number as the act does: '{wanted}'."
        yield _finding(page, (start, end), wanted, message)


def _name(page: Page, one: Cited) -> Iterator[Diagnostic]:
    """Names of acts in lower case inside a sentence; English titles have capitals."""
    place, text = one.citation.name, page.source.text
    if place is None or one.statute is None:
        return
    written = text[slice(*place)]
    names = (name.name for name in one.statute.names if name.lang != "en")
    lower = any(name[0].islower() and written.casefold().startswith(name) for name in names)
    before = text[max(0, place[0] - 40) : place[0]]
    if lower and written[0].isupper() and not _STARTS_SENTENCE.search(before):
        wanted = written[0].lower()
        message = "Write the name of an act in lower case."
        yield _finding(page, (place[0], place[0] + 1), wanted, message)


def _finding(page: Page, place: tuple[int, int], wanted: str, message: str) -> Diagnostic:
    at = locate(page, *place)
    fix = Fix(f"Write '{wanted}'", (Edit(at.path, at.span, wanted),), safe=True)
    return Diagnostic(RULE, SEVERITY, message, at, fix=fix)
