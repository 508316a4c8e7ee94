"""What the audit consists of, step by step."""

from __future__ import annotations

import shutil
import zipfile
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from exitguide.pdf import PDFS
from tests.audit.exceptions import FILE, apply_exemptions, read_exemptions
from tests.audit.finding import AuditError, Finding
from tests.audit.lighthouse import PAGES, check_page
from tests.audit.nu import check_documents
from tests.audit.pdf import check_pdf
from tests.audit.tools import FOLDER, ROOT
from tests.audit.workflows import check_workflows, list_workflows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SITE = ROOT / "site"
STYLES = ROOT / "overrides/assets"
DRAWINGS = ROOT / "docs/_figures"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a step has looked at, in words, and what it has found."""

    looked_at: str
    findings: list[Finding]


@dataclass(frozen=True, slots=True)
class Step:
    """A part of the audit: its name, and how to run it."""

    name: str
    run: Callable[[], Outcome]


def plan_steps(address: str, browser: str) -> Iterator[Step]:
    """The steps, the quick ones first.

    Args:
        address: where the web edition is served.
        browser: the path of a Chromium.
    """
    yield Step("Workflows", audit_workflows)
    yield Step("Style sheets and drawings", audit_styles_and_drawings)
    yield Step("PDFs", audit_pdfs)
    yield Step("HTML of a bundle", audit_bundle)
    yield Step("HTML of the web edition", partial(audit_web_edition, address))
    for page in PAGES:
        yield Step(f"Lighthouse on /{page}", partial(audit_page, address, page, browser))


def audit_workflows() -> Outcome:
    """What runs on a proposed change."""
    workflows = list_workflows()
    return Outcome(", ".join(workflows), check_workflows(workflows))


def audit_styles_and_drawings() -> Outcome:
    """Ours, as they stand in the project."""
    files = [
        *list_files(STYLES, "*.css"),
        *list_files(STYLES, "*.svg"),
        *list_files(DRAWINGS, "*.svg"),
    ]
    return Outcome(f"{len(files)} files", check_documents(list(map(str, files))))


def audit_pdfs() -> Outcome:
    """The whole guide in each language."""
    found = [finding for path in PDFS.values() for finding in check_pdf(SITE / path)]
    return Outcome(f"{len(PDFS)} files", found)


def audit_bundle() -> Outcome:
    """Every page that a municipality unpacks: the offline edition, and what the bundle adds."""
    archives = list_files(FOLDER / "dist", "*.zip")
    folder = FOLDER / "bundle"
    shutil.rmtree(folder, ignore_errors=True)
    for archive in archives:
        with zipfile.ZipFile(archive) as opened:
            opened.extractall(folder)
    pages = list_files(folder, "*.html")
    return Outcome(f"{len(pages)} pages", check_documents(list(map(str, pages))))


def audit_web_edition(address: str) -> Outcome:
    """Every page as its server gives it, so that its policy has an origin to speak of."""
    pages = [page.relative_to(SITE).as_posix() for page in list_files(SITE, "*.html")]
    found = check_documents([address + page for page in pages])
    left = apply_exemptions(found, read_exemptions(FILE.read_text("utf-8")))
    return Outcome(f"{len(pages)} pages", left)


def audit_page(address: str, page: str, browser: str) -> Outcome:
    """One page in a browser, on a telephone."""
    result = check_page(address, page, browser)
    scores = ", ".join(f"{name} {score}" for name, score in result.scores.items())
    return Outcome(scores, result.findings)


def list_files(folder: Path, pattern: str) -> list[Path]:
    """The files of a kind, at any depth.

    Raises:
        AuditError: there are none, so that nothing would be audited.
    """
    files = sorted(folder.rglob(pattern))
    if not files:
        place = folder.relative_to(ROOT)
        raise AuditError(f"{place} holds no {pattern}; run 'make audit', which makes them.")
    return files
