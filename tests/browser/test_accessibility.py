"""axe-core finds nothing, and no page asks another host: every page, both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.conftest import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

WIDTHS = {"phone": 360, "desktop": 1280}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def addresses() -> list[str]:
    """The address of every page, from the sources, and of one that does not exist."""
    found = []
    for language, prefix in (("nb", ""), ("en", "en/")):
        folder = ROOT / "docs" / language
        for file in sorted(folder.rglob("*.md")):
            route = file.relative_to(folder).with_suffix("").as_posix()
            found.append(prefix + ("" if route == "index" else f"{route.removesuffix('/index')}/"))
    return [*found, "404.html"]


@pytest.mark.parametrize("address", addresses())
def test_axe_and_hosts(browser: Browser, base_url: str, address: str) -> None:
    foreign: list[str] = []
    messages: list[str] = []
    violations: list[str] = []
    for scheme in SCHEMES:
        with browser.new_context(color_scheme=scheme, reduced_motion="reduce") as context:
            page = context.new_page()
            page.on(
                "request",
                lambda request: (
                    None
                    if request.url.startswith((base_url, "data:"))
                    else foreign.append(request.url)
                ),
            )
            page.on("console", lambda message: messages.append(message.text))
            page.goto(base_url + address)
            for name, width in WIDTHS.items():
                page.set_viewport_size({"width": width, "height": 800})
                violations += [f"{scheme}, {name}: {one}" for one in axe_violations(page)]
    assert not violations, "\n".join(violations)
    assert not foreign
    assert not messages


def axe_violations(page: Page) -> list[str]:
    """What axe-core finds, a line each with the element that it means."""
    results = Axe().run(page).response["violations"]
    return [
        f"{result['id']}: {node['html'][:160]} {node['failureSummary'][:200]}"
        for result in results
        for node in result["nodes"]
    ]
