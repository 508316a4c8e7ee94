"""Telephone numbers and e-mail addresses on pages, as text and as links."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from email_validator import EmailNotValidError, validate_email

from exitguide.phone import Phone, parse_phone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.diagnostics import Location
    from exitguide.site import Site

EMERGENCY = {"110": "110", "112": "112", "113": "113", "116117": "116 117"}
"""Norway's emergency numbers and the out-of-hours doctor's, as they are written."""

_FOREIGN = {"911", "999"}


@dataclass(frozen=True, slots=True)
class PhoneMention:
    """A number on a page.

    Attributes:
        text: as written.
        at: where.
        is_link: whether it stands behind `tel:`.
        phone: the number, or None where there is no such number.
    """

    text: str
    at: Location
    is_link: bool
    phone: Phone | None

    @property
    def digits(self) -> str:
        """The digits alone."""
        return "".join(filter(str.isdecimal, self.text))

    @property
    def emergency(self) -> str | None:
        """The form in which an emergency number is written; behind `tel:` without a space."""
        form = EMERGENCY.get(self.digits)
        return form.replace(" ", "") if form and self.is_link else form

    @property
    def is_emergency(self) -> bool:
        """Whether it is an emergency number, or one that is meant as such."""
        return self.digits in EMERGENCY or self.digits in _FOREIGN


def each_phone(site: Site) -> Iterator[PhoneMention]:
    """All telephone numbers on all pages."""
    for page in site:
        for mention in page.items.phones:
            phone = _parse(mention.text)
            yield PhoneMention(mention.text, page.at(mention.span), is_link=False, phone=phone)
        for link in page.items.links:
            if link.target.lower().startswith("tel:"):
                number = unquote(link.target[len("tel:") :])
                at = page.at(link.target_span)
                yield PhoneMention(number, at, is_link=True, phone=_parse(number))


def each_email(site: Site) -> Iterator[tuple[Location, str]]:
    """All e-mail addresses on all pages."""
    for page in site:
        for mention in page.items.emails:
            yield page.at(mention.span), mention.text
        for link in page.items.links:
            if link.target.lower().startswith("mailto:"):
                address = link.target[len("mailto:") :].partition("?")[0]
                yield page.at(link.target_span), unquote(address)


def email_fault(address: str) -> str | None:
    """What is wrong with an e-mail address by RFC 5322, or None; nobody is asked."""
    try:
        validate_email(address, check_deliverability=False)
    except EmailNotValidError as error:
        return str(error)
    return None


def _parse(text: str) -> Phone | None:
    try:
        return parse_phone(text.replace("-", " ").replace(".", " "))
    except ValueError:
        return None
