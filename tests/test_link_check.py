"""The online check, against a server on this machine that plays every kind of site."""

from __future__ import annotations

import threading
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from exitguide.cli import main
from exitguide.link_check import look_at, look_at_all, open_client, plan_list, render_list
from exitguide.registers.link_states import LinkState, parse_link_states
from exitguide.source import SourceText
from tests.rules.fixture import write_fixture

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TODAY = date(2026, 11, 20)


class Site(BaseHTTPRequestHandler):
    """Answers by the path: a status, a redirect, or only to GET."""

    def do_HEAD(self) -> None:  # the name is http.server's
        self._answer(405 if self.path == "/get-only" else self._status())

    def do_GET(self) -> None:  # the same
        self._answer(self._status())

    def _status(self) -> int:
        number = self.path.strip("/").partition("/")[0]
        return int(number) if number.isdecimal() else 200

    def _answer(self, status: int) -> None:
        self.send_response(status)
        if 300 <= status < 400:
            self.send_header("Location", "/ny")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("path", "state", "seen"),
    [
        ("/", "alive", "200"),
        ("/get-only", "alive", "200"),
        ("/403", "alive", "403"),
        ("/302", "alive", "200"),
        ("/301", "moved", "301"),
        ("/308", "moved", "308"),
        ("/404", "dead", "404"),
        ("/410", "dead", "410"),
        ("/500", "dead", "500"),
    ],
)
def test_what_a_site_answers(site: str, path: str, state: str, seen: str) -> None:
    with open_client() as client:
        sight = look_at(site + path, client)
    assert (sight.state, sight.seen) == (state, seen)
    assert sight.moved_to == (f"{site}/ny" if state == "moved" else None)


def test_a_site_that_does_not_answer() -> None:
    with open_client() as client:
        assert look_at("http://127.0.0.1:9/", client).state == "dead"
        assert look_at("http://[", client).state == "dead"


def test_the_list_holds_what_is_used_and_keeps_what_was_seen() -> None:
    old = LinkState(url="https://a.example.org/", state="alive", listed=TODAY, checked=TODAY)
    gone = LinkState(url="https://gone.example.org/", state="waiting", listed=TODAY)
    states = {old.url: old, gone.url: gone}
    planned = plan_list(states, ["https://b.example.org/", old.url, old.url], TODAY)
    assert list(planned) == [old.url, "https://b.example.org/"]
    assert planned[old.url] is old
    assert planned["https://b.example.org/"].state == "waiting"


def test_the_file_says_what_was_seen(site: str) -> None:
    waiting = plan_list({}, [f"{site}/301", f'{site}/404?a="b\\c"', f"{site}/"], TODAY)
    with open_client() as client:
        seen = list(look_at_all(waiting, client, TODAY))
    source = SourceText(PurePosixPath("links.yml"), render_list(seen))
    read = parse_link_states(source, "invalid-register")
    assert not read.faults
    assert list(read.values()) == seen


@pytest.mark.parametrize(
    "entry",
    [
        '{url: "https://a.example.org/", state: alive, listed: 2026-01-01}',
        '{url: "https://a.example.org/", state: moved, listed: 2026-01-01, checked: 2026-01-01}',
        '{url: "https://a.example.org/", state: gone, listed: 2026-01-01}',
    ],
)
def test_an_entry_that_contradicts_itself_is_a_fault(entry: str) -> None:
    source = SourceText(PurePosixPath("links.yml"), f"links:\n  - {entry}\n")
    assert len(parse_link_states(source, "invalid-register").faults) == 1


def test_the_command_writes_the_list_and_names_what_is_dead(site: str, tmp_path: Path) -> None:
    contacts = "docs/_registers/contacts.yml"
    write_fixture("", tmp_path)
    text = (tmp_path / contacts).read_text(encoding="utf-8")
    (tmp_path / contacts).write_text(
        text.replace("    url: https://etat.example.org/\n", ""), encoding="utf-8"
    )
    page = tmp_path / "docs/nb/tiltak/skole.md"
    body = page.read_text(encoding="utf-8")
    page.write_text(f"{body}\n[A]({site}/404#del) [B]({site}/)\n", encoding="utf-8")
    root = ["--root", str(tmp_path), "--date", "2026-11-20"]
    listed = CliRunner().invoke(main, ["links", "list", *root])
    assert listed.stderr == "2 addresses, 2 waiting for their first check\n"
    result = CliRunner().invoke(main, ["links", "check", *root])
    assert result.exit_code == 1
    assert result.stdout == f"dead: {site}/404 404\n"
    found = CliRunner().invoke(main, ["check", "--rule", "dead-link", *root])
    assert f"[A]({site}/404#del)" in found.stdout
    assert found.exit_code == 1
