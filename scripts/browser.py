"""Print the path of a Chromium or Chrome for the tests; install one if there is none.

Usage: python scripts/browser.py

Takes the system's own browser, else Debian's package (as root), else Playwright's download.
Adds Debian's Pango, for the tests of PDFs. Says what it does on standard error.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from ctypes.util import find_library

from playwright.sync_api import sync_playwright

MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", MAC)


def main() -> None:
    """Find or install a browser, and print its path."""
    path = find() or (apt("chromium") and find()) or (playwright_install() and find())
    if not path:
        sys.exit("browser: no Chromium or Chrome here and none could be installed; install one.")
    if find_library("pangoft2-1.0") is None:
        apt("libpangoft2-1.0-0", "libharfbuzz-subset0", "fonts-dejavu-core")
    print(path)


def find() -> str | None:
    """The system's browser, or the one that Playwright has downloaded."""
    with sync_playwright() as playwright:
        downloaded = shutil.which(playwright.chromium.executable_path)
    return next(filter(None, map(shutil.which, NAMES)), downloaded)


def apt(*packages: str) -> bool:
    """Debian's packages, where we may install them."""
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        return False
    run("apt-get", "update", "--quiet=2")
    return run("apt-get", "install", "--quiet=2", "--yes", "--no-install-recommends", *packages)


def playwright_install() -> bool:
    """Playwright's own download."""
    return run(sys.executable, "-m", "playwright", "install", "--with-deps", "chromium")


def run(*command: str) -> bool:
    """Run a command, showing it and what it prints on standard error; true if it went well."""
    print("+", *command, file=sys.stderr, flush=True)
    return subprocess.run(command, stdout=sys.stderr, check=False).returncode == 0


if __name__ == "__main__":
    main()
