"""Where provisions stand on Lovdata's site.

Lovdata's form: `lovdata.no/lov/2021-06-18-97/§15-9` (no space inside), `/kap13` for a chapter,
`/§9/ledd/1/bokstav/a` for parts; repealed acts stand under `dokument/NLO`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exitguide.registers.statute import Statute

_SITE = "https://lovdata.no"


def statute_address(statute: Statute, *, repealed: bool = False) -> str:
    """The address of an act; a repealed one is kept in a collection of its own."""
    collection = "dokument/NLO/lov" if repealed else "lov"
    return f"{_SITE}/{collection}/{statute.id.removeprefix('LOV-')}"


def provision_address(
    statute: Statute,
    provision: str,
    *,
    paragraph: int | None = None,
    letter: str | None = None,
    repealed: bool = False,
) -> str:
    """The address of a section or chapter, or of a part of a section."""
    own = (statute.own_spelling(provision) or provision).replace(" ", "")
    place = own if own.startswith("kap") else f"§{own}"
    address = f"{statute_address(statute, repealed=repealed)}/{place}"
    if paragraph is not None:
        address += f"/ledd/{paragraph}"
    # A letter has an address only inside its paragraph.
    return address + (f"/bokstav/{letter}" if letter and paragraph is not None else "")
