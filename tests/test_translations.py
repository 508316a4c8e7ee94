from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from exitguide.cli import main
from tests.rules.fixture import write_fixture

if TYPE_CHECKING:
    from pathlib import Path

LOCK = "docs/_registers/translations.lock.yml"
ORIGINAL = "docs/nb/tiltak/skole.md"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write_fixture("", tmp_path)
    return tmp_path


def run(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["translations", *arguments, "--root", str(root)])


def edit(root: Path, path: str, old: str, new: str) -> None:
    file = root / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_nothing_waits_at_first(project: Path) -> None:
    result = run(project, "status")
    assert (result.exit_code, result.stdout) == (0, "")


def test_a_changed_section_waits_until_it_is_accepted(project: Path) -> None:
    edit(project, ORIGINAL, "Avklar roller.", "Avklar rollene først.")
    result = run(project, "status")
    assert result.exit_code == 1
    assert result.stdout == "docs/en/tiltak/skole.md:9: changed: #roller (Roller)\n"
    accepted = run(project, "accept", str(project / "docs/en/tiltak/skole.md"))
    assert accepted.exit_code == 0
    assert run(project, "status").exit_code == 0


def test_accepting_one_page_leaves_the_others_waiting(project: Path) -> None:
    edit(project, ORIGINAL, "Avklar roller.", "Avklar rollene først.")
    edit(project, "docs/nb/index.md", "Velkommen.", "Velkommen hit.")
    run(project, "accept", str(project / ORIGINAL))
    assert run(project, "status").stdout == "docs/en/index.md:1: changed: the introduction\n"


def test_white_space_is_no_change_and_the_title_is(project: Path) -> None:
    edit(project, ORIGINAL, "Avklar roller.", "Avklar\n  roller.\n\n")
    assert run(project, "status").exit_code == 0
    edit(project, ORIGINAL, "title: Skole", "title: Skolen")
    assert "the introduction" in run(project, "status").stdout


def test_a_new_section_is_named_as_new_and_a_lost_one_as_gone(project: Path) -> None:
    edit(project, ORIGINAL, "{#roller}", "{#ansvar}")
    edit(project, "docs/en/tiltak/skole.md", "{#roller}", "{#ansvar}")
    assert run(project, "status").stdout == (
        f"docs/en/tiltak/skole.md:9: new: #ansvar (Roller)\n{LOCK}: gone: tiltak/skole#roller\n"
    )
    run(project, "accept", "--all")
    assert "roller" not in (project / LOCK).read_text(encoding="utf-8")


def test_the_lock_is_the_same_when_written_twice(project: Path) -> None:
    run(project, "accept", "--all")
    first = (project / LOCK).read_bytes()
    run(project, "accept", "--all")
    assert (project / LOCK).read_bytes() == first


def test_what_is_no_page_is_refused(project: Path) -> None:
    result = run(project, "accept", str(project / "mkdocs.yml"))
    assert result.exit_code == 2
    assert "this is not a page of the guide" in result.stderr
    assert run(project, "accept").exit_code == 2
