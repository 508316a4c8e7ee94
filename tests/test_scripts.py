"""Setting up says in one sentence what is missing."""

from __future__ import annotations

import os
import runpy
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


def test_a_python_that_is_too_old_is_told_so(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))
    monkeypatch.setattr(sys, "argv", ["bootstrap.py", "build"])
    with pytest.raises(SystemExit, match=r"Python 3\.11 or newer is needed"):
        runpy.run_path(str(root / "scripts/bootstrap.py"), run_name="__main__")


def test_without_a_network_the_remedy_is_named_and_nothing_counts_as_set_up(
    root: Path, tmp_path: Path
) -> None:
    for part in ("scripts", "requirements"):
        shutil.copytree(root / part, tmp_path / part)
    shutil.copy(root / "pyproject.toml", tmp_path)
    nowhere = {
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_EXTRA_INDEX_URL": "",
        "PIP_FIND_LINKS": "",
        "PIP_INDEX_URL": "http://127.0.0.1:9/simple",
        "PIP_NO_CACHE_DIR": "1",
        "PIP_RETRIES": "0",
    }
    done = subprocess.run(
        [sys.executable, "scripts/bootstrap.py", "build"],
        cwd=tmp_path,
        env=os.environ | nowhere,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].endswith("check the network.")
    assert "Traceback" not in done.stderr
    assert not (tmp_path / ".venv/.build").exists()


def test_make_names_a_missing_python(root: Path) -> None:
    done = subprocess.run(
        ["make", "site", "PYTHON=python-that-is-not-here"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "there is no 'python-that-is-not-here' here; install Python 3.11" in done.stderr
