"""All devices, as many at once as their sites and this run allow."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from netmon.judge.preflight.pace import pace
from netmon.model.inventory import Inventory, Limits
from netmon.model.names import DeviceId
from netmon.model.observation import DeviceReadings, FailureKind, ProbeName
from netmon.model.plant import Device
from netmon.model.preflight import Sighting
from netmon.model.target import Target
from netmon.poller.gate import Gate, Ticket
from netmon.preflight.visit import Wires, patient, visit

QUIET = 10
"""Devices at once when those that seemed slow are looked at again: by then it is not this host that is busy."""


class Survey:
    """`sightings` grows while it runs, so that a run that is broken off leaves what was seen."""

    def __init__(self, inventory: Inventory, devices: tuple[Device, ...], at_once: int) -> None:
        self._limits = Limits(min(at_once, inventory.limits.in_flight), inventory.limits.per_site)
        self._devices = devices
        self._inventory = inventory
        self._targets: dict[DeviceId, Target] = {}
        self._logins: dict[DeviceId, Target] = {}
        self.sightings: dict[DeviceId, Sighting] = {}

    async def run(self, wires: Wires, seen: Callable[[Sighting], None]) -> None:
        """Visit every device once, and a slow one twice; `seen` is told of each device.

        Raises SecretError before anything is sent.
        """
        targets = patient(self._snmp_targets())
        wires.snmp.load(targets)
        logins = tuple(self._ssh_targets())
        if wires.session is not None:
            wires.session.load(logins)
            self._logins = {target.device.id: target for target in logins}
        self._targets = {target.device.id: target for target in targets}

        def take(sighting: Sighting) -> None:
            self.sightings[sighting.device] = sighting
            seen(sighting)

        await self._visit_all(self._devices, self._limits, wires, take)
        slow = [device for device in self._devices if _seems_slow(self.sightings[device.id], device)]
        if slow and self._limits.in_flight > QUIET:
            quiet = Limits(QUIET, min(QUIET, self._limits.per_site))
            self._logins = {}
            await self._visit_all(slow, quiet, wires, self._take_if_faster)

    def _snmp_targets(self) -> tuple[Target, ...]:
        credentials = self._inventory.credentials
        return tuple(
            Target(device, ProbeName.SNMP, {}, credentials[device.snmp])
            for device in self._devices
            if device.snmp is not None
        )

    def _ssh_targets(self) -> Iterator[Target]:
        for device in self._devices:
            if device.ssh is not None:
                yield Target(device, ProbeName.SSH, {}, self._inventory.ssh_credentials[device.ssh])

    async def _visit_all(
        self, devices: Iterable[Device], limits: Limits, wires: Wires, take: Callable[[Sighting], None]
    ) -> None:
        gate = Gate(limits)
        wanted = {device.id: device for device in devices}
        for device in wanted.values():
            gate.offer(Ticket(device.id, device.site, silent=False))

        def admit(group: asyncio.TaskGroup) -> None:
            while (ticket := gate.admit()) is not None:
                group.create_task(one(ticket, group))

        async def one(ticket: Ticket, group: asyncio.TaskGroup) -> None:
            take(
                await visit(
                    wanted[ticket.device], self._targets.get(ticket.device), self._logins.get(ticket.device), wires
                )
            )
            gate.release(ticket)
            admit(group)

        async with asyncio.TaskGroup() as group:
            admit(group)

    def _take_if_faster(self, sighting: Sighting) -> None:
        before = self.sightings[sighting.device]
        if isinstance(sighting.snmp, DeviceReadings) and _took(sighting) <= _took(before):
            # Who was slow over SNMP is not logged in to a second time for that.
            self.sightings[sighting.device] = replace(sighting, ssh=before.ssh, session=before.session)


def _took(sighting: Sighting) -> float:
    return (sighting.first or 0.0) + (sighting.tables or 0.0)


def _seems_slow(sighting: Sighting, device: Device) -> bool:
    readings = sighting.snmp
    if not isinstance(readings, DeviceReadings):
        return False
    unanswered = any(fault.kind is FailureKind.TIMEOUT for fault in readings.faults)
    return unanswered or any(True for _ in pace(sighting, device.probing))
