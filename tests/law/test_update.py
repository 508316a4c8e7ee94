"""Lovdata's data set: read with distrust, compared, and written into the register."""

from __future__ import annotations

import bz2
import io
import shutil
import tarfile
from datetime import date
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from exitguide.cli import main
from exitguide.errors import LovdataError
from exitguide.law.archive import read_acts
from exitguide.law.comparison import Change, ChangeKind, compare
from exitguide.law.register_text import write_changes
from exitguide.registers import load_statutes
from tests.law.conftest import PROJECT, TODAY
from tests.law.data_set import Act, Section, acts_of, pack, pack_files

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

    from exitguide.registers import Statutes

CHILD_WELFARE = "LOV-2021-06-18-97"
HEALTH_PERSONNEL = "LOV-1999-07-02-64"
ADMINISTRATION_2025 = "LOV-2025-06-20-81"
BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">'
    b"]><html>&b;</html>"
)


def changes_in(packed: bytes, statutes: Statutes) -> list[Change]:
    return compare(statutes, read_acts(io.BytesIO(packed), "a.tar.bz2"), TODAY)


@pytest.fixture
def acts(statutes: Statutes) -> dict[str, Act]:
    return acts_of(statutes)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the guide that a command may write in."""
    shutil.copytree(PROJECT / "docs", tmp_path / "docs")
    shutil.copy(PROJECT / "mkdocs.yml", tmp_path)
    return tmp_path


def update(project: Path, packed: bytes, *options: str) -> Result:
    file = project / "acts.tar.bz2"
    file.write_bytes(packed)
    arguments = ["laws", "update", "--root", str(project), "--from", str(file)]
    return CliRunner().invoke(main, [*arguments, "--date", str(TODAY), *options])


def test_an_unchanged_data_set_has_no_changes(statutes: Statutes, acts: dict[str, Act]) -> None:
    assert changes_in(pack(acts.values()), statutes) == []


def test_every_kind_of_change_is_found(statutes: Statutes, acts: dict[str, Act]) -> None:
    child, health = acts[CHILD_WELFARE], acts[HEALTH_PERSONNEL]
    child.section("15-9").notes = "Endret ved lov 1 mai 2026 nr. 9 (i kraft 1 sep 2026)."
    child.section("13-2").notes = "Endres ved lov 1 mai 2026 nr. 9 (i kraft 1 jan 2027)."
    child.section("2-6").notes = "Tilføyd ved lov 25 mars 2022 nr. 13 (i kraft 1 okt 2026)."
    child.sections.append(Section("15-14", "Om nytt", "Tilføyd ved lov 1 mai 2026 nr. 9."))
    health.section("39").heading = "(Opphevet)"
    health.section("40").notes = "Oppheves ved lov 1 mai 2026 nr. 9 (i kraft 1 mars 2027)."
    health.fields["titleShort"] = "Helsearbeiderloven – hl"
    health.fields["lastChangeInForce"] = "2026-10-01"
    acts[ADMINISTRATION_2025].fields["dateInForce"] = "01.01.2028"
    del acts["LOV-2005-06-17-64"]

    told = [(one.kind, one.act, one.provision) for one in changes_in(pack(acts.values()), statutes)]

    assert sorted(told, key=str) == sorted(
        [
            (ChangeKind.AMENDED, CHILD_WELFARE, "15-9"),
            (ChangeKind.COMING, CHILD_WELFARE, "13-2"),
            (ChangeKind.IN_FORCE, CHILD_WELFARE, "2-6"),
            (ChangeKind.ADDED, CHILD_WELFARE, "15-14"),
            (ChangeKind.REPEALED, HEALTH_PERSONNEL, "39"),
            (ChangeKind.REPEALED, HEALTH_PERSONNEL, "40"),
            (ChangeKind.RENAMED, HEALTH_PERSONNEL, None),
            (ChangeKind.AMENDED, HEALTH_PERSONNEL, None),
            (ChangeKind.COMING, ADMINISTRATION_2025, None),
            (ChangeKind.MISSING, "LOV-2005-06-17-64", None),
        ],
        key=str,
    )


def test_a_new_act_of_the_same_name_is_told(statutes: Statutes, acts: dict[str, Act]) -> None:
    new = Act(
        {"legacyID": "LOV-2026-06-19-50", "title": "Lov om noe", "titleShort": "Politiloven"}, []
    )

    (told,) = changes_in(pack([*acts.values(), new]), statutes)

    assert told.act == "LOV-1995-08-04-53"
    assert "LOV-2026-06-19-50" in told.text


def test_writing_changes_only_what_changed(statutes: Statutes, acts: dict[str, Act]) -> None:
    acts[CHILD_WELFARE].section(
        "2-6"
    ).notes = "Tilføyd ved lov 25 mars 2022 nr. 13 (i kraft 1 okt 2026)."
    acts[HEALTH_PERSONNEL].section("39").heading = "(Opphevet)"
    acts[HEALTH_PERSONNEL].sections.append(Section("38 b", "Om nytt"))
    before = (PROJECT / "docs/_registers/statutes.yml").read_text("utf-8")

    after = write_changes(before, changes_in(pack(acts.values()), statutes), TODAY)

    old, new = before.splitlines(), after.splitlines()
    gone = [line.strip() for line in old if line not in new]
    come = [line.strip() for line in new if line not in old]
    assert [line for line in new if "#" in line] == [line for line in old if "#" in line]
    assert "snapshot: 2026-11-20" in come
    assert "in_force_from: 2026-10-01" in "\n".join(come)
    assert any("38 a, 38 b" in line for line in come)
    assert len(gone) <= 4
    assert len(come) <= 8


def test_nothing_is_changed_where_nothing_has_changed() -> None:
    before = (PROJECT / "docs/_registers/statutes.yml").read_text("utf-8")

    assert write_changes(before, [], date(2026, 7, 2)) == before


def test_the_command_reports_with_pages_writes_and_is_then_content(
    project: Path, acts: dict[str, Act]
) -> None:
    acts[CHILD_WELFARE].section("15-9").heading = "Rett til plan"
    acts[CHILD_WELFARE].section(
        "3-1"
    ).notes = "Oppheves ved lov 1 mai 2026 nr. 9 (i kraft 1 mars 2027)."
    packed = pack(acts.values())

    told = update(project, packed, "--write")

    assert told.exit_code == 1, told.output
    assert "§\u00a015-9: the heading is 'Rett til plan'" in told.output
    assert "docs/nb/veileder/individuell-plan.md:" in told.output
    written = load_statutes(project / "docs/_registers").get(CHILD_WELFARE)
    assert written is not None
    assert written.heading("15-9") == "Rett til plan"
    assert written.detail("3-1").in_force_until == date(2027, 3, 1)
    assert update(project, packed).exit_code == 0


def test_eight_hundred_acts_are_read_one_by_one() -> None:
    many = [
        Act(
            {"legacyID": f"LOV-2000-01-01-{number}", "title": "Lov om prøver"},
            [Section(str(one)) for one in range(1, 40)],
        )
        for number in range(1, 801)
    ]

    assert sum(1 for _ in read_acts(io.BytesIO(pack(many)), "a")) == 800


def link_member(name: str, target: str) -> tarfile.TarInfo:
    member = tarfile.TarInfo(name)
    member.type, member.linkname = tarfile.SYMTYPE, target
    return member


def hostile() -> dict[str, bytes]:
    """Archives that must be refused."""
    good = Act({"legacyID": "LOV-2000-01-01-1", "title": "Lov"}, [Section("1")])
    xml = good.xml().encode()
    whole = pack([good])
    return {
        "empty": b"",
        "no archive": b"This is not an archive.",
        "no acts": pack_files({"readme.txt": b"Hei"}),
        "no tar inside": bz2.compress(b"x" * 5000),
        "path upwards": pack_files({"../nl-20000101-001.xml": xml}),
        "absolute path": pack_files({"/acts/nl-20000101-001.xml": xml}),
        "link": pack_files({good.file_name: xml}, link_member("nl-20000101-002.xml", "/etc")),
        "entities": pack_files({good.file_name: BOMB}),
        "no XML": pack_files({good.file_name: b"<html><body>"}),
        "not an act": pack_files({good.file_name: b"<html><body>Hei</body></html>"}),
        "nested": pack_files({good.file_name: b"<a>" * 5000 + b"</a>" * 5000}),
        "twice": _twice(good),
        "cut": whole[:-4],
        "flipped": whole[:60] + bytes([whole[60] ^ 255]) + whole[61:],
    }


def _twice(act: Act) -> bytes:
    return pack_files({act.file_name: act.xml().encode(), f"x/{act.file_name}": act.xml().encode()})


@pytest.mark.parametrize("name", hostile())
def test_a_hostile_archive_is_refused_and_the_register_untouched(project: Path, name: str) -> None:
    register = project / "docs/_registers/statutes.yml"
    before = register.read_bytes()

    told = update(project, hostile()[name], "--write")

    assert told.exit_code == 2, told.output
    assert told.stderr.startswith("exitguide: ")
    assert "Traceback" not in told.output
    assert register.read_bytes() == before


def test_an_archive_cut_anywhere_is_refused(statutes: Statutes, acts: dict[str, Act]) -> None:
    packed = pack(acts.values())

    for tenth in range(10):
        with pytest.raises(LovdataError):
            changes_in(packed[: len(packed) * tenth // 10], statutes)
    with pytest.raises(LovdataError):
        changes_in(packed[:-1], statutes)


@pytest.mark.parametrize(
    "place", ["https://localhost:1/a.tar.bz2", "http://example.org/a", "no-such-file.tar.bz2"]
)
def test_without_a_network_or_file_it_says_so(project: Path, place: str) -> None:
    told = CliRunner().invoke(
        main, ["laws", "update", "--root", str(project), "--from", place, "--write"]
    )

    assert told.exit_code == 2
    assert told.stderr.startswith(f"exitguide: {place}: ")


@pytest.mark.parametrize(
    ("reference", "status", "says"),
    [
        ("helsepersonelloven § 38 a", 0, "Melding om behov for individuell plan og koordinator"),
        ("opplæringslova § 15-8", 0, "opplæringsloven §\u00a024-1"),
        ("barnevernsloven § 9 A-2", 0, "not yet in force"),
        ("folketrygdloven § 11-6", 0, "not in the register"),
        ("kapittel 3 i veilederen", 1, "No provision of law"),
    ],
)
def test_show_explains_a_reference(reference: str, status: int, says: str) -> None:
    told = CliRunner().invoke(
        main, ["laws", "show", "--root", str(PROJECT), "--date", str(TODAY), reference]
    )

    assert told.exit_code == status
    assert says in told.output
