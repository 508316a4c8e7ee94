"""Running the tools that `scripts/audit_tools.py` has set up."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.audit.finding import AuditError

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "build/audit"
MODULES = FOLDER / "node_modules"

PATIENCE = 300
"""Seconds after which a tool counts as stuck."""


def run_tool(*command: str, environment: Mapping[str, str] | None = None) -> tuple[str, str]:
    """What a tool writes: its standard output, and its standard error.

    Raises:
        AuditError: it is missing, is stuck, or says by its status that it could not do its work.
    """
    name = next((Path(one).name for one in command if str(MODULES) in one), command[0])
    try:
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=os.environ | (environment or {}),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
    except FileNotFoundError as error:
        raise AuditError(
            f"{name}: there is no '{error.filename}' here; run 'make audit'."
        ) from error
    except subprocess.TimeoutExpired as error:
        raise AuditError(f"{name}: no answer after {PATIENCE} seconds.") from error
    if done.returncode != 0:
        said = (done.stderr.strip() or done.stdout.strip())[-2000:]
        raise AuditError(f"{name} ended with status {done.returncode}: {said}")
    return done.stdout, done.stderr


def read_json(text: str, name: str) -> Any:
    """What a tool has written as JSON.

    Raises:
        AuditError: it is something else.
    """
    try:
        return json.loads(text)
    except ValueError as error:
        raise AuditError(f"{name} wrote no JSON: {text.strip()[:500] or 'nothing'}") from error
