"""The machinery around a proposed change: valid by its published schemas, and harmless."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted((GITHUB / "ISSUE_TEMPLATE").glob("[0-9]*.yml"))
PINNED = re.compile(r"[\w-]+/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")


def read(file: Path) -> Any:
    return yaml.safe_load(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("vendor.github-workflows", WORKFLOWS),
        ("custom.github-workflows-require-timeout", WORKFLOWS),
        ("vendor.github-issue-forms", FORMS),
        ("vendor.github-issue-config", [GITHUB / "ISSUE_TEMPLATE/config.yml"]),
        ("vendor.dependabot", [GITHUB / "dependabot.yml"]),
    ],
)
def test_each_file_holds_against_its_published_schema(schema: str, files: list[Path]) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema]
    paths = [str(file) for file in files]
    done = subprocess.run([*command, *paths], capture_output=True, text=True, check=False)
    assert files
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_schema_would_notice_a_fault(tmp_path: Path) -> None:
    spoilt = tmp_path / "check.yml"
    text = WORKFLOWS[0].read_text(encoding="utf-8")
    spoilt.write_text(text.replace("runs-on:", "run-on:"), encoding="utf-8")
    command = [sys.executable, "-m", "check_jsonschema"]
    arguments = ["--builtin-schema", "vendor.github-workflows", str(spoilt)]
    done = subprocess.run([*command, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 1


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda file: file.name)
def test_a_workflow_gets_no_more_than_it_needs(workflow: Path) -> None:
    data = read(workflow)
    # YAML 1.1 reads the key `on` as a truth value.
    assert "pull_request_target" not in data[True]
    assert data["permissions"] == {}
    granted = {name: job["permissions"] for name, job in data["jobs"].items()}
    assert granted.pop("text") == {"contents": "read", "security-events": "write"}
    assert all(rights == {"contents": "read"} for rights in granted.values())


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda file: file.name)
def test_every_action_is_pinned_by_its_full_hash(workflow: Path) -> None:
    used = re.findall(r"uses: (.+)", workflow.read_text(encoding="utf-8"))
    assert used
    assert [one for one in used if not PINNED.fullmatch(one)] == []


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda file: file.name)
def test_steps_are_our_own_commands_without_foreign_text(workflow: Path) -> None:
    steps = [step for job in read(workflow)["jobs"].values() for step in job["steps"]]
    runs = [step["run"] for step in steps if "run" in step]
    assert all(re.match(r"make [a-z-]+$|\.venv/bin/exitguide ", run) for run in runs)
    assert not any("${{" in run for run in runs)
    targets = {run.removeprefix("make ") for run in runs if run.startswith("make ")}
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert all(
        re.search(rf"^[a-z -]*\b{target}\b[a-z -]*:", makefile, re.MULTILINE) for target in targets
    )


def test_the_forms_ask_the_same_in_both_languages() -> None:
    forms = [read(file) for file in FORMS]
    asked = [
        [(part["type"], part.get("id"), part.get("validations")) for part in form["body"]]
        for form in forms
    ]
    assert len(forms) == 4
    assert (asked[0], asked[2]) == (asked[1], asked[3])


def test_hooks_before_a_commit_are_the_projects_own_commands() -> None:
    repositories = read(ROOT / ".pre-commit-config.yaml")["repos"]
    assert [one["repo"] for one in repositories] == ["local"]
    for hook in repositories[0]["hooks"]:
        assert hook["language"] == "system"
        assert re.match(r"\.venv/bin/(exitguide|ruff) ", hook["entry"])
        re.compile(hook.get("files", ""))


def test_every_owner_is_marked_as_fictitious() -> None:
    text = (GITHUB / "CODEOWNERS").read_text(encoding="utf-8")
    assert "FICTITIOUS" in text
    assert {name.split("/")[0] for name in re.findall(r"@(\S+)", text)} == {"example-org"}


def test_the_guide_to_contributing_speaks_of_what_there_is() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"\bmake ([a-z-]+)", text):
        if target != "and":
            assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
    for path in re.findall(r"\]\(([^)]+)\)|`((?:hooks|docs|tests)/[\w/.-]+?)/?`", text):
        name = "".join(path)
        if "shouting" not in name:
            assert (ROOT / name).exists(), name
