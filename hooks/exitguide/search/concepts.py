"""What readers may call a thing: the words that count as the same in a query."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from exitguide.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from exitguide.languages import Language
    from exitguide.registers.schema import Term


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing with its names.

    Attributes:
        preferred: the names that pages use, by language.
        others: what else people say, in any language.
        pages: the routes of the pages about it, the first one first.
    """

    preferred: dict[Language, tuple[str, ...]]
    others: tuple[str, ...]
    pages: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """All its names."""
        return (*(name for names in self.preferred.values() for name in names), *self.others)

    def phrases(self, language: Language) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The names that pages of a language use, and all that a reader may type instead."""
        foreign = (
            name for key, names in self.preferred.items() if key != language for name in names
        )
        own = self.preferred[language]
        return own, tuple(
            dict.fromkeys(name for name in (*foreign, *self.others) if name not in own)
        )


def concepts_of_terms(terms: Iterable[Term]) -> list[Concept]:
    """The glossary's terms as concepts."""
    return [
        Concept(
            {
                language: tuple(
                    filter(None, (_bare(term.term.in_language(language)), term.abbreviation))
                )
                for language in LANGUAGES
            },
            tuple(
                word
                for words in (term.synonyms, term.avoid)
                for language in LANGUAGES
                for word in words.in_language(language)
            ),
            term.pages,
        )
        for term in terms
    ]


def _bare(name: str) -> str:
    """A name without the article that English running text has before it."""
    return name.removeprefix("the ")
