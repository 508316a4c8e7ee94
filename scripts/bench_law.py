"""Measure how fast law references are recognised.

Usage: python3 scripts/bench_law.py

Reads 0.5 and 1 MB of statute-dense prose (the annotated sentences, over and over), and input
made to be slow; prints the seconds of each. The promise: 1 MB in under 2 seconds, and twice the
text in twice the time.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import yaml

from exitguide.law import find_citations
from exitguide.registers import load_statutes

if TYPE_CHECKING:
    from exitguide.registers import Statutes

ROOT = Path(__file__).resolve().parent.parent
SENTENCES = ROOT / "tests/law/sentences.yml"
MEGABYTE = 1_000_000
HOSTILE = {
    "100,000 signs": "§" * 100_000,
    "100,000 'jf.'": "jf. " * 100_000,
    "25,000 '§ 4, jf.'": "§ 4, jf. " * 25_000,
    "50,000 open brackets": "helsepersonelloven (" * 50_000,
    "100,000 open comments": "<!--" * 100_000,
}


def main() -> None:
    """Print a line for each text."""
    statutes = load_statutes(ROOT / "docs/_registers")
    languages = yaml.safe_load(SENTENCES.read_text("utf-8"))["sentences"].values()
    prose = "\n\n".join(text for sentences in languages for text, *_ in sentences)
    measure("warm-up", prose, statutes)
    for share in (2, 1):
        times = MEGABYTE // share // len(prose.encode()) + 1
        measure(f"{1 / share:g} MB of prose", (prose + "\n\n") * times, statutes)
    for name, text in HOSTILE.items():
        measure(name, text, statutes)


def measure(name: str, text: str, statutes: Statutes) -> None:
    """Time one text."""
    start = perf_counter()
    found = find_citations(text, statutes, on=date(2026, 11, 20))
    print(f"law: {name:24} {len(found):7} citations {perf_counter() - start:6.2f} s")


if __name__ == "__main__":
    main()
