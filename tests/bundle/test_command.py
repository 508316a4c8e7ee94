"""The command, on the real guide."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from exitguide.bundle.verify import verify_bundle
from exitguide.cli import main
from exitguide.output.check import check_output
from exitguide.output.load import load_output

if TYPE_CHECKING:
    from pathlib import Path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["bundle", *map(str, arguments)])


def everything(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


@pytest.fixture(scope="session")
def written(root: Path, offline: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the bundles of all municipalities, split."""
    out = tmp_path_factory.mktemp("split")
    done = run("--root", root, "--site", offline, "--out", out, "--all", "--split", "--json")
    assert done.exit_code == 0, done.output
    archives = json.loads(done.stdout)["archives"]
    assert {one["name"]: one["size"] for one in archives} == {
        name: len(content) for name, content in everything(out).items()
    }
    return out


def test_all_municipalities_split_are_small(written: Path) -> None:
    sizes = {name: len(content) for name, content in everything(written).items()}
    assert len(sizes) == 358
    assert sizes.pop("exit-veilederen-felles.zip") <= 1_200_000
    assert max(sizes.values()) < 40_000


def test_a_bundle_unpacks_to_a_whole_guide_without_a_dead_end(
    root: Path, offline: Path, tmp_path: Path
) -> None:
    done = run("--root", root, "--site", offline, "--out", tmp_path, "--municipality", "4204")
    assert done.exit_code == 0, done.output
    bundle = tmp_path / "exit-veilederen-4204-kristiansand.zip"
    assert bundle.stat().st_size <= 1_200_000
    assert list(verify_bundle(bundle)) == []
    with zipfile.ZipFile(bundle) as archive:
        assert not [name for name in archive.namelist() if name.endswith(".map")]
        archive.extractall(tmp_path / "unpacked")
    assert list(check_output(load_output(tmp_path / "unpacked", offline=True))) == []
    for name in ("start.html", "lokalt/index.html", "en/lokalt/index.html"):
        assert "Kristiansand" in (tmp_path / "unpacked" / name).read_text("utf-8")


def test_split_archives_unpacked_over_each_other_are_the_whole_bundle(
    root: Path, offline: Path, written: Path, tmp_path: Path
) -> None:
    run("--root", root, "--site", offline, "--out", tmp_path, "--municipality", "5540")
    [whole] = tmp_path.glob("*.zip")
    for name in ("exit-veilederen-felles.zip", f"{whole.stem}-lokal.zip"):
        with zipfile.ZipFile(written / name) as archive:
            archive.extractall(tmp_path / "over")
    assert list(verify_bundle(tmp_path / "over")) == []
    with zipfile.ZipFile(whole) as archive:
        for name in set(archive.namelist()) - {"manifest.json"}:
            assert (tmp_path / "over" / name).read_bytes() == archive.read(name)


