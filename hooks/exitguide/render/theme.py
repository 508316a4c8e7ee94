"""What the theme's own templates get wrong, mended in the finished page.

The theme is never copied. Each mending names the exact markup that it
changes, and a page without it stops the build: then the theme has changed,
and the mending must be looked at again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urljoin

from exitguide.errors import ExitguideError
from exitguide.languages import LANGUAGES, Language
from exitguide.render.words import word


class ThemeError(ExitguideError):
    """The theme's markup is not what a mending was written for."""


@dataclass(frozen=True, slots=True)
class Mending:
    """One change to the theme's markup.

    Attributes:
        found: a regular expression for the markup.
        mended: what to put there instead, with the groups of `found`; `%s`
            stands for the word.
        why: the reason.
        word: the small text that it needs (see `exitguide.render.words`).
        everywhere: whether each page has this markup.
    """

    found: str
    mended: str
    why: str
    word: str | None = None
    everywhere: bool = True


_MENDINGS = (
    Mending(
        r'(<label class="md-header__button md-icon" for="__drawer")>',
        r'\1 data-name="%s">',
        "site.js makes a button of the label, and a button needs a name (WCAG 2.2, 4.1.2)",
        "menu",
    ),
    Mending(
        r'(<label class="md-header__button md-icon" for="__search")>',
        r'\1 data-name="%s">',
        "as for the menu",
        "search",
    ),
    Mending(
        r'(data-md-component="search" role="dialog")>',
        r'\1 aria-label="%s">',
        "a dialog needs a name (WCAG 2.2, 4.1.2)",
        "search",
    ),
    Mending(
        r'(<nav class="md-nav md-nav--primary md-nav--lifted" aria-label)="[^"]*"',
        r'\1="%s"',
        "the path above the title has the same name; a landmark's is its own (ARIA APG, landmarks)",
        "menu",
    ),
    Mending(
        r'(<div class="md-search__scrollwrap") tabindex="0"',
        r"\1",
        "hits are reached by their links; an empty list is no place to stop at (WCAG 2.2, 2.4.3)",
    ),
    Mending(
        r'(<input class="md-toggle"[^>]* id="__drawer") autocomplete="off">'
        r'(\s*<input class="md-toggle"[^>]* id="__search") autocomplete="off">',
        r'<form id="__toggles" autocomplete="off"></form>\1 form="__toggles">\2 form="__toggles">',
        "a checkbox has no such attribute (HTML, the input element); its form has, and Firefox "
        "needs it, or a page loaded anew opens with the menu as it was",
    ),
    Mending(
        r'(<label class="md-nav__link[^>]*) tabindex="">',
        r"\1>",
        "an empty number is none (HTML, the tabindex attribute)",
        everywhere=False,
    ),
    Mending(
        r'(?s)\A((?:(?!id="__toc").)*<label class="md-nav__title") for="__toc">',
        r"\1>",
        "the first page of a section has no such checkbox for its label to tick",
        everywhere=False,
    ),
)

_ALTERNATE = re.compile(r'<link rel="alternate" href="(?P<href>[^"]*)" hreflang="(?P<lang>[^"]*)">')


def mend_theme(html: str, language: Language, address: str | None) -> str:
    """Mend a finished page.

    Args:
        html: the page as the theme gives it.
        language: of the page.
        address: its canonical address; None for the page of a wrong address.

    Raises:
        ThemeError: the theme's markup has changed.
    """
    for mending in _MENDINGS:
        named = word(mending.word, language) if mending.word else ""
        html, count = re.subn(mending.found, mending.mended.replace("%s", named), html)
        if count == 0 and mending.everywhere:
            message = f"The theme no longer has {mending.found}: see if it still needs mending"
            raise ThemeError(f"{message} ({mending.why}), and change render/theme.py.")
    return _alternates(html, address)


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
        return "\n".join(
            f'<link rel="alternate " href="{href}" hreflang="{name}">' for name in names
        )

    return _ALTERNATE.sub(mended, html)
