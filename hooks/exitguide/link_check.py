"""Looking at external addresses online: the one part of the checks that needs a network."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import httpx

from exitguide.registers.link_states import LinkState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

HEADER = """\
# What the last online check saw of each external address on pages and in registers.
# `exitguide links list` adds new addresses; `exitguide links check` looks at them.
#
# state   waiting (nobody has looked), alive, moved (for good, see moved_to), dead
# listed  the day on which the address came into the list
"""

TIMEOUT = 20.0
"""Seconds that a site may take for one answer."""

AGENT = "exitguide-link-check"
"""How the check presents itself to sites."""

_PERMANENT = {httpx.codes.MOVED_PERMANENTLY, httpx.codes.PERMANENT_REDIRECT}
# The site is there and does not answer programs: the address is not dead for that.
_GUARDED = {httpx.codes.UNAUTHORIZED, httpx.codes.FORBIDDEN, httpx.codes.TOO_MANY_REQUESTS}


@dataclass(frozen=True, slots=True)
class Sight:
    """What one look at an address gave; fields as in `LinkState`."""

    state: Literal["alive", "moved", "dead"]
    seen: str
    moved_to: str | None = None


def open_client() -> httpx.Client:
    """A client that follows redirects, keeps no cookies and says who it is."""
    return httpx.Client(
        follow_redirects=True,
        max_redirects=10,
        timeout=TIMEOUT,
        headers={"User-Agent": AGENT},
    )


def look_at(url: str, client: httpx.Client) -> Sight:
    """Ask a site for an address.

    HEAD first, which is cheap; sites that do not answer it rightly get a GET,
    whose body is not read.
    """
    try:
        answer = client.head(url)
        if answer.is_error:
            with client.stream("GET", url) as answer:
                return _judge(answer)
        return _judge(answer)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        return Sight("dead", type(error).__name__)


def _judge(answer: httpx.Response) -> Sight:
    seen = str(answer.status_code)
    if answer.is_error and answer.status_code not in _GUARDED:
        return Sight("dead", seen)
    if answer.history and all(one.status_code in _PERMANENT for one in answer.history):
        return Sight("moved", str(answer.history[0].status_code), str(answer.url))
    return Sight("alive", seen)


def plan_list(
    states: Mapping[str, LinkState], addresses: Iterable[str], today: date
) -> dict[str, LinkState]:
    """The list with the addresses that the guide uses today, and no others."""
    return {
        url: states.get(url) or LinkState(url=url, state="waiting", listed=today)
        for url in sorted(set(addresses))
    }


def look_at_all(
    states: Mapping[str, LinkState], client: httpx.Client, today: date
) -> Iterator[LinkState]:
    """Each address as it is today; one request at a time, so that no site is burdened."""
    for state in states.values():
        sight = look_at(state.url, client)
        yield LinkState(
            url=state.url,
            state=sight.state,
            listed=state.listed,
            checked=today,
            seen=sight.seen,
            moved_to=sight.moved_to,
        )


def render_list(states: Iterable[LinkState]) -> str:
    """The list as `links.yml` holds it."""
    entries = "".join(_entry(state) for state in states)
    return f"{HEADER}links:\n{entries}" if entries else f"{HEADER}links: []\n"


def _entry(state: LinkState) -> str:
    values = state.model_dump(exclude_none=True)
    shown = {key: _quoted(one) if isinstance(one, str) else one for key, one in values.items()}
    lines = [f"{key}: {one}" for key, one in shown.items()]
    return "  - " + "\n    ".join(lines) + "\n"


def _quoted(text: str) -> str:
    """Text as a YAML double-quoted scalar."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
