"""All devices, as many at once as their sites and this run allow."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from netmon.model.inventory import Inventory, Limits
from netmon.model.names import DeviceId
from netmon.model.observation import ProbeName
from netmon.model.plant import Device
from netmon.model.preflight import Sighting
from netmon.model.target import Target
from netmon.poller.gate import Gate, Ticket
from netmon.preflight.visit import Wires, patient, visit


class Survey:
    """`sightings` grows while it runs, so that a run that is broken off leaves what was seen."""

    def __init__(self, inventory: Inventory, devices: tuple[Device, ...], at_once: int) -> None:
        limits = inventory.limits
        self._limits = Limits(min(at_once, limits.in_flight), limits.per_site)
        self._devices = {device.id: device for device in devices}
        self._inventory = inventory
        self._gate = Gate(self._limits)
        self._targets: dict[DeviceId, Target] = {}
        self.sightings: dict[DeviceId, Sighting] = {}

    async def run(self, wires: Wires, seen: Callable[[Sighting], None]) -> None:
        """Visit every device once; `seen` is told of each. Raises SecretError before anything is sent."""
        targets = patient(self._snmp_targets())
        wires.snmp.load(targets)
        self._targets = {target.device.id: target for target in targets}
        for device in self._devices.values():
            self._gate.offer(Ticket(device.id, device.site, silent=False))
        async with asyncio.TaskGroup() as group:
            self._admit(group, wires, seen)

    def _snmp_targets(self) -> tuple[Target, ...]:
        credentials = self._inventory.credentials
        return tuple(
            Target(device, ProbeName.SNMP, {}, credentials[device.snmp])
            for device in self._devices.values()
            if device.snmp is not None
        )

    def _admit(self, group: asyncio.TaskGroup, wires: Wires, seen: Callable[[Sighting], None]) -> None:
        while (ticket := self._gate.admit()) is not None:
            group.create_task(self._visit(ticket, group, wires, seen))

    async def _visit(
        self, ticket: Ticket, group: asyncio.TaskGroup, wires: Wires, seen: Callable[[Sighting], None]
    ) -> None:
        sighting = await visit(self._devices[ticket.device], self._targets.get(ticket.device), wires)
        self.sightings[ticket.device] = sighting
        seen(sighting)
        self._gate.release(ticket)
        self._admit(group, wires, seen)
