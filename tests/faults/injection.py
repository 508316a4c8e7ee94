"""Planting faults of every kind, and counting what the check makes of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from random import Random
from typing import TYPE_CHECKING

from tests.faults import in_registers, in_structure, in_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tests.faults.project import Planted, Project

ROUND = 12
"""How many faults stand in the project at once, each in files of its own."""

PLANTS: dict[str, list[Callable[[Project, Random], Planted]]] = {
    **{rule: [partial(in_text.plant_snippet, rule)] for rule in in_text.SNIPPETS},
    "dead-link": [partial(in_text.plant_link_state, "dead-link")],
    "moved-link": [partial(in_text.plant_link_state, "moved-link")],
    "unchecked-link": [partial(in_text.plant_link_state, "unchecked-link")],
    "different-links": [in_text.plant_different_links],
    "wrong-language-link": [in_text.plant_wrong_language],
    "ambiguous-link-text": [partial(in_text.plant_link_words, "ambiguous-link-text")],
    "inconsistent-link-text": [partial(in_text.plant_link_words, "inconsistent-link-text")],
    "untranslated-text": [in_text.plant_untranslated],
    "oversized-image": [in_text.plant_large_image],
    "missing-heading-id": [in_structure.plant_missing_id],
    "different-headings": [in_structure.plant_different_heading],
    "missing-translation": [in_structure.plant_missing_translation],
    "unreachable-page": [in_structure.plant_unreachable],
    "stale-translation": [in_structure.plant_stale],
    "unused-contact": [in_registers.plant_unused_contact],
    "incomplete-entry": [in_registers.plant_incomplete],
    "duplicate-entry": [in_registers.plant_duplicate],
}
for _rule in ("duplicate-heading-id", "extra-title", "skipped-heading-level", "empty-section"):
    PLANTS[_rule] = [partial(in_structure.plant_section, _rule)]
for _rule in ("future-date", "review-overdue", "invalid-front-matter", "unknown-contact"):
    PLANTS[_rule] = [partial(in_structure.plant_front_matter, _rule)]
for _rule in ("unverified-contact", "malformed-doi", "malformed-isbn", "invalid-register"):
    PLANTS[_rule] = [partial(in_registers.plant_value, _rule)]
for _rule in ("unknown-entry", "missing-entry"):
    PLANTS[_rule] = [partial(in_registers.plant_unlisted, _rule)]
PLANTS["future-date"].append(partial(in_registers.plant_value, "future-date"))
PLANTS["personal-data"].append(partial(in_registers.plant_value, "personal-data"))
PLANTS["odd-number-grouping"].append(in_registers.plant_odd_grouping)


@dataclass
class Result:
    """What came of it.

    Attributes:
        planted: faults by rule.
        found: of these, those that were found at every line and by the right rule.
        missed: places where nothing was found.
        false: findings that no fault accounts for.
    """

    planted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)


def inject(project: Project, count: int, seed: int) -> Result:
    """Plant at least `count` faults, every kind equally often."""
    random = Random(seed)
    kinds = [rule for _ in range(-(-count // len(PLANTS))) for rule in sorted(PLANTS)]
    random.shuffle(kinds)
    faults = [(rule, random.choice(PLANTS[rule])(project, random)) for rule in kinds]
    result = Result()
    for together in _rounds(faults):
        with project.with_faults([fault for _, fault in together]):
            _compare(together, project.check(), result)
    return result


def _rounds(faults: Iterable[tuple[str, Planted]]) -> Iterable[list[tuple[str, Planted]]]:
    """Faults that can stand beside one another: no two in the same file."""
    waiting = list(faults)
    while waiting:
        together: list[tuple[str, Planted]] = []
        taken: set[str] = set()
        later: list[tuple[str, Planted]] = []
        for rule, fault in waiting:
            fits = not together or (not fault.alone and not taken & fault.paths)
            if len(together) < ROUND and fits and not any(one.alone for _, one in together):
                together.append((rule, fault))
                taken |= fault.paths
            else:
                later.append((rule, fault))
        yield together
        waiting = later


def _compare(
    together: list[tuple[str, Planted]], found: set[tuple[str, int, str]], result: Result
) -> None:
    for rule, fault in together:
        result.planted[rule] += 1
        result.found[rule] += fault.expected <= found
        missing = fault.expected - found
        result.missed += [f"{rule}: {path}:{line} {name}" for path, line, name in sorted(missing)]
    extra = found.difference(*(fault.expected for _, fault in together))
    kinds = ", ".join(sorted({rule for rule, _ in together}))
    result.false += [f"{path}:{line} {name} (among {kinds})" for path, line, name in sorted(extra)]
