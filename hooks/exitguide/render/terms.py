"""Words that readers may not know, explained where a page first uses them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import escape

from exitguide.render.markup import rewrite_text
from exitguide.render.templates import render_template

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from exitguide.languages import Language
    from exitguide.registers.schema import Term

# A button may not stand in a link, a heading is no place for one, code is not prose,
# and what the registers filled in speaks for itself.
_SKIP = frozenset(
    ["a", "button", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "svg", "dl", "label"]
)


def mark_terms(html: str, terms: Iterable[Term], language: Language) -> tuple[str, list[Term]]:
    """Make a button of the first mention of each term in a page's text.

    The button opens the term's explanation (see `render_glossary`) by the
    browser's own popover, so that it works by touch, mouse and keyboard, and
    without a script.

    Args:
        html: the page's content.
        terms: all terms; one without a definition is passed over.
        language: of the page.

    Returns:
        The content with buttons, and the terms that were found, in the order
        of their first mention.
    """
    by_word = {_name(term, language): term for term in terms if term.definition}
    found: list[Term] = []
    if not by_word:
        return html, found
    pattern = _pattern(by_word, language)

    def mark(match: re.Match[str]) -> str:
        term = by_word[match["exact"] or match["word"].casefold()]
        if term in found:
            return match[0]
        found.append(term)
        target = _target(term)
        return (
            f'<button type="button" class="term" popovertarget="{target}"'
            f' data-term="{target}">{match[0]}</button>'
        )

    def mark_all(text: str) -> str:
        return pattern.sub(mark, text)

    return rewrite_text(html, mark_all, _SKIP), found


def render_glossary(terms: Iterable[Term], language: Language) -> str:
    """The explanations of a page's terms: popovers on screen, a list on paper."""
    entries = [
        {
            "target": _target(term),
            "name": term.abbreviation or term.term.in_language(language),
            "definition": term.definition.in_language(language),
        }
        for term in terms
        if term.definition
    ]
    return render_template("glossary", language, {"entries": entries}) if entries else ""


def _name(term: Term, language: Language) -> str:
    """How a page writes a term: its abbreviation as it is, else the term in lower case."""
    return term.abbreviation or str(escape(term.term.in_language(language))).casefold()


def _target(term: Term) -> str:
    return f"ord-{term.id}"


# Endings that a noun takes: "taushetsplikten", "kjernegruppene", "core groups".
_ENDINGS: dict[Language, str] = {"nb": "(?:e?n|e?t|e?r|e?ne|a)?s?", "en": "s?"}


def _pattern(by_word: Mapping[str, Term], language: Language) -> re.Pattern[str]:
    """Any of the words: abbreviations as they are written, terms with any ending."""
    exact = [word for word, term in by_word.items() if term.abbreviation]
    words = sorted((word for word in by_word if word not in exact), key=len, reverse=True)
    either = rf"(?P<exact>{_choice(exact)})|(?P<word>{_choice(words)}){_ENDINGS[language]}(?!-)"
    return re.compile(rf"(?<![\w-])(?:{either})(?!\w)")


def _choice(words: Iterable[str]) -> str:
    """A pattern for any of the words, which may begin a sentence."""
    patterns = (f"(?i:{re.escape(word[0])}){re.escape(word[1:])}" for word in words)
    return "|".join(patterns) or "(?!)"
