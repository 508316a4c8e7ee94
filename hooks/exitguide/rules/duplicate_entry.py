"""Two register entries for the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from exitguide.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from exitguide.registers import Registers
    from exitguide.registers.load import Register
    from exitguide.site import Context, Site

RULE = "duplicate-entry"
SEVERITY = Severity.ERROR


def check(_site: Site, registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every entry whose name, title, DOI, ISBN or address an earlier one has."""
    contacts, resources = registers.contacts, registers.resources
    yield from _repeated(contacts, ((one.id, "name", one.name.nb) for one in contacts.values()))
    yield from _repeated(resources, ((one.id, "name", one.name) for one in resources.values()))
    yield from _repeated(resources, ((one.id, "url", one.url) for one in resources.values()))
    publications = registers.publications
    for field in ("title", "url", "doi", "isbn"):
        key = field if field == "title" else field.upper()
        values = ((one.id, key, getattr(one, field)) for one in publications.values())
        yield from _repeated(publications, values)


def _repeated(
    register: Register[Any], values: Iterable[tuple[str, str, str | None]]
) -> Iterator[Diagnostic]:
    first: dict[str, str] = {}
    for entry, field, value in values:
        if value is None:
            continue
        # Spacing, punctuation and case do not make two things of one.
        earlier = first.setdefault("".join(filter(str.isalnum, value)).casefold(), entry)
        if earlier != entry:
            message = f"'{earlier}' has the same {field}; keep one of the two."
            at, related = register.locate(entry, field), register.locate(earlier, field)
            yield Diagnostic(RULE, SEVERITY, message, at, (related,))
