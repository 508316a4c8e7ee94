"""A municipality's own files, for the archives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.bundle.archive import squeeze
from exitguide.errors import BundleError
from exitguide.render.local_files import (
    LOCAL_PAGES,
    LOCAL_PATHS,
    LOCAL_REGION,
    render_local_files,
)
from exitguide.render.regions import cut_region

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from exitguide.bundle.archive import Piece
    from exitguide.registers import Registers
    from exitguide.registers.local import LocalRegister
    from exitguide.registers.schema import Municipality

    Members = Mapping[str, tuple[Piece, ...]]
    """Files of an archive by path."""

    LocalFiles = Callable[[Municipality | None], Members]
    """Gives the files that a municipality's edition has for itself; for None, those of an
    edition that is nobody's own. The paths are always the same."""

LOCAL_LEVEL = 4
"""Of compression for what is a municipality's own: it is little, and there are many of them."""


def local_files(
    found: Mapping[str, bytes], contacts: Mapping[str, LocalRegister], registers: Registers
) -> LocalFiles:
    """What gives a municipality's own files.

    Args:
        found: the files of the finished offline edition by path.
        contacts: the municipalities' own contacts by code.
        registers: all facts.

    Raises:
        BundleError: the edition has not all the files that local ones replace.
        SourceError: a page has no place for local contacts.
    """
    if missing := [path for path in LOCAL_PATHS if path not in found]:
        message = f"This is no finished offline edition: {missing[0]} is missing"
        raise BundleError(f"{message}. Build it with OFFLINE=true, or leave out --site.")
    shared = {path: (squeeze(found[path]),) for path in LOCAL_PATHS}
    frames = {path: _frame(found[path].decode(), path) for path in LOCAL_PAGES}

    def files(owner: Municipality | None) -> Members:
        if owner is None:
            return shared
        texts = render_local_files(contacts.get(owner.code), owner, registers)
        own = {path: squeeze(text.encode(), LOCAL_LEVEL) for path, text in texts.items()}
        return {path: _within(frames.get(path), piece) for path, piece in own.items()}

    return files


def _frame(page: str, path: str) -> tuple[Piece, Piece]:
    """What all municipalities' versions of a page have around their own part."""
    before, after = cut_region(page, LOCAL_REGION, path)
    return squeeze(before.encode()), squeeze(after.encode())


def _within(frame: tuple[Piece, Piece] | None, own: Piece) -> tuple[Piece, ...]:
    return (frame[0], own, frame[1]) if frame else (own,)
