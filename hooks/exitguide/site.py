"""The guide's pages as plain, frozen values with exact places."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from exitguide.diagnostics import Location
from exitguide.elements import Section
from exitguide.errors import SourceError
from exitguide.languages import LANGUAGES, Language

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date
    from pathlib import PurePosixPath

    from exitguide.diagnostics import Diagnostic
    from exitguide.elements import Heading, Slot
    from exitguide.front_matter import FrontMatter
    from exitguide.markdown.items import Items
    from exitguide.source import SourceText, Span
    from exitguide.yaml_document import Route, YamlDocument


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
        body: the offset at which the text below the front matter begins.
        items: what the body holds.
    """

    route: str
    language: Language
    source: SourceText
    front: YamlDocument
    meta: FrontMatter | None
    faults: tuple[Diagnostic, ...]
    body: int
    items: Items

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings below the title, in order."""
        return self.items.headings

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The places that the portal fills, in order."""
        return self.items.slots

    @property
    def sections(self) -> Iterator[Section]:
        """The text before the first heading, and then each heading with its text."""
        starts = [self.body, *(self.source.offset(one.span.start) for one in self.headings)]
        ends = [*starts[1:], len(self.source.text)]
        yield from map(Section, (None, *self.headings), starts, ends)

    def at(self, span: Span, note: str = "") -> Location:
        """A place on this page."""
        return Location(self.source.path, span, note)

    @property
    def top(self) -> Location:
        """The place for what concerns the page as a whole."""
        return self.at(self.source.span(0, 0))

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
class Settings:
    """What rules need to know of `mkdocs.yml`.

    Attributes:
        address: where the site will stand, such as `https://exit.example.org/`; empty if unknown.
        navigation: the pages of the menu, as paths such as `tiltak/skole.md`; empty where
            the configuration leaves the menu to MkDocs, which then lists every page.
    """

    address: str = ""
    navigation: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Site:
    """All pages of the guide, and what surrounds them.

    Attributes:
        pages: by language and route.
        files: the size in bytes of each other file in `docs/`, by its path in the project.
        settings: what the site's configuration says.
    """

    pages: Mapping[tuple[Language, str], Page]
    files: Mapping[PurePosixPath, int] = field(default_factory=dict)
    settings: Settings = field(default_factory=Settings)

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
