"""`exitguide schemas`: JSON Schemas for text editors."""

from __future__ import annotations

import json
from pathlib import Path

import click

from exitguide.schemas import render_schemas


@click.command("schemas")
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default="build/schemas",
    help="The folder to write to.  [default: build/schemas]",
)
def schemas_command(out: Path) -> None:
    """Write JSON Schemas of the registers and of front matter.

    A text editor that knows them offers keys, and marks faults as you type.

    An example: exitguide schemas --out build/schemas
    """
    out.mkdir(parents=True, exist_ok=True)
    schemas = render_schemas()
    for name, schema in schemas.items():
        text = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        (out / f"{name}.schema.json").write_text(text, encoding="utf-8")
    click.echo(f"{len(schemas)} schemas written to {out}")
