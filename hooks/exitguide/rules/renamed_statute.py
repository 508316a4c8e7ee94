"""An act called by a name that it no longer has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Edit, Fix, Severity
from exitguide.law.pages import locate, mentioned
from exitguide.registers.provisions import provision_key
from exitguide.registers.statute import NameKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.law.citation import Mention
    from exitguide.registers import Registers
    from exitguide.registers.statute import Statute, StatuteName
    from exitguide.site import Context, Page, Site

RULE = "renamed-statute"
SEVERITY = Severity.ERROR


def check(site: Site, registers: Registers, context: Context) -> Iterator[Diagnostic]:
    """Every former name of an act, unless the text marks it as former."""
    for page in site:
        for mention in mentioned(page, registers.statutes):
            if not mention.former_name or mention.historic:
                continue
            statute = registers.statutes.get(mention.acts[0])
            former = statute and _former(statute, mention)
            if statute is not None and former and former.until and former.until <= context.today:
                yield _finding(page, mention, statute, former)


def _former(statute: Statute, mention: Mention) -> StatuteName | None:
    named = provision_key(mention.text)
    former = (name for name in statute.names if name.kind is NameKind.FORMER)
    return next((name for name in former if named.startswith(provision_key(name.name))), None)


def _finding(page: Page, mention: Mention, statute: Statute, former: StatuteName) -> Diagnostic:
    new = statute.short_name(former.lang)
    at = locate(page, mention.start, mention.end)
    message = f"Since {former.until} the act '{former.name}' has been called '{new}'."
    genitive = mention.text.casefold() == former.name.casefold() + "s"
    fix = None
    if genitive or mention.text.casefold() == former.name.casefold():
        text = new + ("s" if genitive else "")
        text = text[0].upper() + text[1:] if mention.text[0].isupper() else text
        fix = Fix(f"Write '{text}'", (Edit(at.path, at.span, text),), safe=True)
    return Diagnostic(RULE, SEVERITY, message, at, fix=fix)
