"""A small edition with files of every kind, and the real one built from the project."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from exitguide.bundle.archive import Piece, squeeze
from exitguide.bundle.manifest import Item, Manifest, digest_files
from exitguide.bundle.write import Edition, make_edition
from exitguide.registers import Registers, load_registers
from exitguide.registers.schema import Bilingual, Municipality

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from exitguide.bundle.local import Members

DAY = date(2026, 11, 20)
SHARED = {
    "assets/picture.png": (squeeze(bytes(range(256)) * 20),),
    "empty.txt": (squeeze(b""),),
    "index.html": (squeeze("<h1>Først</h1>\n".encode() * 250), squeeze(b"<p>Mer</p>\n" * 250)),
}


def read(pieces: Iterable[Piece]) -> bytes:
    """What a file says."""
    return b"".join(piece.content for piece in pieces)


def item(title: str, nb: str, en: str) -> Item:
    """A thing of an edition in a state."""
    return Item(
        title=Bilingual(nb=title, en=f"{title} (en)"), dated=DAY, state=Bilingual(nb=nb, en=en)
    )


def manifest(version: str = "1", **parts: Mapping[str, object]) -> Manifest:
    """A manifest with nothing in it but what is asked for."""
    nothing: dict[str, object] = {
        "pages": {},
        "contacts": {},
        "law": {},
        "files": {},
        "law_snapshot": DAY,
    }
    return Manifest.model_validate({**nothing, "version": version, "edition": DAY, **parts})


def own_files(owner: Municipality | None) -> Members:
    """A municipality's own files."""
    name = (owner.name if owner else "alle").encode()
    page = (squeeze(b"<p>" * 50), squeeze(name), squeeze(b"</p>" * 50))
    return {"assets/local.js": (squeeze(name),), "lokalt/index.html": page}


def small_edition() -> Edition:
    """An edition ready for writing."""
    return make_edition(manifest(files=digest_files(SHARED)), SHARED, own_files)


@pytest.fixture
def edition() -> Edition:
    """The same."""
    return small_edition()


@pytest.fixture
def many() -> dict[str, Municipality]:
    """Forty municipalities that do not exist."""
    codes = [f"99{number:02}" for number in range(40)]
    return {code: Municipality(code=code, name=f"Prøve {code}", county="Agder") for code in codes}


@pytest.fixture(scope="session")
def registers(root: Path) -> Registers:
    """The guide's registers."""
    return load_registers(root)
