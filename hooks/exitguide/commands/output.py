"""`exitguide check-site`: what is wrong with a finished site."""

from __future__ import annotations

from pathlib import Path

import click

from exitguide.check import sort_findings
from exitguide.commands.options import FORMAT, report
from exitguide.output.check import check_output
from exitguide.output.load import load_output

EXAMPLES = """\b
Examples:
  exitguide check-site
  exitguide check-site build/offline --offline
"""


@click.command("check-site", epilog=EXAMPLES)
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default="site")
@click.option("--offline", is_flag=True, help="The site is opened from a folder, without a server.")
@FORMAT
def check_site_command(folder: Path, *, offline: bool, form: str) -> None:
    """Check a finished site in FOLDER, by default in 'site'.

    Every address and anchor leads somewhere, no id stands twice on a page, each
    page says its language, and none asks another host for anything.

    Exit status: 0 clean, 1 findings, 2 the check could not run.
    """
    report(sort_findings(check_output(load_output(folder, offline=offline))), form, folder)
