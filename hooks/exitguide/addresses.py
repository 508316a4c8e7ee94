"""Where a link leads: to a page, a file, or out of the guide."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, unquote, urlsplit

from exitguide.languages import LANGUAGES, Language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.diagnostics import Location
    from exitguide.elements import Image, Link
    from exitguide.registers import Registers
    from exitguide.site import Page, Site

DOCS = PurePosixPath("docs")


@dataclass(frozen=True, slots=True)
class Destination:
    """What an address within the guide names, whether it exists or not.

    Attributes:
        path: the file, relative to the project.
        fragment: the anchor, without its mark; empty for none.
    """

    path: PurePosixPath
    fragment: str

    @property
    def language(self) -> Language | None:
        """The language of the page that the path names, if it names one."""
        folder = self.path.parts[1] if len(self.path.parts) > 2 else ""
        return next((language for language in LANGUAGES if language == folder), None)

    @property
    def route(self) -> str:
        """The route of the page that the path names."""
        return PurePosixPath(*self.path.parts[2:]).with_suffix("").as_posix()

    def page(self, site: Site) -> Page | None:
        """The page, if it exists."""
        if self.language is None or self.path.suffix != ".md":
            return None
        return site.find(self.route, self.language)


def split_address(target: str) -> SplitResult | None:
    """The parts of an address by RFC 3986, or None where it cannot be one."""
    try:
        parts = urlsplit(target)
        _ = parts.port
    except ValueError:
        return None
    return parts


def is_web_address(target: str) -> bool:
    """Whether an address leads out of the guide, over HTTP."""
    return target.lower().startswith(("http://", "https://"))


def resolve(page: Page, target: str) -> Destination | None:
    """What an address on a page names; None for addresses that lead out of the guide.

    MkDocs resolves an address against the file that it stands in.
    """
    parts = split_address(target)
    if parts is None or parts.scheme or parts.netloc or target.lower().startswith("www."):
        return None
    if not parts.path:
        return Destination(page.source.path, unquote(parts.fragment))
    # An address from the root is as if it stood in docs/; MkDocs does not accept it.
    base = str(page.source.path.parent) if not parts.path.startswith("/") else str(DOCS)
    path = posixpath.normpath(posixpath.join(base, unquote(parts.path).lstrip("/")))
    return Destination(PurePosixPath(path), unquote(parts.fragment))


def relative_address(page: Page, path: PurePosixPath, fragment: str = "") -> str:
    """The address of a file of the project, as a page writes it."""
    start = str(page.source.path.parent)
    return posixpath.relpath(str(path), start) + (f"#{fragment}" if fragment else "")


def web_address(target: str) -> str:
    """An address without its fragment, as `links.yml` lists it."""
    return target.partition("#")[0]


def each_link(site: Site) -> Iterator[tuple[Page, Link | Image]]:
    """All links and images of the guide, by page."""
    for page in site:
        yield from ((page, link) for link in page.items.links)
        yield from ((page, image) for image in page.items.images)


def known_addresses(registers: Registers) -> Iterator[tuple[str, str, str, str]]:
    """The web addresses in the registers, as register, entry id, field and address."""
    for contact in registers.contacts.values():
        if contact.url:
            yield "contacts", contact.id, "url", contact.url
    for resource in registers.resources.values():
        if resource.url:
            yield "resources", resource.id, "url", resource.url
    for publication in registers.publications.values():
        if publication.url:
            yield "publications", publication.id, "URL", publication.url


def each_web_address(site: Site, registers: Registers) -> Iterator[tuple[Location, str]]:
    """All external addresses, with their places: on pages, then in registers."""
    for page, item in each_link(site):
        if is_web_address(item.target):
            yield page.at(item.target_span), item.target
    for name, entry, field, address in known_addresses(registers):
        yield getattr(registers, name).locate(entry, field), address
