"""What the parser finds in a row of tokens: names of acts, groups of provisions, headings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class ActKind(Enum):
    """What a reference to a body of rules points to."""

    NAMED = auto()
    """An act that the register has, by a name, a date or an id."""
    SAME = auto()
    """The act that was spoken of: `loven`, `samme lov`, `the Act`."""
    UNREGISTERED = auto()
    """An act that the register has not: `folketrygdloven`, `ftrl.`."""
    REGULATION = auto()
    """A regulation (`forskrift`)."""
    FOREIGN = auto()
    """Law of the European Union, a treaty or another country."""


@dataclass(frozen=True, slots=True)
class ActReference:
    """A place where an act (or another body of rules) is named.

    Attributes:
        first: index of its first token, adjectives included.
        end: index after its last token.
        kind: see `ActKind`.
        acts: Lovdata ids of the acts that bear the name.
        year: a year that tells acts of the same name apart.
        age: `old` (former, repealed), `new` or `current`, if the text calls it so.
        former_name: the act has another name now.
        weak: counts only beside a provision.
        start_offset: offset of the name's first character.
        end_offset: offset after the name's last character.
    """

    first: int
    end: int
    kind: ActKind
    start_offset: int
    end_offset: int
    acts: tuple[str, ...] = ()
    year: int | None = None
    age: str | None = None
    former_name: bool = False
    weak: bool = False


class Marker(Enum):
    """What introduces a group of provisions, and so how far it is law by itself."""

    SIGN = auto()
    """`§`, `paragraf`: law, even where no act is named."""
    SECTION = auto()
    """`section`: a guide has sections too."""
    PAGE_LIKE = auto()
    """`s. 4`, `paragraph 4`, `article 4`: law only where it touches an act of the register."""
    CHAPTER = auto()
    """`kapittel`, `chapter`: law only beside an act."""


@dataclass(frozen=True, slots=True)
class Split:
    """The reading of `2–4` as a range; `2-4` as one section is the item itself.

    Attributes:
        low: the first number.
        high: the last number, with its letter.
        low_end: offset after the first number.
        high_start: offset of the last number.
        preferred: whether to read a range where the register cannot tell.
    """

    low: str
    high: str
    low_end: int
    high_start: int
    preferred: bool


@dataclass(frozen=True, slots=True)
class Item:
    """One provision of a group, as written.

    Attributes:
        number: in normal form: `15-9`, `38 a`, `9 A-2`, `kap 12`.
        start: offset of the number's first character.
        end: offset after the number, with its letter.
        stop: offset after the parts that belong to it (ledd, bokstav).
        doubtful: the offset where the number ends if its letter is a word after all.
        split: the other reading of a number with a dash.
        closes_range: the end of a range that the item before begins.
        paragraph: the first ledd named.
        letter: the first bokstav named.
    """

    number: str
    start: int
    end: int
    stop: int
    doubtful: int | None = None
    split: Split | None = None
    closes_range: bool = False
    paragraph: int | None = None
    letter: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Provisions under one sign or word: `§§ 4 og 38 a`.

    Attributes:
        first: index of the sign or word.
        end: index after the last token.
        start: offset of the sign or word.
        sign_end: offset after it.
        items: at least one.
        marker: what introduces the numbers.
    """

    first: int
    end: int
    start: int
    sign_end: int
    items: tuple[Item, ...]
    marker: Marker


@dataclass(frozen=True, slots=True)
class HeadingStart:
    """A heading begins.

    Attributes:
        first: index of its token.
        end: index after its token.
        level: 1 to 6.
    """

    first: int
    end: int
    level: int


Element = ActReference | Group | HeadingStart
