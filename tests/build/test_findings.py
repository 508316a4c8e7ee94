"""Planted faults stop a build with our own report, and a preview goes on with a bar."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.conftest import build_portal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Build


@pytest.fixture
def faulty(root: Path, tmp_path: Path) -> Path:
    """A copy of the project in which one page names a contact that does not exist."""
    for folder in ("docs", "hooks", "overrides"):
        shutil.copytree(root / folder, tmp_path / folder)
    shutil.copy(root / "mkdocs.yml", tmp_path)
    page = tmp_path / "docs/nb/tjenester/nav.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("contacts: [nav,", "contacts: [nva,"), encoding="utf-8")
    return tmp_path


def test_a_fault_stops_the_build_and_is_told_once(faulty: Path) -> None:
    build = build_portal(faulty, faulty / "site")
    assert build.status == 1
    assert build.log.count("error[unknown-contact]") == 1
    assert re.search(r"docs/nb/tjenester/nav\.md:\d+:\d+: error\[unknown-contact\]", build.log)
    assert "Traceback" not in build.log
    assert not (faulty / "site").exists()


def test_a_faulty_register_stops_the_build_too(faulty: Path) -> None:
    (faulty / "docs/_registers/contacts.yml").write_text("contacts: []]\n", encoding="utf-8")
    build = build_portal(faulty, faulty / "site")
    assert build.status == 1
    assert "docs/_registers/contacts.yml:1:" in build.log
    assert "Traceback" not in build.log


# What `mkdocs serve` does before it answers, without taking a port.
PREVIEW = """
from mkdocs.commands.build import build
from mkdocs.config import load_config

config = load_config(site_dir="site")
config.site_url = "http://127.0.0.1:8000/"
build(config, serve_url=config.site_url)
"""


def test_a_preview_goes_on_and_shows_the_findings_on_the_page(faulty: Path) -> None:
    head = "---\ntittel: Uten tittel\n---\n"
    (faulty / "docs/nb/tiltak/skole.md").write_text(head, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", PREVIEW], cwd=faulty, capture_output=True, text=True, check=False
    )
    log = done.stdout + done.stderr
    assert done.returncode == 0, log
    assert log.count("error[unknown-contact]") == 1
    page = (faulty / "site/tjenester/nav/index.html").read_text(encoding="utf-8")
    bar = page[page.index('<aside class="preview-findings"') :]
    assert "No contact has the id" in bar
    assert "<code>unknown-contact</code>" in bar
    assert "Content-Security-Policy" not in page, "it would stop the server's own reloading"
    english = (faulty / "site/en/tjenester/pst/index.html").read_text(encoding="utf-8")
    assert "0 findings on this page" in english


def test_a_build_for_readers_shows_no_bar(build: Build) -> None:
    page = (build.folder / "index.html").read_text(encoding="utf-8")
    assert "preview-findings" not in page
