"""`manifest.json`: what is in a bundle, and in which version."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field, ValidationError

from exitguide.errors import BundleError
from exitguide.languages import LANGUAGES
from exitguide.registers.schema import Bilingual, Entry, Municipality
from exitguide.registers.values import Day, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from exitguide.bundle.archive import Piece
    from exitguide.guide import Guide
    from exitguide.registers import Registers
    from exitguide.site import Site

FILE = "manifest.json"
"""Where the manifest stands in a bundle."""

Digest = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
"""A SHA-256 (FIPS 180-4) in hexadecimal."""


class Item(Entry):
    """A page, contact or statute, as far as another version can be told from it.

    Attributes:
        title: what a reader knows it by.
        dated: when it was last reviewed, verified or compared with its source.
        state: twelve digits of the SHA-256 of what it says, in each language.
    """

    title: Bilingual
    dated: Day
    state: Bilingual


class Manifest(Entry):
    """What is in a bundle.

    Attributes:
        format: of this file.
        version: the edition's day, and a sign of what its files say.
        edition: that day.
        law_snapshot: the day of the law data that the statutes were compared with.
        pages: by route.
        contacts: by id.
        law: the statutes that the guide knows, by id.
        files: each file that all archives of the edition share, with its SHA-256.
        municipality: whose contacts are in it; None where there are none.
        needs: the archive to unpack first, for one that holds only local files.
        own_files: each other file but this one, with its SHA-256.
    """

    format: Literal[1] = 1
    version: Text
    edition: Day
    law_snapshot: Day
    pages: dict[str, Item]
    contacts: dict[str, Item]
    law: dict[str, Item]
    files: dict[str, Digest]
    municipality: Municipality | None = None
    needs: Text | None = None
    own_files: dict[str, Digest] = Field(default_factory=dict)

    @property
    def all_files(self) -> dict[str, str]:
        """Each file with its SHA-256, shared or not."""
        return {**self.files, **self.own_files}


_OWN = {"municipality", "needs", "own_files"}
"""What differs between the manifests of one edition's archives, and stands at their end."""


def describe_edition(guide: Guide, files: Mapping[str, Iterable[Piece]], day: date) -> Manifest:
    """The manifest of what all bundles share.

    Args:
        guide: what the files were made from.
        files: the shared files by path.
        day: the edition's day.
    """
    digests = digest_files(files)
    whole = sha256("".join(f"{path}\0{one}\n" for path, one in digests.items()).encode())
    return Manifest(
        version=f"{day.isoformat()}-{whole.hexdigest()[:8]}",
        edition=day,
        pages=_pages(guide.site),
        contacts=_contacts(guide.registers),
        law=_law(guide.registers),
        law_snapshot=guide.registers.statutes.register.snapshot,
        files=digests,
    )


def digest_files(files: Mapping[str, Iterable[Piece]]) -> dict[str, str]:
    """The SHA-256 of each file."""
    return {path: _digest(pieces) for path, pieces in files.items()}


def _digest(pieces: Iterable[Piece]) -> str:
    digest = sha256()
    for piece in pieces:
        digest.update(piece.content)
    return digest.hexdigest()


def render_manifest(manifest: Manifest) -> bytes:
    """The manifest as JSON in UTF-8."""
    return render_shared(manifest) + render_own(manifest)


def render_shared(manifest: Manifest) -> bytes:
    """The beginning of a manifest, which is the same for all archives of an edition."""
    text = manifest.model_dump_json(indent=1, exclude_none=True, exclude=_OWN)
    return text.removesuffix("\n}").encode()


def render_own(manifest: Manifest) -> bytes:
    """The rest of it."""
    text = manifest.model_dump_json(indent=1, exclude_none=True, include=_OWN)
    return f",{text.removeprefix('{')}\n".encode()


def parse_manifest(raw: bytes, name: str) -> Manifest:
    """Read a manifest.

    Args:
        raw: the file's bytes.
        name: what an error calls it.

    Raises:
        BundleError: it is none, or one of a later format.
    """
    try:
        return Manifest.model_validate_json(raw)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        reason = f"{place}: {first['msg']}" if place else first["msg"]
        raise BundleError(f"{name}: this is not a bundle's manifest ({reason}).") from error


def _pages(site: Site) -> dict[str, Item]:
    default = LANGUAGES[0]
    return {
        route: _item(
            {one: site.pages[one, route].head.title for one in LANGUAGES},
            site.pages[default, route].head.reviewed,
            {one: site.pages[one, route].source.text for one in LANGUAGES},
        )
        for route in sorted(route for language, route in site.pages if language == default)
    }


def _contacts(registers: Registers) -> dict[str, Item]:
    return {
        key: _item(one.name.model_dump(), one.verified, _same(one.model_dump(mode="json")))
        for key, one in sorted(registers.contacts.items())
    }


def _law(registers: Registers) -> dict[str, Item]:
    statutes = registers.statutes
    return {
        one.id: _item(
            {language: one.short_name(language) for language in LANGUAGES},
            statutes.register.snapshot,
            _same(one.model_dump(mode="json")),
        )
        for one in sorted(statutes, key=lambda statute: statute.id)
    }


def _item(title: Mapping[str, str], dated: date, says: Mapping[str, str]) -> Item:
    state = {one: sha256(says[one].encode()).hexdigest()[:12] for one in LANGUAGES}
    return Item(
        title=Bilingual.model_validate(title), dated=dated, state=Bilingual.model_validate(state)
    )


def _same(values: Mapping[str, object]) -> dict[str, str]:
    """What an entry says, which is one text for all languages."""
    return dict.fromkeys(LANGUAGES, json.dumps(values, ensure_ascii=False, sort_keys=True))
