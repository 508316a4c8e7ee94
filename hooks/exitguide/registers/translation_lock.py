"""Which wording each translated section was made from: `translations.lock.yml`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from exitguide.diagnostics import Diagnostic, Location, Severity
from exitguide.registers.schema import Entry
from exitguide.validation import validate
from exitguide.yaml_document import YamlDocument, YamlError, parse_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

    from exitguide.source import SourceText

Digest = Annotated[str, Field(pattern="^[0-9a-f]{16}$")]
"""The first 16 hexadecimal digits of a section's SHA-256."""


class _Lock(Entry):
    translations: dict[str, dict[str, Digest]]


@dataclass(frozen=True, slots=True)
class TranslationLock:
    """The lock file.

    Attributes:
        pages: for each route, the digest of each section of the original by its
            heading's id; the empty id is the text before the first heading.
        document: the file, which knows where each entry stands; None without a file.
        faults: what is wrong with the file.
    """

    pages: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    document: YamlDocument | None = None
    faults: tuple[Diagnostic, ...] = ()

    def locate(self, *route: str) -> tuple[Location, ...]:
        """Where a page's entry (its route), or a section's (route and id), stands."""
        if self.document is None:
            return ()
        return (self.document.locate(("translations", *route), key=True),)


def parse_translation_lock(source: SourceText, rule: str) -> TranslationLock:
    """Read the lock from its text; faults are reported under `rule`."""
    try:
        document = parse_yaml(source)
    except YamlError as error:
        return TranslationLock(faults=(Diagnostic(rule, Severity.ERROR, error.reason, error.at),))
    result = validate(document, document.data, _Lock, route=(), rule=rule)
    if isinstance(result, tuple):
        return TranslationLock(faults=result)
    return TranslationLock(result.translations, document)
