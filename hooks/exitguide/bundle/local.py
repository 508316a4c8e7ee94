"""A municipality's own files, for the archives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.errors import BundleError
from exitguide.render.local_files import LOCAL_PAGES, LOCAL_PATHS, render_local_files

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from exitguide.registers import Registers
    from exitguide.registers.local import LocalRegister
    from exitguide.registers.schema import Municipality

    LocalFiles = Callable[[Municipality | None], Mapping[str, bytes]]
    """Gives the files that a municipality's edition has for itself; for None, those of an
    edition that is nobody's own. The paths are always the same."""


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
    """
    if missing := [path for path in LOCAL_PATHS if path not in found]:
        message = f"This is no finished offline edition: {missing[0]} is missing"
        raise BundleError(f"{message}. Build it with OFFLINE=true, or leave out --site.")
    shared = {path: found[path] for path in LOCAL_PATHS}
    pages = {path: found[path].decode() for path in LOCAL_PAGES}

    def files(owner: Municipality | None) -> Mapping[str, bytes]:
        if owner is None:
            return shared
        texts = render_local_files(pages, contacts.get(owner.code), owner, registers)
        return {path: text.encode() for path, text in texts.items()}

    return files
