"""The head of a page: what each type of page says about itself."""

from __future__ import annotations

import calendar
from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from exitguide.diagnostics import Diagnostic, Severity
from exitguide.registers.schema import Entry
from exitguide.registers.values import Day, Slug, Text
from exitguide.validation import closest, validate

if TYPE_CHECKING:
    from exitguide.yaml_document import YamlDocument

RULE = "invalid-front-matter"
"""The rule that a head's faults are reported under."""

Contacts = Annotated[tuple[Slug, ...], Field(strict=False)]


class FrontMatter(Entry):
    """What every page says about itself.

    Attributes:
        title: the page's heading and its name in navigation.
        description: one sentence for search results, at most 160 characters
            (longer ones are cut by search engines).
        reviewed: the day on which somebody last went through the content.
        review_every: months until it must be gone through again.
        contacts: ids of the contacts that the page sends its readers to.
        lists: the register whose entries are the page's sections, if any.
    """

    title: Text
    description: Annotated[Text, Field(max_length=160)]
    type: Literal["guide", "service", "measure", "list", "about", "home"]
    reviewed: Day
    review_every: Annotated[int, Field(ge=1, le=60)] = 12
    contacts: Contacts = ()
    lists: Literal["resources", "publications"] | None = None

    @property
    def due(self) -> date:
        """The day on which the page must have been gone through again."""
        years, month = divmod(self.reviewed.month - 1 + self.review_every, 12)
        year = self.reviewed.year + years
        last = calendar.monthrange(year, month + 1)[1]
        return date(year, month + 1, min(self.reviewed.day, last))


class Helping(FrontMatter):
    """A service or measure: always says whom to contact."""

    contacts: Annotated[Contacts, Field(min_length=1)]


class Service(Helping):
    """A service in exit work; contacts change often, so it is reviewed twice a year."""

    type: Literal["service"]
    review_every: Annotated[int, Field(ge=1, le=60)] = 6


MODELS: dict[str, type[FrontMatter]] = {
    "guide": FrontMatter,
    "service": Service,
    "measure": Helping,
    "list": FrontMatter,
    "about": FrontMatter,
    "home": FrontMatter,
}
"""The schema of each type of page."""


def parse_front_matter(document: YamlDocument) -> FrontMatter | tuple[Diagnostic, ...]:
    """Hold a page's front matter against the schema of its type.

    Returns:
        The front matter, or what is wrong with it.
    """
    data = document.data
    if not isinstance(data, dict):
        message = (
            "The page has no front matter: begin it with '---' "
            "and give it a title, a description, a type and the date reviewed."
        )
        return (Diagnostic(RULE, Severity.ERROR, message, document.locate(())),)
    kind = data.get("type")
    model = MODELS.get(kind) if isinstance(kind, str) else None
    if model is None and "type" in data:
        known = ", ".join(MODELS)
        guess = closest(str(kind), list(MODELS))
        message = f"'type': expected one of {known}; found {kind!r}.{guess}"
        return (Diagnostic(RULE, Severity.ERROR, message, document.locate(("type",))),)
    return validate(document, data, model or FrontMatter, route=(), rule=RULE)
