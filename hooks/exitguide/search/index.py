"""The index of one language: built here, searched in the reader's browser.

lunr does the counting. Its index travels by term, one string each that is not
read before somebody asks for the term, with the rest that a query needs: the
sections to show, the vocabulary with its analysis, the rules of the language,
and the phrases that count as the same.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from lunr.builder import Builder

from exitguide.search.analysis import Analyzer
from exitguide.search.phrases import collect_phrases, plain_analyzer
from exitguide.search.tables import load_tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from exitguide.languages import Language
    from exitguide.search.concepts import Concept

FIELDS = {"title": 6.0, "names": 2.0, "summary": 3.0, "links": 2.0, "other": 3.0, "text": 1.0}
"""What a section is found by, and what a word in it weighs."""

_LENGTH_COUNTS = 0.4
"""How much a longer field makes each of its words weigh less (b of BM25; lunr's own is 0.75).

Sections of a guide are short and of one topic; length says little.
"""


@dataclass(frozen=True, slots=True)
class Document:
    """What search finds: a page's head, or one of its sections.

    Attributes:
        location: its address, seen from the portal's root.
        page: the place of its page's head in the list of documents.
        title: the page's title or the section's heading.
        text: the text to search and to show, a line for each block.
        summary: the page's description; empty for a section.
        names: what readers may call the things that the page is about.
        links: the words by which other pages link to it.
        other: its title in the portal's other languages.
        prior: how likely its page is to be wanted, before anything is asked.
        route: the page's route, such as `tjenester/nav`; empty for a section.
    """

    location: str
    page: int
    title: str
    text: str
    summary: str = ""
    names: str = ""
    links: str = ""
    other: str = ""
    prior: float = 1.0
    route: str = ""


def build_index(
    documents: Sequence[Document], language: Language, concepts: Iterable[Concept] = ()
) -> dict[str, object]:
    """Everything that the browser needs to search one language.

    Args:
        documents: the sections, each page's head before the rest of it.
        language: of the documents.
        concepts: what readers may call the things that the documents speak of.

    Returns:
        Values that JSON can hold; see `render_index`.
    """
    surfaces = _surfaces(documents, plain_analyzer(language))
    analyzer = Analyzer(load_tables(language), {form for form, word in surfaces if word})
    heads = {one.route: one.page for one in documents if one.route}
    phrases = collect_phrases(concepts, heads, language, analyzer)
    words = sorted(surfaces)
    return {
        "language": language,
        "postings": _postings(_build_lunr(documents, analyzer)),
        "documents": [
            [one.location, one.page, one.title, one.text, one.prior] for one in documents
        ],
        "words": [form for form, _ in words],
        "analyses": [" ".join(analyzer.terms(form, word=word)) for form, word in words],
        "spellings": {form: surface for (form, _), surface in surfaces.items() if surface != form},
        "phrases": phrases,
        "longest": max((phrase.count(" ") + 1 for phrase in phrases), default=1),
        "rules": analyzer.export(),
    }


def render_index(index: dict[str, object]) -> str:
    """An index as a script: the one form that also a page opened from a folder can load.

    Its JSON stands between two backticks, as it is. So a worker that may read
    the file takes it from between them, which is sooner done than running it.
    """
    data = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    # What a template literal gives a meaning to, in JSON's own escapes (ECMA-262, 12.9.6).
    text = data.replace("`", "\\u0060").replace("${", "\\u0024{")
    return f"searchIndex(String.raw`{text}`);\n"


def _surfaces(documents: Iterable[Document], analyzer: Analyzer) -> dict[tuple[str, bool], str]:
    """Each word of the documents, folded, with the spelling that is commonest."""
    spellings: dict[tuple[str, bool], Counter[str]] = {}
    for document in documents:
        for field in FIELDS:
            text = getattr(document, field)
            for token in analyzer.tokens(text):
                spelling = text[token.start : token.end].lower() if token.word else token.form
                spellings.setdefault((token.form, token.word), Counter())[spelling] += 1
    return {key: counter.most_common(1)[0][0] for key, counter in spellings.items()}


def _build_lunr(documents: Iterable[Document], analyzer: Analyzer) -> dict[str, Any]:
    builder = Builder()
    builder.ref("ref")
    builder.b(_LENGTH_COUNTS)
    for field, boost in FIELDS.items():
        builder.field(field, boost)
    for number, document in enumerate(documents):
        terms = {field: _terms(getattr(document, field), field, analyzer) for field in FIELDS}
        builder.add({"ref": str(number), **terms})
    serialized: dict[str, Any] = builder.build().serialize()
    return serialized


def _postings(lunr: dict[str, Any]) -> dict[str, object]:
    """For each term the sections that have it, with what it is worth there in all fields together.

    Returns:
        The `terms`, sorted; for each how many sections `readers` meet it in;
        and its `sections`, as text: the number of each, counted from the one
        before, and the worth in hundredths.
    """
    worth: list[Counter[int]] = [Counter() for _ in lunr["invertedIndex"]]
    for reference, vector in lunr["fieldVectors"]:
        section = int(reference.partition("/")[2])
        for term, weight in zip(vector[::2], vector[1::2], strict=True):
            worth[term][section] += round(100 * weight)
    return {
        "terms": [term for term, _ in lunr["invertedIndex"]],
        "readers": [len({*found["title"], *found["text"]}) for _, found in lunr["invertedIndex"]],
        "sections": [_by_gap(worth[found["_index"]]) for _, found in lunr["invertedIndex"]],
    }


def _by_gap(worth: Mapping[int, int]) -> str:
    sections = sorted(worth)
    gaps = (one - before for before, one in pairwise([0, *sections]))
    return " ".join(f"{gap} {worth[section]}" for gap, section in zip(gaps, sections, strict=True))


def _terms(text: str, field: str, analyzer: Analyzer) -> list[str]:
    """The terms of a field; words that carry no topic count in titles alone."""
    return [
        term
        for token in analyzer.tokens(text)
        if field == "title" or token.form not in analyzer.stop
        for term in analyzer.terms(token.form, word=token.word)
    ]
