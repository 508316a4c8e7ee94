from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from exitguide.check import discover_rules, rule_severities
from exitguide.guide import check_project, fix_project
from tests.rules.fixture import FOLDER, TODAY, Expected, write_fixture

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from exitguide.diagnostics import Diagnostic

CASES = sorted(FOLDER.glob("*/*.txt"))


def places(findings: Iterable[Diagnostic]) -> set[Expected]:
    return {Expected(str(one.at.path), one.at.span.start.line, one.rule) for one in findings}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}-{case.stem}")
def test_exactly_the_marked_lines_are_found(case: Path, tmp_path: Path) -> None:
    expected = write_fixture(case.read_text(encoding="utf-8"), tmp_path)
    assert places(check_project(tmp_path, TODAY)) == expected


@pytest.mark.parametrize("rule", sorted(discover_rules()))
def test_a_rule_has_a_fixture_that_breaks_it_and_one_that_does_not(
    rule: str, tmp_path: Path
) -> None:
    breaking = write_fixture((FOLDER / rule / "firing.txt").read_text("utf-8"), tmp_path / "firing")
    keeping = write_fixture((FOLDER / rule / "clean.txt").read_text("utf-8"), tmp_path / "clean")
    assert rule in {one.rule for one in breaking}
    assert not keeping


@pytest.mark.parametrize("rule", sorted(discover_rules()))
def test_what_is_mended_is_clean_and_breaks_nothing_else(rule: str, tmp_path: Path) -> None:
    write_fixture((FOLDER / rule / "firing.txt").read_text("utf-8"), tmp_path)
    before = check_project(tmp_path, TODAY)
    mendable = [one for one in before if one.fix and one.fix.safe]
    mended, after = fix_project(tmp_path, lambda: check_project(tmp_path, TODAY))
    assert len(mended) >= len(mendable)
    # A new wording waits for its translation, and a new address for its check.
    waiting = {one for one in places(after) if one.rule in {"stale-translation", "unchecked-link"}}
    assert places(after) - waiting <= places(before) - places(mendable)


def test_every_fixture_is_a_rules() -> None:
    assert {case.parent.name for case in CASES} <= set(rule_severities())
