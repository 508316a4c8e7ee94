"""Measure how fast the guide is checked.

Usage: python3 scripts/bench_check.py

Checks the project, and then 2,000 pages: the project's own, over and over in folders of their
own. The promise: the project in under a second, 2,000 pages in under 20.
"""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from exitguide.check import discover_rules
from exitguide.guide import check_guide, load_guide
from exitguide.languages import LANGUAGES

ROOT = Path(__file__).resolve().parent.parent
PAGES = 2000


def main() -> None:
    """Print a line for each project."""
    discover_rules()  # Importing them is part of starting up.
    pages = measure("the project", ROOT)
    with TemporaryDirectory() as folder:
        large = Path(folder)
        shutil.copytree(ROOT / "docs", large / "docs")
        for language in LANGUAGES:
            for number in range(1, -(-PAGES // pages)):
                copy = large / "docs" / language / f"copy-{number}"
                shutil.copytree(ROOT / "docs" / language, copy)
        measure("many pages", large)


def measure(name: str, root: Path) -> int:
    """Time one project, from its files to its findings; how many pages it has."""
    start, busy = perf_counter(), process_time()
    guide = load_guide(root)
    findings = check_guide(guide, datetime.now(UTC).date())
    seconds, busy = perf_counter() - start, process_time() - busy
    pages = len(guide.site.pages)
    rate = f"{pages / seconds:5.0f} pages a second, {busy:.2f} s of processor time"
    print(f"check: {name:12} {pages:5} pages {len(findings):5} findings {seconds:6.2f} s: {rate}")
    return pages


if __name__ == "__main__":
    main()
