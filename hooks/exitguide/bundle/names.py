"""Names of files that every system can unpack.

Windows' rules are from Microsoft's "Naming Files, Paths, and Namespaces".
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MAX_PATH = 100
"""Characters in a path; Windows stops at 260, and the folder on the shared drive has its part."""

# One part of a path: letters, digits, and marks that no shell or system reads as anything else.
_PART = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*(?<!\.)")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)

# Letters that have no simpler form in Unicode; the rest lose their marks.
_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "đ": "d", "ŋ": "n", "ŧ": "t"})


def check_names(paths: Iterable[str]) -> Iterator[str]:
    """What is wrong with the paths of an archive, one sentence a fault."""
    same: defaultdict[str, set[str]] = defaultdict(set)
    for path in paths:
        same[path.casefold()].add(path)
        if reason := _fault(path):
            yield f"{path!a}: {reason}"
    for names in same.values():
        if len(names) > 1:
            yield f"{', '.join(sorted(names))}: the names differ only in upper and lower case."


def archive_slug(name: str) -> str:
    """A municipality's name for use in a file name: "Gáivuotna - Kåfjord" is gaivuotna-kafjord."""
    plain = unicodedata.normalize("NFKD", name.lower().translate(_LETTERS))
    return re.sub("[^a-z0-9]+", "-", plain.encode("ascii", "ignore").decode()).strip("-")


def _fault(path: str) -> str | None:
    if len(path) > MAX_PATH:
        return f"the path has {len(path)} characters; {MAX_PATH} are the most."
    parts = path.split("/")
    if not all(_PART.fullmatch(part) for part in parts):
        return "the path is not inside the folder, or has other marks than A-Z a-z 0-9 . _ -"
    if any(_RESERVED.fullmatch(part) for part in parts):
        return "Windows keeps this name for a device."
    return None
