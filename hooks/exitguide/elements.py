"""What a page is made of, as plain, frozen values with exact places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from exitguide.source import Span


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a page.

    Attributes:
        level: 2 for a section; 1 is the page's title, which stands in the front matter.
        text: the words, without the id's braces.
        id: the explicit id, or None where the writer gave none.
        span: the heading, from its first mark to the end of its line.
        id_span: the id within its braces.
    """

    level: int
    text: str
    id: str | None
    span: Span
    id_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a page.

    Attributes:
        text: its words, without emphasis and images.
        target: its address, as written.
        span: the whole link.
        target_span: the address; for a reference, in the definition.
        kind: `inline`, `reference`, or `autolink` for an address in angle brackets.
    """

    text: str
    target: str
    span: Span
    target_span: Span
    kind: Literal["inline", "reference", "autolink"]


@dataclass(frozen=True, slots=True)
class Image:
    """An image of a page; fields as in `Link`.

    Attributes:
        alt: the text alternative.
    """

    alt: str
    target: str
    span: Span
    target_span: Span


@dataclass(frozen=True, slots=True)
class Reference:
    """A definition `[name]: address`; fields as in `Link`.

    Attributes:
        name: as it is compared, in lower case.
    """

    name: str
    target: str
    span: Span
    target_span: Span


@dataclass(frozen=True, slots=True)
class Tag:
    """An HTML tag of a page.

    Attributes:
        name: in lower case.
        span: the whole tag.
        closing: whether it is an end tag.
    """

    name: str
    span: Span
    closing: bool


@dataclass(frozen=True, slots=True)
class Mention:
    """A telephone number or e-mail address in running text, as written."""

    text: str
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
class Section:
    """A heading with the text up to the next heading of any level.

    Attributes:
        heading: None for the text before the first one.
        start: the offset at which it begins, heading included.
        end: the offset at which it ends.
    """

    heading: Heading | None
    start: int
    end: int

    @property
    def name(self) -> str | None:
        """The heading's id; empty for the text before the first heading."""
        return self.heading.id if self.heading else ""
