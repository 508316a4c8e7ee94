"""The scripts of search: where they stand, what they are made of, and how a page finds them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from exitguide.languages import LANGUAGES
from exitguide.render.theme import ThemeError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from exitguide.languages import Language

SCRIPTS = "assets/exitguide/search"
"""Where the worker and the indexes stand in the built portal."""

WORKER_PARTS = f"{SCRIPTS}/worker"
"""Where the theme's own files have the parts of the worker, which the portal has as one script."""

LOCAL_INDEXES: Mapping[str, Language] = {
    f"{SCRIPTS}/local.{language}.js": language for language in LANGUAGES
}
"""The indexes of a municipality's own contacts: path in the portal, and language."""

# Those that have their lines for themselves; `/*!` marks a licence.
_COMMENTS = re.compile(r"^[ \t]*(?:/\*(?!!).*?\*/|//[^\n]*)\n", re.DOTALL | re.MULTILINE)

_WORKER = re.compile(
    r'("search": ?")([^"]*?)assets/javascripts/workers/search\.[0-9a-f]+\.min\.js"'
)


def index_path(language: Language) -> str:
    """Where the index of a language stands in the portal."""
    return f"{SCRIPTS}/index.{language}.js"


def join_worker(lunr: str, parts: Mapping[str, str]) -> str:
    """The worker as one script, which a browser has sooner than its parts one by one.

    Args:
        lunr: the library, without whose comments the script is half as long; its licences stay.
        parts: our own parts by name, `worker.js` the last of them.
    """
    return "\n".join([_COMMENTS.sub("", lunr), *(parts[name] for name in sorted(parts))])


def point_to_worker(html: str, language: Language) -> str:
    """Have a page use our worker instead of the theme's.

    Raises:
        ThemeError: the page names no worker of the theme.
    """
    html, count = _WORKER.subn(rf'\1\2{SCRIPTS}/worker.js#{language}"', html)
    if count != 1:
        raise ThemeError("The theme no longer names its search worker: see search/scripts.py.")
    return html
