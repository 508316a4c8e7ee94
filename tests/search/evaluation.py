"""The stock search and ours side by side, in a browser: `make search-eval` prints the table."""

from __future__ import annotations

import gzip
import os
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Error, sync_playwright
from rich.console import Console
from rich.table import Table

from exitguide.languages import LANGUAGES, Language
from exitguide.search.evaluate import Question, Score, parse_questions, percentile, score
from exitguide.search.scripts import index_path
from tests.browser.searching import Answer, ask, open_search, time_loading
from tests.serving import serve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

ROOT = Path(__file__).parent.parent.parent
SETS = {name: Path(__file__).parent / name for name in ("gold", "blind")}
OUR_HOOKS = ("hooks/search_hook.py", "hooks/worker_hook.py")
COLUMNS = (
    *("set", "edition", "search", "language", "success@1", "MRR@10", "nDCG@5", "no result"),
    *("index kB", "ready ms", "query p95 ms"),
)


@dataclass(frozen=True, slots=True)
class Run:
    """One search in one edition and language: measures, kilobytes (gzip) and milliseconds."""

    measures: Score
    size: float
    ready: float
    slowest: float


def main() -> None:
    """Build four editions, ask each all questions, print the table."""
    table = Table(*COLUMNS, title="Search, on both sets of questions")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=sys.argv[1], args=["--no-sandbox"])
        for edition in ("http", "file"):
            for search in ("stock", "ours"):
                site = Path(folder) / f"{edition}-{search}"
                build_edition(site, offline=edition == "file", ours=search == "ours")
                with serve(site) if edition == "http" else as_folder(site) as address:
                    for name, language in product(SETS, LANGUAGES):
                        run = measure(chromium, address, site, name, language)
                        table.add_row(name, edition, search, language, *row(run))
        chromium.close()
    Console(width=130).print(table)


def build_edition(site: Path, *, offline: bool, ours: bool) -> None:
    """Build an edition; the stock search is the same portal without our two hooks."""
    os.environ["OFFLINE"] = str(offline).lower()
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(site))
    if not ours:
        hooks = [name for name in config["hooks"] if name not in OUR_HOOKS]
        config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(site), hooks=hooks)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)


@contextmanager
def as_folder(site: Path) -> Iterator[str]:
    """The address of a folder opened from the disk."""
    yield f"{site.as_uri()}/"


def list_routes(language: Language) -> set[str]:
    """The routes of all pages in a language."""
    folder = ROOT / "docs" / language
    return {file.relative_to(folder).with_suffix("").as_posix() for file in folder.rglob("*.md")}


def read_questions(name: str, language: Language) -> list[Question]:
    """A set of questions in a language, with the pages that answer."""
    text = (SETS[name] / f"{language}.yml").read_text("utf-8")
    return parse_questions(text, list_routes(language))


def measure(chromium: Browser, address: str, site: Path, name: str, language: Language) -> Run:
    """Ask all questions of a set in a language on its front page."""
    questions = read_questions(name, language)
    page = chromium.new_page()
    # Nobody who is offline gets an answer from another host.
    page.route("https://**", lambda route: route.abort())
    start = "index.html" if address.startswith("file:") else ""
    prefix = "" if language == LANGUAGES[0] else f"{language}/"
    try:
        open_search(page, f"{address}{prefix}{start}")
        ready = time_loading(page)
        answers = [ask(page, question.ask) for question in questions]
    except Error:  # no worker ever became ready
        ready, answers = float("nan"), [Answer([], float("nan")) for _ in questions]
    page.close()
    return summarise(questions, answers, ready, site, language)


def summarise(
    questions: list[Question],
    answers: list[Answer],
    ready: float,
    site: Path,
    language: Language,
) -> Run:
    """Put the answers' measures together with the sizes and times."""
    routes = list_routes(language)
    index = site / index_path(language)
    file = index if index.exists() else site / "search/search_index.json"
    return Run(
        score(questions, [answer.routes(language, routes) for answer in answers]),
        len(gzip.compress(file.read_bytes())) / 1000,
        ready,
        percentile((answer.took for answer in answers), 0.95),
    )


def row(run: Run) -> list[str]:
    """A run's figures as text."""
    measures = run.measures
    shares = (measures.success, measures.reciprocal_rank, measures.gain, measures.silent)
    return [
        *(f"{share:.3f}" for share in shares),
        *(f"{value:.0f}" for value in (run.size, run.ready)),
        f"{run.slowest:.1f}",
    ]


if __name__ == "__main__":
    main()
