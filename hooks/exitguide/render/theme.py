"""What the theme's own templates get wrong, mended in the finished page.

The theme is never copied. Each mending names the exact markup that it
changes, and a page without it stops the build: then the theme has changed,
and the mending must be looked at again.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from exitguide.errors import ExitguideError
from exitguide.languages import LANGUAGES, Language
from exitguide.render.words import word

if TYPE_CHECKING:
    from collections.abc import Callable

_ALTERNATE = re.compile(r'<link rel="alternate" href="(?P<href>[^"]*)" hreflang="(?P<lang>[^"]*)">')


class ThemeError(ExitguideError):
    """The theme's markup is not what a mending was written for."""


def mend_theme(html: str, language: Language, address: str | None) -> str:
    """Mend a finished page.

    Args:
        html: the page as the theme gives it.
        language: of the page.
        address: its canonical address; None for the page of a wrong address.

    Raises:
        ThemeError: the theme's markup has changed.
    """
    for found, mended in _MENDINGS:
        if found not in html:
            raise ThemeError(f"The theme no longer has '{found}'; look at render/theme.py again.")
        html = html.replace(found, mended(language))
    return _alternates(html, address)


def _search_dialog(language: Language) -> str:
    """A dialog needs a name (WCAG 2.2, 4.1.2)."""
    return f'data-md-component="search" role="dialog" aria-label="{word("search", language)}">'


def _search_output(_language: Language) -> str:
    """The list of hits is reached by its links; empty, it is no place to stop at."""
    return '<div class="md-search__scrollwrap" data-md-scrollfix>'


def _control(target: str, name: str) -> Callable[[Language], str]:
    """A label that opens something is a button to keyboard and screen reader (see site.js)."""

    def mended(language: Language) -> str:
        return (
            f'<label class="md-header__button md-icon" for="{target}" role="button" tabindex="0"'
            f' aria-expanded="false" aria-label="{word(name, language)}">'
        )

    return mended


_MENDINGS: tuple[tuple[str, Callable[[Language], str]], ...] = (
    ('data-md-component="search" role="dialog">', _search_dialog),
    ('<div class="md-search__scrollwrap" tabindex="0" data-md-scrollfix>', _search_output),
    ('<label class="md-header__button md-icon" for="__drawer">', _control("__drawer", "menu")),
    ('<label class="md-header__button md-icon" for="__search">', _control("__search", "search")),
)


def _alternates(html: str, address: str | None) -> str:
    """Whole addresses for the other languages, and one for readers of neither.

    Search engines want them whole, and `x-default` for everybody else
    (Google Search Central, "Tell Google about localized versions"). The theme's
    script asks for a sitemap below each `link[rel=alternate]` to guess the
    page in the other language, which these links already name: the space in
    `rel`, a list of words, hides them from its selector and from nobody else.
    """
    if address is None:
        return _ALTERNATE.sub("", html)

    def mended(match: re.Match[str]) -> str:
        href, language = urljoin(address, match["href"]), match["lang"]
        names = (language, "x-default") if language == LANGUAGES[0] else (language,)
        return "\n".join(f'<link rel="alternate " href="{href}" hreflang="{name}">' for name in names)

    return _ALTERNATE.sub(mended, html)
