"""Contact cards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from exitguide.phone import parse_phone
from exitguide.render.templates import render_template

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from exitguide.languages import Language
    from exitguide.registers.schema import Contact

LOCAL_PAGE = "lokalt/index"
"""The page with the municipality's own contacts."""


@dataclass(frozen=True, slots=True)
class Line:
    """A way to reach somebody, as a link with the words to show."""

    label: str
    href: str
    text: str


def render_contacts(
    contacts: Iterable[Contact],
    register: Mapping[str, Contact],
    language: Language,
    url: Callable[[str], str],
) -> str:
    """A list of contact cards.

    Args:
        contacts: whom to show, in this order.
        register: all contacts; a card may show another one's number.
        language: of the page.
        url: gives the address of a page by its route.
    """
    cards = [
        {"contact": contact, "lines": _lines(contact), "via": _via(contact, register)}
        for contact in contacts
    ]
    values = {"cards": cards, "url": url, "local_page": LOCAL_PAGE}
    return render_template("contacts", language, values)


def _via(contact: Contact, register: Mapping[str, Contact]) -> dict[str, object] | None:
    if contact.via is None:
        return None
    other = register[contact.via]
    return {"contact": other, "lines": _lines(other)}


def _lines(contact: Contact) -> list[Line]:
    """Telephone, e-mail and site, as far as the register has them."""
    lines = []
    if contact.phone:
        phone = parse_phone(contact.phone)
        lines.append(Line("phone", f"tel:{phone.dial}", phone.display))
    if contact.email:
        lines.append(Line("email", f"mailto:{contact.email}", contact.email))
    if contact.url:
        lines.append(Line("website", contact.url, site_name(contact.url)))
    return lines


def site_name(url: str) -> str:
    """A web address as people say it: without scheme and closing slash."""
    return url.removeprefix("https://").removesuffix("/")
