"""What the project promises about its own shape."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from exitguide.check import discover_rules
from exitguide.handbook import listed_entries
from exitguide.languages import LANGUAGES

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "hooks/exitguide"
MODULES = sorted(PACKAGE.rglob("*.py"))
RULES = sorted((PACKAGE / "rules").glob("[!_]*.py"))
HOOKS = sorted((ROOT / "hooks").glob("*.py"))
SCRIPTS = sorted((ROOT / "scripts").glob("*.py"))

# What reading files, keeping time, talking and reaching out is done with.
IMPURE = {
    *("io", "os", "shutil", "tempfile", "glob", "subprocess", "logging", "socket", "time"),
    *("urllib.request", "http", "httpx", "requests", "click", "mkdocs", "importlib.resources"),
    *("exitguide.load", "exitguide.files", "exitguide.guide", "exitguide.cli"),
}
IMPURE_NAMES = {"open", "print", "input", "today", "now", "utcnow", "read_text", "write_text"}


def lines(file: Path) -> int:
    return len(file.read_text(encoding="utf-8").splitlines())


def imports(file: Path) -> set[str]:
    """Every module that a file imports, and every name that it imports from one."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def calls(file: Path) -> set[str]:
    """The last name of every function that a file calls."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    functions = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return {
        function.id if isinstance(function, ast.Name) else function.attr
        for function in functions
        if isinstance(function, ast.Name | ast.Attribute)
    }


def belongs_to(name: str, modules: set[str]) -> bool:
    return any(name == module or name.startswith(f"{module}.") for module in modules)


def named(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("file", MODULES, ids=named)
def test_the_package_knows_nothing_of_mkdocs(file: Path) -> None:
    assert not [one for one in imports(file) if belongs_to(one, {"mkdocs", "material"})]


@pytest.mark.parametrize("file", RULES, ids=named)
def test_a_rule_reads_nothing_but_its_arguments(file: Path) -> None:
    assert not [one for one in imports(file) if belongs_to(one, IMPURE)]
    assert not calls(file) & IMPURE_NAMES


@pytest.mark.parametrize(
    ("files", "most"), [(MODULES, 250), (RULES, 120), (HOOKS, 40), (SCRIPTS, 60)]
)
def test_files_stay_short(files: list[Path], most: int) -> None:
    assert files
    assert {named(file): lines(file) for file in files if lines(file) > most} == {}


def test_a_rule_is_named_like_its_file() -> None:
    assert list(discover_rules()) == [file.stem.replace("_", "-") for file in RULES]


@pytest.mark.parametrize("rule", sorted(discover_rules()))
def test_a_rule_has_fixtures_and_handbook_entries(rule: str) -> None:
    folder = ROOT / "tests/rules" / rule
    assert {"firing.txt", "clean.txt"} <= {file.name for file in folder.iterdir()}
    assert {(rule, language) for language in LANGUAGES} <= listed_entries()


def test_hooks_define_nothing_that_mkdocs_would_mistake_for_an_event() -> None:
    """MkDocs takes every callable `on_…` of a hook for an event, imported ones too."""
    foreign = [
        (named(file), name)
        for file in HOOKS
        for name in imports(file)
        if name.split(".")[-1].startswith("on_")
    ]
    functions = [
        node.name
        for file in MODULES
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("on_")
    ]
    assert (foreign, functions) == ([], [])


@pytest.mark.parametrize("file", [*MODULES, *HOOKS, *SCRIPTS], ids=named)
def test_nothing_is_waved_through(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    marks = ("# noqa", "type: ignore", "pragma: no cover", "TODO", "FIXME")
    assert [mark for mark in marks if mark in text] == []


NEW_RULE = '''"""A heading that shouts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.registers import Registers
    from exitguide.site import Context, Site

RULE = "shouting-heading"
SEVERITY = Severity.WARNING


def check(site: Site, _registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every heading in capitals."""
    for page in site:
        for heading in page.headings:
            if heading.text.isupper() and len(heading.text) > 5:
                yield Diagnostic(RULE, SEVERITY, "The heading shouts.", page.at(heading.span))
'''
ENTRIES = {
    "en": "A heading stands in capitals.\n\n**Why:** {0}\n\n**How to mend it:** {0}\n\n{1}",
    "nb": "Overskriften roper.\n\n**Hvorfor:** {0}\n\n**Slik retter du:** {0}\n\n{1}",
}
FIRING = """\
=== both/tiltak/skole.md

<!-- expect: shouting-heading -->
## ROLLER {#roller}

Tekst.
"""


def test_adding_a_rule_touches_nothing_but_its_own_files(tmp_path: Path) -> None:
    """In a copy, a rule, its entries and its fixtures are added; every other file stays.

    Then the tests of the rules and of the handbook pass with it, and the
    command and both handbook pages have it.
    """
    for part in ("hooks", "tests", "docs", "scripts", ".github"):
        shutil.copytree(ROOT / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
    for part in ("pyproject.toml", "mkdocs.yml", "Makefile"):
        shutil.copy(ROOT / part, tmp_path)
    words, example = "Ord " * 20, "```markdown\n## ROLLER\n```\n"
    own = {
        "hooks/exitguide/rules/shouting_heading.py": NEW_RULE,
        "tests/rules/shouting-heading/firing.txt": FIRING,
        "tests/rules/shouting-heading/clean.txt": FIRING.replace("ROLLER", "Roller").replace(
            "<!-- expect: shouting-heading -->\n", ""
        ),
        **{
            f"hooks/exitguide/rules/handbook/shouting-heading.{language}.md": text.format(
                words, example
            )
            for language, text in ENTRIES.items()
        },
    }
    for path, text in own.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    tests = ["tests/rules", "tests/test_handbook.py", "tests/render/test_handbook.py"]
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *tests]
    selected = ["-k", "shouting or every_rule or named_like or anchor"]
    there = os.environ | {"PYTHONPATH": str(tmp_path / "hooks")}
    done = subprocess.run(
        [*command, *selected], cwd=tmp_path, env=there, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    listed = [sys.executable, "-m", "exitguide", "rules"]
    shown = subprocess.run(
        listed, cwd=tmp_path, env=there, capture_output=True, text=True, check=True
    )
    assert "shouting-heading" in shown.stdout
