"""Proving a bundle whole: each way of spoiling one is told."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exitguide.bundle.manifest import FILE
from exitguide.bundle.plan import plan_archives
from exitguide.bundle.verify import read_manifest, verify_bundle
from exitguide.bundle.write import write_archives
from exitguide.errors import BundleError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from exitguide.bundle.write import Edition
    from exitguide.registers.schema import Municipality


@pytest.fixture
def bundle(edition: Edition, many: dict[str, Municipality], tmp_path: Path) -> Path:
    """A whole one."""
    [written] = write_archives(edition, plan_archives(many, ["9904"], split=False), tmp_path)
    return tmp_path / written.name


@pytest.fixture
def unpacked(bundle: Path, tmp_path: Path) -> Path:
    """Its folder."""
    with zipfile.ZipFile(bundle) as archive:
        archive.extractall(tmp_path / "unpacked")
    return tmp_path / "unpacked"


def rewritten(bundle: Path, change: Callable[[dict[str, bytes]], object]) -> Path:
    """The bundle with other files in it."""
    with zipfile.ZipFile(bundle) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    change(files)
    with zipfile.ZipFile(bundle, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return bundle


def faults(path: Path) -> list[str]:
    try:
        return list(verify_bundle(path))
    except BundleError as error:
        return [str(error)]


def test_a_whole_bundle_says_whose_it_is(bundle: Path, unpacked: Path) -> None:
    assert faults(bundle) == faults(unpacked) == []
    for path in (bundle, unpacked, unpacked / FILE):
        owner = read_manifest(path).municipality
        assert owner is not None
        assert owner.code == "9904"


def test_a_changed_file_is_told(bundle: Path) -> None:
    [fault] = faults(rewritten(bundle, lambda files: files.update({"index.html": b"x"})))
    assert fault == "'index.html': the file is not the one that the manifest names."


def test_a_missing_file_is_told(bundle: Path) -> None:
    [fault] = faults(rewritten(bundle, lambda files: files.pop("empty.txt")))
    assert fault == "'empty.txt': the file is missing."


@pytest.mark.parametrize("name", ["more.html", "../evil.html", "CON", "/etc/x", "🙂.html"])
def test_a_file_more_is_told(bundle: Path, name: str) -> None:
    found = faults(rewritten(bundle, lambda files: files.update({name: b"x"})))
    assert f"{name!a}: the manifest does not know this file." in found


def test_without_a_manifest_it_is_no_bundle(bundle: Path) -> None:
    [fault] = faults(rewritten(bundle, lambda files: files.pop(FILE)))
    assert "there is no manifest.json; this is not a bundle of the guide." in fault


@pytest.mark.parametrize("text", [b"", b"[]", b'{"format": 2}', b"\xff", b'{"format": 1}'])
def test_a_manifest_that_is_none_is_told(bundle: Path, text: bytes) -> None:
    [fault] = faults(rewritten(bundle, lambda files: files.update({FILE: text})))
    assert f"{FILE}: this is not a bundle's manifest (" in fault


def test_too_large_when_unpacked(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("exitguide.bundle.verify.MAX_BYTES", 1000)
    [fault] = faults(bundle)
    assert "unpacked it is larger than 1,000 bytes" in fault


@pytest.mark.parametrize(("before", "after"), [(b"MZ", b""), (b"", b"x"), (b"PK\3\4", b"")])
def test_a_file_that_is_more_than_its_archive_is_told(
    bundle: Path, before: bytes, after: bytes
) -> None:
    bundle.write_bytes(before + bundle.read_bytes() + after)
    [fault] = faults(bundle)
    assert "there is something before or after it in the file" in fault


def test_an_unpacked_folder_may_hold_more_but_not_less(unpacked: Path) -> None:
    (unpacked / "Thumbs.db").write_bytes(b"")
    assert faults(unpacked) == []
    (unpacked / "empty.txt").unlink()
    assert faults(unpacked) == ["'empty.txt': the file is missing."]


def test_a_local_archive_is_whole_alone_and_over_its_base(
    edition: Edition, many: dict[str, Municipality], tmp_path: Path
) -> None:
    archives = plan_archives(many, ["9904"], split=True)
    for written in write_archives(edition, archives, tmp_path):
        assert faults(tmp_path / written.name) == []
        with zipfile.ZipFile(tmp_path / written.name) as archive:
            archive.extractall(tmp_path / "over")
    assert faults(tmp_path / "over") == []
    (tmp_path / "over/index.html").unlink()
    assert faults(tmp_path / "over") == ["'index.html': the file is missing."]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_any_flipped_bit_or_cut_is_told_or_harmless(bundle: Path, data: st.DataObject) -> None:
    """Only what no reader of the files can notice, such as a date, may change unseen."""
    raw = bundle.read_bytes()
    with zipfile.ZipFile(bundle) as archive:
        whole = {name: archive.read(name) for name in archive.namelist()}
    at = data.draw(st.integers(0, len(raw) - 1))
    spoilt = bytearray(raw)
    spoilt[at] ^= 1 << data.draw(st.integers(0, 7))
    other = bundle.with_name("spoilt.zip")
    other.write_bytes(spoilt if data.draw(st.booleans()) else raw[:at])
    if not faults(other):
        with zipfile.ZipFile(other) as archive:
            assert {name: archive.read(name) for name in archive.namelist()} == whole
