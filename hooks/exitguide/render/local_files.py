"""The handful of files in which one municipality's edition differs from the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.render.local import DATA_FILE, render_local, render_local_data
from exitguide.render.local_search import render_local_search
from exitguide.render.regions import fill_region
from exitguide.search.scripts import LOCAL_INDEXES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from exitguide.languages import Language
    from exitguide.registers import Registers
    from exitguide.registers.local import LocalRegister
    from exitguide.registers.schema import Municipality

LOCAL_PAGES: Mapping[str, Language] = {
    "lokalt/index.html": "nb",
    "en/lokalt/index.html": "en",
}
"""The pages that are written anew for each municipality: path in the edition, and language."""

LOCAL_PATHS = (DATA_FILE, *LOCAL_INDEXES, *LOCAL_PAGES)
"""Every file in which a municipality's edition differs."""

LOCAL_REGION = "local contacts"
"""The part of those pages that differs; see `exitguide.render.regions`."""


def render_local_files(
    pages: Mapping[str, str],
    local: LocalRegister | None,
    municipality: Municipality,
    registers: Registers,
) -> dict[str, str]:
    """Every file of a municipality's edition that differs from the offline edition.

    Args:
        pages: the text of each of `LOCAL_PAGES` in the finished offline edition.
        local: the municipality's contacts; without them its page is a form to fill in.
        municipality: whose edition it is.
        registers: all facts.

    Returns:
        The text of each file by its path in the edition.

    Raises:
        SourceError: a page has no place for local contacts.
    """
    files = {DATA_FILE: render_local_data(local, municipality)}
    for path, language in LOCAL_INDEXES.items():
        files[path] = render_local_search(local, registers, language)
    for path, language in LOCAL_PAGES.items():
        content = render_local(local, municipality, registers, language)
        files[path] = fill_region(pages[path], LOCAL_REGION, content, path)
    return files
