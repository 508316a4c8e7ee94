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

LONGEST = 500
"""Characters of what a tool says that are shown when it fails."""


def run_tool(
    name: str, *command: str, environment: Mapping[str, str] | None = None
) -> tuple[str, str]:
    """What a tool writes: its standard output, and its standard error.

    Args:
        name: of the tool, for the message.
        command: how it is called.
        environment: what is added to ours.

    Raises:
        AuditError: it is missing, is stuck, or says by its status that it could not do its work.
    """
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
        message = f"{name} needs '{error.filename}', which is not here; run 'make audit'."
        raise AuditError(message) from error
    except subprocess.TimeoutExpired as error:
        raise AuditError(f"{name} has not answered for {PATIENCE} seconds.") from error
    if done.returncode != 0:
        said = (done.stderr.strip() or done.stdout.strip())[:LONGEST]
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
        raise AuditError(f"{name} wrote no JSON: {text.strip()[:LONGEST] or 'nothing'}") from error
