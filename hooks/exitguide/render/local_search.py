"""A municipality's own contacts, to be found by search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.languages import LANGUAGES
from exitguide.registers.roles import ROLES
from exitguide.render.contacts import contact_lines
from exitguide.render.local import anchor
from exitguide.search.concepts import concepts_of_terms
from exitguide.search.index import Document, build_index, render_index

if TYPE_CHECKING:
    from exitguide.languages import Language
    from exitguide.registers import Registers
    from exitguide.registers.local import LocalContact, LocalRegister


def render_local_search(
    local: LocalRegister | None, registers: Registers, language: Language
) -> str:
    """The search index of a municipality's contacts; empty where there are none."""
    contacts = local.contacts.values() if local else ()
    documents = [_document(contact, number, language) for number, contact in enumerate(contacts)]
    if not documents:
        return ""
    said = " ".join(f"{one.title} {one.text}" for one in documents).casefold()
    concepts = [
        concept
        for concept in concepts_of_terms(registers.terms.values())
        if any(name.casefold() in said for name in concept.names(language))
    ]
    index = build_index(documents, language, concepts)
    return render_index({"home": f"{_folder(language)}index.html", **index})


def _document(contact: LocalContact, number: int, language: Language) -> Document:
    """A contact as something to find: a page of its own, so that its name stands first."""
    role = ROLES[contact.role].name
    texts = (role, contact.hours, contact.note)
    said = [text.in_language(language) for text in texts if text]
    reached = [line.text for line in contact_lines(contact)]
    return Document(
        location=f"{_folder(language)}lokalt/index.html#{anchor(contact)}",
        page=number,
        title=contact.name.in_language(language),
        text="\n".join([*said, *reached]),
        names=role.in_language(language),
    )


def _folder(language: Language) -> str:
    return "" if language == LANGUAGES[0] else f"{language}/"
