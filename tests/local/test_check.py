"""Local contacts are held against the rules for national ones, by every way in."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from exitguide.cli import main
from exitguide.errors import RegisterError
from exitguide.guide import check_guide, load_guide
from exitguide.local_check import check_local, read_local
from exitguide.registers.local import LocalRegister, load_local
from tests.local.conftest import EXAMPLES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from exitguide.registers import Registers

TODAY = date(2026, 11, 25)


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["local", *map(str, arguments)])


def test_only_what_is_old_is_found_in_the_example(
    eksempelvik: LocalRegister, registers: Registers
) -> None:
    found = check_local(eksempelvik, registers, TODAY)
    assert [(one.rule, one.at.path.name) for one in found] == [("unverified-contact", "9998.yml")]
    assert "NAV Eksempelvik (fiktiv)" in found[0].message


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("55 55 33 33", "5555 3333", "odd-number-grouping"),
        ("slt@eksempelvik.example.org", "slt@gmail.com", "personal-data"),
        ("verified: 2026-11-20", "verified: 2026-12-24", "future-date"),
        ("verified: 2026-11-20", "verified: 2020-11-20", "unverified-contact"),
    ],
)
def test_each_rule_for_contacts_holds(
    changed: Callable[..., Path], registers: Registers, old: str, new: str, rule: str
) -> None:
    file = changed((old, new))
    line = file.read_text("utf-8").partition(new)[0].count("\n") + 1
    local = load_local(file, registers.municipalities)
    found = check_local(local, registers, TODAY)
    assert (rule, line) in [(one.rule, one.at.span.start.line) for one in found]


def test_what_is_published_breaks_no_rule_that_stops_a_build(
    changed: Callable[..., Path], registers: Registers
) -> None:
    file = changed()
    assert len(read_local(file, registers, TODAY).contacts) == 5
    with pytest.raises(RegisterError, match=r"^9998\.yml:\d+:\d+: error\[unverified-contact\]"):
        read_local(file, registers, date(2027, 1, 31))


def test_the_projects_own_files_are_part_of_the_guide(project: Path) -> None:
    folder = project / "docs/_registers/local"
    folder.mkdir()
    text = (EXAMPLES / "9998.yml").read_text("utf-8").replace('"9998"', '"4204"')
    (folder / "4204.yml").write_text(text, "utf-8")
    guide = load_guide(project)
    assert guide.local["4204"].municipality.name == "Kristiansand"
    local = [one for one in check_guide(guide, TODAY) if one.at.path.parent.name == "local"]
    assert [one.rule for one in local] == ["unverified-contact"]
    (folder / "4204.yml").write_text(text.replace('"02800"', '"0"'), "utf-8")
    with pytest.raises(RegisterError, match=r"docs/_registers/local/4204\.yml:\d+:\d+: "):
        load_guide(project)


def test_a_new_file_is_written_once_and_is_clean(project: Path) -> None:
    file = project / "docs/_registers/local/4204.yml"
    assert run("new", "4204", "--root", project).exit_code == 0
    assert "Kristiansand (4204)" in file.read_text("utf-8")
    assert run("check", file, "--root", project).exit_code == 0
    file.write_text("mine egne", "utf-8")
    again = run("new", "4204", "--root", project)
    assert (again.exit_code, file.read_text("utf-8")) == (2, "mine egne")
    assert "the file is there already" in again.stderr


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("Kristiansand", "no municipality has the code 'Kristiansand'. Kristiansand has 4204."),
        ("42040", "no municipality has the code '42040'. Did you mean '4204'?"),
        ("../../4204", "no municipality has the code '../../4204'."),
    ],
)
def test_an_unknown_code_writes_nothing(project: Path, code: str, sentence: str) -> None:
    result = run("new", code, "--root", project)
    assert result.exit_code == 2
    assert sentence in result.stderr
    assert not (project / "docs/_registers/local").exists()


def test_a_file_that_a_municipality_keeps_is_checked_where_it_stands(
    project: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("elsewhere") / "mine.yml"
    text = (EXAMPLES / "9998.yml").read_text("utf-8").replace('"9998"', '"4204"')
    file.write_text(text, "utf-8")
    result = run("check", file, "--root", project, "--date", "2026-11-25")
    assert result.exit_code == 1
    assert "1 finding in 1 file" in result.stdout
    assert "mine.yml:" in result.stdout
    assert "verified: 2025-11-01" in result.stdout
    link = file.with_name("link.yml")
    link.symlink_to(file)
    assert run("check", link, "--root", project, "--date", "2026-11-25").exit_code == 1


def test_a_file_in_the_project_is_named_from_there(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = project / "docs/_registers/local/4204.yml"
    file.parent.mkdir()
    file.write_text("contacts: []\n", "utf-8")
    monkeypatch.chdir(file.parent)
    result = run("check", "4204.yml", "--root", project, "--format", "github")
    assert "file=docs/_registers/local/4204.yml,line=1" in result.stdout
