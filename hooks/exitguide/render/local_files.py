"""What one municipality's edition has for itself: a handful of files, and parts of two pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.render.local import DATA_FILE, render_local, render_local_data
from exitguide.render.local_search import render_local_search
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
"""The pages that differ between municipalities: path in the edition, and language."""

LOCAL_PATHS = (DATA_FILE, *LOCAL_INDEXES, *LOCAL_PAGES)
"""Every file in which a municipality's edition differs."""

LOCAL_REGION = "local contacts"
"""The part of those pages that differs; see `exitguide.render.regions`."""


def render_local_files(
    local: LocalRegister | None, municipality: Municipality, registers: Registers
) -> dict[str, str]:
    """What a municipality's edition has in the place of what the offline edition has.

    Args:
        local: the municipality's contacts; without them its page is a form to fill in.
        municipality: whose edition it is.
        registers: all facts.

    Returns:
        For each path in the edition the text of the file; of a page, what
        stands in its `LOCAL_REGION`.
    """
    return {
        DATA_FILE: render_local_data(local, municipality),
        **{
            path: render_local_search(local, registers, language)
            for path, language in LOCAL_INDEXES.items()
        },
        **{
            path: render_local(local, municipality, registers, language)
            for path, language in LOCAL_PAGES.items()
        },
    }
