"""What the last online check saw of each external address: `links.yml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, Self

from pydantic import model_validator

from exitguide.diagnostics import Diagnostic, Location, Severity
from exitguide.registers.schema import Entry
from exitguide.registers.values import Day, Text
from exitguide.validation import validate
from exitguide.yaml_document import YamlDocument, YamlError, parse_yaml

if TYPE_CHECKING:
    from exitguide.source import SourceText

NAME = "links"
"""The file's name without its ending, and its one key."""


class LinkState(Entry):
    """One address.

    Attributes:
        url: as pages and registers write it, without a fragment.
        state: `waiting` until somebody has looked.
        listed: the day on which the address came into the list.
        checked: the day of the last look.
        seen: what was seen: an HTTP status such as "404", or the fault.
        moved_to: where a permanent redirect leads.
    """

    url: Text
    state: Literal["waiting", "alive", "moved", "dead"]
    listed: Day
    checked: Day | None = None
    seen: Text | None = None
    moved_to: Text | None = None

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if (self.state == "waiting") == (self.checked is not None):
            raise ValueError("'checked' stands with every state but 'waiting'")
        if (self.state == "moved") != (self.moved_to is not None):
            raise ValueError("'moved_to' stands with the state 'moved', and only there")
        return self


@dataclass(frozen=True, slots=True)
class LinkStates(Mapping[str, LinkState]):
    """The list by address, in the order of the file.

    Attributes:
        states: by address.
        document: the file, which knows where each entry stands; None without a file.
        faults: what is wrong with the file.
    """

    states: dict[str, LinkState] = field(default_factory=dict)
    document: YamlDocument | None = None
    faults: tuple[Diagnostic, ...] = ()

    def __getitem__(self, key: str) -> LinkState:
        """The state of an address."""
        return self.states[key]

    def __iter__(self) -> Iterator[str]:
        """The addresses, in the order of the file."""
        return iter(self.states)

    def __len__(self) -> int:
        """How many addresses there are."""
        return len(self.states)

    def locate(self, url: str, key: str = "url") -> tuple[Location, ...]:
        """Where an address's entry, or a field of it, stands; nothing if it has none."""
        if self.document is None or url not in self.states:
            return ()
        return (self.document.locate((NAME, tuple(self.states).index(url), key)),)


def parse_link_states(source: SourceText, rule: str) -> LinkStates:
    """Read the list from its text; faults are reported under `rule`."""
    try:
        document = parse_yaml(source)
    except YamlError as error:
        return LinkStates(faults=(Diagnostic(rule, Severity.ERROR, error.reason, error.at),))
    items = document.data.get(NAME) if isinstance(document.data, dict) else None
    if not isinstance(items, list):
        message = f"Expected one key, '{NAME}:', with a list of addresses."
        return LinkStates(faults=(Diagnostic(rule, Severity.ERROR, message, document.locate(())),))
    states: dict[str, LinkState] = {}
    faults: list[Diagnostic] = []
    for index, item in enumerate(items):
        result = validate(document, item, LinkState, route=(NAME, index), rule=rule)
        if isinstance(result, tuple):
            faults += result
        elif result.url in states:
            at = document.locate((NAME, index, "url"))
            faults.append(Diagnostic(rule, Severity.ERROR, "The address stands twice.", at))
        else:
            states[result.url] = result
    return LinkStates(states, document, tuple(faults))
