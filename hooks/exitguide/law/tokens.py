"""Markdown prose as tokens with their places: what the grammar of citations reads.

White space and inline marks are no tokens. A token knows whether white space stands before it
(`38a` and `38 a` differ in nothing else), and its `norm` is what the grammar compares: lower
case, composed (Unicode NFC), without soft hyphens, all dashes alike. A punctuation mark's kind
is the mark itself. `break` ends a block: a blank line, a new list item, a table cell.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from exitguide.law.prose import blank_non_prose

WORD, NUMBER, SIGN, DASH = "word", "number", "sign", "-"
BREAK, HEADING, OTHER = "break", "heading", "other"

_LOOKAHEAD = 6

_LEXEME = re.compile(
    r"""
      (?P<word>[^\W\d_]+(?:[\u00ad\u0300-\u036f]+[^\W\d_]*)*)
    | (?P<break>(?:\r?\n[ \t>]*){2,} | \r?\n[ \t>]*[-*+][ ] | \|)
    | (?P<newline>\r?\n[ \t>]*)
    | (?P<space>[\s\u200b\u2060\ufeff]+ | &(?:nbsp|\#160|\#x[aA]0|\#8239|thinsp);)
    | (?P<number>[0-9]+)
    | (?P<sign>§ | &(?:sect|\#167|\#x[aA]7);)
    | (?P<dash>[-\u2010-\u2015\u2212])
    | (?P<mark>
          \]\((?:[^()\n]|\([^()\n]*\))*\)   # a link's destination
        | \[\^[^\s\[\]]*\]                  # a footnote's mark
        | \{[:\#.][^{}\n]*\}                # an attribute list
        | </?[A-Za-z][^<>]*>                # a tag or an address in angle brackets
        | [*_~\\\[\]'’"«»“”„\u00ad]
      )
    | (?P<punctuation>[,;.:()/!?])
    | (?P<other>\x00+ | [^\s])
    """,
    re.VERBOSE,
)
_ADDRESS = re.compile(r"(?:https?://|www\.|lovdata\.no/)[^\s<>()\[\]|]+")
_HEADING = re.compile(r"^(#{1,6})[ \t]", re.MULTILINE)


class Token(NamedTuple):
    """A piece of prose.

    Attributes:
        kind: `word`, `number`, `sign`, `-`, a punctuation mark, `break`, `heading` or `other`.
        norm: the form to compare; for a heading its level, as digits.
        raw: the characters in the text.
        start: offset of the first character.
        end: offset after the last character.
        gap: whether white space stands before it.
    """

    kind: str
    norm: str
    raw: str
    start: int
    end: int
    gap: bool


def tokenise(text: str) -> list[Token]:
    """The tokens of a Markdown text, in order; offsets count from 0 in `text`.

    The list ends with a few breaks, so that a reader can always look that far ahead.
    """
    prose = _ADDRESS.sub(lambda match: "\x00" * len(match[0]), blank_non_prose(text))
    headings = {match.start(): match[1] for match in _HEADING.finditer(prose)}
    tokens: list[Token] = []
    gap, in_heading = True, False
    for match in _LEXEME.finditer(prose):
        group, start, end = match.lastgroup, match.start(), match.end()
        if group == "word":
            raw = match[0]
            tokens.append(Token(WORD, _norm(raw), raw, start, end, gap))
            gap = False
        elif group in {"space", "mark"}:
            gap = gap or group == "space"
        elif start in headings:
            tokens.append(Token(HEADING, str(len(headings[start])), "#", start, end, gap))
            in_heading = True
        elif group == "newline":
            gap = True
            if in_heading:
                tokens.append(Token(BREAK, "", "", start, end, gap))
            in_heading = False
        elif group == "break":
            tokens.append(Token(BREAK, "", "", start, end, gap))
            gap, in_heading = True, False
        elif not (tokens and tokens[-1].kind == HEADING and match[0] == "#"):
            tokens.append(_plain(str(group), match[0], start, end, gap=gap))
            gap = False
    after = Token(BREAK, "", "", len(text), len(text), gap=True)
    return tokens + [after] * _LOOKAHEAD


def _plain(group: str, raw: str, start: int, end: int, *, gap: bool) -> Token:
    if group == "number":
        return Token(NUMBER, raw, raw, start, end, gap)
    if group == "sign":
        return Token(SIGN, "§", raw, start, end, gap)
    if group == "dash":
        return Token(DASH, "-", raw, start, end, gap)
    return Token(raw if group == "punctuation" else OTHER, raw, raw, start, end, gap)


def _norm(raw: str) -> str:
    if raw.isascii():
        return raw.lower()
    return unicodedata.normalize("NFC", raw.replace("\u00ad", "")).lower()
