from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from exitguide.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DAY = ("--date", "2026-11-20")


@pytest.fixture
def run(project: Path) -> Callable[..., Result]:
    """Runs `exitguide` on the project of the test."""

    def invoke(command: str, *arguments: str) -> Result:
        return CliRunner().invoke(main, [command, "--root", str(project), *arguments])

    return invoke


@pytest.fixture
def two_faults(write_page: Callable[..., Path]) -> tuple[Path, Path]:
    """A page in both languages, each with an unknown contact (and others that do not matter)."""
    nb = write_page("nb/tjenester/nav.md", more="contacts: [nva]\n")
    en = write_page("en/tjenester/nav.md", more="contacts: [nva]\n")
    return nb, en


def unknown(result: Result) -> list[str]:
    """The paths of the unknown contacts in a JSON report."""
    found = json.loads(result.stdout)
    return [one["path"] for one in found if one["rule"] == "unknown-contact"]


@pytest.mark.usefixtures("two_faults")
def test_findings_end_with_status_1_and_show_line_and_guess(run: Callable[..., Result]) -> None:
    result = run("check", "--rule", "unknown-contact", *DAY)
    assert result.exit_code == 1
    assert result.stdout.startswith(
        "docs/en/tjenester/nav.md:6:12: error[unknown-contact] "
        "No contact has the id 'nva'. Did you mean 'nav'?\n"
        "  contacts: [nva]\n"
        "             ^^^\n"
    )
    assert result.stdout.endswith("\n\n2 findings in 2 files: 2 errors\n")


def test_a_clean_guide_ends_with_status_0(
    run: Callable[..., Result], write_page: Callable[..., Path]
) -> None:
    write_page("nb/tjenester/nav.md", more="contacts: [nav]\n")
    result = run("check", "--rule", "unknown-contact", *DAY)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "0 findings\n", "")


def test_a_guide_that_cannot_be_read_ends_with_status_2(
    run: Callable[..., Result], write_page: Callable[..., Path]
) -> None:
    write_page("nb/tjenester/nav.md").write_bytes(b"---\ntitle: \xff\n---\n")
    result = run("check", *DAY)
    assert result.exit_code == 2
    assert result.stderr == (
        "exitguide: docs/nb/tjenester/nav.md:2: the file is not UTF-8; save it as UTF-8.\n"
    )


def test_a_faulty_register_is_reported_at_its_line(
    run: Callable[..., Result], project: Path
) -> None:
    register = project / "docs/_registers/contacts.yml"
    register.write_text("contacts:\n  - id: Feil id\n", encoding="utf-8")
    result = run("check", "--format", "json", *DAY)
    assert result.exit_code == 1
    (first,) = (one for one in json.loads(result.stdout) if "lower-case" in one["message"])
    assert (first["rule"], first["path"]) == ("invalid-register", "docs/_registers/contacts.yml")
    assert (first["line"], first["column"]) == (2, 9)


def test_paths_narrow_the_report(
    run: Callable[..., Result], project: Path, two_faults: tuple[Path, Path]
) -> None:
    nb, en = two_faults
    assert unknown(run("check", str(nb), "--format", "json", *DAY)) == ["docs/nb/tjenester/nav.md"]
    folder = str(en.parent.parent)
    assert unknown(run("check", folder, "--format", "json", *DAY)) == ["docs/en/tjenester/nav.md"]
    assert len(unknown(run("check", str(project), "--format", "json", *DAY))) == 2


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["borte.md"], "borte.md: there is no such file or folder."),
        (["/"], "/: this lies outside the project"),
        (["--rule", "unknwn-contact"], "Did you mean 'unknown-contact'?"),
        (["--date", "20.11.2026"], "does not match the format"),
        (["--format", "xml"], "'xml' is not one of"),
    ],
)
def test_a_wrong_call_ends_with_status_2(
    run: Callable[..., Result], arguments: list[str], expected: str
) -> None:
    result = run("check", *arguments)
    assert result.exit_code == 2
    assert expected in result.stderr


def test_what_can_be_mended_is_mended_told_and_checked_again(
    run: Callable[..., Result], project: Path
) -> None:
    register = project / "docs/_registers/contacts.yml"
    clean = register.read_text(encoding="utf-8")
    register.write_text(clean.replace("22 58 60 00", "225 86 000"), encoding="utf-8")
    only = ("--rule", "odd-number-grouping", *DAY)
    before = run("check", *only)
    assert (before.exit_code, "(exitguide check --fix does it)" in before.stdout) == (1, True)
    result = run("check", "--fix", *only)
    assert (result.exit_code, result.stdout) == (0, "0 findings\n")
    assert result.stderr.startswith("mended: docs/_registers/contacts.yml:")
    mended = clean.replace("22 58 60 00", '"22 58 60 00"')
    assert register.read_text(encoding="utf-8") == mended


def test_without_being_asked_nothing_is_changed(run: Callable[..., Result], project: Path) -> None:
    files = {file: file.read_bytes() for file in project.rglob("*") if file.is_file()}
    run("check", *DAY)
    assert {file: file.read_bytes() for file in project.rglob("*") if file.is_file()} == files


@pytest.mark.usefixtures("two_faults")
def test_programs_get_nothing_but_the_report(run: Callable[..., Result]) -> None:
    sarif = json.loads(run("check", "--format", "sarif", *DAY).stdout)
    assert sarif["version"] == "2.1.0"
    lines = run("check", "--format", "github", "--rule", "unknown-contact", *DAY).stdout
    assert [line.split(",")[0] for line in lines.splitlines()] == [
        "::error file=docs/en/tjenester/nav.md",
        "::error file=docs/nb/tjenester/nav.md",
    ]


@pytest.mark.usefixtures("two_faults")
def test_colours_are_for_terminals(run: Callable[..., Result], project: Path) -> None:
    assert "\x1b" not in run("check", *DAY).stdout
    shell = CliRunner()
    arguments = ["check", "--root", str(project), *DAY]
    assert "\x1b" in shell.invoke(main, arguments, color=True).stdout
    assert "\x1b" not in shell.invoke(main, arguments, color=True, env={"NO_COLOR": "1"}).stdout


def test_the_help_shows_examples() -> None:
    text = CliRunner().invoke(main, ["check", "--help"]).stdout
    assert "  exitguide check --fix\n" in text


def test_rules_and_explain_speak_both_languages() -> None:
    shell = CliRunner()
    rules = shell.invoke(main, ["rules"]).stdout
    row = r"missing-reason +error +A comment allows a fault without saying why\."
    assert re.search(f"^{row}$", rules, re.MULTILINE)
    explained = shell.invoke(main, ["explain", "missing-reason", "--language", "nb"]).stdout
    assert explained.startswith("missing-reason (error)\n\nEn kommentar tillater en feil")
    unknown_rule = shell.invoke(main, ["explain", "missing-raeson"])
    assert unknown_rule.exit_code == 2
    assert "Did you mean 'missing-reason'?" in unknown_rule.stderr


def test_schemas_are_written_where_one_says(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["schemas", "--out", str(tmp_path / "a/b")])
    assert result.exit_code == 0
    schema = json.loads((tmp_path / "a/b/contacts.schema.json").read_text(encoding="utf-8"))
    assert schema["required"] == ["contacts"]
