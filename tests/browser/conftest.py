"""A real browser, and the web edition for it to read."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.serving import serve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.conftest import Build

# A machine may be busy; a page that is right is right also after ten seconds.
expect.set_options(timeout=20_000)

# Chromium asks nobody for anything that the page did not ask for.
QUIET = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="session")
def base_url(build: Build) -> Iterator[str]:
    """Where the web edition is served."""
    with serve(build.folder) as address:
        yield address


@pytest.fixture(scope="session")
def browser(root: Path) -> Iterator[Browser]:
    """Chromium without a window."""
    found = subprocess.run(
        [sys.executable, root / "scripts/browser.py"], capture_output=True, text=True, check=True
    )
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found.stdout.strip(), args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh profile."""
    with browser.new_context() as fresh:
        yield fresh


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A fresh tab."""
    return context.new_page()
