"""Telephone numbers as the guide writes, shows and dials them."""

from __future__ import annotations

from dataclasses import dataclass

import phonenumbers
from phonenumbers import shortnumberinfo

REGION = "NO"
"""ISO 3166-1 code of the country whose numbers need no country code here."""

# Groups of the short numbers that people know in groups (helsenorge.no's form).
_SHORT_GROUPS = {"116117": "116 117", "116111": "116 111"}


@dataclass(frozen=True, slots=True)
class Phone:
    """A valid telephone number.

    Attributes:
        display: as a page shows it: "22 58 60 00", "02800", "116 117".
        dial: what a `tel:` address holds: "+4722586000", or a short number
            as it is, which has no international form.
    """

    display: str
    dial: str


def parse_phone(text: str) -> Phone:
    """Read a Norwegian number, or a foreign one that begins with "+".

    A number is valid when libphonenumber's metadata knows it as an assigned
    ordinary number, or as a short number in Norway: 02800 is the former (a
    universal access number), 112 and 116 117 only the latter.

    Raises:
        ValueError: the text is not a number that anybody could have.
    """
    digits = "".join(text.split())
    try:
        number = phonenumbers.parse(digits, REGION)
    except phonenumbers.NumberParseException as error:
        raise ValueError(f"'{text}' is not a telephone number") from error
    if shortnumberinfo.is_valid_short_number_for_region(number, REGION) and digits.isdecimal():
        return Phone(_SHORT_GROUPS.get(digits, digits), digits)
    if not phonenumbers.is_valid_number(number):
        raise ValueError(f"'{text}' is not a number in use; check every digit")
    return _ordinary(number)


def _ordinary(number: phonenumbers.PhoneNumber) -> Phone:
    """The forms of a number that has more than a short form.

    libphonenumber's national form is the one that Norwegian readers expect:
    eight digits in pairs, 800 numbers in 3-2-3, five digits unspaced. A
    five-digit number is dialled as it stands, like a short one.
    """
    form = phonenumbers.PhoneNumberFormat
    national = phonenumbers.national_significant_number(number)
    if phonenumbers.region_code_for_number(number) != REGION:
        display = phonenumbers.format_number(number, form.INTERNATIONAL)
    else:
        display = phonenumbers.format_number(number, form.NATIONAL)
    short = len(national) == 5
    return Phone(display, national if short else phonenumbers.format_number(number, form.E164))
