"""Print the path of a Chromium or Chrome for the browser tests; install one if there is none.

Usage: python scripts/browser.py

Takes the system's own browser, else Debian's package (as root), else the one
that Playwright downloads. Says what it does on standard error.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")


def main() -> None:
    """Find or install, in this order, and print the path."""
    for find in (find_installed, install_with_apt, install_with_playwright):
        path = find()
        if path:
            print(path)
            return
    sys.exit("browser: no Chromium or Chrome here and none could be installed; install one.")


def find_installed() -> str | None:
    """The system's browser, or the one that Playwright has already."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found or MAC.exists():
        return found or str(MAC)
    return find_downloaded()


def find_downloaded() -> str | None:
    """Playwright's own browser, if it is there."""
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install_with_apt() -> str | None:
    """Debian's package, where we may install it."""
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        return None
    run("apt-get", "update", "--quiet=2")
    run("apt-get", "install", "--quiet=2", "--yes", "--no-install-recommends", "chromium")
    return find_installed()


def install_with_playwright() -> str | None:
    """Playwright's download."""
    run(sys.executable, "-m", "playwright", "install", "--with-deps", "chromium")
    return find_downloaded()


def run(*command: str) -> None:
    """Run a command; what it prints goes to standard error."""
    print("browser:", *command, file=sys.stderr, flush=True)
    subprocess.run(command, stdout=sys.stderr, check=False)


if __name__ == "__main__":
    main()
