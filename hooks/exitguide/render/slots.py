"""What the portal puts where a page has a slot: `<!-- exitguide: NAME … -->`."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from exitguide.render.contacts import render_contacts
from exitguide.render.handbook import render_rules, render_status
from exitguide.render.law import render_law
from exitguide.render.local import render_local
from exitguide.render.local_files import LOCAL_REGION
from exitguide.render.regions import mark_region
from exitguide.render.templates import render_template

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from exitguide.front_matter import FrontMatter
    from exitguide.languages import Language
    from exitguide.registers import Registers
    from exitguide.site import Site

_SLOT = re.compile(r"<!-- exitguide: (?P<name>[a-z-]+)(?P<arguments>(?: [^\s>]+)*) -->")


LOCAL_PAGE = "lokalt/index"
"""The page with the municipality's own contacts."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a slot has to go by.

    Attributes:
        route: the page's address below its language.
        language: of the page.
        meta: the page's front matter.
        site: all pages.
        registers: all facts.
        figures: SVG by name and language.
        url: gives the address of a page (by route) or file, as seen from this page.
        today: the day for which the law's state is told.
    """

    route: str
    language: Language
    meta: FrontMatter
    site: Site
    registers: Registers
    figures: Mapping[tuple[str, Language], str]
    url: Callable[[str], str]
    today: date


def fill_slots(html: str, request: Request) -> str:
    """Put what each slot asks for in its place; an unknown slot stays a comment."""

    def fill(match: re.Match[str]) -> str:
        renderer = SLOTS.get(match["name"])
        return renderer(request, match["arguments"].split()) if renderer else match[0]

    return _SLOT.sub(fill, html)


def _contacts(request: Request, arguments: list[str]) -> str:
    """The page's contacts; with `group=NAME`, everybody in that group."""
    register = request.registers.contacts
    groups = [argument.removeprefix("group=") for argument in arguments]
    chosen = (
        [contact for contact in register.values() if contact.group in groups]
        if groups
        else [register[name] for name in request.meta.contacts if name in register]
    )
    local_url = None if request.route == LOCAL_PAGE else request.url(LOCAL_PAGE)
    page = None if groups else request.route
    return render_contacts(chosen, register, request.language, local_url, page)


def _local_contacts(request: Request, _arguments: list[str]) -> str:
    """The municipality's own contacts: a form, until a local edition puts them in its place."""
    form = render_local(None, None, request.registers, request.language)
    # Search has the local contacts from elsewhere, and the form would be found in their place.
    region = mark_region(LOCAL_REGION, form)
    return f'<div class="local-contacts" data-search-exclude>\n{region}\n</div>'


def _local_directory(request: Request, _arguments: list[str]) -> str:
    return render_template("local_directory", request.language, {})


def _figure(request: Request, arguments: list[str]) -> str:
    """A drawing, with its text alternative to unfold."""
    svg = "".join(request.figures.get((name, request.language), "") for name in arguments)
    description = re.search(r"<desc[^>]*>(.*?)</desc>", svg, re.DOTALL)
    values = {"svg": svg, "description": description[1].strip() if description else ""}
    return render_template("figure", request.language, values)


def _publication_downloads(request: Request, _arguments: list[str]) -> str:
    return render_template("downloads", request.language, {"url": request.url})


def _regions(request: Request, _arguments: list[str]) -> str:
    """Which regional resource centre serves which counties, and how many municipalities."""
    registers = request.registers
    served = Counter(registers.region_of(one).id for one in registers.municipalities.values())
    rows = [
        {"region": region, "municipalities": served[region.id]}
        for region in registers.regions.values()
    ]
    return render_template("regions", request.language, {"rows": rows})


def _statutes(request: Request, _arguments: list[str]) -> str:
    """Every act and provision that the guide cites."""
    statutes = request.registers.statutes
    return render_law(request.site, statutes, request.language, request.today, request.url)


def _rules(request: Request, _arguments: list[str]) -> str:
    return render_rules(request.language)


def _status(request: Request, _arguments: list[str]) -> str:
    return render_status(request.site, request.registers, request.language, request.url)


SLOTS: Mapping[str, Callable[[Request, list[str]], str]] = {
    "contacts": _contacts,
    "figure": _figure,
    "local-contacts": _local_contacts,
    "local-directory": _local_directory,
    "publication-downloads": _publication_downloads,
    "regions": _regions,
    "statutes": _statutes,
    "rules": _rules,
    "status": _status,
}
"""Every slot that a page may have, and what fills it."""
