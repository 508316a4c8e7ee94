"""YAML text as plain data, with the place of every key and value.

Registers and front matter are written by people, so the reading is stricter
and plainer than YAML 1.1 allows: the scalars of YAML 1.2's core schema only
(section 10.3.2: `no` and `02800` stay text), and no tags, anchors, aliases or
repeated keys. The syntax itself is read by PyYAML.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml
from yaml import events

from exitguide.diagnostics import Location
from exitguide.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.source import SourceText, Span

Route = tuple[str | int, ...]
"""The way to a value: keys and list indexes (from 0) from the top."""

MAX_DEPTH = 40
"""How deep lists and mappings may stand in one another; no register needs more."""

_UNCLOSED = "found unexpected end of stream"

# What to do about what PyYAML says, for somebody who does not write YAML every day.
_REMEDIES = {
    _UNCLOSED: "close the quotation mark",
    "found a tab character that violates indentation": "indent with spaces",
    "found character that cannot start any token": (
        "indent with spaces, and put text that begins with a mark in quotes"
    ),
    "mapping values are not allowed in this context": (
        "put text that has a colon in it in quotes, or mend the indentation"
    ),
    "did not find expected key": "mend the indentation, or the quotation marks",
    "did not find expected '-' indicator": "mend the indentation",
}

_NULL = {"", "~", "null", "Null", "NULL"}
_TRUE = {"true", "True", "TRUE"}
_FALSE = {"false", "False", "FALSE"}
# A number with a leading zero is a code or a telephone number, so it stays text.
_INT = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
_FLOAT = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})\.[0-9]{1,17}")


class YamlError(SourceError):
    """The text is not YAML, or uses a part of YAML that is refused here.

    Attributes:
        at: where.
        reason: what is wrong and what to write instead, as one sentence.
    """

    def __init__(self, at: Location, reason: str) -> None:
        """Keep the place and the reason, and say both as the message."""
        start = at.span.start
        super().__init__(f"{at.path}:{start.line}:{start.column}: {reason}")
        self.at = at
        self.reason = reason


@dataclass(frozen=True, slots=True)
class YamlDocument:
    """The data of a YAML text, and where each part of it stands.

    Attributes:
        source: the file that the text stands in.
        data: mappings, lists, text, numbers, truth values and None.
        keys: the span of each key, by the route of its value.
        values: the span of each value, by its route.
    """

    source: SourceText
    data: object
    keys: dict[Route, Span]
    values: dict[Route, Span]

    def locate(self, route: Route, *, key: bool = False) -> Location:
        """The place of a value (or of its key); of the nearest one above if it is missing."""
        spans = self.keys if key else self.values
        for length in range(len(route), -1, -1):
            near = route[:length]
            # A whole list or mapping is no place to look at: its key is.
            span = spans.get(near) if length == len(route) else self.keys.get(near)
            if span is None and near and isinstance(near[-1], int):
                span = self._first_line(near)
            if span is not None:
                return Location(self.source.path, span)
        return Location(self.source.path, self.source.span(0, 0))

    def _first_line(self, item: Route) -> Span | None:
        """Where an item of a list begins, as far as the end of that line."""
        span = self.values.get(item)
        if span is None:
            return None
        start = self.source.offset(span.start)
        line_end = self.source.line_start(span.start.line) + len(self.source.line(span.start.line))
        return self.source.span(start, min(self.source.offset(span.end), line_end))


def parse_yaml(source: SourceText, start: int = 0, end: int | None = None) -> YamlDocument:
    """Read the YAML in `source.text[start:end]` (offsets from 0).

    Raises:
        YamlError: the text is not YAML or uses a refused part of it.
    """
    text = source.text[start:end]
    reader = _Reader(source, start)
    try:
        return reader.read(yaml.parse(text, Loader=yaml.CSafeLoader))
    except yaml.MarkedYAMLError as error:
        problem = error.problem or error.context
        marks = (error.problem_mark, error.context_mark)
        # What is never closed is noticed at the end of the file, and to be mended where it opens.
        mark = next(filter(None, marks[::-1] if problem == _UNCLOSED else marks), None)
        at = start + min(mark.index, len(text)) if mark else start
        remedy = f"; {_REMEDIES[problem]}" if problem in _REMEDIES else ""
        reason = f"This is not valid YAML: {problem}{remedy}."
        raise YamlError(Location(source.path, source.span(at, at)), reason) from error
    except yaml.reader.ReaderError as error:
        at = start + text.find(chr(error.character)) if isinstance(error.character, int) else start
        reason = f"The character U+{ord(source.text[at]):04X} may not stand in YAML; delete it."
        raise YamlError(Location(source.path, source.span(at, at + 1)), reason) from error


@dataclass(slots=True)
class _Reader:
    """Builds data and spans from PyYAML's events."""

    source: SourceText
    base: int
    keys: dict[Route, Span] = field(default_factory=dict)
    values: dict[Route, Span] = field(default_factory=dict)

    def read(self, stream: Iterator[events.Event]) -> YamlDocument:
        data: object = None
        documents = 0
        for event in stream:
            if isinstance(event, events.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise self._refuse(event, "One file holds one document: delete this '---'.")
                data = self._value(next(stream), stream, ())
        return YamlDocument(self.source, data, self.keys, self.values)

    def _value(self, event: events.Event, stream: Iterator[events.Event], route: Route) -> object:
        self._check(event, route)
        if isinstance(event, events.ScalarEvent):
            self.values[route] = self._span(event, event)
            return _scalar(event)
        build = self._mapping if isinstance(event, events.MappingStartEvent) else self._sequence
        data, last = build(stream, route)
        self.values[route] = self._span(event, last)
        return data

    def _sequence(
        self, stream: Iterator[events.Event], route: Route
    ) -> tuple[list[object], events.Event]:
        items: list[object] = []
        for event in stream:
            if isinstance(event, events.SequenceEndEvent):
                return items, event
            items.append(self._value(event, stream, (*route, len(items))))
        raise AssertionError("PyYAML closes every sequence that it opens")

    def _mapping(
        self, stream: Iterator[events.Event], route: Route
    ) -> tuple[dict[str, object], events.Event]:
        items: dict[str, object] = {}
        for event in stream:
            if isinstance(event, events.MappingEndEvent):
                return items, event
            if not isinstance(event, events.ScalarEvent):
                raise self._refuse(event, "A key must be plain text.")
            self._check(event, route)
            key = event.value
            if key in items:
                raise self._refuse(event, f"The key '{key}' stands twice; keep one.")
            self.keys[(*route, key)] = self._span(event, event)
            items[key] = self._value(next(stream), stream, (*route, key))
        raise AssertionError("PyYAML closes every mapping that it opens")

    def _check(self, event: events.Event, route: Route) -> None:
        """Refuse the parts of YAML that can run code, expand, or nest without end."""
        if isinstance(event, events.AliasEvent):
            raise self._refuse(
                event, f"Write the value out; an alias (*{event.anchor}) is refused."
            )
        if isinstance(event, events.NodeEvent) and event.anchor:
            raise self._refuse(event, f"An anchor (&{event.anchor}) is refused; delete it.")
        if getattr(event, "tag", None) not in (None, "!"):
            raise self._refuse(event, "A YAML tag (!…) is refused; delete it.")
        if len(route) > MAX_DEPTH:
            raise self._refuse(event, f"Lists and mappings nest deeper than {MAX_DEPTH} here.")

    def _span(self, first: events.Event, last: events.Event) -> Span:
        start, end = self.base + _offset(first.start_mark), self.base + _offset(last.end_mark)
        trailing = len(self.source.text[start:end]) - len(self.source.text[start:end].rstrip())
        return self.source.span(start, end - trailing)

    def _refuse(self, event: events.Event, reason: str) -> YamlError:
        return YamlError(Location(self.source.path, self._span(event, event)), reason)


def _offset(mark: Any) -> int:
    """The offset of one of PyYAML's marks, whose type differs between its two parsers."""
    return int(mark.index)


def _scalar(event: events.ScalarEvent) -> object:
    """The value of a scalar by YAML 1.2's core schema; quoted text is always text."""
    text: str = event.value
    if event.style:
        return text
    if text in _NULL:
        return None
    if text in _TRUE or text in _FALSE:
        return text in _TRUE
    if _INT.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    return text
