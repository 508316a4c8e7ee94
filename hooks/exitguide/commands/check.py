"""`exitguide check`: what is wrong with the guide, and the mending of what is mechanical."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import click

from exitguide.check import select
from exitguide.commands.options import DAY, FORMAT, ROOT, report, require_rule
from exitguide.errors import SourceError
from exitguide.guide import check_project, fix_project

if TYPE_CHECKING:
    from datetime import date

    from exitguide.diagnostics import Diagnostic


EXAMPLES = """\b
Examples:
  exitguide check
  exitguide check docs/nb/tjenester docs/_registers/contacts.yml
  exitguide check --fix
  exitguide check --rule review-overdue --date 2027-02-01
  exitguide check --format sarif > exitguide.sarif
"""


@click.command("check", epilog=EXAMPLES)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]…")
@ROOT
@FORMAT
@click.option("--fix", is_flag=True, help="Mend what can be mended safely, then check again.")
@click.option("--rule", "rules", multiple=True, help="Only this rule; may be repeated.")
@DAY
def check_command(
    paths: tuple[Path, ...],
    *,
    root: Path,
    form: str,
    fix: bool,
    rules: tuple[str, ...],
    day: date,
) -> None:
    """Check pages and registers, and name each fault at its line.

    With PATH, only what stands in those files and folders is reported. The
    whole guide is read all the same, since its pages speak of one another.

    Exit status: 0 clean, 1 findings, 2 the check could not run.
    """
    for rule in rules:
        require_rule(rule)
    wanted = [_in_project(root, path) for path in paths]

    def find() -> tuple[Diagnostic, ...]:
        return select(check_project(root, day), rules, wanted)

    mended, findings = fix_project(root, find) if fix else ((), find())
    for finding in mended:
        click.echo(f"mended: {finding}", err=True)
    report(findings, form, root)


def _in_project(root: Path, path: Path) -> PurePosixPath:
    """A path as it was typed, relative to the project.

    Raises:
        SourceError: there is no such file or folder in the project.
    """
    whole, base = path.resolve(), root.resolve()
    if not whole.exists():
        raise SourceError(f"{path}: there is no such file or folder.")
    if not whole.is_relative_to(base):
        raise SourceError(f"{path}: this lies outside the project in {root}.")
    return PurePosixPath(whole.relative_to(base).as_posix())
