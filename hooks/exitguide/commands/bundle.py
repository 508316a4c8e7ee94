"""`exitguide bundle`: the guide as zip files for municipalities."""

from __future__ import annotations

import json
import signal
from contextlib import AbstractContextManager, ExitStack, nullcontext
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.progress import track

from exitguide.bundle.assemble import assemble
from exitguide.bundle.local import local_files
from exitguide.bundle.offline import build_offline, edition_day, read_edition
from exitguide.bundle.plan import plan_archives
from exitguide.bundle.verify import read_manifest
from exitguide.bundle.write import Written, write_archives
from exitguide.commands.bundle_contents import diff_command, verify_command
from exitguide.commands.options import AS_JSON, BUNDLE, ROOT, require_project
from exitguide.guide import load_guide
from exitguide.local_check import read_local

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from exitguide.bundle.write import Edition
    from exitguide.registers import Registers
    from exitguide.registers.local import LocalRegister

EXAMPLES = """\b
Examples:
  exitguide bundle --out dist --municipality 4204
  exitguide bundle --out dist --local contacts.yml
  exitguide bundle --out dist --all --split
  exitguide bundle verify dist/exit-veilederen-4204-kristiansand.zip
  exitguide bundle diff old/manifest.json dist/exit-veilederen-4204-kristiansand.zip
"""

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
RELEASES = Path("docs/_registers/releases")
"""Where the project keeps the manifests of the editions that it has published."""


@click.group("bundle", invoke_without_command=True, epilog=EXAMPLES)
@ROOT
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), help="The folder to write to."
)
@click.option(
    "--municipality",
    "codes",
    multiple=True,
    metavar="CODE",
    help="For this municipality, such as 4204; may be repeated.",
)
@click.option("--all", "everybody", is_flag=True, help="For every municipality.")
@click.option(
    "--local",
    "files",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    multiple=True,
    help="A municipality's contacts in a file that it keeps for itself; may be repeated.",
)
@click.option("--split", is_flag=True, help="One shared archive, and small ones to unpack over it.")
@click.option("--no-pdf", is_flag=True, help="Without the PDFs of the whole guide.")
@click.option("--site", type=FOLDER, help="A finished offline edition, taken as it is.")
@click.option(
    "--since",
    type=BUNDLE,
    multiple=True,
    help="An earlier bundle or its manifest, for the page of changes; may be repeated.",
)
@click.option(
    "--jobs", type=click.IntRange(1, 64), default=2, show_default=True, help="Archives at a time."
)
@AS_JSON
@click.pass_context
def bundle_group(
    context: click.Context,
    *,
    root: Path,
    out: Path | None,
    codes: tuple[str, ...],
    everybody: bool,
    files: tuple[Path, ...],
    split: bool,
    no_pdf: bool,
    site: Path | None,
    since: tuple[Path, ...],
    jobs: int,
    as_json: bool,
) -> None:
    """Write the guide as one zip for each municipality.

    Each opens by a double-click on start.html in the folder it is unpacked to,
    and needs no network.

    Exit status: 0 done, 2 not done; archives that are there are whole.
    """
    if context.invoked_subcommand is not None:
        return
    # Asked to end, it clears its temporary files away, as after Ctrl-C.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    if out is None or not (everybody or codes or files):
        raise click.UsageError("Say --out DIR, and --all, --municipality CODE or --local FILE.")
    if everybody and codes:
        raise click.UsageError("--all has every municipality in it: leave out --municipality.")
    require_project(root)
    guide = load_guide(root)
    known = guide.registers.municipalities
    kept = _read_kept(files, guide.registers)
    archives = plan_archives(known, known if everybody else (*codes, *kept), split=split)
    published = sorted((root / RELEASES).glob("*.json"))
    earlier = [read_manifest(path) for path in (*published, *since)]
    day = edition_day(root)
    console = Console(stderr=True)
    with _working(console, "Building the offline edition …"), ExitStack() as building:
        built = site or building.enter_context(build_offline(root, day, with_pdf=not no_pdf))
        found = read_edition(built)
    local = local_files(found, {**guide.local, **kept}, guide.registers)
    edition = assemble(guide, found, local, day, earlier)
    written = write_archives(edition, archives, out, jobs)
    _report(edition, list(_progress(console, written, len(archives))), out, as_json=as_json)


bundle_group.add_command(diff_command)
bundle_group.add_command(verify_command)


def _read_kept(files: Iterable[Path], registers: Registers) -> dict[str, LocalRegister]:
    """The contacts that municipalities keep for themselves, by code."""
    kept: dict[str, LocalRegister] = {}
    for file in files:
        local = read_local(file, registers, datetime.now(UTC).date())
        owner = local.municipality
        if owner.code in kept:
            raise click.UsageError(f"{file}: there is another --local for {owner.name}; keep one.")
        kept[owner.code] = local
    return kept


def _working(console: Console, on: str) -> AbstractContextManager[object]:
    """Shows on a terminal that something takes its time."""
    return console.status(on) if console.is_interactive else nullcontext()


def _progress(console: Console, written: Iterable[Written], total: int) -> Iterable[Written]:
    """Shows on a terminal how far the writing has come."""
    quiet = not console.is_interactive
    return track(written, description="Bundles", total=total, console=console, disable=quiet)


def _report(edition: Edition, written: Sequence[Written], out: Path, *, as_json: bool) -> None:
    version = edition.manifest.version
    if as_json:
        archives = [asdict(one) for one in written]
        click.echo(json.dumps({"version": version, "archives": archives}, indent=1))
        return
    size = sum(one.size for one in written)
    many = f"{len(written)} archive{'' if len(written) == 1 else 's'}"
    click.echo(f"{many}, {size / 1e6:.1f} MB, edition {version}, in {out}")
