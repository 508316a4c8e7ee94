"""Pages and registers that somebody made wrong on purpose: a clear word, and no harm."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from exitguide.cli import main
from tests.rules.fixture import write_fixture

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "---\ntitle: Prøve\ndescription: En prøve.\ntype: guide\nreviewed: 2026-11-01\n---\n\n"
PAGE = "docs/nb/tiltak/skole.md"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    write_fixture("", root)
    return root


def check(root: Path) -> Result:
    result = CliRunner().invoke(main, ["check", "--root", str(root), "--date", "2026-11-20"])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert "Traceback" not in result.output
    return result


def test_the_project_itself_is_clean(project: Path) -> None:
    assert check(project).exit_code == 0


def test_a_page_that_is_not_utf8(project: Path) -> None:
    (project / PAGE).write_bytes(HEAD.encode() + "På norsk".encode("latin-1"))
    result = check(project)
    assert result.exit_code == 2
    assert f"{PAGE}:8: the file is not UTF-8; save it as UTF-8." in result.stderr


def test_a_page_of_five_megabytes(project: Path) -> None:
    (project / PAGE).write_text(HEAD + "Ord og mer. " * 420_000, encoding="utf-8")
    result = check(project)
    assert result.exit_code == 2
    assert f"{PAGE}: the file is larger than" in result.stderr


def test_ten_thousand_links_on_a_page(project: Path) -> None:
    links = "\n".join(f"- [Lenke {number}](side-{number}.md)" for number in range(10_000))
    (project / PAGE).write_text(HEAD + links, encoding="utf-8")
    result = check(project)
    assert result.exit_code == 1
    assert result.stdout.count("error[broken-link]") == 10_000


def test_deeply_nested_lists(project: Path) -> None:
    lines = "\n".join(f"{'    ' * depth}- [Ned](#ned{depth})" for depth in range(500))
    (project / PAGE).write_text(HEAD + lines, encoding="utf-8")
    result = check(project)
    assert result.exit_code == 1
    assert result.stdout.count("error[broken-anchor]") == 500


@pytest.mark.parametrize(
    "pattern",
    [
        *(
            "[",
            "](",
            "[](",
            "[a](b)",
            "![",
            "`",
            "`` ``` ",
            "<!--",
            "```a\n",
            "> ",
            "    ",
            "!!! a\n",
        ),
        *("<a ", "a@", "1", "12 34 56 78 ", "{#", "\\", "\r", "\0", "((((a))))", "[a][b] ", "| a "),
    ],
)
def test_text_that_makes_careless_readers_slow(project: Path, pattern: str) -> None:
    (project / PAGE).write_text(HEAD + pattern * (100_000 // len(pattern)), encoding="utf-8")
    assert check(project).exit_code in {0, 1}


@pytest.mark.parametrize(
    ("yaml", "said"),
    [
        ("a: &x [1]\nb: [*x, *x]\n", "An anchor (&x) is refused"),
        ("a: !!python/object/apply:os.system [id]\n", "A YAML tag (!…) is refused"),
        ("a: " + "[" * 3000 + "]" * 3000 + "\n", "nest deeper than"),
        ("title: a\ntitle: b\n", "The key 'title' stands twice"),
        ("title: \x07\n", "may not stand in YAML"),
    ],
    ids=["anchor", "tag", "depth", "twice", "control"],
)
def test_yaml_that_expands_or_runs_code(project: Path, yaml: str, said: str) -> None:
    (project / PAGE).write_text(f"---\n{yaml}---\n\nEn prøve.\n", encoding="utf-8")
    result = check(project)
    assert result.exit_code == 1
    assert said in result.stdout
    (project / "docs/_registers/contacts.yml").write_text(f"contacts:\n{yaml}", encoding="utf-8")
    result = check(project)
    assert result.exit_code == 1
    assert "error[invalid-register]" in result.stdout


def test_aliases_in_the_configuration_do_not_expand(project: Path) -> None:
    doubled = "".join(f"x{n}: &x{n} [*x{n - 1}, *x{n - 1}]\n" for n in range(1, 60))
    text = f"x0: &x0 [index.md]\n{doubled}nav: [index.md, tiltak/skole.md, *x59]\n"
    (project / "mkdocs.yml").write_text(text, encoding="utf-8")
    assert check(project).exit_code == 0


def test_a_link_out_of_the_folder(project: Path) -> None:
    (project.parent / "secret.md").write_text("hemmelig", encoding="utf-8")
    (project / "docs/nb/ut.md").symlink_to(project.parent / "secret.md")
    result = check(project)
    assert result.exit_code == 2
    assert "docs/nb/ut.md: the file lies outside the project" in result.stderr
    assert "hemmelig" not in result.output


def test_an_empty_file(project: Path) -> None:
    (project / PAGE).write_text("", encoding="utf-8")
    result = check(project)
    assert result.exit_code == 1
    assert f"{PAGE}:1:1: error[invalid-front-matter] The page has no front matter" in result.stdout
