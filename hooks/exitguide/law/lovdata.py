"""One act of Lovdata's open data: HTML in XML form, read as a stream of tags.

`<header class="documentHeader">` holds `<dt class="X">`/`<dd class="X">` pairs; each section is
`<article class="legalArticle" data-name="§1-4">` with `legalArticleValue`, `legalArticleTitle`
and notes, `<article class="changesToParent">`. A document type is refused, and with it every
entity that could expand (OWASP, XML External Entity Prevention).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO
from typing import NoReturn
from xml.parsers import expat

from exitguide.errors import LovdataError

_HEADER, _VALUE, _TITLE, _NOTE = (
    "documentHeader",
    "legalArticleValue",
    "legalArticleTitle",
    "changesToParent",
)
_SECTION = "legalArticle"
_MAX_DEPTH = 500


@dataclass(slots=True)
class LovdataSection:
    """A section as Lovdata has it.

    Attributes:
        number: as the act spells it: `3-6a`.
        heading: without the number and the last full stop.
        notes: how it was added, amended and repealed.
    """

    number: str
    heading: str = ""
    notes: str = ""


@dataclass(slots=True)
class LovdataAct:
    """An act as Lovdata has it.

    Attributes:
        id: `LOV-2003-06-06-38`.
        fields: the header's fields by name: `title`, `titleShort`, `dateInForce`, ….
        sections: in the order of the act.
    """

    id: str
    fields: dict[str, str]
    sections: list[LovdataSection]

    @property
    def short_title(self) -> str:
        """The short title without its abbreviation, of `Bustadbyggjelagslova – bbl` the first."""
        return self.fields.get("titleShort", "").split("–")[0].strip()


def parse_act(data: bytes, place: str) -> LovdataAct:
    """One act from its XML.

    Args:
        data: the file.
        place: what to call it in messages.

    Raises:
        LovdataError: it is not XML, has a document type, or is no act.
    """
    reader = _Reader(place)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = reader.refuse
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    try:
        parser.ParseFile(BytesIO(data))
    except expat.ExpatError as error:
        raise LovdataError(f"{place}: this is not sound XML ({error}); fetch it anew.") from error
    return reader.act()


@dataclass(slots=True)
class _Reader:
    """Collects an act from the parser's events."""

    place: str
    fields: dict[str, str] = field(default_factory=dict)
    sections: list[LovdataSection] = field(default_factory=list)
    classes: list[str] = field(default_factory=list)

    def refuse(self, *_declaration: object) -> NoReturn:
        message = f"{self.place}: a document type, which can hide entities; do not trust the file."
        raise LovdataError(message)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        own = attributes.get("class", "").split()
        kinds = {_HEADER, _SECTION, _VALUE, _TITLE, _NOTE}
        kind = next((one for one in own if one in kinds), "")
        if name == "dd" and _HEADER in self.classes and own:
            kind = f"dd {own[0]}"
            self.fields[own[0]] = ""
        if kind == _SECTION and attributes.get("data-name", "").startswith("§"):
            self.sections.append(LovdataSection(attributes["data-name"].removeprefix("§").strip()))
        self.classes.append(kind)
        if len(self.classes) > _MAX_DEPTH:
            raise LovdataError(f"{self.place}: elements nest too deep; do not trust the file.")

    def end(self, _name: str) -> None:
        self.classes.pop()

    def text(self, data: str) -> None:
        kind = next((one for one in reversed(self.classes) if one), "")
        if kind.startswith("dd "):
            self.fields[kind.removeprefix("dd ")] += data
        elif self.sections and _SECTION in self.classes:
            section = self.sections[-1]
            if kind == _TITLE:
                section.heading += data
            elif kind == _NOTE:
                section.notes += data
            elif kind == _VALUE and data.strip().startswith("§"):
                section.number = data.strip().removeprefix("§").strip(" .\u00a0")

    def act(self) -> LovdataAct:
        fields = {name: " ".join(value.split()) for name, value in self.fields.items()}
        if not fields.get("legacyID", "").startswith("LOV-") or not fields.get("title"):
            raise LovdataError(f"{self.place}: no act's id and title; is it Lovdata's format?")
        for section in self.sections:
            section.number = " ".join(section.number.split())
            section.heading = " ".join(section.heading.split()).removesuffix(".")
            section.notes = " ".join(section.notes.split())
        return LovdataAct(fields["legacyID"], fields, self.sections)