def test_built_twice_it_is_the_same_to_the_byte(root: Path, tmp_path: Path) -> None:
    surroundings = {
        "one": ({"TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "1"}, 0o077, "1"),
        "two": ({"TZ": "America/Lima", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"}, 0o000, "5"),
    }
    for name, (environment, umask, jobs) in surroundings.items():
        command = [sys.executable, "-m", "exitguide", "bundle", "--no-pdf", "--jobs", jobs]
        options = [
            "--out",
            str(tmp_path / name),
            "--municipality",
            "0301",
            "--municipality",
            "4204",
        ]
        subprocess.run(
            [*command, *options], cwd=root, env=os.environ | environment, umask=umask, check=True
        )
    assert everything(tmp_path / "one") == everything(tmp_path / "two")


def test_what_is_new_stands_in_the_bundle(
    root: Path, offline: Path, written: Path, tmp_path: Path
) -> None:
    base = written / "exit-veilederen-felles.zip"
    with zipfile.ZipFile(base) as archive:
        manifest = json.loads(archive.read("manifest.json"))
    manifest["version"] = "2026-01-01-00000000"
    manifest["edition"] = "2026-01-01"
    manifest["contacts"]["nav"]["state"]["nb"] = "0" * 12
    older = tmp_path / "older.json"
    older.write_text(json.dumps(manifest), "utf-8")
    run(
        "--root", root, "--site", offline, "--out", tmp_path, "--since", older,
        "--municipality", "0301",
    )  # fmt: skip
    with zipfile.ZipFile(next(tmp_path.glob("*.zip"))) as archive:
        archive.extractall(tmp_path / "unpacked")
    assert "Endret: <a" in (tmp_path / "unpacked/nytt.html").read_text("utf-8")
    assert list(check_output(load_output(tmp_path / "unpacked", offline=True))) == []
    told = run("diff", older, base)
    assert told.exit_code == 0
    assert "contacts: changed nav (NAV; nb)" in told.stdout
    [change] = json.loads(run("diff", older, base, "--json").stdout)["contacts"]
    assert (change["key"], change["what"], change["languages"]) == ("nav", "changed", ["nb"])


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--municipality", "42040"], "has the code '42040'. Did you mean '4204'?"),
        (["--municipality", "../../x"], "has the code '../../x'."),
        ([], "Say --out DIR, and --all, --municipality CODE or --local FILE."),
        (["--all", "--municipality", "4204"], "--all has every municipality in it: leave out "),
        (["--municipality", "kristiansand"], "'kristiansand'. Kristiansand has 4204."),
        (["--all", "--since", "README.md"], "README.md: this is not a whole zip archive ("),
        (["--all", "--site", "docs"], "This is no finished offline edition: "),
    ],
)
def test_a_wrong_request_is_one_sentence_and_writes_nothing(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    arguments: list[str], sentence: str,
) -> None:  # fmt: skip
    monkeypatch.chdir(root)
    done = run("--out", tmp_path / "out", *arguments)
    assert done.exit_code == 2
    assert sentence in done.stderr
    assert "Traceback" not in done.output
    assert not (tmp_path / "out").exists()


FILE = """municipality: "4204"
contacts:
  - id: slt
    role: slt
    name: {nb: NAVN, en: Fictitious}
    phone: "PHONE"
    verified: 2026-11-20
"""


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("PHONE", "12 34 56 78", "own.yml:6:"),
        ("NAVN", "\udce6", "own.yml:5: the file is not UTF-8"),
        ('"4204"', '"../4204"', "own.yml:1:"),
    ],
)
def test_a_faulty_local_file_is_told_by_line_and_nothing_is_written(
    root: Path, offline: Path, tmp_path: Path, old: str, new: str, sentence: str
) -> None:
    own = tmp_path / "own.yml"
    own.write_bytes(FILE.replace(old, new).encode("utf-8", "surrogateescape"))
    done = run("--root", root, "--site", offline, "--out", tmp_path / "out", "--local", own)
    assert done.exit_code == 2
    assert sentence in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_local_file_makes_its_own_municipalitys_bundle(
    root: Path, offline: Path, tmp_path: Path
) -> None:
    own = tmp_path / "own.yml"
    text = FILE.replace("PHONE", "02800").replace("NAVN", "'<script>alert(1)</script> 👍 (fiktiv)'")
    own.write_text(text, "utf-8")
    done = run("--root", root, "--site", offline, "--out", tmp_path / "out", "--local", own)
    assert done.exit_code == 0, done.output
    [bundle] = (tmp_path / "out").iterdir()
    assert bundle.name == "exit-veilederen-4204-kristiansand.zip"
    with zipfile.ZipFile(bundle) as archive:
        page = archive.read("lokalt/index.html").decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt; 👍 (fiktiv)" in page
    assert "<script>alert" not in page


def test_two_files_for_one_municipality_are_one_too_many(
    root: Path, offline: Path, tmp_path: Path
) -> None:
    files = [tmp_path / "old.yml", tmp_path / "new.yml"]
    options = [part for file in files for part in ("--local", file)]
    for file in files:
        file.write_text(FILE.replace("PHONE", "02800").replace("NAVN", "Fiktiv"), "utf-8")
    done = run("--root", root, "--site", offline, "--out", tmp_path / "out", *options)
    assert done.exit_code == 2
    assert "new.yml: there is another --local for Kristiansand; keep one." in done.stderr
    assert not (tmp_path / "out").exists()


def test_all_bundles_may_have_a_file_that_one_municipality_keeps(
    root: Path, offline: Path, tmp_path: Path
) -> None:
    own = tmp_path / "own.yml"
    own.write_text(FILE.replace("PHONE", "02800").replace("NAVN", "Fiktiv vakt"), "utf-8")
    out = tmp_path / "out"
    site = ("--root", root, "--site", offline, "--out", out)
    assert run(*site, "--all", "--split", "--local", own).exit_code == 0
    with zipfile.ZipFile(out / "exit-veilederen-4204-kristiansand-lokal.zip") as archive:
        assert "Fiktiv vakt" in archive.read("lokalt/index.html").decode()
    assert len(list(out.iterdir())) == 358


def test_verify_ends_with_a_status_that_scripts_can_use(written: Path, tmp_path: Path) -> None:
    bundle = written / "exit-veilederen-felles.zip"
    assert run("verify", bundle).exit_code == 0
    (tmp_path / "cut.zip").write_bytes(bundle.read_bytes()[:-1])
    assert run("verify", tmp_path / "cut.zip").exit_code == 2
    with zipfile.ZipFile(bundle) as archive:
        archive.extractall(tmp_path / "unpacked")
    (tmp_path / "unpacked/index.html").write_text("")
    done = run("verify", tmp_path / "unpacked")
    assert done.exit_code == 1
    assert "'index.html': the file is not the one that the manifest names." in done.stdout


def test_verify_tells_of_many_bundles_at_once_and_tells_programs(
    written: Path, tmp_path: Path
) -> None:
    whole, cut = written / "exit-veilederen-felles.zip", tmp_path / "cut.zip"
    cut.write_bytes(whole.read_bytes()[:-1])
    done = run("verify", cut, whole)
    assert done.exit_code == 2
    assert f"{cut}: this is not a whole zip archive (" in done.stdout
    assert done.stderr == f"{cut}: 1 fault\n{whole}: whole\n"
    told = json.loads(run("verify", cut, whole, "--json").stdout)
    assert [(one["bundle"], len(one["faults"])) for one in told] == [(str(cut), 1), (str(whole), 0)]
