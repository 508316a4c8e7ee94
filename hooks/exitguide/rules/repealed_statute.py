"""A citation or mention of an act that is no longer in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.diagnostics import Diagnostic, Fix, Severity
from exitguide.law.labels import provision_label, reference_label, statute_label
from exitguide.law.pages import cited, locate, mentioned
from exitguide.registers.statute import ProvisionState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exitguide.law.pages import Cited
    from exitguide.registers import Registers
    from exitguide.registers.statute import Statute
    from exitguide.registers.statutes import Statutes
    from exitguide.site import Context, Page, Site

RULE = "repealed-statute"
SEVERITY = Severity.ERROR


def check(site: Site, registers: Registers, context: Context) -> Iterator[Diagnostic]:
    """Every act that is repealed on the day, unless the text marks it as former law."""
    for one in cited(site, registers, context):
        statute = one.statute
        if statute is None or one.citation.historic:
            continue
        if statute.state(one.on) is ProvisionState.REPEALED:
            yield _finding(registers.statutes, one, statute)
    for page in site:
        yield from _mentions(page, registers.statutes, context)


def _finding(statutes: Statutes, one: Cited, statute: Statute) -> Diagnostic:
    message = f"{statute_label(statute)} was repealed on {statute.in_force_until}."
    by = statute.detail(one.citation.provision).replaced_by
    new = " and ".join(reference_label(statutes, other, one.page.language) for other in by)
    hint = f"It is now {new}." if new else _successor(statutes, statute)
    related = (statutes.locate(statute.id),)
    return Diagnostic(RULE, SEVERITY, message, one.at, related, hint, _fix(statutes, one))


def _successor(statutes: Statutes, statute: Statute) -> str:
    successor = statutes.get(statute.successor)
    if successor is None:
        return "Nothing replaced it."
    return f"Find the provision in {statute_label(successor)}, which replaced it."


def _fix(statutes: Statutes, one: Cited) -> Fix | None:
    """Write the new provision, where one replaced this one and the act stands beside it."""
    citation, statute = one.citation, one.statute
    by = statute.detail(citation.provision).replaced_by if statute else ()
    new = statutes.get(by[0].act) if len(by) == 1 else None
    whole = citation.name is not None and citation.start <= citation.name[0] < citation.end
    if new is None or not whole or citation.paragraph or citation.letter or citation.range:
        return None
    text = provision_label(new, by[0].provision, one.page.language)
    return Fix(f"Cite {text}", (one.edit((citation.start, citation.end), text),), safe=False)


def _mentions(page: Page, statutes: Statutes, context: Context) -> Iterator[Diagnostic]:
    """Acts named without a provision, where no act of that name is in force."""
    for mention in mentioned(page, statutes):
        acts = [act for act in map(statutes.get, mention.acts) if act is not None]
        repealed = all(act.state(context.today) is ProvisionState.REPEALED for act in acts)
        if acts and repealed and not mention.cited and not mention.historic:
            message = f"{statute_label(acts[0])} was repealed on {acts[0].in_force_until}."
            hint = _successor(statutes, acts[0])
            at = locate(page, mention.start, mention.end)
            yield Diagnostic(RULE, Severity.WARNING, message, at, hint=hint)
