"""Contact cards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from exitguide.phone import parse_phone
from exitguide.registers.roles import ROLES
from exitguide.render.templates import render_template

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from exitguide.languages import Language
    from exitguide.registers.schema import Contact, Reachable


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
    local_url: str | None,
    page: str | None = None,
) -> str:
    """A list of contact cards.

    In a local edition a script puts those who fill a role beside the national
    contact of that role, or above the list where the role belongs to the page.

    Args:
        contacts: whom to show, in this order.
        register: all contacts; a card may show another one's number.
        language: of the page.
        local_url: the address of the page with local contacts; None on that page itself.
        page: the route of the page, if roles may belong to it.
    """
    shown = list(contacts)
    beside = {contact.id for contact in shown}
    cards = [
        {
            "contact": contact,
            "lines": contact_lines(contact),
            "roles": [role.id for role in ROLES.values() if role.contact == contact.id]
            if local_url
            else [],
            "via": _via(contact, register),
            "ask_locally": local_url is not None and _is_found_locally(contact),
        }
        for contact in shown
    ]
    page_roles = [
        role.id
        for role in ROLES.values()
        if page is not None and role.page == page and role.contact not in beside
    ]
    values = {"cards": cards, "local_url": local_url, "page_roles": page_roles}
    return render_template("contacts", language, values)


def _is_found_locally(contact: Contact) -> bool:
    """A role that every municipality fills by itself, with no common way to reach it."""
    return contact.group == "local" and not (contact.via or contact_lines(contact))


def _via(contact: Contact, register: Mapping[str, Contact]) -> dict[str, object] | None:
    if contact.via is None:
        return None
    other = register[contact.via]
    return {"contact": other, "lines": contact_lines(other)}


def contact_lines(contact: Reachable) -> list[Line]:
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
