"""The offline edition: built by MkDocs, and read from its folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from exitguide.bundle.slim import slim_page
from exitguide.errors import BundleError
from exitguide.pdf import write_pdfs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

EPOCH = "SOURCE_DATE_EPOCH"
"""The variable that sets the day of a build (reproducible-builds.org, specification)."""

NOON = 12 * 60 * 60


def edition_day(root: Path, environment: Mapping[str, str] = os.environ) -> date:
    """The day that an edition bears: that of the last commit, unless `SOURCE_DATE_EPOCH` is set.

    Never today: what is built twice from one commit shall be the same to the byte.

    Raises:
        BundleError: neither is known.
    """
    seconds = environment.get(EPOCH) or _last_commit(root)
    try:
        return datetime.fromtimestamp(int(seconds), UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        message = f"The edition's day is not known: set {EPOCH} to seconds since 1970"
        raise BundleError(f"{message}, or build from a clone with git.") from error


@contextmanager
def build_offline(root: Path, day: date, *, with_pdf: bool = False) -> Iterator[Path]:
    """Build the offline edition of the project in `root`, for as long as it is needed.

    Args:
        root: the project's folder.
        day: the edition's day.
        with_pdf: make the PDFs of the whole guide as well.

    Raises:
        BundleError: the build has failed; the message is what it says.
        PdfError: a PDF cannot be made on this machine.
        OSError: there is no room for temporary files.
    """
    noon = int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()) + NOON
    ours = {"OFFLINE": "true", EPOCH: str(noon), "NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1"}
    with tempfile.TemporaryDirectory(prefix="exitguide-") as folder:
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", folder]
        done = subprocess.run(
            command, cwd=root, env=os.environ | ours, capture_output=True, text=True, check=False
        )
        if done.returncode != 0:
            raise BundleError(f"The offline edition cannot be built: {_reason(done.stderr)}")
        if with_pdf:
            write_pdfs(Path(folder))
        yield Path(folder)


def read_edition(folder: Path) -> dict[str, bytes]:
    """The files of a finished offline edition, the pages made slim.

    Raises:
        BundleError: a file cannot be read, or a page is not UTF-8.
    """
    files = read_folder(folder)
    try:
        pages = {
            path: slim_page(content.decode()).encode()
            for path, content in files.items()
            if path.endswith(".html")
        }
    except UnicodeDecodeError as error:
        raise BundleError(f"{folder}: a page is not UTF-8; build the edition anew.") from error
    return files | pages


def read_folder(folder: Path) -> dict[str, bytes]:
    """All files of a folder by their path in it, with `/`.

    Raises:
        BundleError: one cannot be read.
    """
    try:
        files = sorted(file for file in folder.rglob("*") if file.is_file())
        return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}
    except OSError as error:
        raise BundleError(f"{error.filename}: cannot be read ({error.strerror}).") from error


def _reason(said: str) -> str:
    """What a build has said that has failed; of a traceback no more than its last line."""
    before, trace, after = said.strip().partition("Traceback (most recent call last):")
    if not trace:
        return f"\n{before}"
    return f"{after.splitlines()[-1]}. Temporary files stand in {tempfile.gettempdir()}."


def _last_commit(root: Path) -> str:
    git = shutil.which("git")
    if git is None:
        return ""
    command = [git, "log", "-1", "--format=%ct"]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False).stdout
