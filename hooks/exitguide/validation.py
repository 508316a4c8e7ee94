"""Holding YAML against a pydantic model, with each fault at its line."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from exitguide.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic_core import ErrorDetails

    from exitguide.yaml_document import Route, YamlDocument

Model = TypeVar("Model", bound=BaseModel)

# pydantic's error types, in the words of somebody who writes YAML.
_EXPECTED = {
    "string_type": "expected text; write it in quotes",
    "int_type": "expected a whole number",
    "bool_type": "expected true or false",
    "list_type": "expected a list",
    "tuple_type": "expected a list",
    "dict_type": "expected a mapping of keys and values",
    "model_type": "expected a mapping of keys and values",
    "date_from_datetime_parsing": "expected a date, written YYYY-MM-DD",
    "date_parsing": "expected a date, written YYYY-MM-DD",
    "date_type": "expected a date, written YYYY-MM-DD",
}


def validate(
    document: YamlDocument, data: object, model: type[Model], *, route: Route, rule: str
) -> Model | tuple[Diagnostic, ...]:
    """Hold a part of a YAML document against a model.

    Args:
        document: where the data comes from; it knows the places.
        data: the part, as found in `document.data` at `route`.
        model: what the part should be.
        route: the way to the part.
        rule: the name that findings carry.

    Returns:
        The model, or what is wrong, in the order of the file.
    """
    try:
        return model.model_validate(data)
    except ValidationError as error:
        # A union reports each of its branches: one finding a place is enough.
        places = {_route(document, route, detail["loc"]): detail for detail in error.errors()}
        findings = (_finding(document, at, detail, model, rule) for at, detail in places.items())
        return tuple(sorted(findings, key=lambda finding: finding.at.span))


def closest(word: str, known: Iterable[str]) -> str:
    """A "did you mean" sentence, with a space before it, or nothing."""
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f" Did you mean '{near[0]}'?" if near else ""


def _route(document: YamlDocument, base: Route, location: tuple[str | int, ...]) -> Route:
    """The part of pydantic's location that exists in the text.

    pydantic also names model fields and union branches there, which have no
    place in a file; a missing or unknown key is kept as the last step.
    """
    route = base
    for step in location:
        if (*route, step) in document.values:
            route = (*route, step)
    missing = location and isinstance(location[-1], str) and location[-1] not in route
    return (*route, location[-1]) if missing and _is_mapping(document, route) else route


def _is_mapping(document: YamlDocument, route: Route) -> bool:
    return any(key[:-1] == route for key in document.keys if key)


def _finding(
    document: YamlDocument, route: Route, detail: ErrorDetails, model: type[BaseModel], rule: str
) -> Diagnostic:
    name = _name(document, route)
    kind = detail["type"]
    if not route and kind == "model_type":
        wanted = " and ".join(
            f"'{key}'" for key, one in model.model_fields.items() if one.is_required()
        )
        message = f"The file has to hold the keys {wanted}; found {_shown(detail['input'])}."
    elif kind == "extra_forbidden":
        known = _keys(model)
        guess = closest(str(route[-1]), known) or f" Known are: {', '.join(known)}."
        message = f"'{name}' is not a known key.{guess}"
    elif kind == "missing":
        message = f"'{name}' is missing."
    else:
        message = f"'{name}': {_expected(detail)}."
    at = document.locate(route, key=kind == "extra_forbidden")
    return Diagnostic(rule, Severity.ERROR, message, at)


def _name(document: YamlDocument, route: Route) -> str:
    """A value as an editor would call it: an entry by its id, the rest by its keys."""
    data: Any = document.data
    names: list[str] = []
    for step in route:
        data = data.get(step) if isinstance(data, dict) else data[step]
        is_entry = isinstance(step, int) and isinstance(data, dict) and "id" in data
        names = [str(data["id"])] if is_entry else [*names, str(step)]
    return ".".join(names) or "the file"


def _expected(detail: ErrorDetails) -> str:
    if detail["type"] == "value_error":
        return str(detail["ctx"]["error"]).rstrip(".")
    if detail["type"] == "literal_error":
        expected = f"expected {detail['ctx']['expected']}"
    else:
        expected = _EXPECTED.get(detail["type"], detail["msg"][0].lower() + detail["msg"][1:])
    return f"{expected}; found {_shown(detail['input'])}"


def _shown(value: object) -> str:
    """The offending value, short enough for a message."""
    text = "nothing" if value is None else repr(value)
    return text if len(text) <= 60 else f"{text[:57]}…"


def _keys(model: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]
