"""Devices of the inventory that are one and the same, or that another cannot tell apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping

from netmon.model.names import DeviceId, Subject
from netmon.model.observation import DeviceReadings
from netmon.model.preflight import Finding, Matter, Sighting


def twins(sightings: Iterable[tuple[Subject, Sighting]]) -> Mapping[DeviceId, tuple[Finding, ...]]:
    """Return who has whose engine id, or whose name and MAC addresses.

    An SNMPv3 engine id is unique (RFC 3411 §5); two names on one are a configuration that was copied.
    """
    same: dict[Hashable, list[tuple[Subject, DeviceId]]] = defaultdict(list)
    engines: dict[bytes, list[tuple[Subject, DeviceId]]] = defaultdict(list)
    names: dict[DeviceId, str] = {}
    for subject, sighting in sightings:
        readings = sighting.snmp
        if not isinstance(readings, DeviceReadings):
            continue
        name = names[sighting.device] = (readings.system.name if readings.system is not None else None) or ""
        if sighting.engine_id:
            engines[sighting.engine_id].append((subject, sighting.device))
        mark = sighting.engine_id or _addresses(readings)
        if mark and name:
            same[name, mark].append((subject, sighting.device))
    found: dict[DeviceId, list[Finding]] = defaultdict(list)
    for group in same.values():
        _tell(found, Matter.SAME_DEVICE, group)
    for group in engines.values():
        if len({names[device] for _, device in group}) > 1:
            _tell(found, Matter.SAME_ENGINE, group)
    return {device: tuple(findings) for device, findings in found.items()}


def _tell(found: dict[DeviceId, list[Finding]], matter: Matter, group: list[tuple[Subject, DeviceId]]) -> None:
    if len(group) < 2:
        return
    for _, device in group:
        other = next(subject for subject, twin in group if twin != device)
        found[device].append(Finding.of(matter, other=other, count=len(group)))


def _addresses(readings: DeviceReadings) -> frozenset[bytes]:
    """Return the MAC addresses of all interfaces: no other device has the same ones."""
    if readings.identity is None:
        return frozenset()
    return frozenset(address for address in readings.identity.phys_address if address and any(address))
