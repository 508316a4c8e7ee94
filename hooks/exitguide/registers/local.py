"""One municipality's own contacts: `docs/_registers/local/<code>.yml`, or a file that it keeps."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from exitguide.diagnostics import Diagnostic, Severity
from exitguide.errors import RegisterError
from exitguide.files import list_sources, read_source
from exitguide.registers.load import FOLDER, RULE, Register, parse_entries
from exitguide.registers.municipalities import suggest_code
from exitguide.registers.roles import RoleId
from exitguide.registers.schema import Bilingual, Contact, Entry, Reachable
from exitguide.registers.values import Text
from exitguide.validation import validate
from exitguide.yaml_document import YamlDocument, YamlError, parse_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from exitguide.registers.schema import Municipality
    from exitguide.source import SourceText

LOCAL_FOLDER = FOLDER / "local"
"""Where the municipalities' files stand in the project, each named by its municipality's code."""


class LocalContact(Reachable):
    """Somebody whom the municipality's own people can turn to.

    Attributes:
        role: see `exitguide.registers.roles`.
        name: the office or team; a person only where that person wants to be named.
        hours: when one can reach them.
        note: what else a colleague has to know.
        verified: the day on which somebody last tried the number or the address.
    """

    source: Text = "kommunen"
    confirmed_with: Literal["source", "body"] = "body"
    role: RoleId
    hours: Bilingual | None = None
    note: Bilingual | None = None

    @model_validator(mode="after")
    def _can_be_reached(self) -> Self:
        if not (self.phone or self.email or self.url):
            raise ValueError("give at least one of phone, email and url")
        return self

    def as_contact(self) -> Contact:
        """The same as an entry of `contacts.yml`, for the rules that hold for both."""
        fields = self.model_dump(exclude={"role", "hours", "note"})
        return Contact.model_validate({**fields, "group": "local", "scope": self.name})


class LocalHead(Entry):
    """What a local file says above its entries; the entries are read one by one."""

    municipality: str
    note: Bilingual | None = None
    contacts: Annotated[
        tuple[object, ...], BeforeValidator(lambda found: found or ()), Field(strict=False)
    ]


@dataclass(frozen=True, slots=True)
class LocalRegister:
    """A municipality's own contacts.

    Attributes:
        municipality: whose they are.
        note: what every reader in the municipality has to know, in both languages.
        contacts: in the order of the file; may be empty.
    """

    municipality: Municipality
    note: Bilingual | None
    contacts: Register[LocalContact]


def load_local(
    file: Path, municipalities: Mapping[str, Municipality], root: Path | None = None
) -> LocalRegister:
    """Read one municipality's file, wherever it stands.

    Args:
        file: the file.
        municipalities: all municipalities by code.
        root: the folder that the file is named from; without it, the file's own.

    Raises:
        SourceError: the file cannot be read.
        RegisterError: it does not hold what it should; nothing of it is used.
    """
    base = root or file.parent
    source = read_source(base, PurePosixPath(file.relative_to(base).as_posix()))
    return _required(parse_local(source, municipalities))


def load_locals(
    root: Path, municipalities: Mapping[str, Municipality]
) -> Mapping[str, LocalRegister]:
    """Read every municipality's file in the project in `root`, by code.

    Raises:
        SourceError: a file cannot be read.
        RegisterError: files are wrong; it holds a finding for each fault.
    """
    sources = [read_source(root, path) for path in list_sources(root, LOCAL_FOLDER, "*.yml")]
    results = [_with_its_name(source, parse_local(source, municipalities)) for source in sources]
    faults = [fault for result in results if isinstance(result, tuple) for fault in result]
    if faults:
        raise RegisterError(tuple(faults))
    read = (result for result in results if isinstance(result, LocalRegister))
    return {one.municipality.code: one for one in read}


def parse_local(
    source: SourceText, municipalities: Mapping[str, Municipality]
) -> LocalRegister | tuple[Diagnostic, ...]:
    """Read a municipality's contacts from text, or say what is wrong with it."""
    try:
        document = parse_yaml(source)
    except YamlError as error:
        return (Diagnostic(RULE, Severity.ERROR, error.reason, error.at),)
    head = validate(document, document.data, LocalHead, route=(), rule=RULE)
    if isinstance(head, tuple):
        return head
    contacts = parse_entries(document, "contacts", list(head.contacts), LocalContact)
    municipality = municipalities.get(head.municipality)
    if municipality is None:
        return (_unknown(document, head.municipality, municipalities), *contacts.faults)
    return contacts.faults or LocalRegister(municipality, head.note, contacts)


def _unknown(
    document: YamlDocument, code: str, municipalities: Mapping[str, Municipality]
) -> Diagnostic:
    guess = suggest_code(code, municipalities)
    message = f"No municipality has the code '{code}'.{guess}"
    return Diagnostic(RULE, Severity.ERROR, message, document.locate(("municipality",)))


def _with_its_name(
    source: SourceText, result: LocalRegister | tuple[Diagnostic, ...]
) -> LocalRegister | tuple[Diagnostic, ...]:
    """Refuse a file in the project whose name is not its municipality's code."""
    if isinstance(result, tuple) or source.path.stem == result.municipality.code:
        return result
    at = result.contacts.document.locate(("municipality",))
    message = f"The file of {result.municipality.name} is named '{result.municipality.code}.yml'."
    return (Diagnostic(RULE, Severity.ERROR, message, at),)


def _required(result: LocalRegister | tuple[Diagnostic, ...]) -> LocalRegister:
    if isinstance(result, tuple):
        raise RegisterError(result)
    return result
