"""A citation of one provision, as found in a text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Unknown(StrEnum):
    """Why a citation has no act."""

    UNREGISTERED = "named, and not in the register"
    REGULATION = "a regulation"
    FOREIGN = "foreign or European law"
    AMBIGUOUS = "several acts could be meant"
    BARE = "no act is named"


@dataclass(frozen=True, slots=True)
class Range:
    """The two ends of `§§ 12-2 til 12-5`, and what lies between them.

    Attributes:
        first: the provision that opens it.
        last: the provision that closes it.
        between: the provisions of the act strictly between; empty if the act is not known.
    """

    first: str
    last: str
    between: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """One provision that a text cites. A list or range gives one for each provision written.

    The name of an act alone is a mention, not a citation: what is cited is always a provision.

    Attributes:
        start: offset of its first character, with the name of the act if that touches it.
        end: offset after its last character.
        text: the characters, `text[start:end]` of the source.
        act: the Lovdata id, or None where the act is not in the register or cannot be known.
        provision: in normal form: `15-9`, `9 A-2`, `38 a`, `kap 12`.
        paragraph: the ledd, from 1; of several the first.
        letter: the bokstav; of several the first.
        historic: the text marks it as former law (`tidligere`, `formerly`, `(opphevet)`).
        number: offsets of the provision's number, with its letter.
        sign: offsets of the `§` or word that introduces it; the same for all of one list.
        name: offsets of the act's name where the grammar binds one to it, else None.
        unknown: why `act` is None, and None if it is not.
        candidates: the acts that could be meant, where they are several.
        range: the range that it is an end of, or None.
        carried: the act was named earlier, not beside the provision.
    """

    start: int
    end: int
    text: str
    act: str | None
    provision: str
    paragraph: int | None = None
    letter: str | None = None
    historic: bool = False
    number: tuple[int, int] = (0, 0)
    sign: tuple[int, int] = (0, 0)
    name: tuple[int, int] | None = None
    unknown: Unknown | None = None
    candidates: tuple[str, ...] = ()
    range: Range | None = None
    carried: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """An act named in a text, with or without a provision.

    Attributes:
        start: offset of the name's first character.
        end: offset after its last character.
        text: the name as written.
        acts: the registered acts that it can mean; empty for an act that the register has not.
        former_name: the act is called something else now.
        historic: the text marks it as former law.
        cited: a provision stands beside it.
    """

    start: int
    end: int
    text: str
    acts: tuple[str, ...]
    former_name: bool
    historic: bool
    cited: bool
