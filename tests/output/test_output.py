from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from exitguide.cli import main
from exitguide.output.check import check_output
from exitguide.output.load import load_output

if TYPE_CHECKING:
    from pathlib import Path

HOME = """<!doctype html><html lang="nb"><head>
<link rel="canonical" href="https://exit.example.org/">
<link rel="alternate" hreflang="en" href="https://exit.example.org/en/">
<link rel="license" href="https://creativecommons.org/licenses/by/4.0/">
<link rel="stylesheet" href="a%20b.css"></head><body id="topp">
<a href="https://www.nav.no/">NAV</a> <a href="mailto:post@example.org">E-post</a>
<a href="#">opp</a> <a href="#top">opp</a> <a href="?q=1#topp">opp</a>
<a href="nav/#kontakt">NAV</a> <a href="/en/?x=1">English</a> <a href="nav/index.html">NAV</a>
<meta http-equiv="refresh" content="soon">
<img src="data:image/png;base64,AA==" alt=""><!-- <img src="https://x.example/"> -->
{}
</body></html>"""
NAV = """<html lang="nb"><h2 id="kontakt">K</h2><a href="../">H</a><a href="..">H</a></html>"""
ENGLISH = """<html lang="en"><a href="../nav/">NAV</a></html>"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site without a fault."""
    files = {
        "index.html": HOME.format(""),
        "nav/index.html": NAV,
        "en/index.html": ENGLISH,
        "404.html": ENGLISH.replace("../", "/"),
        "a b.css": "@media print { a { background: url('b.svg') } } i { mask: url(data:x) }",
        "b.svg": "<svg/>",
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


def faults(site: Path, *, offline: bool = False) -> list[tuple[str, str, int]]:
    """Rule, path and line of each finding."""
    found = check_output(load_output(site, offline=offline))
    return [(one.rule, str(one.at.path), one.at.span.start.line) for one in found]


def test_a_sound_site_has_no_findings(site: Path) -> None:
    assert faults(site) == []


@pytest.mark.parametrize(
    ("planted", "rule"),
    [
        ('<a href="borte/">x</a>', "unresolved-address"),
        ('<a href="/en/borte/">x</a>', "unresolved-address"),
        ('<a href="nav/#kontatk">x</a>', "unresolved-address"),
        ('<a href="#borte">x</a>', "unresolved-address"),
        ('<a href="https://exit.example.org/borte/">x</a>', "unresolved-address"),
        ('<a href="../utenfor/">x</a>', "unresolved-address"),
        ('<a href="http://[">x</a>', "unresolved-address"),
        ('<a href="javascript:alert(1)">x</a>', "unresolved-address"),
        ('<area href="borte.html">', "unresolved-address"),
        ('<script src="borte.js"></script>', "unresolved-address"),
        ('<script src="https://cdn.example.com/x.js"></script>', "outside-request"),
        ('<script src="//cdn.example.com/x.js"></script>', "outside-request"),
        ('<link rel="stylesheet" href="https://cdn.example.com/x.css">', "outside-request"),
        ('<link rel="preconnect" href="https://cdn.example.com">', "outside-request"),
        ('<link rel="canonical prefetch" href="https://cdn.example.com/">', "outside-request"),
        ('<link rel="dns-prefetch" href="//cdn.example.com">', "outside-request"),
        ('<img alt="" src="https://x.example.com/?a=1&amp;b=2">', "outside-request"),
        ('<img alt="" srcset="b.svg 1x, https://x.example.com/2 2x">', "outside-request"),
        ('<iframe src="https://x.example.com/"></iframe>', "outside-request"),
        ('<object data="https://x.example.com/"></object>', "outside-request"),
        ('<video poster="https://x.example.com/"></video>', "outside-request"),
        ('<form action="https://x.example.com/"></form>', "outside-request"),
        ('<a href="nav/" ping="https://x.example.com/">x</a>', "outside-request"),
        ('<svg><use xlink:href="https://x.example.com/#a"/></svg>', "outside-request"),
        ("<p style='background: url(https://x.example.com/)'>x</p>", "outside-request"),
        ('<style>@import "https://x.example.com/";</style>', "outside-request"),
        ('<meta http-equiv="refresh" content="0; url=https://x.example.com/">', "outside-request"),
        ('<p id="topp">x</p>', "repeated-id"),
    ],
)
def test_each_fault_is_found_at_its_line(site: Path, planted: str, rule: str) -> None:
    (site / "index.html").write_text(HOME.format(planted), encoding="utf-8")
    assert faults(site) == [(rule, "index.html", 11)]


def test_a_style_sheet_asks_for_things_too(site: Path) -> None:
    (site / "a b.css").write_text("a{}\n@import url(https://x.example.com/font.css);\n")
    assert faults(site) == [("outside-request", "a b.css", 2)]


@pytest.mark.parametrize(
    ("path", "lang"), [("index.html", "en"), ("en/index.html", "nb"), ("404.html", "de")]
)
def test_a_page_in_the_wrong_language_is_found(site: Path, path: str, lang: str) -> None:
    page = site / path
    html = page.read_text(encoding="utf-8")
    old = 'lang="nb"' if path == "index.html" else 'lang="en"'
    page.write_text(html.replace(old, f'lang="{lang}"'), encoding="utf-8")
    assert faults(site) == [("wrong-page-language", path, 1)]
    page.write_text(html.replace(old, ""), encoding="utf-8")
    assert faults(site) == [("wrong-page-language", path, 1)]


def test_without_a_server_an_address_must_name_a_file(site: Path) -> None:
    """What opens from a folder: no bare folders, and nothing from the top of the disk."""
    found = [(path, rule) for rule, path, _ in faults(site, offline=True)]
    assert ("nav/index.html", "unresolved-address") in found
    assert ("404.html", "unresolved-address") in found
    for path in ("index.html", "nav/index.html", "en/index.html", "404.html"):
        html = '<html lang="{}"><a href="b.svg">x</a></html>'
        lang = "en" if path.startswith("en") else "nb"
        (site / path).write_text(html.format(lang), encoding="utf-8")
    for folder in ("nav", "en"):
        (site / folder / "b.svg").write_text("<svg/>", encoding="utf-8")
    assert faults(site, offline=True) == []


def test_an_address_that_stands_often_is_reported_once_a_page(site: Path) -> None:
    twice = '<a href="borte/">x</a>\n<a href="borte/">y</a>'
    (site / "index.html").write_text(HOME.format(twice), encoding="utf-8")
    assert faults(site) == [("unresolved-address", "index.html", 11)]


def test_the_command_reports_and_says_how_it_ended(
    site: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    shell = CliRunner()
    assert shell.invoke(main, ["check-site", str(site)]).exit_code == 0
    (site / "nav/index.html").unlink()
    result = shell.invoke(main, ["check-site", str(site)])
    assert result.exit_code == 1
    assert "en/index.html:1:25: error[unresolved-address] '../nav/' leads nowhere" in result.stdout
    empty = shell.invoke(main, ["check-site", str(tmp_path_factory.mktemp("tom"))])
    assert (empty.exit_code, "run 'make site'" in empty.stderr) == (2, True)
