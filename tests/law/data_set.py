"""Small archives of Lovdata's form, written for the tests. The acts' texts are made up."""

from __future__ import annotations

import bz2
import io
import tarfile
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from exitguide.registers import Statutes
    from exitguide.registers.statute import Statute


MONTHS = ["jan", "feb", "mars", "april", "mai", "juni", "juli", "aug", "sep", "okt", "nov", "des"]


@dataclass
class Section:
    """A section to write: number, heading, and the notes under it."""

    number: str
    heading: str = "Om prøver"
    notes: str = ""


@dataclass
class Act:
    """An act to write; the fields are those of Lovdata's header."""

    fields: dict[str, str]
    sections: list[Section]

    @property
    def file_name(self) -> str:
        """`nl-20210618-097.xml`."""
        _, year, month, day, *number = self.fields["legacyID"].split("-")
        return f"nl-{year}{month}{day}-{int(number[0]) if number else 0:03}.xml"

    def section(self, number: str) -> Section:
        """The section with a number."""
        return next(one for one in self.sections if one.number == number)

    def xml(self) -> str:
        """The act in Lovdata's form."""
        header = "".join(
            f'<dt class="{name}">{name}</dt><dd class="{name}">{escape(value)}</dd>'
            for name, value in self.fields.items()
        )
        sections = "".join(
            f'<article class="legalArticle" data-lovdata-URL="NL/lov/x/§{one.number}"'
            f' data-name="§{one.number.replace(" ", "")}"><h3>'
            f'<span class="legalArticleValue">§ {one.number}</span>. '
            f'<span class="legalArticleTitle">{escape(one.heading)}</span></h3>'
            f'<article class="legalP">Her står <i>teksten</i>, jf. § 1.</article>'
            f'<article class="changesToParent">{escape(one.notes)}</article></article>'
            for one in self.sections
        )
        return (
            '<?xml version="1.0" encoding="utf-8"?>\n<html><body>'
            f'<header class="documentHeader"><dl class="data-document-key-info">{header}</dl>'
            f"</header><main>{sections}</main></body></html>"
        )


def act_of(statute: Statute) -> Act:
    """An act as the register has it, so that a comparison finds nothing."""
    short = statute.short_name(statute.language)
    fields = {
        "legacyID": statute.id,
        "title": statute.title,
        "titleShort": f"{short[0].upper()}{short[1:]} – x",
        "dateInForce": str(statute.in_force_from),
        "lastChangeInForce": "2026-07-01",
        "lastChangedBy": "LOV-2026-01-01-1",
    }
    return Act(fields, [_section_of(statute, number) for number in statute.sections])


def _section_of(statute: Statute, number: str) -> Section:
    detail = statute.detail(number)
    if detail.in_force_until == "unknown":
        return Section(number, "(Opphevet)")
    notes = ""
    if detail.in_force_from == "undecided":
        notes = "Tilføyes ved lov 1 jan 2026 nr. 1 (i kraft fra den tid Kongen bestemmer)."
    elif detail.in_force_from:
        notes = f"Tilføyes ved lov 1 jan 2020 nr. 1 (i kraft {_day(detail.in_force_from)})."
    if detail.in_force_until:
        notes += f" Opphevet ved lov 1 jan 2020 nr. 2 (i kraft {_day(detail.in_force_until)})."
    return Section(number, detail.heading or "Om prøver", notes)


def _day(day: object) -> str:
    year, month, date = str(day).split("-")
    return f"{int(date)} {MONTHS[int(month) - 1]} {year}"


def acts_of(statutes: Statutes) -> dict[str, Act]:
    """The acts that the register has and that are not repealed, by id."""
    return {one.id: act_of(one) for one in statutes if one.in_force_until is None}


def pack(acts: Iterable[Act]) -> bytes:
    """Acts as an archive."""
    return pack_files({one.file_name: one.xml().encode() for one in acts})


def pack_files(files: dict[str, bytes], *more: tarfile.TarInfo) -> bytes:
    """Files, and members without content, as an archive."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
        for member in more:
            archive.addfile(member)
    return bz2.compress(packed.getvalue())
