"""Running the rules: find them, run them, put what they say in order."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING, Protocol, cast

from exitguide import rules, suppression
from exitguide.diagnostics import Severity
from exitguide.output.check import SEVERITIES as OUTPUT_SEVERITIES
from exitguide.registers.load import RULE as INVALID_REGISTER
from exitguide.suppression import extract_suppressions, suppress

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from pathlib import PurePosixPath

    from exitguide.diagnostics import Diagnostic
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


def rule_severities() -> Mapping[str, Severity]:
    """Everything that a check can find, with its usual severity, in alphabetical order.

    Beyond the rules, these are the faults that reading finds (a register that
    does not hold), those of suppressions and those of the finished site.
    """
    found = {name: rule.SEVERITY for name, rule in discover_rules().items()}
    reading = {INVALID_REGISTER: Severity.ERROR}
    everything = {**found, **reading, **suppression.SEVERITIES, **OUTPUT_SEVERITIES}
    return dict(sorted(everything.items()))


def check(site: Site, registers: Registers, context: Context) -> tuple[Diagnostic, ...]:
    """Run every rule over the guide; findings in the order of path, place and rule."""
    findings = (
        finding
        for rule in discover_rules().values()
        for finding in rule.check(site, registers, context)
    )
    allowed = [
        one for page in site for one in extract_suppressions(page.source, page.items.uncoded)
    ]
    return sort_findings(suppress(findings, allowed, rule_severities()))


def sort_findings(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Findings in the order in which a person works through them."""
    return tuple(sorted(findings, key=lambda one: (one.at.path, one.at.span, one.rule)))


def select(
    findings: Iterable[Diagnostic],
    rule_names: Collection[str] = (),
    paths: Collection[PurePosixPath] = (),
) -> tuple[Diagnostic, ...]:
    """The findings of some rules, in some files or folders.

    Args:
        findings: all that a check found.
        rule_names: the rules; none means all.
        paths: files and folders, relative to the project; none means all.
    """
    return tuple(
        finding
        for finding in findings
        if (not rule_names or finding.rule in rule_names)
        and (not paths or any(finding.at.path.is_relative_to(path) for path in paths))
    )
