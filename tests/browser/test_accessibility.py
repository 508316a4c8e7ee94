"""axe-core finds nothing, and no page asks another host: every page, both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.conftest import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Request

# 320 px is what WCAG 2.2, 1.4.10 (reflow) asks for.
WIDTHS = {"phone": 320, "desktop": 1280}
SCHEMES = ("default", "slate")


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

    def note_request(request: Request) -> None:
        if not request.url.startswith((base_url, "data:")):
            foreign.append(request.url)

    with browser.new_context(reduced_motion="reduce") as context:
        page = context.new_page()
        page.on("request", note_request)
        page.on("console", lambda message: messages.append(message.text))
        page.goto(base_url + address)
        for name, width in WIDTHS.items():
            page.set_viewport_size({"width": width, "height": 800})
            if page.evaluate("document.documentElement.scrollWidth") > width:
                violations.append(f"{name}: the page is wider than {width} px")
            for scheme in SCHEMES:
                # As the theme's own switch does it.
                page.evaluate("name => document.body.dataset.mdColorScheme = name", scheme)
                violations += [f"{scheme}, {name}: {one}" for one in axe_violations(page)]
    assert not violations, "\n".join(violations)
    assert not foreign
    assert not messages


def axe_violations(page: Page) -> list[str]:
    """What axe-core finds, a line each with the element that it means."""
    results = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [
        f"{result['id']}: {node['html'][:160]} {node['failureSummary'][:200]}"
        for result in results
        for node in result["nodes"]
    ]
