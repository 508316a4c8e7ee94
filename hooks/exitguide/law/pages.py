"""The citations of the guide's pages, as the rules ask for them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from exitguide.diagnostics import Edit, Location
from exitguide.law.find import find_citations
from exitguide.law.mentions import find_mentions
from exitguide.registers.provisions import provision_key
from exitguide.registers.statute import ProvisionState

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from exitguide.law.citation import Citation, Mention
    from exitguide.registers import Registers
    from exitguide.registers.statute import Provision, Statute
    from exitguide.registers.statutes import Statutes
    from exitguide.site import Context, Page, Site


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation on a page, with the act that it is of.

    Attributes:
        page: where it stands.
        citation: what was found.
        statute: its act, if it is known.
        on: the day for which the page is checked.
    """

    page: Page
    citation: Citation
    statute: Statute | None
    on: date

    @property
    def at(self) -> Location:
        """Its place in the page's file."""
        return locate(self.page, self.citation.start, self.citation.end)

    @property
    def state(self) -> ProvisionState:
        """Whether the provision applies; of an act unknown nothing can be verified."""
        if self.statute is None:
            return ProvisionState.UNVERIFIED
        return self.statute.provision_state(self.citation.provision, self.on)

    @property
    def detail(self) -> Provision | None:
        """What the register knows of the provision."""
        return self.statute.detail(self.citation.provision) if self.statute else None

    def edit(self, place: tuple[int, int], text: str) -> Edit:
        """An edit of a part of the page."""
        return Edit(self.page.source.path, self.page.source.span(*place), text)


def cited(site: Site, registers: Registers, context: Context) -> Iterator[Cited]:
    """Every citation of the guide, page by page."""
    for page in site:
        yield from cited_on(page, registers.statutes, context.today)


def cited_on(page: Page, statutes: Statutes, on: date) -> Iterator[Cited]:
    """Every citation of a page."""
    for citation in _citations(page.source.text, statutes, on):
        yield Cited(page, citation, statutes.get(citation.act), on)


def mentioned(page: Page, statutes: Statutes) -> tuple[Mention, ...]:
    """Every act named on a page."""
    return _mentions(page.source.text, statutes)


def locate(page: Page, start: int, end: int) -> Location:
    """A place in a page's file, from offsets in its text."""
    return Location(page.source.path, page.source.span(start, end))


# Ten rules and the rendering ask for the same pages.
@lru_cache(maxsize=512)
def _citations(text: str, statutes: Statutes, on: date) -> tuple[Citation, ...]:
    return find_citations(text, statutes, on=on)


@lru_cache(maxsize=512)
def _mentions(text: str, statutes: Statutes) -> tuple[Mention, ...]:
    return find_mentions(text, statutes)


def citing_places(
    site: Site, statutes: Statutes, on: date, act: str, provision: str | None
) -> list[str]:
    """Where the guide cites a provision, or an act as a whole, as `path:line`."""
    key = provision_key(provision) if provision else None
    return [
        f"{one.at.path}:{one.at.span.start.line}"
        for page in site
        for one in cited_on(page, statutes, on)
        if one.citation.act == act and key in {None, provision_key(one.citation.provision)}
    ]
