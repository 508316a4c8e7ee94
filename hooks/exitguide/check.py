"""Running the rules: find them, run them, put what they say in order."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING, Protocol, cast

from exitguide import rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from exitguide.diagnostics import Diagnostic, Severity
    from exitguide.registers import Registers
    from exitguide.site import Context, Site


class Rule(Protocol):
    """What a module in `exitguide.rules` holds.

    Attributes:
        RULE: the rule's name; the module's name with hyphens.
        SEVERITY: how grave its findings are, unless the rule's text says otherwise.
    """

    RULE: str
    SEVERITY: Severity

    def check(self, site: Site, registers: Registers, context: Context) -> Iterator[Diagnostic]:
        """Every fault of this kind in the guide."""


@cache
def discover_rules() -> dict[str, Rule]:
    """All rules by name, in alphabetical order: each module in `exitguide.rules` is one."""
    names = sorted(module.name for module in pkgutil.iter_modules(rules.__path__))
    modules = (importlib.import_module(f"{rules.__name__}.{name}") for name in names)
    return {rule.RULE: rule for rule in (cast("Rule", module) for module in modules)}


def check(site: Site, registers: Registers, context: Context) -> tuple[Diagnostic, ...]:
    """Run every rule over the guide; findings in the order of path, place and rule."""
    findings = (
        finding
        for rule in discover_rules().values()
        for finding in rule.check(site, registers, context)
    )
    return sort_findings(findings)


def sort_findings(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Findings in the order in which a person works through them."""
    return tuple(sorted(findings, key=lambda one: (one.at.path, one.at.span, one.rule)))
