from __future__ import annotations

from itertools import pairwise
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from exitguide.diagnostics import Diagnostic, Edit, Fix, Location, Severity
from exitguide.files import read_source
from exitguide.fix import apply_edits, plan_fixes
from exitguide.guide import MAX_ROUNDS, fix_project
from exitguide.source import SourceText

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

PATH = PurePosixPath("docs/nb/a.md")
TEXTS = st.text(st.sampled_from("aå\t\r\n😀"), max_size=40)


def finding(source: SourceText, *edits: tuple[int, int, str], safe: bool = True) -> Diagnostic:
    spans = [Edit(source.path, source.span(start, end), text) for start, end, text in edits]
    at = Location(source.path, source.span(0, 0))
    return Diagnostic("x", Severity.ERROR, "X.", at, fix=Fix("Mend", tuple(spans), safe))


def edits_of(planned: Iterable[Diagnostic]) -> list[Edit]:
    return [edit for one in planned if one.fix for edit in one.fix.edits]


@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS), max_size=6))
def test_edits_replace_exactly_their_spans(parts: list[tuple[str, str, str]]) -> None:
    """Each part is text to keep, text to replace, and what to put in its place."""
    source = SourceText(PATH, "".join(keep + old for keep, old, _ in parts))
    at, edits = 0, []
    for keep, old, new in parts:
        start = at + len(keep)
        at = start + len(old)
        edits.append(Edit(PATH, source.span(start, at), new))
    assert apply_edits(source, edits) == "".join(keep + new for keep, _, new in parts)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 5)), max_size=12))
def test_planned_edits_never_touch_one_another(places: list[tuple[int, int]]) -> None:
    source = SourceText(PATH, "x" * 40)
    found = [finding(source, (start, start + width, "y")) for start, width in places]
    planned = plan_fixes(found)
    spans = sorted(edit.span for edit in edits_of(planned))
    for one, following in pairwise(spans):
        assert one.end <= following.start
        assert one.start != following.start
    assert bool(planned) == bool(found)


def test_a_fix_is_done_whole_or_not_at_all() -> None:
    source = SourceText(PATH, "0123456789")
    first = finding(source, (2, 4, "x"))
    clashing = finding(source, (0, 1, "y"), (3, 5, "y"))
    free = finding(source, (4, 6, "z"), (9, 10, "z"))
    assert plan_fixes([first, clashing, free]) == (first, free)


def test_an_unsafe_fix_is_left_to_people() -> None:
    source = SourceText(PATH, "0123456789")
    assert plan_fixes([finding(source, (2, 4, "x"), safe=False)]) == ()


def test_the_same_place_in_two_files_is_two_places() -> None:
    one, other = SourceText(PATH, "01"), SourceText(PurePosixPath("docs/en/a.md"), "01")
    both = [finding(one, (0, 1, "x")), finding(other, (0, 1, "x"))]
    assert plan_fixes(both) == tuple(both)


def write(root: Path, text: str) -> Path:
    (root / PATH.parent).mkdir(parents=True)
    (root / PATH).write_text(text, encoding="utf-8")
    return root / PATH


def test_fixes_that_clash_are_done_one_round_after_the_other(tmp_path: Path) -> None:
    file = write(tmp_path, "aa")

    def find() -> tuple[Diagnostic, ...]:
        """Each "a" is to become "bb"; the second fix also touches the first one's place."""
        source = read_source(tmp_path, PATH)
        at = source.text.find("a")
        return () if at < 0 else (finding(source, (at, at + 1, "bb")),) * 2

    mended, left = fix_project(tmp_path, find)
    assert file.read_text(encoding="utf-8") == "bbbb"
    assert (len(mended), left) == (2, ())


def test_fixes_that_undo_each_other_come_to_an_end(tmp_path: Path) -> None:
    write(tmp_path, "a")

    def find() -> tuple[Diagnostic, ...]:
        source = read_source(tmp_path, PATH)
        return (finding(source, (0, 1, "b" if source.text == "a" else "a")),)

    mended, left = fix_project(tmp_path, find)
    assert (len(mended), len(left)) == (MAX_ROUNDS, 1)
