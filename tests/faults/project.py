"""A copy of the project to plant faults in, and the check of it."""

from __future__ import annotations

import re
import shutil
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from exitguide.addresses import each_web_address, web_address
from exitguide.errors import RegisterError
from exitguide.guide import check_project
from exitguide.languages import LANGUAGES
from exitguide.link_check import plan_list, render_list
from exitguide.load import load_site
from exitguide.registers import load_registers
from exitguide.translations import plan_lock, render_lock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.site import Page, Site

ROOT = Path(__file__).resolve().parents[2]
DATED = re.compile(r"^ *(?:reviewed|verified): ([0-9-]{10})$", re.MULTILINE)
TODAY = max(
    date.fromisoformat(day)
    for file in (*(ROOT / "docs").rglob("*.md"), *(ROOT / "docs").rglob("*.yml"))
    for day in DATED.findall(file.read_text("utf-8"))
)
"""The last day on which somebody went through something: nothing is of the future, or overdue."""

LOCK = "docs/_registers/translations.lock.yml"
LINKS = "docs/_registers/links.yml"

Place = tuple[str, int, str]
"""A path, a line (from 1) and a rule."""


@dataclass
class Planted:
    """A fault, not yet written.

    Attributes:
        files: the new text of each file that it changes or makes.
        expected: what the check must find, and nothing else.
        unlisted: addresses that links.yml shall not have.
        alone: whether no other fault can be seen beside it.
    """

    files: dict[str, str]
    expected: set[Place]
    unlisted: set[str] = field(default_factory=set)
    alone: bool = False

    @property
    def paths(self) -> set[str]:
        """The files that no other fault of the same round may touch."""
        return {*self.files, *(path for path, _, _ in self.expected)}


class Project:
    """The real project's text in a folder of its own.

    Attributes:
        root: the folder.
        site: the pages as they are without faults.
    """

    def __init__(self, root: Path) -> None:
        """Copy what the check reads."""
        self.root = root
        shutil.copytree(ROOT / "docs", root / "docs")
        shutil.copy(ROOT / "mkdocs.yml", root / "mkdocs.yml")
        self.settle([])
        self.site: Site = load_site(root)

    def read(self, path: str) -> str:
        """A file's text without faults."""
        return (self.root / path).read_text(encoding="utf-8")

    def pairs(self) -> list[tuple[Page, ...]]:
        """The pages that every language has."""
        routes = sorted({page.route for page in self.site})
        found = ([self.site.find(route, language) for language in LANGUAGES] for route in routes)
        return [tuple(page for page in pages if page) for pages in found if all(pages)]

    def check(self) -> set[Place]:
        """What the check finds."""
        findings = check_project(self.root, TODAY)
        return {(str(one.at.path), one.at.span.start.line, one.rule) for one in findings}

    def settle(self, faults: list[Planted]) -> None:
        """Confirm all translations and list all addresses, where that is not the fault."""
        site = load_site(self.root)
        registers = load_registers(self.root)
        if not any(LOCK in fault.files for fault in faults):
            accepted = {page.route for page in site}
            text = render_lock(plan_lock(site, registers.translations, accepted))
            (self.root / LOCK).write_text(text, encoding="utf-8")
        used = {web_address(one) for _, one in each_web_address(site, registers)}
        used -= {url for fault in faults for url in fault.unlisted}
        states = plan_list(registers.links, used, TODAY)
        (self.root / LINKS).write_text(render_list(states.values()), encoding="utf-8")

    @contextmanager
    def with_faults(self, faults: list[Planted]) -> Iterator[None]:
        """The project with faults in it, and without them afterwards."""
        written = {path: text for fault in faults for path, text in fault.files.items()}
        paths = {*written, LOCK, LINKS}
        before = {path: self.read(path) for path in paths if (self.root / path).exists()}
        try:
            for path, text in written.items():
                (self.root / path).parent.mkdir(parents=True, exist_ok=True)
                (self.root / path).write_text(text, encoding="utf-8")
            # Where the fault is in a register, nothing else can be said.
            with suppress(RegisterError):
                self.settle(faults)
            yield
        finally:
            for path in paths:
                (self.root / path).unlink(missing_ok=True)
            for path, text in before.items():
                (self.root / path).write_text(text, encoding="utf-8")
