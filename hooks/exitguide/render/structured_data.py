"""What a service page says to machines: schema.org in JSON-LD."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from exitguide.phone import parse_phone

if TYPE_CHECKING:
    from collections.abc import Iterable

    from exitguide.front_matter import FrontMatter
    from exitguide.languages import Language
    from exitguide.registers.schema import Contact


def render_structured_data(
    meta: FrontMatter, contacts: Iterable[Contact], language: Language, address: str
) -> str:
    """A service as schema.org's `GovernmentService`, with those who answer for it.

    Args:
        meta: the service page's front matter.
        contacts: whom the page names; only those with a number, an address or a site appear.
        language: of the page.
        address: the page's canonical address.

    Returns:
        JSON-LD (W3C JSON-LD 1.1), safe to stand in a script element.
    """
    data = {
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "name": meta.title,
        "description": meta.description,
        "url": address,
        "inLanguage": language,
        "areaServed": {"@type": "Country", "name": "NO"},
        "provider": [
            _organization(contact, language) for contact in contacts if _reachable(contact)
        ],
    }
    # "<" would end the script element; JSON has its own way to write it.
    return json.dumps(data, ensure_ascii=False, sort_keys=True).replace("<", "\\u003c")


def _reachable(contact: Contact) -> bool:
    return bool(contact.phone or contact.email or contact.url)


def _organization(contact: Contact, language: Language) -> dict[str, object]:
    point = {
        "@type": "ContactPoint",
        "contactType": "emergency" if contact.group == "emergency" else "customer service",
        "telephone": parse_phone(contact.phone).dial if contact.phone else None,
        "email": contact.email,
        "url": contact.url,
    }
    return {
        "@type": "GovernmentOrganization",
        "name": contact.name.in_language(language),
        "contactPoint": {key: value for key, value in point.items() if value},
    }
