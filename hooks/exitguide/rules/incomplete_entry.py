"""A resource or publication without a fact that readers look for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from exitguide.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from exitguide.registers import Registers
    from exitguide.registers.load import Register
    from exitguide.registers.schema import Publication, Resource
    from exitguide.site import Context, Site

RULE = "incomplete-entry"
SEVERITY = Severity.WARNING


def check(_site: Site, registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every entry without year, publisher, address or language.

    A fact that its source does not give is named in `not_in_source`.
    """
    for resource in registers.resources.values():
        given: dict[str, object] = {
            "publisher": resource.publisher,
            "language": resource.language,
            "established": resource.established,
            "url": resource.url,
        }
        yield from _compare(registers.resources, resource, given)
    for publication in registers.publications.values():
        given = {
            # An article's publisher is the journal that it stands in.
            "publisher": publication.publisher or publication.container_title,
            "URL": publication.url or publication.doi,
        }
        yield from _compare(registers.publications, publication, given)


def _compare(
    register: Register[Any], entry: Resource | Publication, given: Mapping[str, object]
) -> Iterator[Diagnostic]:
    for name, value in given.items():
        excused = name in entry.not_in_source
        if not value and not excused:
            message = f"'{entry.id}' has no '{name}'."
            hint = f"Write it, or name it in 'not_in_source: [{name}]' if the source is silent."
            yield Diagnostic(RULE, SEVERITY, message, register.locate(entry.id), hint=hint)
        elif value and excused:
            message = f"'{entry.id}' has '{name}', and says that its source does not give it."
            at = register.locate(entry.id, "not_in_source", entry.not_in_source.index(name))
            yield Diagnostic(RULE, SEVERITY, message, at, hint="Delete it here.")
