#!/usr/bin/env python3
"""Set up the project's own environment in .venv from the locked requirements.

Usage: python3 scripts/bootstrap.py {build|test}

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
ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def main() -> None:
    if sys.version_info < MINIMUM:
        stop("Python 3.11 or newer is needed, and this is %d.%d: call make with PYTHON=python3.12 or the like." % sys.version_info[:2])
    wanted = sys.argv[1] if len(sys.argv) == 2 else ""
    lock = ROOT / "requirements" / (wanted + ".txt")
    if not lock.is_file():
        stop("say what to set up: build or test.")
    state = hashlib.sha256(lock.read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    stamp = VENV / ("." + wanted)
    if stamp.is_file() and stamp.read_text() == state:
        return
    print("Setting up .venv for '%s' (once; needs the network) …" % wanted, flush=True)
    run([sys.executable, "-m", "venv", str(VENV)], "a virtual environment cannot be made; on Debian: apt-get install python3-venv.")
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    run(pip + ["--require-hashes", "-r", str(lock)], "the packages cannot be fetched; check the network and try again.")
    run(pip + ["--no-deps", "--no-build-isolation", "-e", str(ROOT)], "the project itself cannot be installed; see above.")
    stamp.write_text(state)


def run(command, otherwise) -> None:
    if subprocess.call(command) != 0:
        stop(otherwise)


def stop(reason) -> None:
    sys.exit("bootstrap: " + reason)


if __name__ == "__main__":
    main()
