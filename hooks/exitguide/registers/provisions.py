"""The numbers of provisions: one normal form, one key to compare by, one order to sort by.

Acts space their letters unevenly (`§ 3-6a` and `§ 3-6 b` in one act), so numbers are compared
on a key without white space and shown in the act's own form.
"""

from __future__ import annotations

import re
from functools import lru_cache

SortKey = tuple[int, str, int, str]

_DASHES = re.compile("[\u2010-\u2015\u2212\u00ad]")
_SPACE = re.compile(r"\s+")
_SECTION = re.compile(r"^(\d+)([A-Za-z])?(?:-(\d+)([a-z])?)?$")
_CHAPTER = re.compile(r"^kap(\d+|[ivxlcdm]+?(?=[a-h]?$))([a-z])?$")


@lru_cache(maxsize=8192)
def provision_key(provision: str) -> str:
    """A provision without white space, case or kind of dash: `9 A‑2` gives `9a-2`."""
    return _SPACE.sub("", _DASHES.sub("-", provision)).casefold()


@lru_cache(maxsize=8192)
def normal_form(provision: str) -> str:
    """A provision as a lawyer writes it: `15-9`, `9 A-2`, `38 a`, `kap 9 A`."""
    key = provision_key(provision)
    if chapter := _CHAPTER.match(key):
        letter = chapter[2] or ""
        letter = letter.upper() if chapter[1].isdigit() else letter
        return f"kap {chapter[1].upper()}" + (f" {letter}" if letter else "")
    section = _SECTION.match(key)
    if section is None:
        return provision.strip()
    number, letter, after, suffix = section.groups()
    if after is None:
        return number + (f" {letter}" if letter else "")
    head = f"{number} {letter.upper()}" if letter else number
    return f"{head}-{after}" + (f" {suffix}" if suffix else "")


@lru_cache(maxsize=8192)
def sort_key(provision: str) -> SortKey:
    """The order of sections in an act: chapter, its letter, number, its letter."""
    section = _SECTION.match(provision_key(provision))
    if section is None:
        return (0, provision_key(provision), 0, "")
    number, letter, after, suffix = section.groups()
    if after is None:
        return (0, "", int(number), letter or "")
    return (int(number), letter or "", int(after), suffix or "")


def chapter_number(provision: str) -> int | None:
    """The number of a chapter (`kap 9 A` gives 9); None for a section or a Roman numeral."""
    chapter = _CHAPTER.match(provision_key(provision))
    return int(chapter[1]) if chapter and chapter[1].isdigit() else None
