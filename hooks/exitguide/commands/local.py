"""`exitguide local`: a municipality's own contacts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from exitguide.commands.options import DAY, FORMAT, ROOT, report
from exitguide.errors import RegisterError, SourceError
from exitguide.files import write_source
from exitguide.local_check import check_local
from exitguide.registers import load_registers
from exitguide.registers.local import LOCAL_FOLDER, load_local
from exitguide.registers.local_template import render_local_template
from exitguide.registers.municipalities import suggest_code

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from exitguide.registers.schema import Municipality

EXAMPLES = """\b
Examples:
  exitguide local new 4204
  exitguide local check docs/_registers/local/4204.yml
"""


@click.group("local", epilog=EXAMPLES)
def local_group() -> None:
    """Write and check the file with a municipality's own contacts."""


@local_group.command("new")
@click.argument("code")
@ROOT
def new_command(code: str, root: Path) -> None:
    """Write a new file to fill in for the municipality CODE.

    Its comments say how. It stands in docs/_registers/local; one that the
    municipality keeps to itself can be moved anywhere once it is filled in.

    An example: exitguide local new 4204
    """
    municipality = _find(code, load_registers(root).municipalities)
    path = LOCAL_FOLDER / f"{municipality.code}.yml"
    if (root / path).exists():
        raise SourceError(f"{path}: the file is there already; fill it in, or delete it first.")
    (root / LOCAL_FOLDER).mkdir(parents=True, exist_ok=True)
    write_source(root, path, render_local_template(municipality))
    click.echo(f"{path}: fill it in, and then run 'exitguide local check {path}'.")


@local_group.command("check")
@click.argument("file", type=click.Path(path_type=Path))
@ROOT
@DAY
@FORMAT
def check_command(file: Path, root: Path, day: date, form: str) -> None:
    """Check FILE, wherever it stands, by the rules for national contacts.

    Exit status: 0 clean, 1 findings, 2 the check could not run.

    An example: exitguide local check 4204.yml
    """
    registers = load_registers(root)
    # Other programs look for a file of the project from the project, and for others beside them.
    whole, project = file.resolve(), root.resolve()
    base = project if whole.is_relative_to(project) else whole.parent
    try:
        findings = check_local(load_local(whole, registers.municipalities, base), registers, day)
    except RegisterError as error:
        findings = error.findings
    report(findings, form, base)


def _find(code: str, municipalities: Mapping[str, Municipality]) -> Municipality:
    """The municipality with a code, or a usage error that says how to find it."""
    found = municipalities.get(code)
    if found is None:
        guess = suggest_code(code, municipalities)
        raise click.BadParameter(f"no municipality has the code '{code}'.{guess}")
    return found
