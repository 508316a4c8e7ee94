"""The whole guide in hand: pages, registers and what the rules say of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, cast

from exitguide.check import check, sort_findings
from exitguide.diagnostics import Severity
from exitguide.errors import RegisterError, SourceError
from exitguide.figures import load_figures
from exitguide.files import read_source, write_source
from exitguide.fix import apply_edits, plan_fixes
from exitguide.load import load_site
from exitguide.local_check import check_local
from exitguide.registers import Registers, load_registers
from exitguide.registers.local import load_locals
from exitguide.render.slots import Request
from exitguide.report.text import render_text
from exitguide.site import Context, Page, Site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date
    from pathlib import Path, PurePosixPath

    from exitguide.diagnostics import Diagnostic
    from exitguide.languages import Language
    from exitguide.registers.local import LocalRegister
    from exitguide.source import SourceText

MAX_ROUNDS = 5
"""How often fixes are applied and checked again; two fixes could undo each other for ever."""


@dataclass(frozen=True, slots=True)
class Guide:
    """The pages, the facts, the pictures, and the municipalities' own contacts by code."""

    site: Site
    registers: Registers
    figures: Mapping[tuple[str, Language], str]
    local: Mapping[str, LocalRegister] = field(default_factory=dict)

    def page(self, path: str) -> Page:
        """The page at a path below `docs/`, such as `nb/tjenester/nav.md`."""
        language, _, route = path.removesuffix(".md").partition("/")
        return self.site.pages[cast("Language", language), route]

    def request(self, page: Page, url: Callable[[str], str], today: date) -> Request:
        """What the renderers of a page have to go by; see `Request`."""
        facts, figures = self.registers, self.figures
        return Request(page.route, page.language, page.head, self.site, facts, figures, url, today)


def load_guide(root: Path) -> Guide:
    """Read the guide from the project in `root`.

    Raises:
        SourceError: a file cannot be read.
        RegisterError: a register does not hold what it should.
    """
    registers = load_registers(root)
    municipal = load_locals(root, registers.municipalities)
    return Guide(load_site(root), registers, load_figures(root), municipal)


def check_guide(guide: Guide, today: date) -> tuple[Diagnostic, ...]:
    """What the rules say of the guide on a day."""
    national = check(guide.site, guide.registers, Context(today))
    municipal = (check_local(one, guide.registers, today) for one in guide.local.values())
    return sort_findings(chain(national, *municipal))


def check_project(root: Path, today: date) -> tuple[Diagnostic, ...]:
    """What is wrong with the project in `root`, faulty registers included.

    Raises:
        SourceError: a file cannot be read, so nothing can be said.
    """
    try:
        return check_guide(load_guide(root), today)
    except RegisterError as error:
        return sort_findings(error.findings)


def fix_project(
    root: Path, find: Callable[[], tuple[Diagnostic, ...]]
) -> tuple[tuple[Diagnostic, ...], tuple[Diagnostic, ...]]:
    """Apply safe fixes and check again, until nothing safe is left to do.

    Args:
        root: the project's folder.
        find: checks the project as it stands and gives the findings to mend.

    Returns:
        The findings that were mended, and those that remain.

    Raises:
        SourceError: a file cannot be read or written.
    """
    mended: list[Diagnostic] = []
    findings = find()
    for _ in range(MAX_ROUNDS):
        planned = plan_fixes(findings)
        if not planned:
            break
        edits = [edit for finding in planned if finding.fix for edit in finding.fix.edits]
        for path in sorted({edit.path for edit in edits}):
            here = [edit for edit in edits if edit.path == path]
            write_source(root, path, apply_edits(read_source(root, path), here))
        mended += planned
        findings = find()
    return tuple(mended), findings


def has_errors(findings: Iterable[Diagnostic]) -> bool:
    """Whether a build has to stop."""
    return any(finding.severity is Severity.ERROR for finding in findings)


def describe(root: Path, findings: Sequence[Diagnostic], *, colour: bool = False) -> str:
    """Findings as text with the lines that they speak of, and how many there are."""
    return render_text(findings, lambda path: source_at(root, path), colour=colour)


def source_at(root: Path, path: PurePosixPath) -> SourceText | None:
    """A file's text, or None where it cannot be read."""
    try:
        return read_source(root, path)
    except SourceError:
        return None
