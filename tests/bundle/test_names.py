"""Names that every system can unpack."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from exitguide.bundle.names import MAX_PATH, archive_slug, check_names

if TYPE_CHECKING:
    from exitguide.registers import Registers


@pytest.mark.parametrize(
    "path", ["index.html", "en/tjenester/nav.html", "assets/a.5f9d56c.min.js", "_x/-y", "com/con-a"]
)
def test_usual_names_pass(path: str) -> None:
    assert list(check_names([path])) == []


@pytest.mark.parametrize(
    "path",
    [
        "../start.html",
        "a/../../b",
        "/etc/passwd",
        "C:/x",
        "a\\b",
        "a//b",
        "a/",
        "",
        ".",
        "..",
        ".hidden",
        "blåbær.html",
        "a b.html",
        "a?.html",
        "a\n.html",
        "ends.",
        "CON",
        "con.html",
        "x/Aux.txt/y",
        "LPT1.js",
        "🙂.html",
    ],
)
def test_names_that_some_system_cannot_unpack_are_told(path: str) -> None:
    [fault] = check_names([path])
    assert fault.startswith(ascii(path))


def test_the_longest_path() -> None:
    assert list(check_names(["a" * MAX_PATH])) == []
    [fault] = check_names(["a" * (MAX_PATH + 1)])
    assert "101 characters" in fault


def test_names_that_are_one_on_windows() -> None:
    [fault] = check_names(["a/Index.html", "a/index.html", "b/index.html"])
    assert "a/Index.html, a/index.html" in fault


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Kristiansand", "kristiansand"),
        ("Herøy (Møre og Romsdal)", "heroy-more-og-romsdal"),
        ("Gáivuotna - Kåfjord - Kaivuono", "gaivuotna-kafjord-kaivuono"),
        ("Porsanger - Porsáŋgu - Porsanki", "porsanger-porsangu-porsanki"),
        ("Ænes/../..\\Æ", "aenes-ae"),
    ],
)
def test_a_municipality_in_a_file_name(name: str, slug: str) -> None:
    assert archive_slug(name) == slug


def test_every_municipality_has_a_name_that_unpacks(registers: Registers) -> None:
    names = [archive_slug(one.name) for one in registers.municipalities.values()]
    assert all(names)
    assert list(check_names(sorted(set(names)))) == []
