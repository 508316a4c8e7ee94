"""What readers may call a thing, in the form in which a query is compared with it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from exitguide.search.analysis import PART, Analyzer
from exitguide.search.tables import load_tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from exitguide.languages import Language
    from exitguide.search.concepts import Concept

FOREIGN = "!"
"""Stands before a name in another language."""

_FIRST, _FURTHER = 1, 0.7
"""What the first page about a thing is worth, and each further one."""


def collect_phrases(
    concepts: Iterable[Concept], heads: Mapping[str, int], language: Language, analyzer: Analyzer
) -> dict[str, dict[str, object]]:
    """What each phrase of a query leads to.

    Args:
        concepts: what readers may call the things that the pages speak of.
        heads: the number of each page's head by its route.
        language: of the pages.
        analyzer: the analysis of the pages.

    Returns:
        By phrase (stems; of a foreign name its form, after `FOREIGN`): the
        `targets`, which are the phrases that pages have for the same thing, the
        `pages` about it, each with its worth, and whether it is the `subject`
        of the whole guide.
    """
    targets: dict[str, dict[str, None]] = {}
    pages: dict[str, dict[int, float]] = {}
    topics: set[str] = set()
    for concept in concepts:
        preferred = [_stems(name, analyzer) for name in concept.preferred[language]]
        known = [heads[route] for route in concept.pages if route in heads]
        for phrase in (*_own(concept, language, analyzer), *_foreign(concept, language, analyzer)):
            targets.setdefault(phrase, {}).update(dict.fromkeys(preferred))
            topics |= set() if concept.subject else {phrase}
            worths = pages.setdefault(phrase, {})
            for rank, page in enumerate(known):
                worths[page] = max(worths.get(page, 0), _FURTHER if rank else _FIRST)
    return {
        phrase: {
            "targets": [target for target in found if target != phrase],
            "pages": list(pages[phrase].items()),
            "subject": phrase not in topics,
        }
        for phrase, found in targets.items()
    }


def _own(concept: Concept, language: Language, analyzer: Analyzer) -> Iterator[str]:
    yield from filter(None, (_stems(name, analyzer) for name in concept.names(language)))


def _foreign(concept: Concept, language: Language, analyzer: Analyzer) -> Iterator[str]:
    """Foreign names in the forms that they have, and single words in their stem as well.

    This language's endings are not theirs, so the browser compares their beginning.
    """
    for other, name in concept.foreign_names(language):
        form = " ".join(token.form for token in analyzer.tokens(name))
        yield FOREIGN + form
        if " " not in form:
            yield FOREIGN + plain_analyzer(other).stem(form)


def _stems(name: str, analyzer: Analyzer) -> str:
    """A name as its stems, without the parts of compounds."""
    terms = (analyzer.terms(token.form, word=token.word) for token in analyzer.tokens(name))
    return " ".join(term for found in terms for term in found if not term.startswith(PART))


@cache
def plain_analyzer(language: Language) -> Analyzer:
    """The analysis of a language without any pages' words."""
    return Analyzer(load_tables(language))
