"""The handful of files in which one municipality's edition differs from the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.errors import SourceError
from exitguide.render.local import DATA_FILE, render_local, render_local_data

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

# Comments, because the region holds elements of every kind.
_START, _END = "<!-- local contacts -->", "<!-- end of local contacts -->"


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
    for path, language in LOCAL_PAGES.items():
        content = render_local(local, municipality, registers, language)
        files[path] = _fill_local_region(pages[path], content, path)
    return files


def mark_local_region(html: str) -> str:
    """Mark what a local edition puts something else in place of."""
    return f"{_START}\n{html}\n{_END}"


def _fill_local_region(page: str, content: str, path: str) -> str:
    before, start, rest = page.partition(_START)
    _, end, after = rest.partition(_END)
    if not (start and end):
        message = f"{path}: the page has no place for local contacts; build the edition anew."
        raise SourceError(message)
    return f"{before}{mark_local_region(content)}{after}"
