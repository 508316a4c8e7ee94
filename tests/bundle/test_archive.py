"""Archives put together from parts, read by others' tools."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from exitguide.bundle.archive import Piece, join, pack, squeeze
from tests.bundle.conftest import read

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2026, 11, 20)
NAMES = st.from_regex(r"[a-z]{1,8}(/[a-z]{1,8}){0,3}", fullmatch=True)
PIECES = st.lists(
    st.builds(squeeze, st.binary(max_size=2000), st.sampled_from([1, 4, 9])), max_size=3
)
MEMBERS = st.dictionaries(NAMES, PIECES, max_size=8)


@given(st.lists(MEMBERS, min_size=1, max_size=3))
def test_what_is_packed_is_unpacked(parts: list[dict[str, list[Piece]]]) -> None:
    packed, start = [], 0
    for members in parts:
        packed.append(pack(members, DAY, start=start))
        start = packed[-1].end
    with zipfile.ZipFile(io.BytesIO(b"".join(join(*packed)))) as archive:
        assert archive.testzip() is None
        found = [(entry.filename, archive.read(entry)) for entry in archive.infolist()]
    assert found == [(name, read(pieces)) for members in parts for name, pieces in members.items()]


def test_every_member_is_a_plain_file_of_the_day() -> None:
    raw = b"".join(join(pack({"a.html": [squeeze(b"a")], "b/c.html": [squeeze(b"c")]}, DAY)))
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        for entry in archive.infolist():
            assert entry.date_time == (2026, 11, 20, 12, 0, 0)
            assert entry.external_attr >> 16 == 0o100644
            assert (entry.flag_bits, entry.extra) == (0, b"")


def test_the_system_unzips_it(tmp_path: Path) -> None:
    one = pack({"a/b.txt": [squeeze(b"b" * 4500)] * 2}, DAY)
    two = pack({"c.txt": [squeeze(b"c")]}, DAY, start=one.end)
    (tmp_path / "x.zip").write_bytes(b"".join(join(one, two)))
    shutil.unpack_archive(tmp_path / "x.zip", tmp_path / "python")
    unzip = shutil.which("unzip")
    if unzip is not None:
        subprocess.run([unzip, "-q", "x.zip", "-d", "system"], cwd=tmp_path, check=True)
    for folder in ("python", "system") if unzip else ("python",):
        assert (tmp_path / folder / "a/b.txt").read_bytes() == b"b" * 9000
        assert (tmp_path / folder / "c.txt").read_bytes() == b"c"
