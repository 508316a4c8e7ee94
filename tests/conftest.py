"""What many tests stand on: the project, and the portal built from it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from exitguide.bundle.offline import build_offline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parent.parent

HEAD = """---
title: Fiktiv side
description: En side som bare finnes i en test.
type: guide
reviewed: 2026-11-20
{more}---

"""


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


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the real registers and no pages."""
    shutil.copytree(ROOT / "docs/_registers", tmp_path / "docs/_registers")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


@pytest.fixture
def write_page(project: Path) -> Callable[..., Path]:
    """Writes a page into `project`: its path below `docs`, its body, more front matter."""

    def write(path: str, body: str = "Tekst.\n", more: str = "") -> Path:
        file = project / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(HEAD.format(more=more) + body, encoding="utf-8")
        return file

    return write


@pytest.fixture(scope="session")
def offline(root: Path) -> Iterator[Path]:
    """The offline edition, built once a session."""
    with build_offline(root, date(2026, 11, 20)) as folder:
        yield folder
