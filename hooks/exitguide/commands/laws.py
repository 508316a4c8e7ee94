"""`exitguide laws`: hold the register of statutes against Lovdata, and explain a reference."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import click

from exitguide.commands.options import DAY, ROOT
from exitguide.errors import LovdataError
from exitguide.files import read_source
from exitguide.law.archive import read_acts
from exitguide.law.comparison import Change, compare
from exitguide.law.explanation import explain_reference
from exitguide.law.fetch import DATA_SET, open_data_set
from exitguide.law.labels import number_label, statute_label
from exitguide.law.pages import citing_places
from exitguide.law.register_text import write_changes
from exitguide.load import load_site
from exitguide.registers.load import FOLDER
from exitguide.registers.statutes import FILE, Statutes, load_statutes, read_statutes
from exitguide.source import SourceText

if TYPE_CHECKING:
    from datetime import date

    from exitguide.site import Site


UPDATE = """
  exitguide laws update --from gjeldende-lover.tar.bz2
  exitguide laws update --write"""

SHOW = """
  exitguide laws show "helsepersonelloven § 38 a\""""


@click.group("laws", epilog=f"\b\nExamples:{UPDATE}{SHOW}")
def laws_group() -> None:
    """Keep the register of statutes true to the law."""


@laws_group.command("update", epilog=f"\b\nExamples:{UPDATE}")
@ROOT
@DAY
@click.option("--from", "place", default=DATA_SET, help="A file or https address.", metavar="WHERE")
@click.option("--write", is_flag=True, help="Write what is sure into the register.")
def update_command(root: Path, day: date, place: str, *, write: bool) -> None:
    """Tell what has changed in the law since the register.

    Lovdata's data set of laws in force is compared with the register of statutes.

    Exit status: 0 nothing has changed, 1 something has, 2 the data set cannot be used.
    """
    statutes = load_statutes(root / FOLDER)
    with open_data_set(place) as stream:
        changes = compare(statutes, read_acts(stream, place), day)
    site = load_site(root)
    for change in changes:
        click.echo(_told(change, statutes, site, day))
    if write:
        _write(root, changes, day)
    click.echo(f"{len(changes)} change{'' if len(changes) == 1 else 's'}", err=True)
    raise SystemExit(1 if changes else 0)


@laws_group.command("show", epilog=f"\b\nExample:{SHOW}")
@ROOT
@DAY
@click.argument("reference")
def show_command(root: Path, day: date, reference: str) -> None:
    """Explain a reference to the law.

    Which provision it is, whether it applies, and what replaced it.

    Exit status: 0 explained, 1 no provision is cited.
    """
    told = explain_reference(reference, load_statutes(root / FOLDER), day)
    click.echo(told or f"No provision of law is cited in '{reference}'.")
    raise SystemExit(0 if told else 1)


def _told(change: Change, statutes: Statutes, site: Site, day: date) -> str:
    statute = statutes.get(change.act)
    act = statute_label(statute) if statute else change.act
    number = number_label(statute, change.provision, "nb") if change.provision else ""
    head = f"{change.kind}: {act} {number}".rstrip() + f": {change.text}"
    places = citing_places(site, statutes, day, change.act, change.provision)
    return "\n".join((head, *(f"  {place}" for place in places)))


def _write(root: Path, changes: list[Change], day: date) -> None:
    """Write the register anew, if what would be written is sound; else leave it as it is."""
    before = read_source(root, FOLDER / FILE)
    text = write_changes(before.text, changes, day)
    if isinstance(faults := read_statutes(SourceText(PurePosixPath(before.path), text)), tuple):
        told = "; ".join(str(fault) for fault in faults)
        raise LovdataError(f"The register would no longer hold, and is left as it is: {told}")
    file = root / FOLDER / FILE
    fresh = file.with_suffix(".new")
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(file)
