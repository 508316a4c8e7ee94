"""YAML as people write it: plain scalars, exact places, nothing that surprises."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from exitguide.source import SourceText
from exitguide.yaml_document import YamlDocument, YamlError, parse_yaml

DATA = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**9), 10**9)
    | st.text(alphabet="abcæøå 0123:#'\"-&*!\n", max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(alphabet="abcæ", min_size=1, max_size=4), inner, max_size=3)
    ),
    max_leaves=12,
)


def read(text: str) -> YamlDocument:
    return parse_yaml(SourceText(PurePosixPath("register.yml"), text))


@given(DATA)
def test_data_comes_back_as_it_was_written(data: object) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, default_style=None)
    # PyYAML writes text that YAML 1.1 would misread in quotes, which we read as text too.
    assert read(text).data == data


@pytest.mark.parametrize("text", ["02800", "no", "2026-11-20", "12:30", "1_000", "0x1F", "+4722"])
def test_what_yaml_11_would_convert_stays_as_written(text: str) -> None:
    value = read(f"phone: {text}").data
    assert value == {"phone": int(text) if text == "+4722" else text}


@pytest.mark.parametrize(
    ("text", "place", "reason"),
    [
        ("a: 1\nb: *x\n", "2:4", "alias"),
        ("a: &x 1", "1:4", "anchor"),
        ("a:\n  - !!python/object/apply:os.system [x]", "2:5", "tag"),
        ("a: 1\nb: 2\na: 3", "3:1", "twice"),
        ("a: [1,", "1:7", "not valid YAML"),
        ("a: \x07", "1:4", "U+0007"),
        ("a: 1\n---\nb: 2", "2:1", "one document"),
        ("? [a]\n: 1", "1:3", "plain text"),
        ("[" * 60 + "]" * 60, "1:42", "deeper"),
    ],
)
def test_what_is_refused_is_refused_at_its_place(text: str, place: str, reason: str) -> None:
    with pytest.raises(YamlError, match=reason.replace("+", r"\+")) as error:
        read(text)
    assert str(error.value).startswith(f"register.yml:{place}: ")


def test_every_value_is_found_where_it_stands() -> None:
    document = read("contacts:\n  - id: nav\n    phone: '55 55 33 33'\n  - {id: pst}\n")
    found = {
        route: document.source.slice(document.locate(route).span)
        for route in [("contacts", 0, "id"), ("contacts", 0, "phone"), ("contacts", 1, "id")]
    }
    assert list(found.values()) == ["nav", "'55 55 33 33'", "pst"]


def test_a_missing_value_is_placed_at_the_entry_or_key_that_lacks_it() -> None:
    document = read("contacts:\n  - id: pst\n  - id: nav\n    name:\n      nb: NAV\n")
    lacking = {("contacts", 1, "phone"): "id: nav", ("contacts", 1, "name", "en"): "name"}
    for route, place in lacking.items():
        assert document.source.slice(document.locate(route).span) == place
