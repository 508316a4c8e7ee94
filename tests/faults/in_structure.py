"""Faults in a page's head, its headings, its translation and its place in the site."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from exitguide.addresses import resolve
from tests.faults.project import LOCK, Planted, Project

if TYPE_CHECKING:
    from random import Random

    from exitguide.elements import Heading
    from exitguide.site import Page

HEAD = "---\ntitle: Prøve\ndescription: En prøve.\ntype: guide\nreviewed: 2026-11-01\n---\n\n"


def _replace(page: Page, start: int, end: int, text: str) -> str:
    return page.source.text[:start] + text + page.source.text[end:]


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


def _headings(project: Project, random: Random, *, level: int = 2) -> tuple[tuple[Page, ...], int]:
    """A page in every language, and the index of a heading that nothing links to."""
    linked = set()
    for page in project.site:
        for link in page.items.links:
            destination = resolve(page, link.target)
            if destination:
                linked.add((destination.route, destination.fragment))
    chosen = [
        (pages, index)
        for pages in project.pairs()
        for index, heading in enumerate(pages[0].headings)
        if pages[0].meta
        and not pages[0].meta.lists
        and heading.level == level
        and (pages[0].route, heading.id) not in linked
    ]
    return random.choice(chosen)


def _braces(page: Page, heading: Heading) -> tuple[int, int]:
    """Where a heading's `{#id}` stands, with the space before it."""
    line = page.source.slice(heading.span)
    start = page.source.offset(heading.span.start)
    match = re.search(r"[ \t]*\{[^}]*\}[ \t]*$", line)
    assert match
    return start + match.start(), start + len(line)


def plant_missing_id(project: Project, random: Random) -> Planted:
    pages, index = _headings(project, random)
    planted = Planted({}, set())
    for page in pages:
        heading = page.headings[index]
        path = str(page.source.path)
        planted.files[path] = _replace(page, *_braces(page, heading), "")
        planted.expected.add((path, heading.span.start.line, "missing-heading-id"))
    return planted


def plant_different_heading(project: Project, random: Random) -> Planted:
    pages, index = _headings(project, random)
    page = pages[-1]
    heading = page.headings[index]
    path = str(page.source.path)
    text = _replace(page, *_braces(page, heading), " {#et-annet-sted}")
    return Planted({path: text}, {(path, heading.span.start.line, "different-headings")})


def plant_section(rule: str, project: Project, random: Random) -> Planted:
    """A new section before another one, in every language."""
    pages, index = _headings(project, random)
    taken = pages[0].headings[0].id
    section, line = {
        "duplicate-heading-id": (f"## Prøve {{#{taken}}}\n\nEn prøve.\n\n", 0),
        "extra-title": ("# Prøve {#plantet}\n\nEn prøve.\n\n", 0),
        "skipped-heading-level": (
            "## Prøve {#plantet}\n\nEn prøve.\n\n#### Ned {#plantet-under}\n\nEn prøve.\n\n",
            4,
        ),
        "empty-section": ("## Prøve {#plantet}\n\n<!-- senere -->\n\n", 0),
    }[rule]
    planted = Planted({}, set())
    for page in pages:
        start = page.source.offset(page.headings[index].span.start)
        path = str(page.source.path)
        planted.files[path] = _replace(page, start, start, section)
        at = _line(page.source.text, start) + line
        if rule == "duplicate-heading-id" and index == 0:
            # The new one is the first, so the old one is the second.
            at += 4
        planted.expected.add((path, at, rule))
    return planted


def plant_front_matter(rule: str, project: Project, random: Random) -> Planted:
    """A wrong value in one page's head."""
    page = random.choice([one for one in project.site if one.meta and not one.meta.lists])
    path = str(page.source.path)
    old, new = {
        "future-date": (r"^reviewed: .*$", "reviewed: 2031-01-01"),
        "review-overdue": (r"^reviewed: .*$", "reviewed: 2019-01-01"),
        "invalid-front-matter": (r"^type: \w+$", "type: veileder"),
        "unknown-contact": (r"^type: \w+$", None),
    }[rule]
    match = re.compile(old, re.MULTILINE).search(page.source.text, 0, page.body)
    assert match
    if new is None:
        return _unknown_contact(page)
    text = _replace(page, *match.span(), new)
    return Planted({path: text}, {(path, _line(text, match.start()), rule)})


def _unknown_contact(page: Page) -> Planted:
    path = str(page.source.path)
    pattern = re.compile(r"^contacts: \[", re.MULTILINE)
    match = pattern.search(page.source.text, 0, page.body)
    if match:
        text = _replace(page, match.end(), match.end(), "finnes-ikke, ")
        return Planted({path: text}, {(path, _line(text, match.end()), "unknown-contact")})
    text = page.source.text.replace("---\n", "---\ncontacts: [finnes-ikke]\n", 1)
    return Planted({path: text}, {(path, 2, "unknown-contact")})


def plant_missing_translation(project: Project, random: Random) -> Planted:
    language = random.choice(["nb", "en"])
    name = f"ny-{random.randrange(1000)}"
    nav = project.read("mkdocs.yml").replace("\nnav:\n", f"\nnav:\n  - tiltak/{name}.md\n")
    path = f"docs/{language}/tiltak/{name}.md"
    files = {path: f"{HEAD}En prøve.\n", "mkdocs.yml": nav}
    return Planted(files, {(path, 1, "missing-translation")})


def plant_unreachable(_project: Project, random: Random) -> Planted:
    name = f"bortgjemt-{random.randrange(1000)}"
    paths = [f"docs/{language}/tiltak/{name}.md" for language in ("nb", "en")]
    files = dict.fromkeys(paths, f"{HEAD}En prøve.\n")
    return Planted(files, {(path, 1, "unreachable-page") for path in paths})


def plant_stale(project: Project, random: Random) -> Planted:
    """The lock remembers another wording of a section than the original has."""
    text = project.read(LOCK)
    sections = list(re.finditer(r'^    "(?P<name>.*)": "(?P<digest>\w+)"$', text, re.MULTILINE))
    match = random.choice(sections)
    route = re.findall(r"^  (\S+):$", text[: match.start()], re.MULTILINE)[-1]
    planted = Planted({}, set(), alone=True)
    start, end = match.span("digest")
    planted.files[LOCK] = text[:start] + "0" * 16 + text[end:]
    page = project.site.find(route, "en")
    assert page
    heading = next((one for one in page.headings if one.id == match["name"]), None)
    line = heading.span.start.line if heading else 1
    planted.expected.add((str(page.source.path), line, "stale-translation"))
    return planted
