"""A municipality's own contacts, as they appear in its edition."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING

from exitguide.languages import LANGUAGES
from exitguide.registers.roles import ROLES
from exitguide.render.contacts import contact_lines
from exitguide.render.templates import render_template

if TYPE_CHECKING:
    from exitguide.languages import Language
    from exitguide.registers import Registers
    from exitguide.registers.local import LocalContact, LocalRegister
    from exitguide.registers.schema import Municipality

DATA_FILE = "assets/exitguide/local.js"
"""The one data file of a local edition; the web edition has it with nobody in it."""


def render_local(
    local: LocalRegister | None,
    municipality: Municipality | None,
    registers: Registers,
    language: Language,
) -> str:
    """What the page of local contacts says of the municipality.

    Args:
        local: its contacts; without any, the page is a form to fill in.
        municipality: whose edition it is; None for an edition that is for everybody.
        registers: all facts.
        language: of the page.
    """
    cards = _cards(local)
    values = {
        "municipality": municipality,
        "region": registers.region_of(municipality) if municipality else None,
        "note": local.note if local else None,
        "cards": cards,
        "form": "" if cards else _form(language),
    }
    return render_template("local", language, values)


@cache
def _form(language: Language) -> str:
    """The form, which is the same for all municipalities that have entered nobody."""
    return render_template("local_form", language, {"roles": ROLES.values()})


def render_local_data(local: LocalRegister | None, municipality: Municipality | None) -> str:
    """The script that holds a municipality's contacts for all its pages.

    A page opened from a folder may not read a file, but it may load a script:
    this one sets `exitguideLocal`, and nothing else. It is ASCII, so that no
    server's or folder's idea of an encoding can spoil it.

    Its parts: `municipality` (code and name, or null), and `contacts`, each
    with its `role` and, by language, `html` to put into a page.
    """
    data = {
        "municipality": municipality.model_dump(include={"code", "name"}) if municipality else None,
        "contacts": [
            {"role": contact.role} | {language: _entry(contact, language) for language in LANGUAGES}
            for contact in (local.contacts.values() if local else ())
        ],
    }
    return f"var exitguideLocal = {json.dumps(data, indent=1)};\n"


def _entry(contact: LocalContact, language: Language) -> dict[str, str]:
    values = {"contact": contact, "lines": contact_lines(contact)}
    return {"html": render_template("local_contact", language, values)}


def anchor(contact: LocalContact) -> str:
    """The id of a contact on the page of local contacts."""
    return f"lokal-{contact.id}"


def _cards(local: LocalRegister | None) -> list[dict[str, object]]:
    """The contacts by role, in the order of the roles, each with the ways to reach it."""
    order = list(ROLES)
    contacts = sorted(
        local.contacts.values() if local else (), key=lambda one: order.index(one.role)
    )
    return [
        {
            "contact": contact,
            "anchor": anchor(contact),
            "role": ROLES[contact.role],
            "lines": contact_lines(contact),
        }
        for contact in contacts
    ]
