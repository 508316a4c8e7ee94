"""The kinds of value in registers and front matter, each with its check."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from email_validator import EmailNotValidError, validate_email
from pydantic import AfterValidator, Field, HttpUrl, TypeAdapter

from exitguide.phone import parse_phone

_URL = TypeAdapter(HttpUrl)


def _slug(value: str) -> str:
    if not all(
        (part.isascii() and part.isalnum() and part.islower()) or part.isdecimal()
        for part in value.split("-")
    ):
        raise ValueError("an id has lower-case letters a-z, digits and single hyphens")
    return value


def _text(value: str) -> str:
    if not value or value != value.strip():
        raise ValueError("the text is empty or has white space around it")
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
    url = _URL.validate_python(value)
    if url.scheme != "https" or url.username or url.password:
        raise ValueError("a web address begins with https:// and holds no user name")
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
