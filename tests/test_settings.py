from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from exitguide.errors import SourceError
from exitguide.settings import parse_settings
from exitguide.site import Settings
from exitguide.source import SourceText


def read(text: str) -> Settings:
    return parse_settings(SourceText(PurePosixPath("mkdocs.yml"), text))


def test_the_menu_is_read_through_its_groups() -> None:
    nav = "nav:\n  - index.md\n  - Tiltak:\n      - tiltak/skole.md\n      - P: tiltak/politi.md\n"
    assert read(nav).navigation == ("index.md", "tiltak/skole.md", "tiltak/politi.md")


@pytest.mark.parametrize(
    "value", ['!ENV [SITE_URL, "https://a.example.org/"]', "https://a.example.org/"]
)
def test_the_address_is_the_one_without_environment(value: str) -> None:
    assert read(f"site_url: {value}\n").address == "https://a.example.org/"


@pytest.mark.parametrize("text", ["", "[]\n", "site_name: !ENV [A, B]\n"])
def test_what_is_not_said_is_not_known(text: str) -> None:
    assert read(text) == Settings()


def test_what_is_not_yaml_is_refused() -> None:
    with pytest.raises(SourceError, match=r"mkdocs\.yml: this is not valid YAML"):
        read("nav: [")
