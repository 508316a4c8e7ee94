"""The worker is one script, with everything in it that it needs."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

import pytest

from exitguide.render.theme import ThemeError
from exitguide.search.scripts import SCRIPTS, WORKER_PARTS, join_worker, point_to_worker

if TYPE_CHECKING:
    from pathlib import Path

LUNR = """/*! A licence. */
// A comment.
/**
 * More of them.
 */
code("// no comment") // and one that stays
"""


def test_the_library_keeps_its_licence_and_the_worker_comes_last() -> None:
    script = join_worker(LUNR, {"worker.js": "last();\n", "a.js": "first();\n"})
    assert script.splitlines() == [
        "/*! A licence. */", 'code("// no comment") // and one that stays', "",
        "first();", "", "last();",
    ]  # fmt: skip


def test_every_part_of_the_worker_is_in_it(root: Path) -> None:
    parts = {
        file.name: file.read_text("utf-8") for file in (root / "overrides" / WORKER_PARTS).iterdir()
    }
    shipped = resources.files("mkdocs").joinpath("contrib/search/templates/search/lunr.js")
    script = join_worker(shipped.read_text("utf-8"), parts)
    assert "lunr.TokenSet.fromFuzzyString = " in script
    assert script.endswith(parts["worker.js"])
    assert all(part in script for part in parts.values())


def test_a_page_of_another_theme_is_told() -> None:
    page = '{"search": "../assets/javascripts/workers/search.0abc.min.js"}'
    assert point_to_worker(page, "en") == f'{{"search": "../{SCRIPTS}/worker.js#en"}}'
    with pytest.raises(ThemeError, match=r"search/scripts\.py"):
        point_to_worker("{}", "en")
