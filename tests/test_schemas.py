from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Any

import jsonschema
import pytest

from exitguide.files import read_source
from exitguide.load import load_site
from exitguide.registers.load import FOLDER
from exitguide.schemas import render_schemas
from exitguide.yaml_document import parse_yaml

SCHEMAS = render_schemas()
REGISTERS = sorted(set(SCHEMAS) - {"front-matter", "local"})
LOCAL = sorted((Path(__file__).parent / "local/examples").glob("*.yml"))


def problems(name: str, data: Any) -> list[str]:
    validator = jsonschema.Draft202012Validator(SCHEMAS[name])
    return [error.message for error in validator.iter_errors(data)]


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_each_schema_is_a_valid_schema(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize("name", REGISTERS)
def test_the_real_registers_hold(root: Path, name: str) -> None:
    data = parse_yaml(read_source(root, FOLDER / f"{name}.yml")).data
    assert problems(name, data) == []


@pytest.mark.parametrize("name", REGISTERS)
def test_an_unknown_key_is_a_problem(root: Path, name: str) -> None:
    data: Any = parse_yaml(read_source(root, FOLDER / f"{name}.yml")).data
    data[name][0]["colour"] = "red"
    assert len(problems(name, data)) == 1


@pytest.mark.parametrize("file", LOCAL, ids=lambda file: str(file.stem))
def test_a_municipalitys_file_holds_until_a_key_is_misspelt(file: Path) -> None:
    data: Any = parse_yaml(read_source(file.parent, PurePosixPath(file.name))).data
    assert problems("local", data) == []
    data["contacts"][0]["hour"] = data["contacts"][0]["name"]
    assert len(problems("local", data)) == 1


def test_the_heads_of_all_pages_hold(root: Path) -> None:
    assert [
        page.route for page in load_site(root) if problems("front-matter", page.front.data)
    ] == []


def test_the_type_decides_what_a_head_must_have() -> None:
    head = {"title": "NAV", "description": "Om NAV.", "reviewed": "2026-11-20", "type": "guide"}
    assert problems("front-matter", head) == []
    assert problems("front-matter", {**head, "type": "service"}) == [
        "'contacts' is a required property"
    ]
    assert problems("front-matter", {**head, "type": "gide"})
