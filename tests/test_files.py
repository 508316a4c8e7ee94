from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from exitguide.errors import SourceError
from exitguide.files import read_source, write_source

PAGE = PurePosixPath("docs/side.md")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / PAGE).write_bytes("\ufeffÉn\r\nto\r\n".encode())
    return tmp_path


def test_writing_keeps_byte_order_mark_line_ends_and_permissions(root: Path) -> None:
    (root / PAGE).chmod(0o640)
    source = read_source(root, PAGE)
    write_source(root, PAGE, source.text.replace("to", "tre"))
    assert (root / PAGE).read_bytes() == "\ufeffÉn\r\ntre\r\n".encode()
    assert (root / PAGE).stat().st_mode & 0o777 == 0o640
    assert [file.name for file in (root / "docs").iterdir()] == ["side.md"]


def test_nothing_is_written_outside_the_project(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "fil.md"
    outside.write_text("urørt")
    (root / "docs/lenke.md").symlink_to(outside)
    with pytest.raises(SourceError, match="outside the project"):
        write_source(root, PurePosixPath("docs/lenke.md"), "nytt")
    assert outside.read_text() == "urørt"


def test_a_file_that_cannot_be_written_is_an_error_and_stays_whole(root: Path) -> None:
    with pytest.raises(SourceError, match=r"docs/borte/side\.md: the file cannot be written"):
        write_source(root, PurePosixPath("docs/borte/side.md"), "nytt")


def test_a_write_that_breaks_off_leaves_the_old_text(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(SourceError, match="No space left"):
        write_source(root, PAGE, "nytt")
    assert (root / PAGE).read_bytes() == "\ufeffÉn\r\nto\r\n".encode()
    assert [file.name for file in (root / "docs").iterdir()] == ["side.md"]
