"""What each kind of register entry holds, as pydantic models.

Text is strict: a value that YAML reads as a number or a truth value is
refused with the advice to quote it, never converted by guess.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from exitguide.languages import Language
from exitguide.registers.values import Day, Email, PhoneNumber, Slug, Text, WebAddress


class Entry(BaseModel):
    """Base of all models read from YAML: frozen, strict, no unknown keys."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Bilingual(Entry):
    """The same text in both languages."""

    nb: Text
    en: Text

    def in_language(self, language: Language) -> str:
        """The text in one language."""
        return self.nb if language == "nb" else self.en


class Sourced(Entry):
    """An entry that says where its facts come from.

    Attributes:
        id: unique within the register.
        source: the document, body or law that the facts were taken from.
        verified: the day on which somebody last held the entry against it.
        confirmed_with: `source` where the entry was compared with that
            document, `body` where the body itself confirmed it.
    """

    id: Slug
    source: Text
    verified: Day
    confirmed_with: Literal["source", "body"]


CONFIRMATION_HOLDS = timedelta(days=365)
"""How long a number or address is taken to be right after somebody has confirmed it."""


class Reachable(Sourced):
    """Somebody who can be reached, by telephone, e-mail or a site."""

    name: Bilingual
    phone: PhoneNumber | None = None
    email: Email | None = None
    url: WebAddress | None = None

    @property
    def due(self) -> date:
        """The last day on which the entry is taken to be right unless somebody confirms it."""
        return self.verified + CONFIRMATION_HOLDS


class Contact(Reachable):
    """Somebody whom a reader can turn to.

    Attributes:
        group: `emergency`, `national`, or `local` for a role that each
            municipality or police district fills.
        name: the body or role.
        scope: what one can get help with there, as one or two sentences.
        via: the id of the contact through which this one is reached.
        page: the service page about the body, such as `tjenester/nav`.
    """

    group: Literal["emergency", "national", "local"]
    scope: Bilingual
    via: Slug | None = None
    page: Text | None = None


class Resource(Sourced):
    """A site, network or centre that helps in exit work.

    Attributes:
        name: the exact name, in its own language.
        area: where it works: an ISO 3166-1 alpha-2 code, or a wider area.
        language: ISO 639-1 codes of the languages it speaks, where known.
        established: the year, where the source gives it.
        not_in_source: fields that the source does not give, so that nobody looks again.
    """

    name: Text
    kind: Literal["portal", "network", "centre", "collaboration", "research"]
    publisher: Bilingual | None = None
    area: Literal["NO", "DK", "SE", "DE", "Nordic", "EU", "international"]
    language: tuple[Annotated[str, Field(pattern="^[a-z]{2}$")], ...] = Field((), strict=False)
    established: int | None = None
    url: WebAddress | None = None
    not_in_source: tuple[Literal["publisher", "language", "established", "url"], ...] = Field(
        (), strict=False
    )


class Name(Entry):
    """A person's name, as in CSL-JSON."""

    family: Text
    given: Text | None = None


class Publication(Sourced):
    """A publication, with the field names of CSL-JSON (citationstyles.org, schema 1.0.2).

    `issued` is a year ("2018") or a full date; the rest is as in CSL.

    Attributes:
        doi: the identifier alone, such as "10.1000/182".
        isbn: ten or thirteen digits, with hyphens or without.
        not_in_source: fields that the source does not give, so that nobody looks again.
    """

    type: Literal["thesis", "report", "article-journal", "book"]
    title: Text
    author: tuple[Name, ...] = Field((), strict=False)
    editor: tuple[Name, ...] = Field((), strict=False)
    issued: Annotated[int, Field(ge=1900, le=2100)] | Day
    publisher: Text | None = None
    publisher_place: Text | None = Field(None, alias="publisher-place")
    container_title: Text | None = Field(None, alias="container-title")
    volume: Text | None = None
    issue: Text | None = None
    number: Text | None = None
    genre: Text | None = None
    language: Language
    url: WebAddress | None = Field(None, alias="URL")
    doi: Text | None = Field(None, alias="DOI")
    isbn: Text | None = Field(None, alias="ISBN")
    not_in_source: tuple[Literal["publisher", "URL"], ...] = Field((), strict=False)

    @property
    def year(self) -> int:
        """The year of publication."""
        return self.issued if isinstance(self.issued, int) else self.issued.year


class Words(Entry):
    """Words in each language; a language may have none."""

    nb: tuple[Text, ...] = Field((), strict=False)
    en: tuple[Text, ...] = Field((), strict=False)

    def in_language(self, language: Language) -> tuple[str, ...]:
        """The words of one language."""
        return self.nb if language == "nb" else self.en


class Term(Sourced):
    """A word with the form that the guide prefers, and what else people say for it.

    Attributes:
        term: the preferred form.
        abbreviation: a short form that pages use.
        definition: one plain sentence, which pages show at the first mention. A
            term without one is for search alone.
        synonyms: other words that readers have for it; search knows them.
        avoid: outdated or misleading words that pages shall not use.
        pages: the pages about it, the first one first, such as `tjenester/nav`.
        subject: whether the whole guide is about it, so that each other word of
            a query tells more of what the reader looks for.
    """

    term: Bilingual
    abbreviation: Text | None = None
    definition: Bilingual | None = None
    synonyms: Words = Words()
    avoid: Words = Words()
    pages: tuple[Text, ...] = Field((), strict=False)
    subject: bool = False

    @model_validator(mode="after")
    def _preferred_is_not_avoided(self) -> Self:
        avoided = {word.casefold() for word in (*self.avoid.nb, *self.avoid.en)}
        if avoided & {self.term.nb.casefold(), self.term.en.casefold()}:
            raise ValueError("the preferred term stands among the words to avoid")
        return self


class Region(Sourced):
    """A regional resource centre (RVTS) and the counties that it serves."""

    name: Bilingual
    counties: tuple[Text, ...] = Field(strict=False)


class Municipality(Entry):
    """A municipality, from `municipalities.csv`.

    Attributes:
        code: the four digits of the official municipality number.
        county: the county's name.
    """

    code: Annotated[str, Field(pattern="^[0-9]{4}$")]
    name: Text
    county: Text
