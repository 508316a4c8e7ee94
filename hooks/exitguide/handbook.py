"""The editors' handbook of rules: what each rule finds, why, and how to mend it.

An entry is a Markdown file beside the rules, `rules/handbook/RULE.LANGUAGE.md`.
The command, the SARIF report and the page `redaksjon/regler` all show it.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

from exitguide.languages import LANGUAGES, Language

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FOLDER = files("exitguide.rules") / "handbook"
"""Where the entries stand."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the handbook says of one rule in one language.

    Attributes:
        rule: the rule's name.
        language: of the text.
        text: Markdown without headings: what the rule finds, why that is a
            fault, how to mend it, and an example.
    """

    rule: str
    language: Language
    text: str

    @property
    def summary(self) -> str:
        """What the rule finds: the first paragraph, one sentence."""
        return " ".join(self.text.split("\n\n", 1)[0].split())


def read_entries(rules: Iterable[str], language: Language = "en") -> Mapping[str, Entry]:
    """The entries of some rules by name; a test shows that every rule has one."""
    return {rule: _read(rule, language) for rule in rules}


def listed_entries() -> frozenset[tuple[str, Language]]:
    """Every entry that there is, as rule and language."""
    names = {file.name for file in FOLDER.iterdir()}
    return frozenset(
        (name.removesuffix(f".{language}.md"), language)
        for name in names
        for language in LANGUAGES
        if name.endswith(f".{language}.md")
    )


def _read(rule: str, language: Language) -> Entry:
    text = (FOLDER / f"{rule}.{language}.md").read_text(encoding="utf-8")
    return Entry(rule, language, text.strip())
