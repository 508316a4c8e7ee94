"""What one municipality's edition shows, and that nothing in its file can do harm there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from exitguide.languages import LANGUAGES
from exitguide.registers.local import LocalContact, LocalRegister
from exitguide.registers.roles import ROLES
from exitguide.registers.schema import Bilingual
from exitguide.render.local import DATA_FILE, render_local, render_local_data
from exitguide.render.local_files import (
    LOCAL_PAGES,
    LOCAL_PATHS,
    render_local_files,
)
from exitguide.search.scripts import LOCAL_INDEXES
from tests.local.conftest import FICTITIOUS

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from exitguide.languages import Language
    from exitguide.registers import Registers

# Text that people, and people who mean harm, may write.
TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).map(str.strip)
HOSTILE = st.sampled_from(
    [
        "<script>alert(1)</script>", "</script>", "<img src=x onerror=alert(1)>", '" onclick="x',
        "<!-- end of local contacts -->", "{{ 7 * 7 }}", "{% raw %}", "\u2028", "👍🏽", "&lt;", "'",
        "*/", "\\u003c", "../../x",
    ]
)  # fmt: skip


def data(script: str) -> dict[str, Any]:
    """What the script sets, read without running it."""
    name, equals, rest = script.partition(" = ")
    assert (name, equals) == ("var exitguideLocal", " = ")
    return dict(json.loads(rest.removesuffix(";\n")))


def with_texts(local: LocalRegister, text: str) -> LocalRegister:
    """The same contacts, with one text in every place that holds free text."""
    both = Bilingual.model_construct(nb=text, en=text)
    changes = {"name": both, "hours": both, "note": both}
    entries = {key: one.model_copy(update=changes) for key, one in local.contacts.entries.items()}
    register = type(local.contacts)("contacts", entries, local.contacts.document)
    return LocalRegister(local.municipality, both, register)


def test_the_file_for_everybody_is_the_one_with_nobody_in_it(root: Path) -> None:
    shipped = (root / "overrides" / DATA_FILE).read_text("utf-8")
    assert shipped == render_local_data(None, None)
    assert data(shipped) == {"municipality": None, "contacts": []}


def test_only_data_and_the_two_pages_differ(
    eksempelvik: LocalRegister, registers: Registers
) -> None:
    files = render_local_files(eksempelvik, eksempelvik.municipality, registers)
    assert set(files) == {DATA_FILE, *LOCAL_INDEXES, *LOCAL_PAGES} == set(LOCAL_PATHS)
    for path, language in LOCAL_PAGES.items():
        for contact in eksempelvik.contacts.values():
            assert contact.name.in_language(language) in files[path]


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_file_the_page_is_a_form_that_says_how(
    registers: Registers, language: Language
) -> None:
    page = LexborHTMLParser(render_local(None, FICTITIOUS["9998"], registers, language))
    assert [row.text() for row in page.css(".form tbody th")] == [
        role.name.in_language(language) for role in ROLES.values()
    ]
    assert [cell.text() for cell in page.css(".form tbody td")] == [""] * 3 * len(ROLES)
    text = page.body.text() if page.body else ""
    assert "exitguide local new 9998" in text
    assert ("RVTS Sør" if language == "nb" else "RVTS South") in text


def test_contacts_stand_in_the_order_of_the_roles(
    eksempelvik: LocalRegister, registers: Registers
) -> None:
    page = LexborHTMLParser(render_local(eksempelvik, None, registers, "nb"))
    shown = [heading.attributes["id"] for heading in page.css(".contact__name")]
    assert shown == [f"lokal-{name}" for name in ("slt", "barnevernvakt", "skole", "nav",
                                                  "psykisk-helse")]  # fmt: skip


def search_documents(script: str) -> list[list[Any]]:
    """What a search script lets readers find: location, page, title, text and weight."""
    literal = script.removeprefix("searchIndex(String.raw`").removesuffix("`);\n")
    found: list[list[Any]] = json.loads(literal)["documents"]
    return found


def test_search_finds_every_contact_where_it_stands(
    eksempelvik: LocalRegister, registers: Registers
) -> None:
    files = render_local_files(eksempelvik, eksempelvik.municipality, registers)
    for script, language in LOCAL_INDEXES.items():
        documents = search_documents(files[script])
        assert len(documents) == 5
        for location, *_ in documents:
            path, _, fragment = location.partition("#")
            assert LOCAL_PAGES[path] == language
            assert f'id="{fragment}"' in files[path]
        assert "02800" in documents[0][3]


def test_without_contacts_search_has_nothing_to_add(registers: Registers) -> None:
    files = render_local_files(None, FICTITIOUS["9998"], registers)
    assert [files[script] for script in LOCAL_INDEXES] == ["", ""]


@settings(deadline=None)
@given(text=st.one_of(HOSTILE, TEXT.filter(bool), st.builds("{}{}".format, HOSTILE, HOSTILE)))
def test_no_text_becomes_markup(
    eksempelvik: LocalRegister, registers: Registers, text: str
) -> None:
    local = with_texts(eksempelvik, text)
    files = render_local_files(local, local.municipality, registers)
    plain = render_local_files(with_texts(eksempelvik, "x"), local.municipality, registers)
    script = data(files[DATA_FILE])
    pages = [*(files[path] for path in LOCAL_PAGES), *(c["nb"]["html"] for c in script["contacts"])]
    harmless = [
        *(plain[path] for path in LOCAL_PAGES),
        *(c["nb"]["html"] for c in data(plain[DATA_FILE])["contacts"]),
    ]
    for page, same in zip(pages, harmless, strict=True):
        assert shape(page) == shape(same)
    note = LexborHTMLParser(script["contacts"][0]["nb"]["html"]).css_first(".contact__note")
    assert note is not None
    assert note.text() == text


def shape(html: str) -> list[tuple[str, tuple[str, ...]]]:
    """Every element of a page, with its attributes' names."""
    root = LexborHTMLParser(html).root
    assert root is not None
    return [(str(node.tag), tuple(node.attributes)) for node in root.traverse()]


def test_the_data_file_is_ascii_whatever_it_says(eksempelvik: LocalRegister) -> None:
    script = render_local_data(with_texts(eksempelvik, "ø 👍🏽 \u2028"), eksempelvik.municipality)
    assert script.isascii()
    assert "👍🏽" in data(script)["contacts"][0]["nb"]["html"]


def test_three_hundred_contacts_are_all_there(
    eksempelvik: LocalRegister, registers: Registers
) -> None:
    one = eksempelvik.contacts["slt"]
    entries: dict[str, LocalContact] = {
        f"slt-{number}": one.model_copy(update={"id": f"slt-{number}"}) for number in range(300)
    }
    register = type(eksempelvik.contacts)("contacts", entries, eksempelvik.contacts.document)
    local = LocalRegister(eksempelvik.municipality, None, register)
    files = render_local_files(local, local.municipality, registers)
    assert len(data(files[DATA_FILE])["contacts"]) == 300
    assert all(files[path].count('class="contact__name"') == 300 for path in LOCAL_PAGES)
