"""Options that several commands share, and the reports that they print."""

from __future__ import annotations

import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from exitguide.check import rule_severities
from exitguide.guide import describe
from exitguide.handbook import read_entries
from exitguide.registers.load import FOLDER
from exitguide.report.github import render_github
from exitguide.report.json import render_json
from exitguide.report.sarif import render_sarif
from exitguide.report.text import render_summary
from exitguide.validation import closest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exitguide.diagnostics import Diagnostic


def require_project(root: Path) -> None:
    """Refuse a folder that is not the guide's project, and say what to do.

    Raises:
        click.UsageError: it is not; click ends with status 2.
    """
    if not (root / FOLDER).is_dir():
        message = f"{root.resolve()} is not the guide's project: it has no {FOLDER}."
        raise click.UsageError(f"{message} Go to the project, or name it with --root.")


def _project(context: click.Context, _option: click.Parameter, value: Path) -> Path:
    """The project's folder. What a group is asked for may not need one, so it looks itself."""
    if not isinstance(context.command, click.Group):
        require_project(value)
    return value


ROOT = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    callback=_project,
    default=".",
    help="The project's folder.  [default: this folder]",
)

FORMAT = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "github", "sarif", "json"]),
    default="text",
    help="Report for people, for a pull request or for programs.  [default: text]",
)

BUNDLE = click.Path(exists=True, path_type=Path)
"""A bundle that is there."""

AS_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")


def _day(_context: click.Context, _option: click.Parameter, value: datetime | None) -> date:
    """The day that was asked for, or today."""
    return value.date() if value else datetime.now(UTC).date()


DAY = click.option(
    "--date",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    callback=_day,
    help="Take this day for today.  [default: today]",
)


def require_rule(name: str) -> None:
    """Refuse a name that no rule has, and say the nearest that there is.

    Raises:
        click.BadParameter: there is no such rule; click ends with status 2.
    """
    known = list(rule_severities())
    if name not in known:
        raise click.BadParameter(f"there is no rule '{name}'.{closest(name, known)}")


def report(findings: Sequence[Diagnostic], form: str, root: Path) -> None:
    """Print findings in one of the forms, and end with status 0 or 1."""
    if form == "text":
        # click takes colours out again where the output is no terminal; see also no-color.org.
        click.echo(describe(root, findings, colour="NO_COLOR" not in os.environ))
    else:
        click.echo(_render(findings, form))
        click.echo(render_summary(findings), err=True)
    sys.exit(1 if findings else 0)


def _render(findings: Sequence[Diagnostic], form: str) -> str:
    if form == "github":
        return render_github(findings)
    if form == "json":
        return render_json(findings)
    severities = rule_severities()
    return render_sarif(findings, severities, read_entries(severities))
