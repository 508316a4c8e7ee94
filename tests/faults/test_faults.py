from __future__ import annotations

import pytest

from exitguide.check import rule_severities
from tests.faults.injection import PLANTS, inject
from tests.faults.project import Place, Project


@pytest.fixture
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return Project(tmp_path_factory.mktemp("faults") / "project")


def test_the_project_is_clean(project: Project) -> None:
    assert project.check() == set()


def test_every_planted_fault_is_found_and_nothing_else(project: Project) -> None:
    # `make faults` plants more than 700; here each kind is planted several times.
    result = inject(project, 4 * len(PLANTS), seed=2026)
    assert set(result.planted.values()) == {4}
    assert result.missed == []
    assert result.false == []


def test_the_counting_sees_what_is_missed_and_what_is_false(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    invented = ("docs/nb/index.md", 1, "invented")

    def check_badly() -> set[Place]:
        return {one for one in Project.check(project) if one[2] != "vague-link-text"} | {invented}

    monkeypatch.setattr(project, "check", check_badly)
    result = inject(project, 1, seed=1)
    assert result.found["vague-link-text"] == 0
    assert {one.partition(":")[0] for one in result.missed} == {"vague-link-text"}
    assert all(one.startswith("docs/nb/index.md:1 invented") for one in result.false)


def test_kinds_are_rules() -> None:
    assert set(PLANTS) <= set(rule_severities())
