"""Citations of law as links, each explained: its heading, and whether it is in force."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from markupsafe import escape

from exitguide.languages import format_date
from exitguide.law.addresses import provision_address
from exitguide.law.find import find_citations
from exitguide.law.labels import NO_BREAK_SPACE, provision_label, reference_label
from exitguide.registers.provisions import provision_key
from exitguide.registers.statute import ProvisionState
from exitguide.render.prose import no_place_for_links, project_prose
from exitguide.render.templates import render_template
from exitguide.render.words import word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from exitguide.languages import Language
    from exitguide.law.citation import Citation
    from exitguide.registers.statute import Statute
    from exitguide.registers.statutes import Statutes

_BREAKABLE = re.compile(
    r"(?<=[§.]) (?=\d)|(?<=\d) (?=[A-Za-z]\b)|(?<=(?:pittel|hapter|ection)) (?=\d)"
)


@dataclass(frozen=True, slots=True)
class Note:
    """What a page says of a provision that it cites.

    Attributes:
        target: the id of the explanation on the page.
        label: the provision with its act, on English pages with the act's Norwegian name.
        heading: its heading, in the act's own language.
        heading_language: `nb` or `nn`.
        state: whether it is in force, as a phrase.
        replaced_by: what came instead.
    """

    target: str
    label: str
    heading: str | None
    heading_language: str
    state: str
    replaced_by: tuple[str, ...]


def link_citations(
    html: str, statutes: Statutes, language: Language, on: date
) -> tuple[str, list[Note]]:
    """Make a link of each citation in a page's text.

    Former law is marked and explained; it is linked only where the whole act is repealed and
    kept by Lovdata, never to living law.

    Args:
        html: the page's content.
        statutes: the register.
        language: of the page.
        on: the day for which the law's state is told.

    Returns:
        The content with links, and a note for each provision, in order of first citation.
    """
    closed = no_place_for_links(html)
    pieces: list[str] = []
    notes: dict[str, Note] = {}
    done = 0
    for citation in find_citations(project_prose(html), statutes, on=on):
        statute = statutes.get(citation.act)
        place = _place(html, citation)
        if statute is None or place is None or any(a <= place[0] < b for a, b in closed):
            continue
        note = describe(statute, citation.provision, statutes, language, on)
        notes.setdefault(note.target, note)
        pieces += [html[done : place[0]], _link(html[slice(*place)], citation, statute, note, on)]
        done = place[1]
    return "".join((*pieces, html[done:])), list(notes.values())


def describe(
    statute: Statute, provision: str, statutes: Statutes, language: Language, on: date
) -> Note:
    """What to tell of a provision on a day."""
    label = provision_label(statute, provision, language)
    if language != "nb":
        label += f" ({statute.short_name('nb')})"
    by = statute.detail(provision).replaced_by
    return Note(
        f"{statute.id.lower()}-{provision_key(provision)}",
        label,
        statute.heading(provision),
        statute.language,
        describe_state(statute, provision, language, on),
        tuple(reference_label(statutes, reference, language) for reference in by),
    )


def describe_state(statute: Statute, provision: str, language: Language, on: date) -> str:
    """Whether a provision is in force, with the day on which that changed or will change."""
    state, day = _state(statute, provision, on)
    if day == "undecided":
        return word("law-undecided", language)
    phrase = word(f"law-{state.name.lower().replace('_', '-')}", language)
    return f"{phrase} {format_date(day, language)}" if isinstance(day, date) else phrase


def _state(statute: Statute, provision: str, on: date) -> tuple[ProvisionState, date | str | None]:
    """A provision's state on a day, and the day on which it changed or will change."""
    whole, detail = statute.state(on), statute.detail(provision)
    state = statute.provision_state(provision, on)
    if whole is ProvisionState.REPEALED:
        return whole, statute.in_force_until
    if state is ProvisionState.REPEALED:
        return state, detail.in_force_until
    if state is ProvisionState.NOT_YET:
        coming = whole is ProvisionState.NOT_YET
        return state, statute.in_force_from if coming else detail.in_force_from
    return state, None


def render_notes(notes: Iterable[Note], language: Language) -> str:
    """The explanations of a page's citations: popovers on screen, a list on paper."""
    shown = list(notes)
    return render_template("provisions", language, {"notes": shown}) if shown else ""


def _place(html: str, citation: Citation) -> tuple[int, int] | None:
    """The part of a citation that a link can hold: all of it, else its number."""
    for start, end in (
        (citation.start, citation.end),
        (max(citation.start, citation.sign[0]), citation.number[1]),
        citation.number,
    ):
        if "<" not in html[start:end]:
            return start, end
    return None


def _link(text: str, citation: Citation, statute: Statute, note: Note, on: date) -> str:
    whole = statute.state(on) is ProvisionState.REPEALED
    gone = citation.historic or statute.provision_state(citation.provision, on) in {
        ProvisionState.REPEALED,
        ProvisionState.UNKNOWN,
    }
    shared = (
        f'class="statute{" statute--former" if gone or whole else ""}" data-term="{note.target}"'
    )
    shared += f' aria-describedby="{note.target}"'
    shown = _BREAKABLE.sub(NO_BREAK_SPACE, text)
    if gone and not whole:
        return f'<span {shared} role="note" tabindex="0">{shown}</span>'
    address = provision_address(
        statute,
        citation.provision,
        paragraph=citation.paragraph,
        letter=citation.letter,
        repealed=whole,
    )
    return f'<a {shared} href="{escape(address)}">{shown}</a>'
