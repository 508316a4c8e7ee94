"""The guide's pages as plain, frozen values with exact places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from exitguide.errors import SourceError
from exitguide.languages import LANGUAGES, Language

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from exitguide.diagnostics import Diagnostic, Location
    from exitguide.front_matter import FrontMatter
    from exitguide.source import SourceText, Span
    from exitguide.yaml_document import Route, YamlDocument


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a page.

    Attributes:
        level: 2 for a section; 1 is the page's title, which stands in the front matter.
        text: the words, without the id's braces.
        id: the explicit id, or None where the writer gave none.
        span: the heading's line.
    """

    level: int
    text: str
    id: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Slot:
    """A place that the portal fills, written `<!-- exitguide: NAME key=value … -->`.

    Attributes:
        name: what to put there, such as `contacts`.
        arguments: words without `=` have the empty key's meaning of the slot.
        span: the whole comment.
    """

    name: str
    arguments: tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Page:
    """One page in one language.

    Attributes:
        route: its address below the language, without ending: `tjenester/nav`.
        language: its language, from the folder that it stands in.
        source: its text.
        front: the front matter as written.
        meta: the front matter by its schema, or None where it is wrong.
        faults: what is wrong with the front matter.
    """

    route: str
    language: Language
    source: SourceText
    front: YamlDocument
    meta: FrontMatter | None
    faults: tuple[Diagnostic, ...]
    headings: tuple[Heading, ...]
    slots: tuple[Slot, ...]

    @property
    def head(self) -> FrontMatter:
        """The front matter of a page that has passed the check.

        Raises:
            SourceError: the front matter is wrong.
        """
        if self.meta is None:
            raise SourceError("\n".join(map(str, self.faults)))
        return self.meta

    def locate(self, *route: str | int) -> Location:
        """Where a front-matter value stands."""
        way: Route = route
        return self.front.locate(way)


@dataclass(frozen=True, slots=True)
class Site:
    """All pages of the guide, by language and route."""

    pages: Mapping[tuple[Language, str], Page]

    def __iter__(self) -> Iterator[Page]:
        """The pages, by language and then by route."""
        return iter(self.pages.values())

    def find(self, route: str, language: Language) -> Page | None:
        """A page, if it exists in that language."""
        return self.pages.get((language, route))

    def others(self, page: Page) -> Iterator[tuple[Language, Page | None]]:
        """The same page in each other language, or None where it is missing."""
        for language in LANGUAGES:
            if language != page.language:
                yield language, self.find(page.route, language)


@dataclass(frozen=True, slots=True)
class Context:
    """What a check needs to know beyond the guide itself.

    Attributes:
        today: the day that the text is checked for.
    """

    today: date
