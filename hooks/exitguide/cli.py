"""The `exitguide` command."""

from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path

import click

from exitguide.commands.bundle import bundle_command
from exitguide.errors import ExitguideError
from exitguide.guide import check_project, describe

ROOT = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help="The project's folder.  [default: this folder]",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="exitguide", message="%(prog)s %(version)s")
def main() -> None:
    """Keep the exit-work guide true: check its text, its facts and its law."""


@main.command("check")
@ROOT
@click.option(
    "--date",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Check as if it were this day.  [default: today]",
)
def check_command(root: Path, day: datetime | None) -> None:
    r"""Check pages and registers, and name each fault at its line.

    Exit status: 0 clean, 1 findings, 2 the check could not run.

    \b
    Examples:
      exitguide check
      exitguide check --date 2027-02-01
    """
    try:
        findings = check_project(root, day.date() if day else date.today())
    except ExitguideError as error:
        click.echo(f"exitguide: {error}", err=True)
        sys.exit(2)
    if findings:
        click.echo(describe(root, findings))
    count = len(findings)
    click.echo(f"{count} finding{'' if count == 1 else 's'}", err=True)
    sys.exit(1 if findings else 0)


main.add_command(bundle_command)
