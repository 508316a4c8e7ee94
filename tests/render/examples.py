"""Entries that the rendering tests show. Every body here is fictitious."""

from __future__ import annotations

from datetime import date
from typing import Any

from exitguide.registers.schema import Contact, Publication, Resource, Term

SOURCED: dict[str, Any] = {
    "source": "A fictitious source",
    "verified": date(2026, 11, 20),
    "confirmed_with": "source",
}


def contact(**changes: Any) -> Contact:
    fields: dict[str, Any] = {
        "id": "etaten",
        "group": "national",
        "name": {"nb": "Etaten for prøver", "en": "The Agency for Trials"},
        "scope": {"nb": "Hjelper til.", "en": "Helps."},
        **SOURCED,
    }
    return Contact.model_validate(fields | changes)


def term(**changes: Any) -> Term:
    fields: dict[str, Any] = {
        "id": "prove",
        "term": {"nb": "prøve", "en": "trial"},
        "definition": {"nb": "Noe å prøve.", "en": "Something to try."},
        **SOURCED,
    }
    return Term.model_validate(fields | changes)


def publication(**changes: Any) -> Publication:
    fields: dict[str, Any] = {
        "id": "en-bok",
        "type": "book",
        "title": "En bok",
        "issued": 2020,
        "language": "nb",
        **SOURCED,
    }
    return Publication.model_validate(fields | changes)


def resource(**changes: Any) -> Resource:
    fields: dict[str, Any] = {
        "id": "et-nett",
        "name": "Et nett",
        "kind": "network",
        "area": "Nordic",
        **SOURCED,
    }
    return Resource.model_validate(fields | changes)
