"""The rules of law on planted faults, on clean text, and on the guide itself."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import pytest

from exitguide.check import discover_rules
from exitguide.guide import check_project
from exitguide.law import find_citations
from exitguide.load import parse_page
from exitguide.registers import Registers, load_registers
from exitguide.site import Context, Site
from exitguide.source import SourceText
from tests.law.conftest import PROJECT, TODAY
from tests.law.faults import plant

if TYPE_CHECKING:
    from exitguide.diagnostics import Diagnostic
    from exitguide.registers import Statutes

RULES = {
    "unknown-statute", "unknown-provision", "repealed-provision", "repealed-statute",
    "renamed-statute", "not-yet-in-force", "soon-to-change", "ambiguous-statute",
    "bare-provision", "citation-style", "citation-parity",
}  # fmt: skip


@pytest.fixture(scope="session")
def registers() -> Registers:
    return load_registers(PROJECT)


def site_of(**texts: str) -> Site:
    """A site of one page, in one or both languages."""
    pages = {}
    for language in ("nb", "en"):
        if language in texts:
            path = PurePosixPath(f"docs/{language}/a.md")
            pages[language, "a"] = parse_page(SourceText(path, texts[language]), "a", language)
    return Site(pages)


def findings(site: Site, registers: Registers, on: date = TODAY) -> list[Diagnostic]:
    """What the rules of law say."""
    rules = discover_rules()
    return [
        one for name in sorted(RULES) for one in rules[name].check(site, registers, Context(on))
    ]


def apply(text: str, found: list[Diagnostic]) -> str:
    """The text with every fix in it, the last place first."""
    source = SourceText(PurePosixPath("a.md"), text)
    edits = {edit for one in found if one.fix for edit in one.fix.edits}
    for edit in sorted(edits, key=lambda one: one.span, reverse=True):
        start, end = source.offset(edit.span.start), source.offset(edit.span.end)
        text = text[:start] + edit.text + text[end:]
    return text


def test_every_planted_fault_is_found(registers: Registers) -> None:
    planted = plant(registers.statutes)
    missed = [
        (one, [str(found) for found in told])
        for one in planted
        for told in [findings(site_of(nb=one.text), registers, one.on)]
        if one.rule not in {found.rule for found in told}
    ]

    assert missed == []
    assert len(planted) >= 200
    assert {one.rule for one in planted} == RULES - {"citation-parity"}


def test_a_planted_fault_is_no_other_fault(registers: Registers) -> None:
    excused = {"renamed-statute": {"citation-style"}}
    for one in plant(registers.statutes):
        told = {found.rule for found in findings(site_of(nb=one.text), registers, one.on)}
        extra = told - {one.rule} - excused.get(one.rule, set()) - {"citation-style"}
        assert not extra, one


def test_the_guide_cites_only_law_in_force_today() -> None:
    told = [one for one in check_project(PROJECT, TODAY) if one.rule in RULES]

    assert [str(one) for one in told] == []


def test_what_changes_by_a_later_day_is_told(registers: Registers) -> None:
    site = site_of(nb="Se barnehageloven § 14 b.")

    assert [one.rule for one in findings(site, registers, date(2028, 3, 1))] == ["soon-to-change"]
    assert [one.rule for one in findings(site, registers, date(2028, 7, 1))] == [
        "repealed-provision"
    ]
    coming = site_of(nb="Se barnevernsloven § 9 A-2.")
    assert [one.rule for one in findings(coming, registers)] == ["not-yet-in-force"]
    assert findings(coming, registers, date(2027, 1, 1)) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Se straffeloven §196.", "Se straffeloven §\u00a0196."),
        ("Se helsepersonelloven § 4 og 38a.", "Se helsepersonelloven §§ 4 og 38 a."),
        ("Se helsepersonelloven §§ 4.", "Se helsepersonelloven § 4."),
        ("Se Straffeloven paragraf 196.", "Se straffeloven § 196."),
        ("Se privatskoleloven § 3–6 a.", "Se privatskoleloven § 3-6a."),
    ],
)
def test_style_is_mended_and_then_clean(registers: Registers, before: str, after: str) -> None:
    told = findings(site_of(nb=before), registers)

    assert {one.rule for one in told} == {"citation-style"}
    assert all(one.fix and one.fix.safe for one in told)
    assert apply(before, told) == after
    assert findings(site_of(nb=after), registers) == []


def test_style_never_changes_what_is_cited(registers: Registers, statutes: Statutes) -> None:
    for one in plant(statutes):
        if one.rule == "citation-style":
            told = findings(site_of(nb=one.text), registers)
            mended = apply(one.text, told)
            assert _cited(mended, statutes) == _cited(one.text, statutes)
            assert findings(site_of(nb=mended), registers) == []


def _cited(text: str, statutes: Statutes) -> list[tuple[str | None, str]]:
    return [(one.act, one.provision) for one in find_citations(text, statutes, on=TODAY)]


def test_replaced_law_is_offered(registers: Registers) -> None:
    (found,) = findings(site_of(nb="Se lov om barneverntjenester § 3-2 a."), registers)

    assert found.rule == "repealed-statute"
    assert found.hint == "It is now barnevernsloven §\u00a015-9."
    assert found.fix is not None
    assert not found.fix.safe
    assert apply("Se lov om barneverntjenester § 3-2 a.", [found]) == (
        "Se barnevernsloven §\u00a015-9."
    )


def test_a_former_name_is_mended(registers: Registers) -> None:
    text = "Friskolelovas § 2-4 og friskoleloven § 7-4 gjelder."
    told = findings(site_of(nb=text), registers)

    assert Counter(one.rule for one in told) == {"renamed-statute": 2}
    assert apply(text, told) == "Privatskolelovas § 2-4 og privatskoleloven § 7-4 gjelder."


@pytest.mark.parametrize(
    "text",
    [
        "Samarbeid (tidligere opplæringslova § 15-8) er viktig.",
        "Den gamle opplæringsloven § 9 A-2 er avløst.",
        "Friskoleloven heter nå privatskoleloven.",
        "Section 3-6a applies to independent schools under the act once called friskolelova.",
        "Etter kontrakten § 4 og veilederen kapittel 3 skal du møte.",
        "Forskrift om individuell plan § 3 og personvernforordningen artikkel 6 gjelder.",
        "Etter straffeloven § 196 skal du avverge.",
    ],
)
def test_clean_text_is_clean(registers: Registers, text: str) -> None:
    told = findings(site_of(nb=text), registers)

    assert [str(one) for one in told if one.rule != "bare-provision"] == []


def test_parity_asks_section_by_section(registers: Registers) -> None:
    nb = "## A {#a}\n\nSe straffeloven § 196.\n\n## B {#b}\n\nSe helsepersonelloven § 4.\n"
    same = (
        "## A {#a}\n\nSee section 196 of the Penal Code.\n\n"
        "## B {#b}\n\nSee section 4 of the Health Personnel Act.\n"
    )
    moved = same.replace("{#a}", "{#x}").replace("{#b}", "{#a}").replace("{#x}", "{#b}")

    assert findings(site_of(nb=nb, en=same), registers) == []
    told = findings(site_of(nb=nb, en=moved), registers)
    assert Counter(one.rule for one in told) == {"citation-parity": 4}
    lacking = findings(site_of(nb=nb, en=same.replace("196", "197")), registers)
    assert {str(one.at.path) for one in lacking} == {"docs/nb/a.md", "docs/en/a.md"}
