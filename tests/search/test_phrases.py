"""What a reader calls a thing leads to its pages, in any language."""

from __future__ import annotations

from exitguide.search.analysis import Analyzer
from exitguide.search.concepts import Concept
from exitguide.search.phrases import FOREIGN, collect_phrases
from exitguide.search.tables import load_tables

ANALYZER = Analyzer(load_tables("nb"))
CHILD_WELFARE = Concept(
    {"nb": ("barnevernet",), "en": ("child welfare services",)},
    {"nb": ("BV",), "en": ("social worker", "fostering")},
    ("a", "missing", "b"),
)
SCHOOL = Concept({"nb": ("skolen",), "en": ("school",)}, {"nb": ("BV",), "en": ()}, ("b",))
HEADS = {"a": 0, "b": 7}


def test_each_name_leads_to_the_pages_and_to_what_pages_say() -> None:
    phrases = collect_phrases([CHILD_WELFARE], HEADS, "nb", ANALYZER)
    pages = [(0, 1), (7, 0.7)]
    assert phrases["barnvern"] == {"targets": [], "pages": pages, "subject": False}
    assert phrases["bv"] == {"targets": ["barnvern"], "pages": pages, "subject": False}
    assert phrases[f"{FOREIGN}social worker"] == {
        "targets": ["barnvern"],
        "pages": pages,
        "subject": False,
    }


def test_a_name_of_two_things_leads_to_both_as_well_as_either_does() -> None:
    phrases = collect_phrases([CHILD_WELFARE, SCHOOL], HEADS, "nb", ANALYZER)
    assert phrases["bv"] == {
        "targets": ["barnvern", "skol"],
        "pages": [(0, 1), (7, 1)],
        "subject": False,
    }


def test_a_foreign_word_is_known_without_its_ending() -> None:
    phrases = collect_phrases([CHILD_WELFARE], HEADS, "nb", ANALYZER)
    assert {f"{FOREIGN}fostering", f"{FOREIGN}foster"} <= set(phrases)


def test_what_the_guide_is_about_is_no_topic_unless_something_else_has_the_name() -> None:
    subject = Concept(
        {"nb": ("exit",), "en": ("exit",)}, {"nb": ("ut", "BV"), "en": ()}, ("a",), subject=True
    )
    phrases = collect_phrases([subject, SCHOOL], HEADS, "nb", ANALYZER)
    assert [phrases[name]["subject"] for name in ("exit", "=ut", "bv", "skol")] == [
        True, True, False, False,
    ]  # fmt: skip
