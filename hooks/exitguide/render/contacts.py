"""Contact cards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from exitguide.phone import parse_phone
from exitguide.render.templates import render_template

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from exitguide.languages import Language
    from exitguide.registers.schema import Contact


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
) -> str:
    """A list of contact cards.

    Args:
        contacts: whom to show, in this order.
        register: all contacts; a card may show another one's number.
        language: of the page.
        local_url: the address of the page with local contacts; None on that page itself.
    """
    cards = [
        {
            "contact": contact,
            "lines": _lines(contact),
            "via": _via(contact, register),
            "ask_locally": local_url is not None and _is_found_locally(contact),
        }
        for contact in contacts
    ]
    return render_template("contacts", language, {"cards": cards, "local_url": local_url})


def _is_found_locally(contact: Contact) -> bool:
    """A role that every municipality fills by itself, with no common way to reach it."""
    return contact.group == "local" and not (contact.via or _lines(contact))


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
