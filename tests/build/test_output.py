"""The portal itself, as it is built."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.output.check import check_output
from exitguide.output.load import load_output

if TYPE_CHECKING:
    from tests.conftest import Build


def test_the_finished_web_edition_has_no_fault(build: Build) -> None:
    assert [str(finding) for finding in check_output(load_output(build.folder))] == []
