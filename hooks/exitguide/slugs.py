"""Ids made from words."""

from __future__ import annotations

import re

_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "ä": "a", "ö": "o", "ü": "u", "é": "e"})


def slugify(words: str) -> str:
    """Words as an id: ASCII in lower case, with hyphens; "Først: råd" gives "forst-rad"."""
    return re.sub(r"[^a-z0-9]+", "-", words.lower().translate(_LETTERS)).strip("-") or "del"
