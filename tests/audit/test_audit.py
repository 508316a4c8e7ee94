"""The audit as a command: what it says, and how it ends."""

from __future__ import annotations

import json
import re
import sys
from typing import TYPE_CHECKING

import pytest

from tests.audit import __main__ as command
from tests.audit import steps, tools
from tests.audit.finding import AuditError, Finding
from tests.audit.steps import Outcome, Step

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LOCK = tools.ROOT / "tests/audit/package-lock.json"


@pytest.fixture
def planned(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[str], Outcome]], None]:
    """Makes the audit consist of one step, which is given the address of the web edition."""

    def plan(run: Callable[[str], Outcome]) -> None:
        monkeypatch.setattr(
            command, "plan_steps", lambda address, _: [Step("A step", lambda: run(address))]
        )

    return plan


def test_nothing_found(planned: Callable[..., None], capsys: pytest.CaptureFixture[str]) -> None:
    planned(lambda _: Outcome("3 pages", []))
    assert command.main("chromium") == 0
    assert capsys.readouterr().out == "A step … 3 pages: 0 findings (0 s)\n0 findings\n"


def test_findings_have_their_places_in_the_project(
    planned: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    file = f"file:{tools.ROOT}/docs/a.svg:1:2"
    planned(
        lambda address: Outcome(
            "2 files", [Finding(f"{address}en/index.html:3:4", "Odd."), Finding(file, "Odd.")]
        )
    )
    assert command.main("chromium") == 1
    assert capsys.readouterr().out.splitlines()[1:] == [
        "site/en/index.html:3:4: Odd.", "docs/a.svg:1:2: Odd.", "2 findings",
    ]  # fmt: skip


def test_a_tool_that_cannot_run(
    planned: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: str) -> Outcome:
        raise AuditError("it is broken.")

    planned(fail)
    assert command.main("chromium") == 2
    assert capsys.readouterr().out == "A step … \naudit: it is broken.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["no-such-tool-here"],
            "Nu needs 'no-such-tool-here', which is not here; run 'make audit'",
        ),
        ([sys.executable, "-c", "exit('Out of order')"], "Nu ended with status 1: Out of order"),
    ],
)
def test_a_tool_that_is_missing_or_fails_says_so(arguments: list[str], said: str) -> None:
    with pytest.raises(AuditError, match=said):
        tools.run_tool("Nu", *arguments)


def test_a_stuck_tool_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tools, "PATIENCE", 0.1)
    with pytest.raises(AuditError, match=r"Nu has not answered for 0\.1 seconds"):
        tools.run_tool("Nu", sys.executable, "-c", "import time; time.sleep(30)")


def test_what_is_no_json_is_quoted() -> None:
    with pytest.raises(AuditError, match="Nu wrote no JSON: Exception in thread"):
        tools.read_json("Exception in thread main", "Nu")


def test_a_folder_without_pages_is_not_audited_as_clean(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(steps, "ROOT", tmp_path)
    with pytest.raises(AuditError, match=r"site holds no \*\.html; run 'make audit'"):
        steps.list_files(tmp_path / "site", "*.html")


def test_npm_packages_are_pinned_by_their_hashes_from_whichever_registry() -> None:
    package = json.loads(LOCK.with_name("package.json").read_text("utf-8"))
    assert all(re.fullmatch(r"[\d.]+", one) for one in package["devDependencies"].values())
    packages = json.loads(LOCK.read_text("utf-8"))["packages"]
    locked = [one for path, one in packages.items() if path]
    assert locked
    assert all(one["integrity"].startswith("sha512-") for one in locked)
    assert not any("resolved" in one for one in locked)
