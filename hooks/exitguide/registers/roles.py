"""The roles that a municipality fills with its own people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from exitguide.registers.schema import Bilingual, Entry
from exitguide.registers.values import Slug, Text

if TYPE_CHECKING:
    from collections.abc import Mapping

RoleId = Literal[
    "slt", "radikaliseringskontakt", "barnevernvakt", "skole", "nav",
    "psykisk-helse", "kriseteam", "annet",
]  # fmt: skip
"""What a local entry says that it is. `annet` is anybody else whom the municipality names."""


class Role(Entry):
    """A kind of local contact, and where the guide shows those who fill it.

    Attributes:
        name: what the role is called where nobody fills it yet.
        contact: the id of the contact in `contacts.yml` that it stands beside.
        page: the service page that it belongs to; None for no page in particular.
    """

    id: RoleId
    name: Bilingual
    contact: Slug | None = None
    page: Text | None = None


_ROLES = (
    Role(
        id="slt",
        name=Bilingual(
            nb="SLT-koordinator eller tilsvarende",
            en="SLT coordinator (SLT-koordinator) or equivalent",
        ),
        contact="slt",
        page="tjenester/kommunen",
    ),
    Role(
        id="radikaliseringskontakt",
        name=Bilingual(
            nb="Radikaliseringskontakt i politidistriktet",
            en="Radicalisation contact (radikaliseringskontakt) of the police district",
        ),
        contact="radikaliseringskontakt",
        page="tjenester/politiet",
    ),
    Role(
        id="barnevernvakt",
        name=Bilingual(nb="Barnevernvakt", en="Child welfare duty line (barnevernvakt)"),
        contact="barnevernvakten",
        page="tjenester/barnevernet",
    ),
    Role(id="skole", name=Bilingual(nb="Skole", en="School"), page="tjenester/skolen"),
    Role(
        id="nav",
        name=Bilingual(nb="NAV-kontor", en="NAV office"),
        contact="nav",
        page="tjenester/nav",
    ),
    Role(
        id="psykisk-helse",
        name=Bilingual(nb="Team for psykisk helse", en="Mental-health team"),
        page="tjenester/helsetjenester",
    ),
    Role(
        id="kriseteam",
        name=Bilingual(nb="Kriseteam", en="Crisis team (kriseteam)"),
        page="tjenester/helsetjenester",
    ),
    Role(id="annet", name=Bilingual(nb="Andre", en="Others")),
)

ROLES: Mapping[RoleId, Role] = {role.id: role for role in _ROLES}
"""Every role, in the order in which a reader needs them."""
