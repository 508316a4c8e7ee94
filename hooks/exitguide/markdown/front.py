"""Where a page's front matter begins and ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exitguide.source import SourceText

# The form that MkDocs reads: '---' on the first line, '---' or '...' on a line of its own.
_FRONT = re.compile(r"---[ \t]*(?:\r\n|\n|\r)(.*?)^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)


def extract_front_matter(source: SourceText) -> tuple[int, int, int]:
    """Find the front matter of a page.

    Returns:
        Three offsets: where its YAML begins and ends, and where the page's
        body begins. A page without front matter has all three at 0.
    """
    match = _FRONT.match(source.text)
    return (match.start(1), match.end(1), match.end()) if match else (0, 0, 0)
