"""`exitguide translations`: which translations wait, and the confirming of those that are done."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import click

from exitguide.commands.options import ROOT
from exitguide.errors import SourceError
from exitguide.files import write_source
from exitguide.load import load_site
from exitguide.registers.load import FOLDER, LOCK, load_translation_lock
from exitguide.translations import ORIGINAL, find_drift, find_orphans, plan_lock, render_lock

if TYPE_CHECKING:
    from exitguide.site import Page, Site

EXAMPLES = """\b
Examples:
  exitguide translations status
  exitguide translations accept docs/en/tjenester/nav.md
  exitguide translations accept --all
"""


@click.group("translations", epilog=EXAMPLES)
def translations_group() -> None:
    """See which translations wait, and confirm what is done."""


@translations_group.command("status")
@ROOT
def status_command(root: Path) -> None:
    """List the sections that wait for their translation.

    Their original has changed since, or was never translated.

    Exit status: 0 none, 1 some, 2 the files could not be read.

    An example: exitguide translations status
    """
    site, lock = load_site(root), load_translation_lock(root)
    drifts = list(find_drift(site, lock))
    for drift in drifts:
        heading = drift.section.heading
        name = f"#{heading.id} ({heading.text})" if heading else "the introduction"
        state = "changed" if drift.known else "new"
        line = heading.span.start.line if heading else 1
        click.echo(f"{drift.page.source.path}:{line}: {state}: {name}")
    for route in find_orphans(site, lock):
        click.echo(f"{FOLDER / LOCK}: gone: {'#'.join(route)}")
    pages = len({drift.page.source.path for drift in drifts})
    click.echo(f"{len(drifts)} section(s) on {pages} page(s) wait for their translation", err=True)
    raise SystemExit(1 if drifts else 0)


@translations_group.command("accept")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PAGE]…")
@click.option("--all", "everything", is_flag=True, help="Confirm every page.")
@ROOT
def accept_command(paths: tuple[Path, ...], *, everything: bool, root: Path) -> None:
    """Confirm that translations say what their original says.

    PAGE is the file of the page, in either language.

    An example: exitguide translations accept docs/en/tjenester/nav.md
    """
    if not paths and not everything:
        raise click.UsageError("name the pages that you have gone through, or --all.")
    site, lock = load_site(root), load_translation_lock(root)
    if lock.faults:
        raise SourceError(str(lock.faults[0]))
    routes = [page.route for page in site] if everything else []
    chosen = {*routes, *(_route(site, root, one) for one in paths)}
    write_source(root, FOLDER / LOCK, render_lock(plan_lock(site, lock, chosen)))
    click.echo(f"{len(chosen)} page(s) confirmed in {FOLDER / LOCK}", err=True)


def _route(site: Site, root: Path, path: Path) -> str:
    """The route of a page by its file.

    Raises:
        SourceError: no page of the guide has that file, or it is not translated.
    """
    whole, base = path.resolve(), root.resolve()
    place = PurePosixPath(whole.relative_to(base)) if whole.is_relative_to(base) else None
    found: Page | None = next((page for page in site if page.source.path == place), None)
    if found is None:
        raise SourceError(f"{path}: this is not a page of the guide.")
    if site.find(found.route, ORIGINAL) is None:
        raise SourceError(f"{path}: the page has no '{ORIGINAL}' version to compare with.")
    return found.route
