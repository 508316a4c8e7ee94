"""The kinds of value in registers and front matter, each with its check."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated

from email_validator import EmailNotValidError, validate_email
from pydantic import AfterValidator, Field, HttpUrl, TypeAdapter, ValidationError

from exitguide.phone import parse_phone

_URL = TypeAdapter(HttpUrl)

# What nobody sees, and a terminal or a reader obeys: control characters (ECMA-48) other than
# the line end, and those that turn the direction of text (Unicode, UAX #9).
_UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def _slug(value: str) -> str:
    if not all(
        (part.isascii() and part.isalnum() and part.islower()) or part.isdecimal()
        for part in value.split("-")
    ):
        raise ValueError("an id has lower-case letters a-z, digits and single hyphens")
    return value


def _text(value: str) -> str:
    if not value.strip():
        raise ValueError("the text is empty")
    if value != value.strip():
        raise ValueError("the text has white space or an empty line around it; delete that")
    if found := _UNSEEN.search(value):
        raise ValueError(f"the character U+{ord(found[0]):04X} may not stand in text; delete it")
    return value


def _phone(value: str) -> str:
    parse_phone(value)
    return value


def _email(value: str) -> str:
    try:
        return validate_email(value, check_deliverability=False).original
    except EmailNotValidError as error:
        raise ValueError(f"'{value}' is not an e-mail address: {error}") from error


def _web_address(value: str) -> str:
    try:
        url = _URL.validate_python(value)
    except ValidationError:
        url = None
    if url is None or url.scheme != "https" or url.username or url.password:
        raise ValueError("a web address begins with https://, names a site and holds no user name")
    return value


Slug = Annotated[str, AfterValidator(_slug)]
"""An id: ASCII, lower case, hyphens. Also the heading id or anchor of the entry."""

Text = Annotated[str, AfterValidator(_text)]
"""Text that says something."""

PhoneNumber = Annotated[str, AfterValidator(_phone)]
"""A valid telephone number; the rule odd-number-grouping asks for the form that pages show."""

Email = Annotated[str, AfterValidator(_email)]
"""An address by RFC 5322's syntax; that it exists is not asked over the network."""

WebAddress = Annotated[str, AfterValidator(_web_address)]
"""An absolute https address."""

Day = Annotated[date, Field(strict=False)]
"""A date, written YYYY-MM-DD (ISO 8601)."""
