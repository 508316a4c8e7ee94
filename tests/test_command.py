"""What holds for every command: how it ends when it cannot go on."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from exitguide.cli import main
from exitguide.commands import check

if TYPE_CHECKING:
    from pathlib import Path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.mark.parametrize(
    ("fault", "status", "sentence"),
    [
        (KeyboardInterrupt(), 130, "exitguide: stopped.\n"),
        (
            OSError(errno.ENOSPC, "No space left on device", "site/a.pdf"),
            2,
            "exitguide: site/a.pdf: cannot be read or written (No space left on device).\n",
        ),
    ],
)
def test_whatever_stops_a_command_is_one_sentence(
    project: Path, monkeypatch: pytest.MonkeyPatch,
    fault: BaseException, status: int, sentence: str,
) -> None:  # fmt: skip
    def fail(*_: object) -> None:
        raise fault

    monkeypatch.setattr(check, "check_project", fail)
    done = run("check", "--root", project)
    assert (done.exit_code, done.stdout, done.stderr) == (status, "", sentence)


def test_outside_the_project_a_command_says_where_to_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("local", "new", "4204")
    assert done.exit_code == 2
    assert f"{tmp_path} is not the guide's project: it has no docs/_registers." in done.stderr
    assert "--root" in done.stderr
    done = run("bundle", "--out", "out", "--municipality", "4204")
    assert "is not the guide's project" in done.stderr
    (tmp_path / "no.zip").touch()
    assert "this is not a whole zip archive" in run("bundle", "verify", "no.zip").stdout


def test_a_build_without_room_is_told_without_its_traceback(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trace = "INFO - Building\nTraceback (most recent call last):\n  File\nOSError: No space left\n"
    failed = subprocess.CompletedProcess([], 1, "", trace)
    monkeypatch.setattr("exitguide.bundle.offline.subprocess.run", lambda *_, **__: failed)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795176000")
    done = run("bundle", "--root", root, "--out", tmp_path / "out", "--municipality", "4204")
    assert done.exit_code == 2
    assert "cannot be built: OSError: No space left. Temporary files stand in " in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_bundle_that_is_asked_to_end_leaves_no_temporary_files(
    root: Path, tmp_path: Path
) -> None:
    command = [sys.executable, "-m", "exitguide", "bundle", "--root", str(root)]
    request = ["--out", str(tmp_path / "out"), "--municipality", "4204"]
    with subprocess.Popen(
        [*command, *request], env=os.environ | {"TMPDIR": str(tmp_path)}, stderr=subprocess.PIPE
    ) as running:
        while running.poll() is None and not list(tmp_path.glob("exitguide-*/*")):
            time.sleep(0.05)
        running.terminate()
        assert running.wait(60) == 130
    assert list(tmp_path.iterdir()) == []
