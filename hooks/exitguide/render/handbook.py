"""The generated pages of the editors' handbook: every rule, and how fresh the content is."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from exitguide.check import rule_severities
from exitguide.handbook import read_entries
from exitguide.registers.load import Register
from exitguide.render.templates import render_template
from exitguide.translations import find_drift

if TYPE_CHECKING:
    from collections.abc import Callable

    from exitguide.languages import Language
    from exitguide.registers import Registers
    from exitguide.site import Page, Site


def render_rules(language: Language) -> str:
    """Every rule with its severity and its handbook entry; its name is its anchor."""
    severities = rule_severities()
    entries = read_entries(severities, language)
    markdown = MarkdownIt("commonmark", {"html": False})
    rows = [
        {
            "name": name,
            "severity": f"severity-{severity.name.lower()}",
            "summary": markdown.renderInline(entries[name].summary),
            "html": markdown.render(entries[name].text),
        }
        for name, severity in severities.items()
    ]
    return render_template("rules", language, {"rules": rows})


def render_status(
    site: Site, registers: Registers, language: Language, url: Callable[[str], str]
) -> str:
    """When each page and fact was last gone through, and where a translation lags behind.

    It states days and no judgement, so that it stays true long after the build.

    Args:
        site: all pages.
        registers: all facts.
        language: of the page; pages are listed in that language.
        url: gives the address of a page by its route.
    """
    pages = [page for page in site if page.language == language and page.meta]
    files = [(one.name, getattr(registers, one.name)) for one in fields(registers)]
    drift: dict[str, list[str]] = {}
    for one in find_drift(site, registers.translations):
        drift.setdefault(one.page.route, []).append(one.section.name or "")
    values = {
        "pages": sorted(pages, key=_next_review),
        "contacts": sorted(registers.contacts.values(), key=lambda one: one.verified),
        "registers": [(name, one) for name, one in files if isinstance(one, Register) and one],
        "drift": drift,
        "url": url,
    }
    return render_template("status", language, values)


def _next_review(page: Page) -> tuple[date, str]:
    """The page to be gone through first comes first."""
    return (page.meta.due, page.route) if page.meta else (date.max, page.route)
