"""A fault in the text stops the real build with one exact sentence, and no traceback."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.conftest import build_portal

if TYPE_CHECKING:
    from pathlib import Path

PARTS = ("docs", "hooks", "overrides", "mkdocs.yml")


@dataclass(frozen=True)
class Fault:
    """A change to one file of the project, and what the build says of it."""

    file: str
    old: str
    new: str
    sentence: str


FAULTS = {
    "wrong type": Fault(
        "docs/_registers/contacts.yml",
        'phone: "112"',
        "phone: 112",
        "docs/_registers/contacts.yml:16:12: error[invalid-register] 'politi-nod.phone': "
        "expected text; write it in quotes; found 112.",
    ),
    "impossible number": Fault(
        "docs/_registers/contacts.yml",
        "phone: 22 58 60 00",
        "phone: 12 34 56 78",
        "error[invalid-register] 'rvts-ost.phone': "
        "'12 34 56 78' is not a number in use; check every digit.",
    ),
    "duplicate id": Fault(
        "docs/_registers/contacts.yml",
        "- id: pst\n",
        "- id: nav\n",
        "error[invalid-register] The id 'nav' is taken (line ",
    ),
    "misspelt key": Fault(
        "docs/_registers/terms.yml",
        "abbreviation: SLT",
        "abreviation: SLT",
        "'slt.abreviation' is not a known key. Did you mean 'abbreviation'?",
    ),
    "unknown contact": Fault(
        "docs/nb/tjenester/nav.md",
        "contacts: [nav,",
        "contacts: [navv,",
        "docs/nb/tjenester/nav.md:6:12: error[unknown-contact] "
        "No contact has the id 'navv'. Did you mean 'nav'?",
    ),
    "unknown key": Fault(
        "docs/en/om/index.md",
        "reviewed:",
        "reviewd:",
        "'reviewd' is not a known key. Did you mean 'reviewed'?",
    ),
    "section left out": Fault(
        "docs/en/tjenester/pst.md",
        "{#kontakt}",
        "{#contact}",
        "error[different-headings] The section here is '#kontakt' in 'nb', not '#contact'.",
    ),
    "broken link": Fault(
        "docs/nb/om/index.md",
        "(endringer.md)",
        "(endring.md)",
        "docs/nb/om/index.md:32:15: error[broken-link] "
        "There is no docs/nb/om/endring.md. Did you mean 'endringer.md'?",
    ),
    "broken anchor": Fault(
        "docs/nb/index.md",
        "planlegging.md#hjemvendt",
        "planlegging.md#hjemme",
        "error[broken-anchor] docs/nb/veileder/planlegging.md has no '#hjemme'. "
        "Did you mean 'hjemvendt'?",
    ),
}


@pytest.fixture
def project(root: Path, tmp_path: Path) -> Path:
    """A copy of the project that a test may spoil."""
    copy = tmp_path / "project"
    copy.mkdir()
    for part in PARTS:
        source = root / part
        if source.is_dir():
            shutil.copytree(source, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, copy / part)
    return copy


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_fault_stops_the_build(project: Path, tmp_path: Path, fault: Fault) -> None:
    file = project / fault.file
    text = file.read_text("utf-8")
    assert fault.old in text
    file.write_text(text.replace(fault.old, fault.new, 1), "utf-8")
    build = build_portal(project, tmp_path / "site")
    assert build.status == 1
    assert fault.sentence in build.log
    assert "Traceback" not in build.log


def test_a_page_missing_in_one_language_stops_the_build(project: Path, tmp_path: Path) -> None:
    (project / "docs/en/tiltak/mentor.md").unlink()
    build = build_portal(project, tmp_path / "site")
    assert build.status == 1
    assert (
        "docs/nb/tiltak/mentor.md:1:1: error[missing-translation] "
        "The page has no 'en' version: write docs/en/tiltak/mentor.md."
    ) in build.log
    assert "Traceback" not in build.log


def test_a_page_that_is_not_utf8_stops_the_build(project: Path, tmp_path: Path) -> None:
    page = project / "docs/nb/om/index.md"
    page.write_bytes(page.read_bytes().replace("ø".encode(), b"\xf8", 1))
    build = build_portal(project, tmp_path / "site")
    assert build.status == 1
    assert "the file is not UTF-8; save it as UTF-8." in build.log
    assert "Traceback" not in build.log
