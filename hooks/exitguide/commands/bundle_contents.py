"""`exitguide bundle diff` and `verify`: what bundles that are there hold."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import click

from exitguide.bundle.changes import KINDS, compare
from exitguide.bundle.verify import read_manifest, verify_bundle
from exitguide.commands.options import AS_JSON, BUNDLE
from exitguide.errors import BundleError

if TYPE_CHECKING:
    from pathlib import Path

    from exitguide.bundle.changes import Release

DIFF_EXAMPLES = """\b
Examples:
  exitguide bundle diff old/manifest.json dist/exit-veilederen-4204-kristiansand.zip
  exitguide bundle diff old.zip new.zip --json
"""

VERIFY_EXAMPLES = """\b
Examples:
  exitguide bundle verify dist/exit-veilederen-4204-kristiansand.zip
  exitguide bundle verify dist/*.zip
  exitguide bundle verify /srv/felles/exit-veilederen
"""


@click.command("diff", epilog=DIFF_EXAMPLES)
@click.argument("old", type=BUNDLE)
@click.argument("new", type=BUNDLE)
@AS_JSON
def diff_command(old: Path, new: Path, *, as_json: bool) -> None:
    """Say which pages, contacts and laws differ in NEW.

    OLD and NEW are each a zip, the folder that it was unpacked to, or a manifest.json.
    """
    release = compare(read_manifest(old), read_manifest(new))
    if as_json:
        click.echo(json.dumps(_plain(release), ensure_ascii=False, indent=1))
        return
    click.echo(f"{release.since} → {release.version}: {release.files} files differ")
    for change in release.changes:
        languages = ", ".join(change.languages)
        click.echo(f"{change.kind}: {change.verb} {change.key} ({change.title.nb}; {languages})")


@click.command("verify", epilog=VERIFY_EXAMPLES)
@click.argument("bundles", type=BUNDLE, nargs=-1, required=True, metavar="BUNDLE…")
@AS_JSON
def verify_command(bundles: tuple[Path, ...], *, as_json: bool) -> None:
    """Prove bundles whole.

    BUNDLE is a zip, or the folder that it was unpacked to.

    Exit status: 0 all are whole, 1 one is not, 2 one is no bundle at all.
    """
    results = {bundle: _verify(bundle) for bundle in bundles}
    if as_json:
        told = [{"bundle": str(one), "faults": found} for one, (_, found) in results.items()]
        click.echo(json.dumps(told, ensure_ascii=False, indent=1))
    for bundle, (_, faults) in results.items():
        for fault in () if as_json else faults:
            click.echo(f"{bundle}: {fault}")
        many = f"{len(faults)} fault{'' if len(faults) == 1 else 's'}"
        click.echo(f"{bundle}: {many if faults else 'whole'}", err=True)
    sys.exit(max(status for status, _ in results.values()))


def _verify(bundle: Path) -> tuple[int, list[str]]:
    """The exit status for a bundle, and what is wrong with it."""
    try:
        faults = list(verify_bundle(bundle))
    except BundleError as error:
        return 2, [str(error).removeprefix(f"{bundle}: ")]
    return (1 if faults else 0), faults


def _plain(release: Release) -> dict[str, object]:
    """What `--json` says of the differences."""
    changes: dict[str, object] = {
        kind: [
            {
                "key": one.key,
                "what": one.verb,
                "title": one.title.model_dump(),
                "languages": one.languages,
            }
            for one in release.changes
            if one.kind == kind
        ]
        for kind in KINDS
    }
    return {"old": release.since, "new": release.version, "files": release.files, **changes}
