"""What many tests stand on: the project, and the portal built from it."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Build:
    """A finished build: its folder, what it printed and how it ended."""

    folder: Path
    log: str
    status: int


def build_portal(root: Path, folder: Path, **environment: str) -> Build:
    """Build the portal of a project as `make site` does."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    ours = {"NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1", **environment}
    done = subprocess.run(
        command, cwd=root, env=os.environ | ours, capture_output=True, text=True, check=False
    )
    return Build(folder, done.stdout + done.stderr, done.returncode)


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's own folder."""
    return ROOT


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The web edition, built once a session."""
    done = build_portal(ROOT, tmp_path_factory.mktemp("web"))
    assert done.status == 0, done.log
    return done
