"""Networks, divisions, units and sites: references followed, defaults resolved, contradictions told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from netmon.inventory.book import Book
from netmon.inventory.check import check
from netmon.inventory.located import Located
from netmon.inventory.problem import Report, here
from netmon.inventory.schema.register import ContactEntry, ContactRow, DivisionEntry, NetworkEntry, SiteEntry, UnitEntry
from netmon.model.names import DivisionCode, NetworkId, SiteId, UnitId
from netmon.model.register import Contact, Network, Site, Unit


def networks_of(book: Book[NetworkEntry]) -> dict[NetworkId, Network]:
    """Return the networks."""
    return {NetworkId(id_): Network(NetworkId(id_), entry.name, entry.name_en) for id_, _, entry in book}


def network_names(book: Book[NetworkEntry]) -> dict[str, str]:
    """Return the ids of the networks by their names: either may be written."""
    return {entry.name: id_ for id_, _, entry in book}


def units_of(
    book: Book[UnitEntry],
    contacts: Mapping[str, Sequence[Contact]],
    divisions: Book[DivisionEntry],
    networks: Book[NetworkEntry],
    report: Report,
) -> dict[UnitId, Unit]:
    """Return the units that are right, each with its own contacts first, then those that `contacts` has for it."""
    units: dict[UnitId, Unit] = {}
    by_name = network_names(networks)
    for id_, declared, entry in book:
        division = divisions.find(entry.division, declared, "division")
        joined = _joined(entry, declared, networks, by_name, report)
        if division is None or joined is None:
            continue
        units[UnitId(id_)] = Unit(
            id=UnitId(id_),
            name=entry.name,
            level=entry.level or division.level,
            kind=entry.kind,
            division=DivisionCode(entry.division),
            networks=joined,
            name_en=entry.name_en,
            contacts=(*contacts_of(entry.contacts), *contacts.get(id_, ())),
            sample=entry.sample,
            government=entry.government,
            list_document=entry.list_document,
            since=entry.since,
        )
    _tell_governments(book, report)
    return units


def sites_of(book: Book[SiteEntry], divisions: Book[DivisionEntry]) -> dict[SiteId, Site]:
    """Return the sites; one in an unknown division has been told of, and is left out."""
    sites: dict[SiteId, Site] = {}
    for id_, declared, entry in book:
        if entry.division is None or divisions.find(entry.division, declared, "division") is not None:
            code = None if entry.division is None else DivisionCode(entry.division)
            sites[SiteId(id_)] = Site(SiteId(id_), entry.name, code, entry.address, entry.latitude, entry.longitude)
    return sites


def contacts_of(entries: Iterable[ContactEntry]) -> tuple[Contact, ...]:
    """Return contacts as values."""
    return tuple(Contact(entry.name, entry.phone, entry.room, entry.duty) for entry in entries)


def contacts_by_unit(rows: Iterable[Located], units: Book[UnitEntry], report: Report) -> dict[str, list[Contact]]:
    """Return the contacts that stand in files of their own by the id of their unit."""
    contacts: dict[str, list[Contact]] = {}
    for declared in rows:
        if report.full:
            break
        row = check(ContactRow, declared, report)
        if row is not None and units.find(row.unit, declared, "unit") is not None:
            contacts.setdefault(row.unit, []).extend(contacts_of([row]))
    return contacts


def _tell_governments(book: Book[UnitEntry], report: Report) -> None:
    """Tell of a division that has two governments: its own one alone tells whether the division is served."""
    first: dict[str, Located] = {}
    for _, declared, entry in book:
        if not entry.government:
            continue
        other = first.setdefault(entry.division, declared)
        if other is not declared:
            where = here(other.place, declared.place.file)
            declared.tell(report, "problem.government_twice", "government", division=entry.division, first=where)


def _joined(
    entry: UnitEntry, declared: Located, networks: Book[NetworkEntry], by_name: dict[str, str], report: Report
) -> tuple[NetworkId, ...] | None:
    """Return the networks that a unit should join, named by id or by name; the only one where it names none."""
    if not entry.networks:
        if len(networks.declared) == 1:
            return tuple(NetworkId(id_) for id_ in networks.declared)
        if networks.declared:
            declared.tell(report, "problem.network_needed", choices=", ".join(networks.declared))
        return None
    joined: dict[NetworkId, None] = {}
    for number, name in enumerate(entry.networks):
        id_ = by_name.get(name, name)
        if id_ not in networks.declared:
            networks.find(name, declared, "networks", number)
            return None
        joined[NetworkId(id_)] = None
    return tuple(joined)
