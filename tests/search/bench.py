"""How long readers wait for search: in this guide, and in one of 2,000 pages. For `make bench`."""

from __future__ import annotations

import random
import re
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from exitguide.languages import LANGUAGES
from exitguide.search.evaluate import percentile
from exitguide.search.index import Document, build_index, render_index
from exitguide.search.scripts import index_path
from tests.browser.searching import ask, open_search, time_loading
from tests.search.evaluation import ROOT, build_edition, read_questions
from tests.serving import serve

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PAGES = 2_000
SECTIONS = 7
NEW_WORDS = 0.03
"""The share of made-up compounds, so that the vocabulary grows with the text as it does in life."""


def main() -> None:
    """Build the portal, measure, put the large index in its place, measure again."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder)
        build_edition(site, offline=False, ours=True)
        chromium = playwright.chromium.launch(executable_path=sys.argv[1], args=["--no-sandbox"])
        with serve(site) as address:
            report("this guide", *measure(chromium, address))
            large = render_index({"home": "", **build_index(make_documents(), LANGUAGES[0])})
            index = site / index_path(LANGUAGES[0])
            index.write_text(large, encoding="utf-8")
            report(f"{PAGES:,} pages", *measure(chromium, address))
        chromium.close()


def make_documents() -> list[Document]:
    """A large guide from this one's words, the same each time."""
    chance = random.Random(1)
    pages = sorted((ROOT / "docs" / LANGUAGES[0]).rglob("*.md"))
    words = re.findall(r"[a-zæøå]{2,}", "".join(page.read_text("utf-8") for page in pages))

    def text(length: int) -> str:
        made = (chance.random() < NEW_WORDS for _ in range(length))
        return " ".join("".join(chance.choices(words, k=1 + new)) for new in made)

    return [
        Document(f"{page}/#{section}", page * SECTIONS, text(4), text(48))
        for page in range(PAGES)
        for section in range(SECTIONS)
    ]


def measure(chromium: Browser, address: str) -> tuple[float, list[float]]:
    """Milliseconds until ready, and of each keystroke of the gold set's questions."""
    questions = read_questions("gold", LANGUAGES[0])
    page = chromium.new_page()
    open_search(page, address)
    ready = time_loading(page)
    typed = [
        question.ask[:end] for question in questions[:60] for end in range(3, len(question.ask), 3)
    ]
    times = [ask(page, query).took for query in typed]
    page.close()
    return ready, times


def report(name: str, ready: float, times: list[float]) -> None:
    """Say it in a line."""
    slowest = percentile(times, 0.95)
    times_said = f"ready in {ready:.0f} ms, a keystroke in {slowest:.1f} ms (95th percentile)"
    sys.stdout.write(f"search, {name}: {times_said}\n")


if __name__ == "__main__":
    main()
