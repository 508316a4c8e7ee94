"""Changes written into the text of `statutes.yml`, with its comments and order kept."""

from __future__ import annotations

import textwrap
from io import StringIO
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, FoldedScalarString

from exitguide.registers.provisions import provision_key, sort_key

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from exitguide.law.comparison import Change

_WIDTH = 92
_UNWRAPPED = 100_000


def write_changes(text: str, changes: Iterable[Change], snapshot: date) -> str:
    """The register's text with changes in it.

    Args:
        text: the file as it is.
        changes: those without fields are for a person to write, and are left out.
        snapshot: the day of the data, which the register will carry.
    """
    yaml = _round_trip()
    register = yaml.load(text)
    register["snapshot"] = snapshot
    by_id = {statute["id"]: statute for statute in register["statutes"]}
    for change in changes:
        if change.fields:
            _write(by_id[change.act], change)
    written = StringIO()
    yaml.dump(register, written)
    return written.getvalue()


def _round_trip() -> YAML:
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = _UNWRAPPED
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def _write(statute: Any, change: Change) -> None:
    if change.provision is None:
        statute.update(change.fields)
        return
    _list_section(statute, change.provision)
    provisions = statute.setdefault("provisions", {})
    key = provision_key(change.provision)
    own = next((number for number in provisions if provision_key(number) == key), None)
    if own is None:
        own = DoubleQuotedScalarString(change.provision)
        provisions[own] = {}
    provisions[own].update(change.fields)


def _list_section(statute: Any, number: str) -> None:
    """Put a new section in its place among the act's sections."""
    chapters = statute.get("chapters", [])
    lists = [[one.strip() for one in chapter["sections"].split(",")] for chapter in chapters]
    if any(provision_key(number) == provision_key(one) for held in lists for one in held):
        return
    before = [i for i, held in enumerate(lists) if sort_key(held[0]) <= sort_key(number)]
    index = before[-1] if before else 0
    held = sorted([*lists[index], number], key=sort_key)
    chapters[index]["sections"] = _as_text(", ".join(held))


def _as_text(sections: str) -> str:
    lines = textwrap.wrap(sections, _WIDTH, break_on_hyphens=False)
    if len(lines) == 1:
        quoted: str = DoubleQuotedScalarString(sections)
        return quoted
    folded = FoldedScalarString(" ".join(lines))
    # ruamel breaks a folded text where it is told to: at the space after each line but the last.
    ends, at = [], 0
    for line in lines[:-1]:
        at += len(line)
        ends.append(at)
        at += 1
    folded.fold_pos = ends
    text: str = folded
    return text
