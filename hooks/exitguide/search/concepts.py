"""What readers may call a thing: the words that count as the same in a query."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from exitguide.languages import LANGUAGES
from exitguide.registers.statute import NameKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from exitguide.languages import Language
    from exitguide.registers.schema import Term
    from exitguide.registers.statute import Statute


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing with its names.

    Attributes:
        preferred: the names that pages use, by language.
        others: what else people say, by language.
        pages: the routes of the pages about it, the first one first.
        subject: whether the whole guide is about it.
    """

    preferred: Mapping[Language, tuple[str, ...]]
    others: Mapping[Language, tuple[str, ...]]
    pages: tuple[str, ...] = ()
    subject: bool = False

    def names(self, language: Language) -> tuple[str, ...]:
        """All its names in a language."""
        return (*self.preferred[language], *self.others[language])

    def foreign_names(self, language: Language) -> tuple[tuple[Language, str], ...]:
        """All its names in the other languages, as far as they differ, each with its language."""
        own = self.names(language)
        return tuple(
            (other, name)
            for other in LANGUAGES
            if other != language
            for name in self.names(other)
            if name not in own
        )


def concepts_of_terms(terms: Iterable[Term]) -> list[Concept]:
    """The glossary's terms as concepts."""
    return [
        Concept(
            preferred={language: _preferred(term, language) for language in LANGUAGES},
            others={
                language: term.synonyms.in_language(language) + term.avoid.in_language(language)
                for language in LANGUAGES
            },
            pages=term.pages,
            subject=term.subject,
        )
        for term in terms
    ]


def concepts_of_statutes(statutes: Iterable[Statute]) -> list[Concept]:
    """Acts as concepts: by "bvl" a reader means barnevernsloven, the Child Welfare Act."""
    return [
        Concept(
            preferred={
                language: _names(statute, language, {NameKind.SHORT}) for language in LANGUAGES
            },
            others={
                language: _names(statute, language, set(NameKind) - {NameKind.SHORT})
                for language in LANGUAGES
            },
        )
        for statute in statutes
    ]


def _names(statute: Statute, language: Language, kinds: Collection[NameKind]) -> tuple[str, ...]:
    """An act's names in a language; Norwegian is both of its written forms."""
    return tuple(
        name.name
        for name in statute.names
        if name.kind in kinds and (name.lang == "en") == (language == "en")
    )


def _preferred(term: Term, language: Language) -> tuple[str, ...]:
    name = _bare(term.term.in_language(language))
    return (name, term.abbreviation) if term.abbreviation else (name,)


def _bare(name: str) -> str:
    """A name without the article that English running text has before it."""
    return name.removeprefix("the ")
