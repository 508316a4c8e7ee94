"""A municipality's own files: its own words, in the pages that all share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from exitguide.bundle.local import local_files
from exitguide.errors import BundleError, SourceError
from exitguide.render.local_files import LOCAL_PAGES, LOCAL_PATHS, LOCAL_REGION, render_local_files
from exitguide.render.regions import fill_region, mark_region
from tests.bundle.conftest import read

if TYPE_CHECKING:
    from exitguide.bundle.local import Members
    from exitguide.registers import Registers

PAGE = f"<p>før</p>{mark_region(LOCAL_REGION, 'felles')}<p>etter</p>"
FOUND = dict.fromkeys(LOCAL_PATHS, b"") | dict.fromkeys(LOCAL_PAGES, PAGE.encode())


def contents(members: Members) -> dict[str, str]:
    return {path: read(pieces).decode() for path, pieces in members.items()}


def test_its_words_stand_in_the_pages_of_all(registers: Registers) -> None:
    oslo = registers.municipalities["0301"]
    own = contents(local_files(FOUND, {}, registers)(oslo))
    texts = render_local_files(None, oslo, registers)
    assert own == {
        path: fill_region(PAGE, LOCAL_REGION, text, path) if path in LOCAL_PAGES else text
        for path, text in texts.items()
    }
    assert "Oslo" in own["lokalt/index.html"]


def test_an_edition_can_be_made_local_again(registers: Registers) -> None:
    bergen = registers.municipalities["4601"]
    once = local_files(FOUND, {}, registers)(registers.municipalities["0301"])
    found = {path: read(pieces) for path, pieces in once.items()}
    again = local_files(found, {}, registers)(bergen)
    assert contents(again) == contents(local_files(FOUND, {}, registers)(bergen))


def test_nobodys_own_edition_has_the_files_as_they_are(registers: Registers) -> None:
    everybody = local_files(FOUND, {}, registers)(None)
    assert {path: read(pieces) for path, pieces in everybody.items()} == FOUND


def test_a_page_without_a_place_is_not_passed_over(registers: Registers) -> None:
    found = FOUND | dict.fromkeys(LOCAL_PAGES, b"<p>en side</p>")
    with pytest.raises(SourceError, match=r"^lokalt/index\.html: the page has no place for local"):
        local_files(found, {}, registers)


def test_an_unfinished_edition_is_told(registers: Registers) -> None:
    with pytest.raises(BundleError, match="no finished offline edition"):
        local_files({}, {}, registers)
