"""A section of a page that cites other provisions in one language than in the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Location, Severity
from exitguide.languages import LANGUAGES
from exitguide.law.labels import provision_label
from exitguide.law.pages import cited_on
from exitguide.registers.provisions import provision_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.law.pages import Cited
    from exitguide.registers import Registers
    from exitguide.site import Context, Page, Site

RULE = "citation-parity"
SEVERITY = Severity.ERROR

_Section = dict[tuple[str, str], "Cited"]


def check(site: Site, registers: Registers, context: Context) -> Iterator[Diagnostic]:
    """Every provision cited in a section of one language and not in the same one of the other."""
    for page in site:
        original = site.find(page.route, LANGUAGES[0])
        if page.language != LANGUAGES[0] and original is not None:
            ours = _by_section(page, registers, context)
            theirs = _by_section(original, registers, context)
            yield from _missing(ours, theirs, page)
            yield from _missing(theirs, ours, original)


def _by_section(page: Page, registers: Registers, context: Context) -> dict[str | None, _Section]:
    """The known provisions of each section, by the id of its heading."""
    sections: dict[str | None, _Section] = {None: {}}
    sections |= {heading.id: {} for heading in page.headings}
    for one in cited_on(page, registers.statutes, context.today):
        if one.citation.act is not None:
            key = (one.citation.act, provision_key(one.citation.provision))
            sections[_section(page, one.at)].setdefault(key, one)
    return sections


def _section(page: Page, at: Location) -> str | None:
    before = [heading for heading in page.headings if heading.span.start <= at.span.start]
    return before[-1].id if before else None


def _missing(
    here: dict[str | None, _Section], there: dict[str | None, _Section], page: Page
) -> Iterator[Diagnostic]:
    """What the other language's sections lack, of those that both have."""
    for heading, section in here.items():
        if heading not in there:
            continue
        for key, one in section.items():
            if key not in there[heading] and one.statute is not None:
                label = provision_label(one.statute, one.citation.provision, page.language)
                message = f"The other language does not cite {label} in this section."
                yield Diagnostic(RULE, SEVERITY, message, one.at)
