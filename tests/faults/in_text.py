"""Faults in the running text of a page, in every language at the same place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.addresses import resolve
from tests.faults.project import LINKS, Planted, Project

if TYPE_CHECKING:
    from random import Random

    from exitguide.site import Page

IDENTITY_WEIGHTS = ((3, 7, 6, 1, 8, 9, 4, 5, 2), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2))

# One line of Markdown each: what only the rule of its key may object to. `{up}` leads to docs/xx/.
SNIPPETS: dict[str, tuple[str, ...]] = {
    "broken-link": (
        "[Planen]({up}finnes/ikke.md)",
        "![Planen]({up}finnes-ikke.svg)",
        "[Hit](/index.md)",
    ),
    "broken-anchor": ("[Planen](#finnes-ikke)", "[Forsiden]({up}index.md#finnes-ikke)"),
    "malformed-link": (
        "[Planen](www.example.org)",
        "[Planen](https://etat/)",
        "[Planen]({up}en plan.md)",
        "[Planen](https://etat.example.org/",
        "[Planen]()",
    ),
    "insecure-link": ("[Planen](http://plan.example.org/)", "<http://plan.example.org/>"),
    "credentials-in-link": ("[Planen](https://ola:ord@plan.example.org/)",),
    "tracking-link": ("[Planen](https://plan.example.org/?utm_source=brev)",),
    "unsafe-scheme": ("[Planen](javascript:alert(1))", "[Planen](file:///plan.pdf)"),
    "vague-link-text": ("Les mer [her]({up}index.md)", "[Read more]({up}index.md)"),
    "own-absolute-link": ("[Planen](https://exit-veilederen.example.org/tiltak/)",),
    "undefined-reference": ("[Planen][finnes-ikke]", "Planen.[^finnes-ikke]"),
    "invalid-phone": ("Ring 12 34 56 78", "[Telefon](tel:+4712345678)"),
    "stray-phone": ("Ring 116 111", "[Telefon](tel:116111)"),
    "odd-emergency-number": ("Ring 1 1 2", "Ring 116117", "Call 911"),
    "odd-number-grouping": ("Ring 225 86 000", "Ring 22586000"),
    "invalid-email": ("Skriv til post@etat..example.org", "[Skriv](mailto:post@etat)"),
    "stray-email": ("Skriv til post@etat.example.org", "<post@etat.example.org>"),
    "raw-html": ("<b>Planen</b>", '<span style="color: red">Planen</span>', "<iframe>"),
    "missing-alt-text": ("![]({up}redaksjon/prove.svg)",),
    "unknown-slot": ("<!-- exitguide: contact -->", "<!-- exitguide: figure fase -->"),
    "avoided-term": ("AVOIDED",),
    "personal-data": ("IDENTITY", "`IDENTITY`", "<!-- ola@gmail.com -->"),
    "missing-reason": ("<!-- exitguide: allow[stray-phone] -->",),
    "unused-suppression": ("Planen <!-- exitguide: allow[stray-phone] en grunn -->",),
}
AVOIDED = {"nb": "trygdeetaten", "en": "Police Surveillance Agency"}

# What stands around a line of text: the lines before it, and its own beginning and end.
SURROUNDINGS = (
    ("", "", ""),
    ("", "- ", ""),
    ("", "- [ ] ", ""),
    ("- Et punkt\n", "    - ", ""),
    ("- Et punkt\n\n", "    ", ""),
    ("!!! note\n", "    ", ""),
    ("!!! warning\n    Et varsel.\n\n", "    ", ""),
    ("??? note\n", "    ", ""),
    ("| A | B |\n|---|---|\n", "| ", " | b |"),
    ("> Et sitat\n", "> ", ""),
    ("Et ord om\n", "", ""),
)


def plant_snippet(rule: str, project: Project, random: Random) -> Planted:
    """Put one line that breaks a rule into a section of a page, in every language."""
    snippet = random.choice(SNIPPETS[rule])
    around = random.choice(SURROUNDINGS)
    if rule in {"unknown-slot", "missing-reason"}:
        around = SURROUNDINGS[0]
    pages = random.choice(project.pairs())
    section = random.randrange(len(pages[0].headings) + 1)
    identity = make_identity_number(random)
    planted = Planted({}, set())
    for page in pages:
        up = "../" * page.route.count("/")
        text = snippet.replace("{up}", up).replace("AVOIDED", AVOIDED[page.language])
        insert(planted, page, section, text.replace("IDENTITY", identity), rule, around)
        if "prove.svg" in snippet:
            planted.files[f"docs/{page.language}/redaksjon/prove.svg"] = "<svg/>"
    return planted


def insert(
    planted: Planted,
    page: Page,
    section: int,
    line: str,
    rule: str,
    around: tuple[str, str, str] = SURROUNDINGS[0],
) -> None:
    """Put a line under a heading (0: before the first) and expect a finding there."""
    before, start, end = around
    sections = list(page.sections)
    heading = sections[section].heading
    place = page.source.offset(heading.span.end) if heading else page.body
    # An underlined heading has one line more.
    above = page.source.text[:place] + "\n\n" + before
    path = str(page.source.path)
    planted.files[path] = above + start + line + end + "\n" + page.source.text[place:]
    planted.expected.add((path, above.count("\n") + 1, rule))


def make_identity_number(random: Random) -> str:
    """A number with the check digits of a synthetic person (month plus 80), whom nobody is."""
    while True:
        day_and_month = [0, random.randint(1, 9), 8, random.randint(1, 9)]
        digits = [*day_and_month, *(random.randint(0, 9) for _ in range(5))]
        for weights in IDENTITY_WEIGHTS:
            digits.append(-sum(map(int.__mul__, weights, digits)) % 11)
        if 10 not in digits:
            return "".join(map(str, digits))


def plant_link_state(rule: str, project: Project, random: Random) -> Planted:
    """Use an address that the last online check saw dead or moved, or that is not listed."""
    url = f"https://etat{random.randrange(1000)}.example.org/"
    seen = "listed: 2026-01-01, checked: 2026-11-01"
    entry = {
        "dead-link": f'  - {{url: "{url}", state: dead, {seen}}}\n',
        "moved-link": f'  - {{url: "{url}", state: moved, moved_to: "{url}ny", {seen}}}\n',
        "unchecked-link": "",
    }[rule]
    pages = random.choice(project.pairs())
    section = random.randrange(len(pages[0].headings) + 1)
    planted = Planted({LINKS: project.read(LINKS) + entry} if entry else {}, set())
    planted.unlisted = set() if entry else {url}
    for page in pages:
        insert(planted, page, section, f"[Etaten]({url})", rule)
    return planted


def plant_different_links(project: Project, random: Random) -> Planted:
    """Put a link on a page in one language alone."""
    pages = random.choice(project.pairs())
    page = random.choice(pages)
    planted = Planted({}, set())
    linked = {one.route for one in (resolve(page, link.target) for link in page.items.links) if one}
    target = random.choice([one.route for one in project.site if one.route not in linked])
    target = "../" * page.route.count("/") + f"{target}.md"
    section = random.randrange(len(page.headings) + 1)
    insert(planted, page, section, f"[Planten]({target})", "different-links")
    return planted


def plant_wrong_language(project: Project, random: Random) -> Planted:
    """Link to the other language from each."""
    pages = random.choice(project.pairs())
    planted = Planted({}, set())
    section = random.randrange(len(pages[0].headings) + 1)
    for page in pages:
        other = "en" if page.language == "nb" else "nb"
        target = "../" * (page.route.count("/") + 1) + f"{other}/om/personvern.md"
        insert(planted, page, section, f"[Planten]({target})", "wrong-language-link")
    return planted


def plant_link_words(rule: str, project: Project, random: Random) -> Planted:
    """Two links: the same words for two targets, or two names for one address."""
    pages = random.choice(project.pairs())
    planted = Planted({}, set())
    section = random.randrange(len(pages[0].headings) + 1)
    for page in pages:
        up = "../" * page.route.count("/")
        first, second = {
            "ambiguous-link-text": (
                f"[Planten]({up}om/index.md)",
                f"[Planten]({up}om/personvern.md)",
            ),
            "inconsistent-link-text": (
                "[Etat A](https://a.example.org/)",
                "[Etat B](https://a.example.org/)",
            ),
        }[rule]
        insert(planted, page, section, second, rule, (f"{first}\n", "", ""))
    return planted


def plant_untranslated(project: Project, random: Random) -> Planted:
    """The same Norwegian sentence on both pages."""
    pages = random.choice(project.pairs())
    planted = Planted({}, set())
    section = random.randrange(len(pages[0].headings) + 1)
    line = "Ta kontakt med den som kjenner saken best fra før."
    for page in pages:
        insert(planted, page, section, line, "untranslated-text", random.choice(SURROUNDINGS[:4]))
    planted.expected = {one for one in planted.expected if "/en/" in one[0]}
    return planted


def plant_large_image(project: Project, random: Random) -> Planted:
    """An image of 400 kB."""
    pages = random.choice(project.pairs())
    planted = Planted({}, set())
    section = random.randrange(len(pages[0].headings) + 1)
    for page in pages:
        path = f"docs/{page.language}/redaksjon/stor.svg"
        planted.files[path] = "<svg>" + "x" * 400_000 + "</svg>"
        up = "../" * page.route.count("/")
        insert(planted, page, section, f"![Planten]({up}redaksjon/stor.svg)", "oversized-image")
    return planted
