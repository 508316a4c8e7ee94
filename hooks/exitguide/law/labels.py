"""Provisions and dates as a person writes them, in Norwegian and in English."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exitguide.languages import Language
    from exitguide.registers.statute import ProvisionReference, Statute
    from exitguide.registers.statutes import Statutes

NO_BREAK_SPACE = "\u00a0"


def number_label(statute: Statute | None, provision: str, language: Language) -> str:
    """A provision without its act: `§ 15-9`, `kapittel 12`, `section 15-9`, `chapter 12`.

    The number is spelled as the act spells it, and no-break spaces hold it together.
    """
    own = (statute and statute.own_spelling(provision)) or provision
    kind, _, chapter = own.rpartition("kap ")
    if kind or chapter != own:
        sign = "kapittel" if language == "nb" else "chapter"
        return f"{sign} {chapter}".replace(" ", NO_BREAK_SPACE)
    sign = "§" if language == "nb" else "section"
    return f"{sign} {own}".replace(" ", NO_BREAK_SPACE)


def provision_label(statute: Statute, provision: str, language: Language) -> str:
    """A provision with its act: `straffeloven § 196`, `section 196 of the Penal Code`."""
    number = number_label(statute, provision, language)
    name = statute_name(statute, language)
    return f"{name} {number}" if language == "nb" else f"{number} of the {name}"


def statute_name(statute: Statute, language: Language) -> str:
    """An act's short name, with its year if it has an end: `opplæringsloven av 1998`."""
    name = statute.short_name(language)
    if statute.in_force_until is None:
        return name
    return f"{name} {'av' if language == 'nb' else 'of'} {statute.id[4:8]}"


def reference_label(statutes: Statutes, reference: ProvisionReference, language: Language) -> str:
    """The same for a provision that the register points to."""
    statute = statutes.get(reference.act)
    if statute is None:
        return f"{reference.act} {number_label(None, reference.provision, language)}"
    return provision_label(statute, reference.provision, language)


def statute_label(statute: Statute) -> str:
    """An act for a message of the tools: `opplæringsloven (LOV-1998-07-17-61)`."""
    return f"{statute.short_name('nb')} ({statute.id})"
