"""Faults in the registers, and where a page and its register no longer agree."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.faults.project import Planted, Project

if TYPE_CHECKING:
    from random import Random

VERIFIED = r"^    verified:"
LISTED = {"resources": "ressurser/index", "publications": "ressurser/publikasjoner"}


def _entries(text: str) -> list[re.Match[str]]:
    """Each entry of a register: its id, and the rest up to the next one."""
    return list(
        re.finditer(r"^  - id: (?P<id>\S+)\n(?P<rest>(?:(?!  - id: ).*\n?)*)", text, re.MULTILINE)
    )


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


def plant_value(rule: str, project: Project, random: Random) -> Planted:
    """A line of a random entry, added or put in another's place."""
    name, old, new = {
        "unverified-contact": ("contacts", r"^    verified: .*$", "    verified: 2020-01-01"),
        "future-date": ("contacts", r"^    verified: .*$", "    verified: 2031-01-01"),
        "personal-data": ("contacts", r"^    verified:", "    email: ola@gmail.com\n    verified:"),
        "malformed-doi": ("publications", r"^    verified:", "    DOI: doi 10.1234\n    verified:"),
        "malformed-isbn": ("publications", VERIFIED, "    ISBN: 978-0-00-000000-1\n    verified:"),
        "invalid-register": ("resources", VERIFIED, "    verifed: 2026-01-01\n    verified:"),
    }[rule]
    path = f"docs/_registers/{name}.yml"
    text = project.read(path)
    entries = [one for one in _entries(text) if "\n    email:" not in one[0]]
    entry = random.choice(entries)
    match = re.compile(old, re.MULTILINE).search(text, entry.start())
    assert match
    excused = rule == "malformed-doi" and re.search(r"not_in_source: \[.*URL", entry[0])
    text = text[: match.start()] + new + text[match.end() :]
    expected = {(path, _line(text, match.start()), rule)}
    if excused:
        # With a DOI the work has an address, so its source is no longer silent.
        place = text.index("not_in_source: [", entry.start())
        expected.add((path, _line(text, place), "incomplete-entry"))
    return Planted({path: text}, expected, alone=rule == "invalid-register")


def plant_unused_contact(project: Project, _random: Random) -> Planted:
    path = "docs/_registers/contacts.yml"
    text = project.read(path)
    added = (
        "  - id: ubrukt\n    group: national\n    name: {nb: Ubrukt, en: Unused}\n"
        "    scope: {nb: En prøve., en: A trial.}\n    source: En prøve\n"
        "    verified: 2026-11-01\n    confirmed_with: source\n"
    )
    text = text.rstrip("\n") + "\n" + added
    place = (path, _line(text, text.index("  - id: ubrukt")), "unused-contact")
    # A page whose head cannot be read might name it.
    return Planted({path: text}, {place}, alone=True)


def plant_odd_grouping(project: Project, random: Random) -> Planted:
    path = "docs/_registers/contacts.yml"
    text = project.read(path)
    numbers = list(re.finditer(r"^    phone: \"?(\d\d \d\d \d\d \d\d)\"?$", text, re.MULTILINE))
    match = random.choice(numbers)
    text = text[: match.start(1)] + match[1].replace(" ", "", 1) + text[match.end(1) :]
    return Planted({path: text}, {(path, _line(text, match.start()), "odd-number-grouping")})


def plant_incomplete(project: Project, random: Random) -> Planted:
    name = random.choice(sorted(LISTED))
    path = f"docs/_registers/{name}.yml"
    text = project.read(path)
    entry = random.choice([one for one in _entries(text) if "not_in_source: [" in one[0]])
    start = text.index("    not_in_source: [", entry.start())
    text = text[:start] + text[text.index("\n", start) + 1 :]
    return Planted({path: text}, {(path, _line(text, entry.start()), "incomplete-entry")})


def plant_duplicate(project: Project, random: Random) -> Planted:
    name = random.choice(sorted(LISTED))
    key = {"resources": "name", "publications": "title"}[name]
    path = f"docs/_registers/{name}.yml"
    text = project.read(path)
    first, second = sorted(random.sample(range(len(_entries(text))), 2))
    pattern = re.compile(rf"^    {key}: (.*)$", re.MULTILINE)
    values = list(pattern.finditer(text))
    place = values[second]
    text = text[: place.start(1)] + values[first][1] + text[place.end(1) :]
    return Planted({path: text}, {(path, _line(text, place.start()), "duplicate-entry")})


def plant_unlisted(rule: str, project: Project, random: Random) -> Planted:
    """A section of a list page whose id is another one, or which is taken out."""
    name = random.choice(sorted(LISTED))
    register = f"docs/_registers/{name}.yml"
    text = project.read(register)
    entry = random.choice(_entries(text))
    planted = Planted({}, {(register, _line(text, entry.start()), "missing-entry")})
    for language in ("nb", "en"):
        page = project.site.find(LISTED[name], language)
        assert page
        section = next(one for one in page.sections if one.name == entry["id"])
        body = page.source.text
        path = str(page.source.path)
        if rule == "missing-entry":
            planted.files[path] = body[: section.start] + body[section.end :]
        else:
            at = body.index(f"#{entry['id']}", section.start)
            planted.files[path] = f"{body[:at]}#finnes-ikke{body[at + len(entry['id']) + 1 :]}"
            planted.expected.add((path, _line(body, section.start), rule))
    return planted
