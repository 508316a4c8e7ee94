"""A heading without an id of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Edit, Fix, Severity
from exitguide.languages import LANGUAGES
from exitguide.slugs import slugify
from exitguide.source import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from exitguide.registers import Registers
    from exitguide.site import Context, Page, Site

RULE = "missing-heading-id"
SEVERITY = Severity.ERROR


def check(site: Site, _registers: Registers, _context: Context) -> Iterator[Diagnostic]:
    """Every heading without an id: one made from its words would differ between the languages."""
    for page in site:
        taken = {heading.id for heading in page.headings}
        for index, heading in enumerate(page.headings):
            if heading.id is None:
                name = _propose(site, page, index, taken)
                end = Span(heading.span.end, heading.span.end)
                edit = Edit(page.source.path, end, f" {{#{name}}}")
                fix = Fix(f"Give the heading the id '{name}'", (edit,), safe=True)
                message = f"The heading '{heading.text}' has no id."
                hint = f"Write {{#{name}}} behind it, the same in each language."
                yield Diagnostic(RULE, SEVERITY, message, page.at(heading.span), hint=hint, fix=fix)


def _propose(site: Site, page: Page, index: int, taken: Collection[str | None]) -> str:
    """The id of the same heading in another language, or one from the original's words."""
    languages = (site.find(page.route, language) for language in LANGUAGES)
    versions = [one.headings[index] for one in languages if one and index < len(one.headings)]
    given = [heading.id for heading in versions if heading.id]
    if given:
        return given[0]
    name = slugify(versions[0].text)
    return name if name not in taken else f"{name}-{index + 1}"
