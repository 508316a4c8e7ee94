"""The portal's own small texts, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exitguide.languages import Language

_WORDS: dict[str, tuple[str, str]] = {
    "phone": ("Telefon", "Phone"),
    "email": ("E-post", "E-mail"),
    "website": ("Nettsted", "Website"),
    "reached-through": ("Nås gjennom", "Reached through"),
    "in-your-municipality": (
        "Slik finner du lokale kontakter",
        "How to find local contacts",
    ),
    "contents": ("Innhold", "Contents"),
    "words": ("Ord i veilederen", "Words in the guide"),
    "content-reviewed": ("Innholdet er gjennomgått", "The content was reviewed"),
    "newest-edition": ("Nyeste utgave", "The newest edition"),
    "as-pdf": ("Last ned hele veilederen som PDF", "Download the whole guide as a PDF"),
    "own-contacts-stand-on": (
        "En kommune kan ha sin egen utgave av veilederen. Der står kontaktene på siden",
        "A municipality can have its own edition of the guide. There its contacts are on the page",
    ),
    "local-contacts": ("Lokale kontakter", "Local contacts"),
    "with-us": ("Hos oss", "In our municipality"),
    "confirmed": ("Bekreftet", "Confirmed"),
    "not-confirmed-since": (
        "Ingen har bekreftet dette siden",
        "Nobody has confirmed this since",
    ),
    "check-that-it-holds": (
        "Sjekk at det fortsatt stemmer.",
        "Check that it still holds.",
    ),
    "review-was-due": (
        "Denne siden skulle vært gjennomgått innen",
        "This page was due for review by",
    ),
    "may-have-changed": (
        "Noe kan ha endret seg. Sjekk det viktigste med tjenesten før du handler.",
        "Something may have changed. Check what matters with the service before you act.",
    ),
    "regional-centre": ("Regionalt ressurssenter", "Regional resource centre"),
    "role": ("Rolle", "Role"),
    "who": ("Hvem", "Who"),
    "hours": ("Når", "When"),
    "source": ("Kilde", "Source"),
    "compared-with-source": ("sammenlignet med kilden", "compared with the source"),
    "confirmed-by-body": ("bekreftet av tjenesten selv", "confirmed by the service itself"),
    "publisher": ("Utgiver", "Publisher"),
    "behind": ("Tilknytning", "Affiliation"),
    "area": ("Område", "Area"),
    "language": ("Språk", "Language"),
    "established": ("Etablert", "Established"),
    "author": ("Forfatter", "Author"),
    "editor": ("Redaktør", "Editor"),
    "published": ("Utgitt", "Published"),
    "in-journal": ("Tidsskrift", "Journal"),
    "kind": ("Type", "Kind"),
    "download-list": ("Last ned listen:", "Download the list:"),
    "counties": ("Fylker", "Counties"),
    "municipalities": ("Antall kommuner", "Number of municipalities"),
    "glossary": ("Ord på denne siden", "Words on this page"),
    "provisions": ("Lov på denne siden", "Law on this page"),
    "law-in-force": ("I kraft", "In force"),
    "law-not-yet": ("Trer i kraft", "Comes into force"),
    "law-undecided": ("Vedtatt, men ikke i kraft", "Passed, but not in force"),
    "law-repealed": ("Opphevet", "Repealed"),
    "law-unknown": ("Ikke i registeret", "Not in the register"),
    "law-unverified": ("I kraft", "In force"),
    "law-snapshot": ("Loven er slik den var hos Lovdata", "The law is as Lovdata had it on"),
    "replaces": ("Kom etter", "Came after"),
    "replaced-by": ("Erstattet av", "Replaced by"),
    "cited-in": ("Vist til i", "Cited in"),
    "english-text": ("Loven på engelsk", "The act in English"),
    "close": ("Lukk", "Close"),
    "figure-as-text": ("Figuren som tekst", "The figure as text"),
    "severity-error": ("Feil: stopper byggingen", "Error: stops the build"),
    "severity-warning": ("Advarsel", "Warning"),
    "severity-note": ("Merknad", "Note"),
    "page": ("Side", "Page"),
    "pages": ("Sider", "Pages"),
    "next-review": ("Neste gjennomgang senest", "To be gone through again by"),
    "contacts": ("Kontakter", "Contacts"),
    "name": ("Navn", "Name"),
    "verified": ("Kontrollert", "Checked"),
    "how": ("Hvordan", "How"),
    "registers": ("Registre", "Registers"),
    "file": ("Fil", "File"),
    "entries": ("Oppføringer", "Entries"),
    "oldest-check": ("Eldste kontroll", "Oldest check"),
    "translation": ("Oversettelsen", "The translation"),
    "changed-since-translation": (
        "Originalen er endret etter at disse avsnittene ble oversatt:",
        "The Norwegian original of these sections has changed since they were translated:",
    ),
    "introduction": ("Innledningen", "The introduction"),
    "translations": ("Oversettelser", "Translations"),
    "translations-in-step": (
        "Alle oversettelser følger originalen.",
        "Every translation is in step with the original.",
    ),
    "sections-to-translate": (
        "Disse avsnittene er endret på bokmål etter at de ble oversatt:",
        "These sections have changed in Norwegian since they were translated:",
    ),
    "reviewed": ("Gjennomgått", "Reviewed"),
    "home": ("Forsiden", "Home"),
    "you-are-here": ("Du er her", "You are here"),
    "search": ("Søk", "Search"),
    "menu": ("Meny", "Menu"),
    "thesis": ("Avhandling", "Thesis"),
    "report": ("Rapport", "Report"),
    "article-journal": ("Artikkel", "Article"),
    "book": ("Bok", "Book"),
    "portal": ("Nettportal", "Web portal"),
    "network": ("Nettverk", "Network"),
    "centre": ("Senter", "Centre"),
    "collaboration": ("Samarbeid", "Collaboration"),
    "research": ("Forskning", "Research"),
    "NO": ("Norge", "Norway"),
    "DK": ("Danmark", "Denmark"),
    "SE": ("Sverige", "Sweden"),
    "DE": ("Tyskland", "Germany"),
    "Nordic": ("Norden", "The Nordic countries"),
    "EU": ("EU", "The EU"),
    "international": ("Internasjonalt", "International"),
    "nb": ("bokmål", "Norwegian (Bokmål)"),
    "en": ("engelsk", "English"),
    "volume": ("årg.", "vol."),
    "issue": ("nr.", "no."),
}


def word(key: str, language: Language) -> str:
    """One of the portal's own texts.

    Raises:
        KeyError: there is no such text; a test renders every one.
    """
    nb, en = _WORDS[key]
    return nb if language == "nb" else en
