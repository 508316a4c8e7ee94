"""Set up the project's own environment in .venv from the locked requirements.

Usage: python3 scripts/bootstrap.py {build|test|audit}

Runs on a bare Python, so it uses nothing but the standard library, and its
syntax is old enough for an old Python to say that it is too old. Does nothing
when the environment already holds what the lock asks for.
"""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

MINIMUM = (3, 11)
INSTALL = ["install", "--quiet", "--disable-pip-version-check", "--no-input"]
ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def main() -> None:
    """Make the environment, unless it is there."""
    if sys.version_info < MINIMUM:
        stop("Python 3.11 or newer is needed; call make with PYTHON=python3.12 or the like.")
    wanted = sys.argv[1] if len(sys.argv) == 2 else ""
    lock = ROOT / "requirements" / (wanted + ".txt")
    if not lock.is_file():
        stop("say what to set up: build, test or audit.")
    state = hashlib.sha256(lock.read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    stamp = VENV / ("." + wanted)
    if stamp.is_file() and stamp.read_text() == state:
        return
    print("Setting up .venv for '" + wanted + "' (once; needs the network) …", flush=True)
    run("venv", str(VENV), python=sys.executable, otherwise="on Debian, install python3-venv.")
    run("pip", *INSTALL, "--require-hashes", "-r", str(lock), otherwise="check the network.")
    run("pip", *INSTALL, "--no-deps", "--no-build-isolation", "-e", str(ROOT))
    stamp.write_text(state)


def run(module: str, *arguments: str, python: str = str(PYTHON), otherwise: str = "") -> None:
    """Run a module of Python's; stop with a remedy where it fails."""
    if subprocess.call([python, "-m", module, *arguments]) != 0:
        stop("setting up failed in " + module + " (see above); " + otherwise)


def stop(reason: str) -> None:
    """End with one sentence."""
    sys.exit("bootstrap: " + reason)


if __name__ == "__main__":
    main()
