"""Telephone numbers and e-mail addresses in running text.

libphonenumber's own matcher misses 112 and 116 117 in text and takes dates for
numbers, so the forms that Norwegian texts use are written out here; whether a
number is valid is libphonenumber's to say (`exitguide.phone`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from exitguide.elements import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.source import SourceText

_GAP = r"[ \u00a0\u202f.-]"
# Not inside a longer number, a date, a decimal, a section number or a word.
_BEFORE = r"(?<![\w+§/.:,@-])(?<![\d§][ \u00a0\u202f])"
_AFTER = rf"(?!\w|[-/.,:@]\w|{_GAP}\d)"
_NUMBERS = re.compile(
    rf"""{_BEFORE}(?:
        (?:\+|00)\d{{1,3}}(?:{_GAP}?\d){{5,12}}   # with a country code
      | \d{{2}}(?:{_GAP}\d{{2}}){{3}}             # 22 58 60 00
      | \d{{3}}{_GAP}\d{{2}}{_GAP}\d{{3}}         # 800 20 550
      | \d{{8}}
      | 0\d{{4}}                                  # 02800
      | 116{_GAP}?1{_GAP}?[12]{_GAP}?[0-9]        # 116 117
      | 11{_GAP}61{_GAP}1\d
    ){_AFTER}""",
    re.VERBOSE,
)
# After a word that announces a number, any five digits or more are one, and 1xx is a short one.
_ANNOUNCED = re.compile(
    rf"""(?i:\b(?:ring|ringer|ringe|telefon|telefonnummer|telefonnummeret|tlf|mobil|nødnummer
        |nødnummeret|nødtelefon|nødtelefonen|call|calling|phone|telephone|dial|mobile)\b\.?
        (?:[ ](?:på|til|nummer|nummeret|on|number|at|the))*[ \u00a0:]+)
    (?P<number>(?:\+?\d(?:{_GAP}?\d){{4,13}}|1(?:{_GAP}?\d){{2}}|9{_GAP}?1{_GAP}?1)){_AFTER}""",
    re.VERBOSE,
)
_IN_ADDRESS = r"[^\s<>()\[\],;:\"'«»\0@]"
# It begins where a word begins, so that a long word is not tried from each of its letters.
_EMAIL = re.compile(rf"(?<!{_IN_ADDRESS}){_IN_ADDRESS}+@{_IN_ADDRESS}+(?<![.!?*_])")


def extract_phones(source: SourceText, prose: str) -> Iterator[Mention]:
    """What stands in running text as a telephone number, valid or not, in order.

    Args:
        source: the page.
        prose: its text with everything hidden that is not read as text.
    """
    found = {match.start(): match.end() for match in _NUMBERS.finditer(prose)}
    for match in _ANNOUNCED.finditer(prose):
        found[match.start("number")] = match.end("number")
    for start, end in sorted(found.items()):
        yield Mention(source.text[start:end], source.span(start, end))


def extract_emails(source: SourceText, prose: str) -> Iterator[Mention]:
    """What stands in running text as an e-mail address; arguments as for `extract_phones`."""
    for match in _EMAIL.finditer(prose):
        yield Mention(match[0], source.span(match.start(), match.end()))
