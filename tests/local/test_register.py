"""A municipality's file is read whole or not at all, and each fault is named by its line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from exitguide.errors import ExitguideError, RegisterError, SourceError
from exitguide.registers.local import load_local, load_locals
from exitguide.registers.local_template import render_local_template
from exitguide.registers.roles import ROLES
from tests.local.conftest import EXAMPLES, FICTITIOUS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from exitguide.registers import Registers
    from exitguide.registers.local import LocalRegister


def faults(file: Path, registers: Registers) -> list[str]:
    with pytest.raises(RegisterError) as caught:
        load_local(file, registers.municipalities)
    return str(caught.value).splitlines()


def test_the_examples_hold_and_are_marked_as_fictitious(
    eksempelvik: LocalRegister, provedal: LocalRegister
) -> None:
    assert (eksempelvik.municipality.name, provedal.municipality.name) == (
        "Eksempelvik", "Prøvedal",
    )  # fmt: skip
    assert list(eksempelvik.contacts) == ["slt", "barnevernvakt", "nav", "skole", "psykisk-helse"]
    for local in (eksempelvik, provedal):
        for contact in local.contacts.values():
            assert "(fiktiv)" in contact.name.nb
            assert "(fictitious)" in contact.name.en


def test_a_national_contact_and_a_page_of_the_guide_stand_behind_each_role(
    root: Path, registers: Registers
) -> None:
    for role in ROLES.values():
        assert role.contact is None or role.contact in registers.contacts
        assert role.page is None or (root / f"docs/nb/{role.page}.md").is_file()


@pytest.mark.parametrize(
    ("old", "new", "where", "sentence"),
    [
        ('"02800"', "12 34 56 78", "12 34", "'slt.phone': '12 34 56 78' is not a number in use"),
        ("slt@eksempelvik.example.org", "slt@", "slt@", "'slt.email': 'slt@' is not an e-mail"),
        ("https://nav", "http://nav", "url:", "'nav.url': a web address begins with https://"),
        ("verified: 2026-11-20", "verified: i fjor", "i fjor", "'slt.verified': expected a date"),
        ("role: nav", "role: navv", "navv", "'nav.role': expected 'slt', 'radikaliserings"),
        ("hours:", "hour:", "hour:", "'slt.hour' is not a known key. Did you mean 'hours'?"),
        (
            "id: skole",
            "id: nav\n",
            "id: nav\n\n",
            "The id 'nav' is taken (line 33); choose another.",
        ),
        ("id: nav", "id: ../nav", "../nav", "an id has lower-case letters a-z"),
        ('"9998"', '"0000"', '"0000"', "No municipality has the code '0000'."),
        ('"9998"', "9998", "municipality:", "'municipality': expected text; write it in quotes"),
        (
            "    phone: 22 58 60 00\n",
            "",
            "id: psykisk",
            "give at least one of phone, email and url",
        ),
        ("contacts:", "contacts: &alle", "&alle", "An anchor (&alle) is refused"),
        ("    role: nav", "\trole: nav", "\trole", "; indent with spaces."),
        ("Hele døgnet", "Alltid: hele døgnet", "Alltid", "text that has a colon in it in quotes"),
        ("Hele døgnet", '"Hele døgnet', '"Hele', "; close the quotation mark."),
        ("Hele døgnet", '"Hele \\e]0;døgnet"', '"Hele', "the character U+001B may not stand in"),
        ("Hele døgnet", '"Hele \u202edøgnet"', '"Hele', "the character U+202E may not stand in"),
        ("Hele døgnet", '" "', '" "', "'barnevernvakt.hours.nb': the text is empty."),
        ("phone: 55", "telefon: 55", "telefon", "Known are: id, source, verified,"),
        ("https://nav", "javascript:nav", "url:", "'nav.url': a web address begins with https://"),
        ("slt@eksempelvik.example.org", "slt@a", "slt@", "It should have a period."),
    ],
)
def test_a_fault_is_named_by_its_line_and_nothing_is_used(
    changed: Callable[..., Path],
    registers: Registers,
    old: str,
    new: str,
    where: str,
    sentence: str,
) -> None:
    file = changed((old, new))
    before, found_place, _ = file.read_text("utf-8").partition(where)
    assert found_place
    line = before.count("\n") + 1
    found = faults(file, registers)
    assert len(found) == 1
    assert re.match(rf"9998\.yml:{line}:\d+: error\[invalid-register\] ", found[0]), found[0]
    assert sentence in found[0]


@pytest.mark.parametrize("text", ["", "# bare ord\n", "- slt\n"])
def test_a_file_without_keys_is_told_which_it_needs(
    tmp_path: Path, registers: Registers, text: str
) -> None:
    file = tmp_path / "9998.yml"
    file.write_text(text, "utf-8")
    [fault] = faults(file, registers)
    assert "The file has to hold the keys 'municipality' and 'contacts'; found " in fault


def test_every_fault_of_a_file_is_named_at_once(
    changed: Callable[..., Path], registers: Registers
) -> None:
    file = changed(('"02800"', '"1"'), ("role: skole", "role: skule"), ("id: nav", "id: Nav"))
    assert len(faults(file, registers)) == 3


def test_a_file_that_is_not_utf8_or_not_there_is_refused(
    changed: Callable[..., Path], registers: Registers, tmp_path: Path
) -> None:
    file = changed()
    raw = file.read_bytes()
    line = raw.partition("–".encode())[0].count(b"\n") + 1
    file.write_bytes(raw.replace("–".encode(), b"\x96"))
    with pytest.raises(SourceError, match=rf"9998\.yml:{line}: the file is not UTF-8"):
        load_local(file, registers.municipalities)
    with pytest.raises(SourceError, match="there is no such file"):
        load_local(tmp_path / "0000.yml", registers.municipalities)


def test_a_file_in_the_project_is_named_by_its_code(tmp_path: Path, registers: Registers) -> None:
    folder = tmp_path / "docs/_registers/local"
    folder.mkdir(parents=True)
    (folder / "9997.yml").write_bytes((EXAMPLES / "9997.yml").read_bytes())
    assert list(load_locals(tmp_path, registers.municipalities)) == ["9997"]
    (folder / "1234.yml").write_bytes((EXAMPLES / "9998.yml").read_bytes())
    with pytest.raises(RegisterError, match=r"The file of Eksempelvik is named '9998\.yml'\."):
        load_locals(tmp_path, registers.municipalities)


def test_a_project_without_local_files_has_none(tmp_path: Path, registers: Registers) -> None:
    assert load_locals(tmp_path, registers.municipalities) == {}


@pytest.mark.parametrize("code", FICTITIOUS)
def test_a_new_file_is_valid_and_has_nobody_in_it(
    tmp_path: Path, registers: Registers, code: str
) -> None:
    file = tmp_path / f"{code}.yml"
    file.write_text(render_local_template(FICTITIOUS[code]), "utf-8")
    local = load_local(file, registers.municipalities)
    assert (local.municipality, len(local.contacts)) == (FICTITIOUS[code], 0)


def test_an_entry_of_a_new_file_passes_only_when_it_is_filled_in(
    tmp_path: Path, registers: Registers
) -> None:
    text = render_local_template(FICTITIOUS["9998"])
    head, _, entries = text.partition("contacts:\n")
    file = tmp_path / "9998.yml"
    unfilled = re.sub("^# ", "", entries, flags=re.MULTILINE)
    file.write_text(f"{head}contacts:\n{unfilled}", "utf-8")
    found = faults(file, registers)
    for role in ROLES:
        for field in ("phone", "email", "url", "hours.nb", "hours.en", "note.nb", "verified"):
            assert any(f"'{role}.{field}'" in fault for fault in found)
    filled = (
        unfilled.replace('"00 00 00 00"', '"02800"')
        .replace("email: adresse", "email: post@example.org")
        .replace("https://", "https://example.org/")
        .replace("ÅÅÅÅ-MM-DD", "2026-11-20")
        .replace('""', "Fiktivt")
    )
    file.write_text(f"{head}contacts:\n{filled}", "utf-8")
    assert list(load_local(file, registers.municipalities).contacts) == list(ROLES)


@pytest.mark.parametrize("text", ["", "contacts", "[]", "municipality: {}", "a: 1\na: 2", "\t"])
def test_any_other_text_is_an_error_and_no_crash(
    tmp_path: Path, registers: Registers, text: str
) -> None:
    file = tmp_path / "9998.yml"
    file.write_text(text, "utf-8")
    with pytest.raises(ExitguideError, match=r"9998\.yml:\d+:\d+: "):
        load_local(file, registers.municipalities)
