"""Archives on disk: whole under their names, or not there at all."""

from __future__ import annotations

import resource
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from exitguide.bundle.plan import plan_archives
from exitguide.bundle.verify import verify_bundle
from exitguide.bundle.write import STAGING, write_archives
from exitguide.errors import BundleError

if TYPE_CHECKING:
    from pathlib import Path

    from exitguide.bundle.write import Edition
    from exitguide.registers.schema import Municipality

# Writes the archives of the test edition again and again, and says each name as it is done.
WRITER = """
import sys
from pathlib import Path
from exitguide.bundle.plan import plan_archives
from exitguide.bundle.write import write_archives
from exitguide.registers.schema import Municipality
from tests.bundle.conftest import small_edition

codes = [f"99{number:02}" for number in range(40)]
many = {code: Municipality(code=code, name=f"Prøve {code}", county="Agder") for code in codes}
edition = small_edition()
archives = plan_archives(many, many, split=False)
while True:
    for one in write_archives(edition, archives, Path(sys.argv[1]), 2):
        print(one.name, flush=True)
"""


def read_all(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_every_archive_is_there_and_whole(
    edition: Edition, many: dict[str, Municipality], tmp_path: Path
) -> None:
    archives = plan_archives(many, many, split=False)
    written = list(write_archives(edition, archives, tmp_path / "new/dist"))
    files = read_all(tmp_path / "new/dist")
    assert [(one.name, one.size) for one in written] == [
        (one.name, len(files[one.name])) for one in archives
    ]
    assert len(files) == len(set(files.values())) == 40
    for name in files:
        assert list(verify_bundle(tmp_path / "new/dist" / name)) == []


@pytest.mark.parametrize("split", [False, True])
def test_the_number_of_jobs_changes_no_byte(
    edition: Edition, many: dict[str, Municipality], tmp_path: Path, *, split: bool
) -> None:
    archives = plan_archives(many, many, split=split)
    for jobs in (1, 7):
        list(write_archives(edition, archives, tmp_path / str(jobs), jobs))
    assert read_all(tmp_path / "1") == read_all(tmp_path / "7")


def test_killed_at_any_moment_nothing_broken_has_a_final_name(
    edition: Edition, many: dict[str, Municipality], root: Path, tmp_path: Path
) -> None:
    for lines in range(0, 100, 5):
        command = [sys.executable, "-c", WRITER, str(tmp_path)]
        with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            for _ in range(lines):
                writer.stdout.readline()
            writer.kill()
        assert writer.returncode == -signal.SIGKILL
        for file in tmp_path.glob("*.zip"):
            assert list(verify_bundle(file)) == []
    list(write_archives(edition, plan_archives(many, many, split=False), tmp_path))
    assert list(tmp_path.glob(f"{STAGING}*")) == []
    assert len(list(tmp_path.iterdir())) == 40


def test_stopped_on_the_way_it_tidies_up(
    edition: Edition, many: dict[str, Municipality], tmp_path: Path
) -> None:
    writing = write_archives(edition, plan_archives(many, many, split=False), tmp_path, 2)
    next(writing)
    with pytest.raises(KeyboardInterrupt):
        writing.throw(KeyboardInterrupt)
    assert list(tmp_path.glob(f"{STAGING}*")) == []
    for file in tmp_path.iterdir():
        assert list(verify_bundle(file)) == []


def test_a_full_disk_is_a_clear_error_and_leaves_nothing_broken(
    edition: Edition, many: dict[str, Municipality], tmp_path: Path
) -> None:
    kept = plan_archives(many, ["9901"], split=False)
    list(write_archives(edition, kept, tmp_path))
    before = read_all(tmp_path)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(BundleError, match=r"cannot be written.*choose another folder") as told:
            list(write_archives(edition, plan_archives(many, many, split=False), tmp_path))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert str(tmp_path) in str(told.value)
    assert read_all(tmp_path) == before


def test_a_folder_that_is_a_file_is_a_clear_error(
    edition: Edition, many: dict[str, Municipality], tmp_path: Path
) -> None:
    (tmp_path / "dist").write_text("")
    with pytest.raises(BundleError, match="dist: cannot be written"):
        list(write_archives(edition, plan_archives(many, ["9901"], split=False), tmp_path / "dist"))
