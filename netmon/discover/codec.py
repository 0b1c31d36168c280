"""Sightings as JSON and back: what the state file holds of an address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from ipaddress import ip_address

from netmon.discover.sighting import Found, Origin, Outcome, Port, Sighting
from netmon.model.neighbours import Neighbour, NeighbourProtocol, Neighbours, PortName
from netmon.model.observation import Cause, Failure, FailureKind

TEXTS = ("name", "descr", "object_id", "location", "vendor", "os", "model", "version", "serial")


def sighting_json(sighting: Sighting) -> dict[str, object]:
    """Return a sighting as values that JSON has."""
    said: dict[str, object] = {
        "address": str(sighting.address),
        "origin": sighting.origin.value,
        "outcome": sighting.outcome.value,
    }
    if sighting.failure is not None:
        said["failure"] = {
            name: value for name, value in asdict(sighting.failure).items() if value not in (None, "", 0, False)
        }
    if sighting.found is not None:
        said["found"] = found_json(sighting.found)
    return said


def found_json(found: Found) -> dict[str, object]:
    """Return what a device says of itself as values that JSON has; what it does not say is left out."""
    said: dict[str, object] = {name: text for name in TEXTS if (text := getattr(found, name)) is not None}
    if found.engine_id:
        said["engine_id"] = found.engine_id
    said["ports"] = [[port.index, port.name, port.descr, port.mac] for port in found.ports]
    if found.neighbours is not None:
        said["neighbours"] = {**asdict(found.neighbours), "protocols": sorted(found.neighbours.protocols)}
    return said


def sighting_from(said: object) -> Sighting:
    """Read what `sighting_json` gave. Raises ValueError or TypeError where it is something else."""
    entry = _mapping(said)
    failure, found = entry.get("failure"), entry.get("found")
    return Sighting(
        ip_address(_text(entry["address"])),
        Origin(_text(entry["origin"])),
        Outcome(_text(entry["outcome"])),
        None if failure is None else _failure(_mapping(failure)),
        None if found is None else _found(_mapping(found)),
    )


def _failure(said: Mapping[str, object]) -> Failure:
    cause = said.get("cause")
    return Failure(
        FailureKind(_text(said["kind"])),
        _text(said.get("detail", "")),
        bool(said.get("answered", False)),
        sent=_whole(said.get("sent", 0)),
        cause=None if cause is None else Cause(_text(cause)),
        witness=_text(said.get("witness", "")),
    )


def _found(said: Mapping[str, object]) -> Found:
    neighbours = said.get("neighbours")
    name, descr, object_id, location, vendor, system, model, version, serial = (
        _maybe_text(said.get(name)) for name in TEXTS
    )
    return Found(
        name, descr, object_id, location, vendor, system, model, version, serial,
        engine_id=_text(said.get("engine_id", "")),
        ports=tuple(map(_port, _rows(said["ports"]))),
        neighbours=None if neighbours is None else _neighbours(_mapping(neighbours)),
    )  # fmt: skip


def _port(said: object) -> Port:
    index, name, descr, mac = _rows(said)
    return Port(_whole(index), _maybe_text(name), _maybe_text(descr), _maybe_text(mac))


def _neighbours(said: Mapping[str, object]) -> Neighbours:
    return Neighbours(
        tuple(_neighbour(_mapping(row)) for row in _rows(said["rows"])),
        _maybe_text(said.get("chassis")),
        _maybe_text(said.get("name")),
        protocols=frozenset(NeighbourProtocol(_text(protocol)) for protocol in _rows(said["protocols"])),
    )


def _neighbour(said: Mapping[str, object]) -> Neighbour:
    return Neighbour(
        NeighbourProtocol(_text(said["protocol"])),
        _port_name(_mapping(said["local"])),
        _port_name(_mapping(said["remote"])),
        _maybe_text(said.get("chassis")),
        _maybe_text(said.get("name")),
        _maybe_text(said.get("descr")),
        tuple(map(_text, _rows(said["addresses"]))),
        interface=_maybe_text(said.get("interface")),
    )


def _port_name(said: Mapping[str, object]) -> PortName:
    index = said.get("index")
    name, descr, mac = (_maybe_text(said.get(key)) for key in ("name", "descr", "mac"))
    return PortName(name, descr, mac, None if index is None else _whole(index))


def _mapping(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise TypeError("no object")
    return value


def _rows(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError("no list")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("no text")
    return value


def _maybe_text(value: object) -> str | None:
    return None if value is None else _text(value)


def _whole(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError("no whole number")
    return value
