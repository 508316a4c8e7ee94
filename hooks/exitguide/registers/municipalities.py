"""The list of municipalities, from CSV."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from pydantic import ValidationError

from exitguide.diagnostics import Diagnostic, Location, Severity
from exitguide.registers.schema import Municipality
from exitguide.validation import closest

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from exitguide.source import SourceText

HEADER = ["code", "name", "county"]


def read_municipalities(
    source: SourceText, counties: Collection[str]
) -> tuple[Mapping[str, Municipality], tuple[Diagnostic, ...]]:
    """Read the municipalities from CSV text (RFC 4180, with a header line).

    Args:
        source: the text; columns are code, name and county.
        counties: the counties that a regional resource centre serves.

    Returns:
        The municipalities by their code, and what is wrong with the rest.
    """
    rows = csv.reader(source.text.splitlines())
    found: dict[str, Municipality] = {}
    faults: list[Diagnostic] = []
    if next(rows, None) != HEADER:
        faults.append(_fault(source, 1, f"The first line must be '{','.join(HEADER)}'."))
    for number, row in enumerate(rows, start=2):
        result = _municipality(row, counties)
        if isinstance(result, str):
            faults.append(_fault(source, number, result))
        elif result.code in found:
            faults.append(_fault(source, number, f"The code {result.code} stands twice; keep one."))
        else:
            found[result.code] = result
    return found, tuple(faults)


def suggest_code(code: str, municipalities: Mapping[str, Municipality]) -> str:
    """Which code may have been meant by one that no municipality has.

    Args:
        code: as it was given; perhaps a name.
        municipalities: all of them by code.

    Returns:
        A sentence with a space before it, or nothing.
    """
    named = (one for one in municipalities.values() if one.name.casefold() == code.casefold())
    if found := next(named, None):
        return f" {found.name} has {found.code}."
    return closest(code, list(municipalities))


def _municipality(row: list[str], counties: Collection[str]) -> Municipality | str:
    """A row as a municipality, or what is wrong with it."""
    if len(row) != len(HEADER):
        return f"Expected {len(HEADER)} fields, found {len(row)}: {','.join(row)}."
    try:
        result = Municipality(code=row[0], name=row[1], county=row[2])
    except ValidationError:
        return f"Expected four digits, a name and a county; found '{','.join(row)}'."
    if result.county not in counties:
        return f"No regional centre in regions.yml serves the county '{result.county}'."
    return result


def _fault(source: SourceText, line: int, message: str) -> Diagnostic:
    start = source.line_start(line)
    at = Location(source.path, source.span(start, start + len(source.line(line))))
    return Diagnostic("invalid-register", Severity.ERROR, message, at)
