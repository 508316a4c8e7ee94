"""The page of law: every act and provision that the guide cites, and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from exitguide.law.addresses import provision_address, statute_address
from exitguide.law.labels import number_label, reference_label, statute_name
from exitguide.law.pages import cited_on
from exitguide.registers.provisions import provision_key, sort_key
from exitguide.registers.statute import ProvisionReference, ProvisionState
from exitguide.render.statutes import describe_state
from exitguide.render.templates import render_template

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from exitguide.elements import Heading
    from exitguide.languages import Language
    from exitguide.registers.statute import Statute
    from exitguide.registers.statutes import Statutes
    from exitguide.site import Page, Site


@dataclass(frozen=True, slots=True)
class Place:
    """A section that cites a provision: its page's title, its own, and its address."""

    page: str
    section: str | None
    url: str


@dataclass(frozen=True, slots=True)
class Row:
    """A provision, as the page shows it.

    Attributes:
        label: `§ 15-9`.
        url: its address at Lovdata, or None where it is gone from a living act.
        heading: in the act's own language.
        state: whether it is in force.
        replaces: the provisions that it came after.
        replaced_by: the provisions that came after it.
        places: every section that cites it.
    """

    label: str
    url: str | None
    heading: str | None
    state: str
    replaces: tuple[str, ...]
    replaced_by: tuple[str, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Act:
    """An act with its cited provisions."""

    statute: Statute
    name: str
    url: str
    rows: tuple[Row, ...]


SLOT = "statutes"
"""The slot that this fills; the page that has it does not list itself."""

_Cites = dict[str, dict[str, tuple[str, list[Place]]]]
"""Where each provision is cited: by act, then by the provision's key."""


def render_law(
    site: Site, statutes: Statutes, language: Language, on: date, url: Callable[[str], str]
) -> str:
    """Every act and provision cited in one language's pages.

    Args:
        site: all pages.
        statutes: the register.
        language: of the page.
        on: the day for which the law's state is told.
        url: gives the address of a page by its route.
    """
    acts = _LawPage(statutes, language, on).acts(_collect(site, statutes, language, on, url))
    values = {"acts": acts, "snapshot": statutes.register.snapshot}
    return render_template("law", language, values)


def _collect(
    site: Site, statutes: Statutes, language: Language, on: date, url: Callable[[str], str]
) -> _Cites:
    cites: _Cites = {}
    cited = (
        one
        for page in site
        if page.language == language and not any(slot.name == SLOT for slot in page.slots)
        for one in cited_on(page, statutes, on)
    )
    for one in cited:
        if one.citation.act is not None:
            act = cites.setdefault(one.citation.act, {})
            key = provision_key(one.citation.provision)
            places = act.setdefault(key, (one.citation.provision, []))[1]
            place = _place(one.page, one.citation.start, url)
            if place not in places:
                places.append(place)
    return cites


def _place(page: Page, offset: int, url: Callable[[str], str]) -> Place:
    heading = _heading(page, offset)
    title = page.meta.title if page.meta else page.route
    address = url(page.route) + (f"#{heading.id}" if heading and heading.id else "")
    return Place(title, heading.text if heading else None, address)


def _heading(page: Page, offset: int) -> Heading | None:
    at = page.source.position(offset)
    before = [heading for heading in page.headings if heading.span.start <= at]
    return before[-1] if before else None


@dataclass(frozen=True, slots=True)
class _LawPage:
    statutes: Statutes
    language: Language
    on: date

    def acts(self, cites: _Cites) -> list[Act]:
        """The cited acts by name, those in force first."""
        known = [statute for statute in self.statutes if statute.id in cites]
        known.sort(key=lambda one: (self._repealed(one), one.short_name(self.language)))
        return [self._act(statute, cites[statute.id]) for statute in known]

    def _act(self, statute: Statute, provisions: dict[str, tuple[str, list[Place]]]) -> Act:
        ordered = sorted(provisions.values(), key=lambda one: sort_key(one[0]))
        rows = tuple(self._row(statute, number, tuple(places)) for number, places in ordered)
        url = statute_address(statute, repealed=self._repealed(statute))
        return Act(statute, statute_name(statute, self.language), url, rows)

    def _row(self, statute: Statute, provision: str, places: tuple[Place, ...]) -> Row:
        repealed = self._repealed(statute)
        state = statute.provision_state(provision, self.on)
        gone = state is ProvisionState.REPEALED and not repealed
        return Row(
            number_label(statute, provision, self.language),
            None if gone else provision_address(statute, provision, repealed=repealed),
            statute.heading(provision),
            describe_state(statute, provision, self.language, self.on),
            tuple(self._replaced(statute, provision)),
            tuple(map(self._label, statute.detail(provision).replaced_by)),
            places,
        )

    def _replaced(self, statute: Statute, provision: str) -> Iterator[str]:
        """The provisions that this one came after."""
        key = provision_key(provision)
        for other in self.statutes:
            for number, detail in other.provisions.items():
                new = {(by.act, provision_key(by.provision)) for by in detail.replaced_by}
                if (statute.id, key) in new:
                    yield self._label(ProvisionReference(act=other.id, provision=number))

    def _label(self, reference: ProvisionReference) -> str:
        return reference_label(self.statutes, reference, self.language)

    def _repealed(self, statute: Statute) -> bool:
        return statute.state(self.on) is ProvisionState.REPEALED
