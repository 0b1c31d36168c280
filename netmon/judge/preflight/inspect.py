"""From what was seen to what is the matter, device by device, the worst first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from netmon.judge.preflight import access, ends, pace, strength, twins, way
from netmon.judge.preflight.login import login
from netmon.judge.topology import Topology
from netmon.judge.wiring import device_subject
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, Subject
from netmon.model.observation import DeviceReadings, Echo, Failure, FailureKind
from netmon.model.plant import Device, Link
from netmon.model.preflight import RANKS, Finding, Inspection, Matter, Sighting
from netmon.model.ssh import SshOffer


def inspect(inventory: Inventory, sightings: Mapping[DeviceId, Sighting]) -> tuple[Inspection, ...]:
    """Judge every device that was seen; those of which nothing is known do not count for or against another."""
    inspector = _Inspector(inventory, sightings)
    found = [inspector.inspect(inventory.devices[device]) for device in inventory.devices if device in sightings]
    return tuple(sorted(found, key=_rank))


def _rank(inspection: Inspection) -> int:
    return len(RANKS) if inspection.worst is None else RANKS[inspection.worst]


class _Inspector:
    def __init__(self, inventory: Inventory, sightings: Mapping[DeviceId, Sighting]) -> None:
        self._inventory = inventory
        self._sightings = sightings
        self._topology = Topology.of(inventory.links.values())
        self._links: dict[DeviceId, list[Link]] = defaultdict(list)
        for link in inventory.links.values():
            for device in dict.fromkeys((link.upper.device, link.lower.device)):
                if device is not None:
                    self._links[device].append(link)
        self._twins = twins.twins(
            (device_subject(inventory.devices[device]), sighting) for device, sighting in sightings.items()
        )

    def inspect(self, device: Device) -> Inspection:
        findings = self._findings(device, self._sightings[device.id])
        return Inspection(device.id, tuple(sorted(findings, key=lambda finding: RANKS[finding.matter])))

    def _findings(self, device: Device, sighting: Sighting) -> Iterator[Finding]:
        if isinstance(sighting.source, Failure):
            yield way.cannot_send(sighting.source)
            return
        if sighting.ping is None and sighting.snmp is None and sighting.session is None:
            yield Finding.of(Matter.NOT_ASKED)
        elif not sighting.answered and not self._elsewhere(sighting):
            yield way.said_on_the_way(sighting) or self._silence(device, sighting)
        else:
            yield from self._of_snmp(device, sighting)
            yield from login(device, sighting.session)
            yield from _of_ping(sighting)
        if device.snmp is not None:
            yield from strength.of_credential(self._inventory.credentials[device.snmp])
        if isinstance(sighting.ssh, SshOffer):
            yield from strength.of_ssh(sighting.ssh)
        yield from self._twins.get(device.id, ())

    def _of_snmp(self, device: Device, sighting: Sighting) -> Iterator[Finding]:
        if device.snmp is None or sighting.snmp is None:
            return
        if isinstance(sighting.snmp, Failure):
            yield access.refused(device, self._inventory.credentials[device.snmp], sighting.snmp)
            return
        paces = list(pace.pace(sighting, device.probing))
        yield from paces
        slow = any(finding.matter.is_obstacle for finding in paces)
        yield from access.shown(sighting.snmp, wants_interfaces=device.probing.interfaces, slow=slow)
        if sighting.snmp.identity is not None:
            yield from ends.ends(device, self._links[device.id], sighting.snmp.identity)

    def _silence(self, device: Device, sighting: Sighting) -> Finding:
        found = way.silence(device_subject(device), self._topology, self._answered)
        ping = sighting.ping
        pinged = isinstance(ping, Echo) or (ping is not None and ping.kind is not FailureKind.SKIPPED)
        if pinged or found.matter is Matter.SILENT_WITH:
            return found
        return Finding.of(Matter.UNPINGED, port=device.snmp_port)

    @staticmethod
    def _elsewhere(sighting: Sighting) -> bool:
        """Whether another address answered, which is no word of the device's, but no silence either."""
        return isinstance(sighting.snmp, Failure) and sighting.snmp.cause in access.ANSWERED_BY_ANOTHER

    def _answered(self, subject: Subject) -> bool | None:
        sighting = self._sightings.get(DeviceId(subject.id))
        return None if sighting is None else sighting.answered


def _of_ping(sighting: Sighting) -> Iterator[Finding]:
    ping = sighting.ping
    if isinstance(ping, Echo) and ping.received < ping.sent:
        yield Finding.of(Matter.PING_LOST, lost=ping.sent - ping.received, sent=ping.sent)
    elif (
        isinstance(ping, Failure) and ping.kind is not FailureKind.SKIPPED and isinstance(sighting.snmp, DeviceReadings)
    ):
        yield Finding.of(Matter.PING_SILENT)
