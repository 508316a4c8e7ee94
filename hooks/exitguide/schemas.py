"""JSON Schemas of what people write in YAML, for their text editors.

An editor that knows them offers keys as one types and marks a wrong value
(JSON Schema, draft 2020-12, as pydantic writes it). The check itself does not
need them: it uses the models that they are made from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args, get_origin, get_type_hints

from exitguide.front_matter import MODELS
from exitguide.registers.load import FOLDER, Register, Registers
from exitguide.registers.local import LOCAL_FOLDER, LocalContact, LocalHead
from exitguide.registers.statutes import FILE, StatuteRegister

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic import BaseModel

DIALECT = "https://json-schema.org/draft/2020-12/schema"
"""The version of JSON Schema that the schemas are written in."""

Schema = dict[str, object]


def render_schemas() -> Mapping[str, Schema]:
    """All schemas by name: one for each register, `local` and `front-matter`."""
    registers = {name: _register(name, model) for name, model in _models()}
    return {
        **registers,
        "local": _local(),
        "statutes": _statutes(),
        "front-matter": _front_matter(),
    }


def _models() -> Iterator[tuple[str, type[BaseModel]]]:
    """The registers that are YAML files, each with the model of an entry."""
    for name, kind in get_type_hints(Registers).items():
        if get_origin(kind) is Register:
            (model,) = get_args(kind)
            yield name, model


def _register(name: str, model: type[BaseModel]) -> Schema:
    """A file with one key, named like the file, and a list of entries."""
    entry = model.model_json_schema(ref_template="#/$defs/{model}")
    definitions = entry.pop("$defs", {})
    return {
        "$schema": DIALECT,
        "title": f"{FOLDER}/{name}.yml",
        "type": "object",
        "properties": {name: {"type": "array", "items": entry}},
        "required": [name],
        "additionalProperties": False,
        "$defs": definitions,
    }


def _local() -> Schema:
    """A municipality's file: a few facts on the whole, and a list of contacts."""
    entry = LocalContact.model_json_schema(ref_template="#/$defs/{model}")
    definitions = entry.pop("$defs", {})
    head = LocalHead.model_json_schema(ref_template="#/$defs/{model}")
    head["properties"]["contacts"] = {"type": ["array", "null"], "items": entry}
    title = f"{LOCAL_FOLDER}/<code>.yml"
    return {**head, "$schema": DIALECT, "title": title, "$defs": head["$defs"] | definitions}


def _statutes() -> Schema:
    """The register of statutes, which says of itself when it was compared with Lovdata."""
    whole = StatuteRegister.model_json_schema()
    return {"$schema": DIALECT, **whole, "title": f"{FOLDER}/{FILE}"}


def _front_matter() -> Schema:
    """The head of a page: which schema holds depends on its type."""
    cases = [
        {
            "if": {"required": ["type"], "properties": {"type": {"const": kind}}},
            "then": model.model_json_schema(),
        }
        for kind, model in MODELS.items()
    ]
    types = {"type": {"enum": list(MODELS)}}
    return {"$schema": DIALECT, "required": ["type"], "properties": types, "allOf": cases}
