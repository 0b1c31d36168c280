"""Networks, divisions, units and sites as written."""

from __future__ import annotations

from netmon.inventory.schema.kinds import (
    Code,
    Day,
    Entry,
    Flag,
    Id,
    Latitude,
    LevelWord,
    Longitude,
    Name,
    Rows,
    Several,
)


class NetworkEntry(Entry):
    """See `netmon.model.register.Network`."""

    name: Name
    name_en: Name = ""


class DivisionEntry(Entry):
    """See `netmon.model.register.Division`."""

    name: Name
    level: LevelWord
    parent: Code | None = None
    name_en: Name = ""
    valid_from: Day | None = None
    valid_to: Day | None = None
    replaces: Several[Code] = ()
    latitude: Latitude | None = None
    longitude: Longitude | None = None


class ContactEntry(Entry):
    """See `netmon.model.register.Contact`."""

    name: Name
    phone: Name = ""
    room: Name = ""
    duty: Name = ""


class ContactRow(ContactEntry):
    """A contact in a file of its own names the unit that it belongs to."""

    unit: Id


class UnitEntry(Entry):
    """See `netmon.model.register.Unit`. The level is the division's, the networks the only one, unless it says so."""

    name: Name
    kind: Name
    division: Code
    level: LevelWord | None = None
    networks: Several[Name] = ()
    name_en: Name = ""
    contacts: Rows[ContactEntry] = ()
    government: Flag = False
    list_document: Name = ""
    since: Day | None = None
    sample: Flag = False


class SiteEntry(Entry):
    """See `netmon.model.register.Site`."""

    name: Name
    division: Code | None = None
    address: Name = ""
    latitude: Latitude | None = None
    longitude: Longitude | None = None
