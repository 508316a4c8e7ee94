"""Holding a municipality's contacts against the rules that hold for the national ones."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from exitguide.check import discover_rules, sort_findings
from exitguide.diagnostics import Severity
from exitguide.errors import RegisterError
from exitguide.registers import Register
from exitguide.registers.local import load_local
from exitguide.site import Context, Site

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from exitguide.diagnostics import Diagnostic
    from exitguide.registers import Registers
    from exitguide.registers.local import LocalRegister

LOCAL_RULES = ("future-date", "odd-number-grouping", "personal-data", "unverified-contact")
"""The rules that speak of a contact by itself; the others speak of pages, or of other registers."""


def check_local(local: LocalRegister, registers: Registers, today: date) -> tuple[Diagnostic, ...]:
    """What the rules say of a municipality's contacts on a day, at the lines of its own file."""
    entries = {name: contact.as_contact() for name, contact in local.contacts.items()}
    document = local.contacts.document
    seen = replace(registers, contacts=Register("contacts", entries, document))
    rules = discover_rules()
    findings = (
        finding
        for name in LOCAL_RULES
        for finding in rules[name].check(Site({}), seen, Context(today))
    )
    return sort_findings(one for one in findings if one.at.path == document.source.path)


def read_local(file: Path, registers: Registers, today: date) -> LocalRegister:
    """Read a municipality's file that must be fit to be published on a day.

    Args:
        file: the file, wherever it stands.
        registers: all facts.
        today: the day.

    Raises:
        SourceError: the file cannot be read.
        RegisterError: it does not hold what it should, or breaks a rule that stops a build.
    """
    local = load_local(file.resolve(), registers.municipalities)
    findings = check_local(local, registers, today)
    errors = tuple(one for one in findings if one.severity is Severity.ERROR)
    if errors:
        raise RegisterError(errors)
    return local
