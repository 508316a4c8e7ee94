"""Projects for the tests of rules, written as one text each.

A fixture holds files after lines `=== PATH`, below `docs/`; what it does not
hold comes from `base/`. `=== both/PATH` stands for the same page in every
language, and a page without a head gets the head that it has in `base/`, or a
plain one. A line `<!-- expect: RULE, … -->` (`# expect: RULE` in a register) is
taken out, and says what the next line is to be found guilty of; `expect-page` speaks of
the page as a whole, which is its first line.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from exitguide.addresses import each_web_address, web_address
from exitguide.languages import LANGUAGES
from exitguide.load import load_site
from exitguide.registers import load_registers
from exitguide.registers.load import load_translation_lock
from exitguide.registers.translation_lock import TranslationLock
from exitguide.translations import HEADER, plan_lock, render_lock

FOLDER = Path(__file__).parent
TODAY = date(2026, 11, 20)

_FILE = re.compile(r"^=== (?P<path>\S+)\n", re.MULTILINE)
_EXPECT = re.compile(
    r"[ \t]*(?:<!-- expect(?P<page>-page)?: (?P<markdown>[a-z, -]+) -->|# expect: (?P<yaml>.+))"
)
_ENGLISH = {"Se": "See", "Ring": "Call", "Skriv": "Write", "og": "and", "eller": "or", "Ta": "Have"}
_HEAD = """\
---
title: Prøve
description: En prøve.
type: guide
reviewed: 2026-11-01
---
"""


@dataclass(frozen=True, order=True)
class Expected:
    """A finding without its words."""

    path: str
    line: int
    rule: str


def write_fixture(text: str, root: Path) -> set[Expected]:
    """Write a fixture's project into a folder, and tell what is to be found in it."""
    shutil.copytree(FOLDER / "base", root, dirs_exist_ok=True)
    expected: set[Expected] = set()
    parts = _FILE.split(text)
    for path, content in zip(parts[1::2], parts[2::2], strict=True):
        for place in _places(path):
            copied = path.startswith("both/") and place.startswith("docs/en/")
            body, marks = _take_marks(_translate(content) if copied else content)
            shift = _write(root, place, body)
            expected |= {Expected(place, line + shift if line else 1, rule) for line, rule in marks}
    settle(root)
    return expected


def settle(root: Path) -> None:
    """Confirm every translation and list every external address, where no file does so yet."""
    registers, site = root / "docs/_registers", load_site(root)
    lock = registers / "translations.lock.yml"
    known = load_translation_lock(root).pages
    planned = plan_lock(site, TranslationLock(), {page.route for page in site} - set(known))
    text = render_lock(
        {route: sections for route, sections in planned.items() if route not in known}
    )
    before = lock.read_text(encoding="utf-8") if lock.exists() else ""
    lock.write_text(before + (text.removeprefix(HEADER) if before else text), encoding="utf-8")
    links = registers / "links.yml"
    if not links.exists():
        found = {web_address(one) for _, one in each_web_address(site, load_registers(root))}
        entries = [
            f'  - {{url: "{one}", state: waiting, listed: {TODAY}}}\n' for one in sorted(found)
        ]
        links.write_text(
            "links:\n" + "".join(entries) if entries else "links: []\n", encoding="utf-8"
        )


def _places(path: str) -> list[str]:
    if path.startswith("both/"):
        return [f"docs/{language}/{path.removeprefix('both/')}" for language in LANGUAGES]
    return [path if path == "mkdocs.yml" else f"docs/{path}"]


def _translate(content: str) -> str:
    """Enough English for a passage not to be the one of the Norwegian page."""
    return re.sub(rf"\b(?:{'|'.join(_ENGLISH)})\b", lambda match: _ENGLISH[match[0]], content)


def _take_marks(content: str) -> tuple[str, list[tuple[int, str]]]:
    """The text without its marks, and the rules that they name with their lines; 0 is the page."""
    kept: list[str] = []
    marks: list[tuple[int, str]] = []
    for line in content.splitlines(keepends=True):
        match = _EXPECT.match(line)
        if match is None:
            kept.append(line)
        else:
            names = (match["markdown"] or match["yaml"]).split(",")
            at = 0 if match["page"] else len(kept) + 1
            marks += [(at, name.strip()) for name in names]
    return "".join(kept), marks


def _write(root: Path, place: str, body: str) -> int:
    """Write a file; how many lines came before the text that the fixture has."""
    file = root / place
    head = ""
    if PurePosixPath(place).suffix == ".md" and not body.startswith("---"):
        base = FOLDER / "base" / place
        head = (
            "".join(base.read_text(encoding="utf-8").partition("\n---\n")[:2])
            if base.exists()
            else _HEAD
        )
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(head + body.replace("LARGE", "x" * 400_000), encoding="utf-8")
    return head.count("\n")
