"""From what a system says, by a map, to the rows of an inventory. Pure: the same in gives the same out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from netmon.imports.devices import Devices, Taken
from netmon.imports.known import Known
from netmon.imports.links import Links
from netmon.imports.mapping import Map
from netmon.imports.names import first_id, id_from, untaken
from netmon.imports.proposal import Proposal, Row, Undeclared
from netmon.imports.seen import Seen, SeenSite, SeenUnit

DEGREES: Final = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{1,12})?")
BUILT_IN: Final = ("", "off")
"""Credentials that need no declaration: as `probing` says, and none."""


def propose(seen: Seen, map_: Map, known: Known, network: str) -> Proposal:
    """Return what to declare in `network` beside what is `known`."""
    devices = Devices(seen, map_, known)
    devices.take()
    own = [taken for taken in devices.by_key.values() if taken.own]
    sites, site_rows = _sites(own, seen, map_, known)
    far_units = dict(_far_units(seen, map_))
    links = Links(devices.by_key, network, set(known.ids.get("links", ())))
    links.take(seen.links, far_units)
    wanted = Counter(taken.unit for taken in own) + Counter(row.cells.get("lower_unit", "") for row in links.rows)
    wanted += devices.waiting
    del wanted[""]
    unit_rows = list(_units(wanted, seen, map_, known, devices, network))
    device_rows = [_device_row(taken, sites, network) for taken in own]
    declared = {
        section: tuple(Row(cells, "map") for cells in rows if not known.has(section, cells.get("id") or cells["code"]))
        for section, rows in map_.declared.items()
    }
    rows = {
        "divisions": declared.get("divisions", ()),
        "units": _in_order(unit_rows),
        "sites": _in_order([*site_rows, *declared.get("sites", ())]),
        "devices": _in_order(device_rows),
        "links": _in_order(links.rows),
    }
    undeclared = tuple(_undeclared(rows, known))
    return Proposal(rows, devices.gaps(), undeclared, (*seen.remarks, *devices.remarks, *links.remarks))


def _in_order(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(sorted(rows, key=lambda row: (row.cells["id"].casefold(), row.cells["id"])))


def _device_row(taken: Taken, sites: Mapping[str, str], network: str) -> Row:
    seen = taken.seen
    cells = {
        "id": taken.id,
        "name": seen.name if seen.name != taken.id else "",
        "unit": taken.unit,
        "network": network,
        "site": sites.get(seen.key, ""),
        "address": str(taken.address),
        "role": str(taken.role),
        "snmp": taken.snmp,
        "snmp_port": str(seen.snmp_port) if seen.snmp_port else "",
    }
    return Row(cells, seen.origin)


def _sites(own: Iterable[Taken], seen: Seen, map_: Map, known: Known) -> tuple[dict[str, str], list[Row]]:
    """Return the site by the key of its device, and the sites that are new."""
    by_key = {site.key: site for site in seen.sites}
    ids: dict[str, str] = {}
    rows: list[Row] = []
    taken: set[str] = set()
    sites: dict[str, str] = {}
    for device in own:
        mapped = map_.find("sites", device.seen.marks, device.address)
        site = by_key.get(device.seen.site)
        if mapped is not None:
            sites[device.seen.key] = mapped
        elif site is not None:
            if site.key not in ids:
                ids[site.key] = id_ = untaken(first_id((site.hint, site.name), f"site-{site.key}"), site.key, taken)
                taken.add(id_)
                if not known.has("sites", id_):
                    rows.append(_site_row(id_, site, map_))
            sites[device.seen.key] = ids[site.key]
    return sites, rows


def _site_row(id_: str, site: SeenSite, map_: Map) -> Row:
    placed = all(DEGREES.fullmatch(degrees) for degrees in (site.latitude, site.longitude))
    cells = {
        "id": id_,
        "name": site.name or id_,
        "division": map_.find("divisions", site.marks) or "",
        "address": " ".join(site.address.split()),
        "latitude": _short(site.latitude) if placed else "",
        "longitude": _short(site.longitude) if placed else "",
    }
    return Row(cells, site.origin)


def _short(degrees: str) -> str:
    """Return degrees without zeros that say nothing: systems write 28.2 as 28.200000 or not by their version."""
    return degrees.rstrip("0").rstrip(".") if "." in degrees else degrees


def _far_units(seen: Seen, map_: Map) -> Iterator[tuple[str, str]]:
    """Yield the unit at the other end of each link that has one device only."""
    for link in seen.links:
        if link.b is None:
            named = link.marks.get(seen.unit_field, ("",))[0]
            yield link.origin, map_.find("units", link.marks) or id_from(named)


def _units(
    wanted: Mapping[str, int], seen: Seen, map_: Map, known: Known, devices: Devices, network: str
) -> Iterator[Row]:
    """Yield the units that are wanted and new: those that the map declares, else as the system knows them."""
    declared = {row["id"]: row for row in map_.declared.get("units", ())}
    by_id = {id_from(unit.key): unit for unit in seen.units}
    for id_ in wanted:
        if known.has("units", id_):
            continue
        if id_ in declared:
            yield Row({"networks": network, **declared[id_]}, "map")
        elif id_ in by_id:
            yield _unit_row(id_, by_id[id_], map_, devices, network)


def _unit_row(id_: str, unit: SeenUnit, map_: Map, devices: Devices, network: str) -> Row:
    said = {
        "divisions": map_.find("divisions", unit.marks) or map_.default.division,
        "kinds": map_.find("kinds", unit.marks) or map_.default.kind,
    }
    for table, value in said.items():
        if not value:
            devices.lack(table, devices.seen.unit_field, unit.key, unit.name)
    cells = {
        "id": id_,
        "name": unit.name or id_,
        "kind": said["kinds"],
        "division": said["divisions"],
        "networks": network,
    }
    return Row(cells, unit.origin)


def _undeclared(rows: Mapping[str, tuple[Row, ...]], known: Known) -> Iterator[Undeclared]:
    """Yield each reference to something that neither the rows nor the inventory have, once."""
    ids = {section: {row.cells.get("id") or row.cells.get("code") for row in made} for section, made in rows.items()}
    wanted: Counter[tuple[str, str]] = Counter()
    wanted.update(("units", row.cells["unit"]) for row in rows["devices"])
    wanted.update(("sites", row.cells["site"]) for row in rows["devices"])
    wanted.update(("credentials", row.cells["snmp"]) for row in rows["devices"] if row.cells["snmp"] not in BUILT_IN)
    wanted.update(("units", row.cells.get("lower_unit", "")) for row in rows["links"])
    wanted.update(("divisions", row.cells.get("division", "")) for row in (*rows["units"], *rows["sites"]))
    for (section, id_), count in sorted(wanted.items()):
        if id_ and id_ not in ids.get(section, set()) and not known.has(section, id_):
            yield Undeclared(section, id_, count)
