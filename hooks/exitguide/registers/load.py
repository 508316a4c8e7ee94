"""The registers: read from `docs/_registers`, checked, and kept with their places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Generic, TypeVar

from exitguide.diagnostics import Diagnostic, Location, Severity
from exitguide.errors import RegisterError
from exitguide.files import read_source
from exitguide.registers.link_states import LinkStates, parse_link_states
from exitguide.registers.municipalities import read_municipalities
from exitguide.registers.schema import (
    Contact,
    Municipality,
    Publication,
    Region,
    Resource,
    Sourced,
    Term,
)
from exitguide.registers.statutes import FILE, Statutes, read_statutes
from exitguide.registers.translation_lock import TranslationLock, parse_translation_lock
from exitguide.validation import closest, validate
from exitguide.yaml_document import YamlDocument, YamlError, parse_yaml

if TYPE_CHECKING:
    from pathlib import Path

    from exitguide.source import SourceText

FOLDER = PurePosixPath("docs/_registers")
"""Where the registers stand in the project."""

LINKS = "links.yml"
"""What the last online check saw of each external address."""

LOCK = "translations.lock.yml"
"""The wording that each translation was made from."""

RULE = "invalid-register"
"""The rule that a register's faults are reported under."""

EntryT = TypeVar("EntryT", bound=Sourced)


@dataclass(frozen=True, slots=True)
class Register(Mapping[str, EntryT], Generic[EntryT]):
    """The entries of one file by id, in the order of the file.

    Attributes:
        name: the file's name without its ending, and its one key.
        entries: the entries that hold against their model.
        document: the file, which knows where each entry stands.
        faults: what is wrong with the others.
    """

    name: str
    entries: dict[str, EntryT]
    document: YamlDocument
    faults: tuple[Diagnostic, ...] = ()

    def __getitem__(self, key: str) -> EntryT:
        """The entry with an id."""
        return self.entries[key]

    def __iter__(self) -> Iterator[str]:
        """The ids, in the order of the file."""
        return iter(self.entries)

    def __len__(self) -> int:
        """How many entries there are."""
        return len(self.entries)

    def locate(self, key: str, *route: str | int) -> Location:
        """Where an entry (its id), or a field of it, stands in the file."""
        index = tuple(self.entries).index(key)
        return self.document.locate((self.name, index, *(route or ("id",))))


@dataclass(frozen=True, slots=True)
class Registers:
    """All registers of the guide."""

    contacts: Register[Contact]
    resources: Register[Resource]
    publications: Register[Publication]
    terms: Register[Term]
    regions: Register[Region]
    municipalities: Mapping[str, Municipality]
    statutes: Statutes
    links: LinkStates = field(default_factory=LinkStates)
    translations: TranslationLock = field(default_factory=TranslationLock)

    def region_of(self, municipality: Municipality) -> Region:
        """The regional resource centre that serves a municipality."""
        county = municipality.county
        return next(region for region in self.regions.values() if county in region.counties)


def load_registers(root: Path) -> Registers:
    """Read all registers of the project in `root`.

    Raises:
        SourceError: a file cannot be read.
        RegisterError: entries are wrong; it holds a finding for each fault.
    """
    contacts = parse_register(_read(root, "contacts.yml"), Contact)
    resources = parse_register(_read(root, "resources.yml"), Resource)
    publications = parse_register(_read(root, "publications.yml"), Publication)
    terms = parse_register(_read(root, "terms.yml"), Term)
    regions = parse_register(_read(root, "regions.yml"), Region)
    counties = {county for region in regions.values() for county in region.counties}
    municipalities, wrong_rows = read_municipalities(_read(root, "municipalities.csv"), counties)
    statutes = read_statutes(_read(root, FILE))
    links, translations = load_link_states(root), load_translation_lock(root)
    faults = (
        *contacts.faults,
        *_unknown_via(contacts),
        *resources.faults,
        *publications.faults,
        *terms.faults,
        *regions.faults,
        *wrong_rows,
        *links.faults,
        *translations.faults,
    )
    if faults or isinstance(statutes, tuple):
        raise RegisterError((*faults, *(statutes if isinstance(statutes, tuple) else ())))
    return Registers(
        contacts,
        resources,
        publications,
        terms,
        regions,
        municipalities,
        statutes,
        links,
        translations,
    )


def load_link_states(root: Path) -> LinkStates:
    """Read `links.yml`; a project without it knows of no address."""
    if not (root / FOLDER / LINKS).exists():
        return LinkStates()
    return parse_link_states(_read(root, LINKS), RULE)


def load_translation_lock(root: Path) -> TranslationLock:
    """Read `translations.lock.yml`; a project without it has confirmed no translation."""
    if not (root / FOLDER / LOCK).exists():
        return TranslationLock()
    return parse_translation_lock(_read(root, LOCK), RULE)


def parse_register(source: SourceText, model: type[EntryT]) -> Register[EntryT]:
    """Read a register from its text; what is wrong with it stands in `faults`.

    The file holds one key, named like the file, with a list of entries.
    """
    name = source.path.stem
    try:
        document = parse_yaml(source)
    except YamlError as error:
        nothing = YamlDocument(source, None, {}, {})
        return Register(name, {}, nothing, (_fault(error.reason, error.at),))
    items = document.data.get(name) if isinstance(document.data, dict) else None
    if not isinstance(items, list):
        message = f"Expected one key, '{name}:', with a list of entries."
        return Register(name, {}, document, (_fault(message, document.locate(())),))
    return parse_entries(document, name, items, model)


def parse_entries(
    document: YamlDocument, name: str, items: list[object], model: type[EntryT]
) -> Register[EntryT]:
    """Read the entries of a list that stands at the key `name`."""
    entries: dict[str, EntryT] = {}
    faults: list[Diagnostic] = []
    first: dict[str, int] = {}
    for index, item in enumerate(items):
        result = validate(document, item, model, route=(name, index), rule=RULE)
        if isinstance(result, tuple):
            faults += result
        elif result.id in entries:
            at = document.locate((name, index, "id"))
            earlier = document.locate((name, first[result.id], "id"))
            message = (
                f"The id '{result.id}' is taken (line {earlier.span.start.line}); choose another."
            )
            faults.append(_fault(message, at, earlier))
        else:
            entries[result.id] = result
            first[result.id] = index
    return Register(name, entries, document, tuple(faults))


def _unknown_via(contacts: Register[Contact]) -> Iterator[Diagnostic]:
    for contact in contacts.values():
        if contact.via is not None and contact.via not in contacts:
            guess = closest(contact.via, list(contacts))
            message = f"No contact has the id '{contact.via}'.{guess}"
            yield _fault(message, contacts.locate(contact.id, "via"))


def _read(root: Path, name: str) -> SourceText:
    return read_source(root, FOLDER / name)


def _fault(message: str, at: Location, *related: Location) -> Diagnostic:
    return Diagnostic(RULE, Severity.ERROR, message, at, related)
