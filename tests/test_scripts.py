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


def set_up_audit(project: Path, **commands: str) -> subprocess.CompletedProcess[str]:
    """Set up the audit where there are no commands but these, each a line of Python."""
    folder = project / "bin"
    folder.mkdir(exist_ok=True)
    for name, line in commands.items():
        (folder / name).write_text(f"#!{sys.executable}\nfrom pathlib import Path\n{line}\n")
        (folder / name).chmod(0o755)
    return subprocess.run(
        [sys.executable, "-m", "scripts.audit_tools"],
        cwd=project,
        env=os.environ | {"PATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def bare(root: Path, tmp_path: Path) -> Path:
    """As much of the project as setting up the audit needs."""
    shutil.copytree(root / "scripts", tmp_path / "scripts")
    shutil.copytree(root / "tests/audit", tmp_path / "tests/audit")
    return tmp_path


def test_a_missing_java_is_one_clear_sentence(bare: Path) -> None:
    done = set_up_audit(bare, npm="")
    assert done.returncode == 2
    assert done.stderr == (
        "audit_tools: there is no 'java' here and it could not be installed; "
        "get Java 17 or newer.\n"
    )


def test_packages_that_npm_could_not_install_do_not_count_as_set_up(bare: Path) -> None:
    done = set_up_audit(bare, java="", npm="raise SystemExit('no network')")
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].endswith("check the network.")
    again = set_up_audit(bare, npm="raise SystemExit('asked again')")
    assert "asked again" in again.stderr


def test_packages_are_installed_once(bare: Path) -> None:
    marker = "Path('node_modules/.package-lock.json')"
    install = f"{marker}.parent.mkdir(); {marker}.touch()"
    assert set_up_audit(bare, java="", npm=install).returncode == 0
    again = set_up_audit(bare, npm="raise SystemExit('asked again')")
    assert (again.returncode, again.stdout + again.stderr) == (0, "")
