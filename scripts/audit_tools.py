"""Set up what `make audit` needs beside Python, in build/audit: Java, Node.js and npm's packages.

Usage: python -m scripts.audit_tools

Takes the system's own Java and Node.js, else Debian's packages (as root). Does nothing when
build/audit already holds what tests/audit/package-lock.json asks for.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from scripts.browser import apt

LOCK = Path("tests/audit/package-lock.json")
FOLDER = Path("build/audit")
# npm runs no package's own scripts: the Nu checker's would fetch a Java from elsewhere.
INSTALL = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]

NEEDS = {
    "java": ("Java 17 or newer", ("default-jre-headless",)),
    "npm": ("Node.js 18.20 or newer with npm", ("nodejs", "npm")),
}


def main() -> int:
    """Set up what is missing; 2 where that cannot be done."""
    for command, (name, packages) in NEEDS.items():
        if not (shutil.which(command) or (apt(*packages) and shutil.which(command))):
            return stop(f"there is no '{command}' here and it could not be installed; get {name}.")
    # npm writes its own list last, so that a broken installation has none.
    done = (FOLDER / "node_modules/.package-lock.json").is_file()
    if done and (FOLDER / LOCK.name).read_bytes() == LOCK.read_bytes():
        return 0
    print("Setting up build/audit from npm (once; needs the network) …", flush=True)
    shutil.rmtree(FOLDER / "node_modules", ignore_errors=True)
    FOLDER.mkdir(parents=True, exist_ok=True)
    shutil.copy(LOCK.with_name("package.json"), FOLDER)
    shutil.copy(LOCK, FOLDER)
    if subprocess.run(INSTALL, cwd=FOLDER, stdout=sys.stderr, check=False).returncode != 0:
        return stop("npm could not install the packages (see above); check the network.")
    return 0


def stop(reason: str) -> int:
    """Say why in one sentence."""
    print("audit_tools:", reason, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
