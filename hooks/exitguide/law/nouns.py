"""What an unregistered noun stands for: a law, a regulation, foreign law, a document, "the act".

The grammar needs it twice: a provision of a contract is no citation, and a provision of an act
that the register has not must never be taken for one of the act before it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from exitguide.law.elements import ActKind
from exitguide.law.tokens import DASH, NUMBER, SIGN, WORD
from exitguide.law.vocabulary import (
    ANAPHORA_HEADS,
    DOCUMENT_ENDINGS,
    DOCUMENT_INFLECTIONS,
    ENGLISH_ACTS,
    EUROPEAN_ENDINGS,
    FOREIGN_LAW,
    LAW_ENDINGS,
    NEW,
    NOT_LAW,
    OLD,
    REGULATION_ENDINGS,
    SAME,
    words,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exitguide.law.tokens import Token

_ENGLISH_DOCUMENTS = words(
    "guide guidance report handbook manual agreement contract policy charter statutes bylaws"
)
_LEADING = words(
    "kontrakt avtale avtal vedtekt veileder veilederen rettleiar rundskriv reglement regulativ "
    "retningslinje instruks statutt håndbok handbok ordensregl husregl mandat"
)
_AGES = OLD | NEW
_POINTERS = words("the that this same said current present new old former previous")
_ENGLISH_JOINERS = words("of and on for the in to relating")
_ENGLISH_REGULATIONS = frozenset({"regulation", "regulations"})
_VOWELS = frozenset("aeiouyæøå")
_MIN_STEM = 3
_MIN_TAIL = 6
_MAX_ABBREVIATION = 8
_MAX_NAME = 10

_KNOWN_ABBREVIATIONS = words("aml offl utl osl grl kommunel")
_NOT_ABBREVIATIONS = words(
    "til skal vil del mål kl bl tal sal hel full null all pl tlf fl spl jul el al"
)

_DOCUMENTS = frozenset(
    ending + inflection for ending in DOCUMENT_ENDINGS for inflection in DOCUMENT_INFLECTIONS | {""}
)
_LEADING_TAILS = tuple(
    sorted(noun + end for noun in _LEADING for end in DOCUMENT_INFLECTIONS | {""})
) + tuple(sorted(_ENGLISH_DOCUMENTS))
_DOCUMENT_TAILS = tuple(sorted(word for word in _DOCUMENTS if len(word) >= _MIN_TAIL))


@lru_cache(maxsize=65536)
def may_name_law(norm: str) -> bool:
    """Whether a word can be the core of a reference that no registered name explains."""
    return (
        norm in ANAPHORA_HEADS | ENGLISH_ACTS | FOREIGN_LAW
        or norm.endswith(EUROPEAN_ENDINGS)
        or norm.removesuffix("s").endswith(REGULATION_ENDINGS)
        or norm in _ENGLISH_REGULATIONS
        or is_full_name(norm)
    )


@lru_cache(maxsize=4096)
def leads_as_document(norm: str) -> bool:
    """Whether a noun right before a sign makes it a contract's: `avtalens § 4`.

    Only nouns of what has paragraphs do: in `rett til individuell plan (§ 28)` the section is of
    an act, though a plan is a document too.
    """
    return norm.endswith(_LEADING_TAILS)


@lru_cache(maxsize=4096)
def is_document(norm: str) -> bool:
    """Whether a noun stands for a document that is no law: `leiekontrakten`, `veilederen`."""
    return norm in _DOCUMENTS or norm.endswith(_DOCUMENT_TAILS)


def classify(tokens: Sequence[Token], index: int, floor: int) -> tuple[ActKind, int] | None:
    """What the noun at a token stands for, and the index at which its name begins."""
    norm = tokens[index].norm
    if norm in ANAPHORA_HEADS:
        found = _anaphora(tokens, index, floor)
        if found is not None:
            return found
    if norm in ENGLISH_ACTS and tokens[index].raw[0].isupper():
        return ActKind.UNREGISTERED, _english_start(tokens, index, floor)
    if norm in FOREIGN_LAW or norm.endswith(EUROPEAN_ENDINGS):
        return ActKind.FOREIGN, index
    if norm.removesuffix("s").endswith(REGULATION_ENDINGS) or norm in _ENGLISH_REGULATIONS:
        return ActKind.REGULATION, index
    named = is_full_name(norm) or abbreviates_act(tokens, index)
    return (ActKind.UNREGISTERED, index) if named else None


def is_full_name(norm: str) -> bool:
    """Whether a word is the short title of some act: `folketrygdloven`, `grunnlova`."""
    ending = next((end for end in LAW_ENDINGS if norm.endswith(end)), None)
    if ending is None or norm in NOT_LAW:
        return False
    definite = ending not in {"lov", "lovs"}
    return definite and len(norm) - len(ending) >= _MIN_STEM


def is_elliptic(tokens: Sequence[Token], index: int, floor: int) -> bool:
    """`i den gamle`, with the noun left out."""
    token, after = tokens[index], tokens[index + 1]
    told = token.norm in _AGES and index > floor and tokens[index - 1].norm == "den"
    return told and after.kind not in {WORD, NUMBER, SIGN, DASH}


def is_short_form(token: Token) -> bool:
    """Whether a word looks like a short form that a text gives an act: `HPA`, `hotl`."""
    capitals = len(token.raw) > 1 and token.raw.isupper()
    return capitals or (len(token.norm) <= _MAX_ABBREVIATION and token.norm.endswith("l"))


def _anaphora(tokens: Sequence[Token], index: int, floor: int) -> tuple[ActKind, int] | None:
    """`loven`, `samme lov`, `loven her`, `the Act`; a bare `lov` or `Act` is a common noun."""
    norm = tokens[index].norm
    before = tokens[index - 1].norm if index > floor else ""
    if norm in {"lov", "lovs"}:
        definite = before in SAME - {"den", "the", "that", "this", "said", "her"}
        return (ActKind.SAME, index) if definite else None
    if norm == "act":
        return (ActKind.SAME, index) if before in _POINTERS else None
    return ActKind.SAME, index


def _english_start(tokens: Sequence[Token], index: int, floor: int) -> int:
    """The first capital word of an English name: `Working Environment Act`."""
    first = at = index
    while at > max(floor, index - _MAX_NAME):
        token = tokens[at - 1]
        if token.kind != WORD or not (token.raw[0].isupper() or token.norm in _ENGLISH_JOINERS):
            break
        at -= 1
        if token.raw[0].isupper() and token.norm not in {"the", "section", "sections", "under"}:
            first = at
    return first


def abbreviates_act(tokens: Sequence[Token], index: int) -> bool:
    """`ftrl. § 11-6`, `aml § 4-1`, `StGB § 129`: an abbreviation right before the sign."""
    stop = tokens[index + 1].kind == "."
    if tokens[index + 2 if stop else index + 1].kind != SIGN:
        return False
    norm, raw = tokens[index].norm, tokens[index].raw
    if len(norm) > _MAX_ABBREVIATION or norm in _NOT_ABBREVIATIONS:
        return False
    if norm.endswith("l") and (stop or not _VOWELS & set(norm) or norm in _KNOWN_ABBREVIATIONS):
        return len(norm) > 1
    return any(letter.isupper() for letter in raw[1:])
