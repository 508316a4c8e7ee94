"""The register of statutes as it stands in the project."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from exitguide.registers import Statutes, load_statutes

PROJECT = Path(__file__).parents[2]
TODAY = date(2026, 11, 20)


@pytest.fixture(scope="session")
def statutes() -> Statutes:
    return load_statutes(PROJECT / "docs/_registers")


@pytest.fixture
def today() -> date:
    return TODAY
