"""A reference explained in words, for a person at the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.law.addresses import provision_address
from exitguide.law.find import find_citations
from exitguide.law.labels import provision_label, reference_label, statute_label
from exitguide.registers.statute import ProvisionState

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from exitguide.law.citation import Citation
    from exitguide.registers.statute import Statute
    from exitguide.registers.statutes import Statutes


def explain_reference(text: str, statutes: Statutes, on: date) -> str:
    """What is known of every provision cited in a text; an empty text if none is.

    Args:
        text: a reference as people write it.
        statutes: the register.
        on: the day of reading.
    """
    found = find_citations(text, statutes, on=on)
    return "\n\n".join("\n".join(_explain(one, statutes, on)) for one in found)


def _explain(citation: Citation, statutes: Statutes, on: date) -> Iterator[str]:
    statute = statutes.get(citation.act)
    if statute is None:
        yield f"{citation.provision}: {citation.unknown}"
        for act in filter(None, map(statutes.get, citation.candidates)):
            yield f"  could be of {statute_label(act)}"
        return
    repealed = statute.state(on) is ProvisionState.REPEALED
    yield provision_label(statute, citation.provision, "nb")
    yield f"  in English: {provision_label(statute, citation.provision, 'en')}"
    yield f"  act:        {statute.title}, {statute.id}"
    yield from _facts(statute, citation, statutes, on)
    yield f"  address:    {provision_address(statute, citation.provision, repealed=repealed)}"


def _facts(statute: Statute, citation: Citation, statutes: Statutes, on: date) -> Iterator[str]:
    detail = statute.detail(citation.provision)
    if heading := statute.heading(citation.provision):
        yield f"  heading:    {heading}"
    yield f"  on {on}: {statute.provision_state(citation.provision, on)}"
    whole = "" if detail.in_force_from else ", as the act"
    yield f"  in force:   from {detail.in_force_from or statute.in_force_from}{whole}"
    if ended := detail.in_force_until or statute.in_force_until:
        yield f"  repealed:   {ended}"
    for reference in detail.replaced_by:
        yield f"  now:        {reference_label(statutes, reference, 'nb')}"
