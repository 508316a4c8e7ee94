"""`exitguide links`: the list of external addresses, and the online check of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from exitguide.addresses import each_web_address, web_address
from exitguide.commands.options import DAY, ROOT
from exitguide.files import write_source
from exitguide.link_check import look_at_all, open_client, plan_list, render_list
from exitguide.load import load_site
from exitguide.registers.load import FOLDER, LINKS, load_registers

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from exitguide.registers.link_states import LinkState

EXAMPLES = """\b
Examples:
  exitguide links list
  exitguide links check
"""


@click.group("links", epilog=EXAMPLES)
def links_group() -> None:
    """Keep the list of external addresses, and try them online."""


@links_group.command("list")
@ROOT
@DAY
def list_command(root: Path, day: date) -> None:
    """List the addresses that the guide uses in links.yml.

    New ones wait there for their first check; those no longer used are dropped.

    An example: exitguide links list
    """
    states = _plan(root, day)
    _write(root, states)
    waiting = sum(state.state == "waiting" for state in states.values())
    click.echo(f"{len(states)} addresses, {waiting} waiting for their first check", err=True)


@links_group.command("check")
@ROOT
@DAY
def check_links_command(root: Path, day: date) -> None:
    """Look at every external address online.

    What was seen is written to links.yml.

    Exit status: 0 all answer where they stand, 1 some are dead or have moved.

    An example: exitguide links check
    """
    states = _plan(root, day)
    with open_client() as client:
        seen = {state.url: state for state in look_at_all(states, client, day)}
    _write(root, seen)
    wrong = [state for state in seen.values() if state.state != "alive"]
    for state in wrong:
        click.echo(f"{state.state}: {state.url} {state.moved_to or state.seen}")
    click.echo(f"{len(seen)} addresses, {len(wrong)} dead or moved", err=True)
    raise SystemExit(1 if wrong else 0)


def _plan(root: Path, day: date) -> dict[str, LinkState]:
    site, registers = load_site(root), load_registers(root)
    used = (web_address(address) for _, address in each_web_address(site, registers))
    return plan_list(registers.links, used, day)


def _write(root: Path, states: dict[str, LinkState]) -> None:
    write_source(root, FOLDER / LINKS, render_list(states.values()))
