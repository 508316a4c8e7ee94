"""A new file of local contacts, for somebody who has never written one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.registers.roles import ROLES

if TYPE_CHECKING:
    from exitguide.registers.roles import Role
    from exitguide.registers.schema import Municipality

_HEAD = """\
# Kommunens egne kontakter: {name} ({code}).
# The municipality's own contacts.
#
# Slik fyller du ut: Fjern «# » foran linjene til de rollene dere har, og skriv
# inn det som er riktig. Slett resten, eller la det stå. Det som ikke er fylt
# ut, blir stoppet av kontrollen: «exitguide local check» sier hvilken linje det er.
# Ta helst med kontor eller team, ikke navn på personer.
#
# How to fill it in: delete "# " in front of the lines of the roles that you
# have, and write what is right. Delete the rest, or leave it. What is not filled
# in is stopped by the check: "exitguide local check" says which line it is.
# Give an office or a team rather than the name of a person.
#
#   phone, email, url   minst én, slett resten / at least one, delete the rest
#   hours, note         kan slettes / may be deleted
#   verified            dagen da noen sist prøvde nummeret, ÅÅÅÅ-MM-DD
#                       the day when somebody last tried the number
#
# Lagre som UTF-8. Save as UTF-8.
municipality: "{code}"
# note:
#   nb: ""  # Det alle i kommunen må vite
#   en: ""  # What everybody in the municipality must know
contacts:
"""

# "verified" holds no date, the ways to reach somebody lead nowhere, and hours and note are
# empty, so that an entry can only pass the check once each of them is filled in or deleted.
_ENTRY = """\
#   # {nb} / {en}
#   - id: {id}
#     role: {id}
#     name:
#       nb: {nb}
#       en: {en}
#     phone: "00 00 00 00"
#     email: adresse
#     url: https://
#     hours:
#       nb: ""  # Hverdager 8–15
#       en: ""  # Weekdays 8 to 15
#     note:
#       nb: ""  # Det en kollega må vite
#       en: ""  # What a colleague must know
#     verified: ÅÅÅÅ-MM-DD
"""


def render_local_template(municipality: Municipality) -> str:
    """A file of local contacts with everything still to fill in.

    As it stands it is a valid file with nobody in it.
    """
    head = _HEAD.format(name=municipality.name, code=municipality.code)
    return head + "".join(_entry(role) for role in ROLES.values())


def _entry(role: Role) -> str:
    return _ENTRY.format(id=role.id, nb=role.name.nb, en=role.name.en)
