"""A device asked over SSH: once for all it shows, and once more to ping the device at the other end."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

from netmon.model.clock import Clock
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId
from netmon.model.observation import Cause, DeviceReadings, Echo, Failure, ProbeName, Question
from netmon.model.plant import Address, Device
from netmon.model.target import Target
from netmon.probes.ssh import SshProbe
from netmon.vendors.cli.masking import mask
from netmon.vendors.cli.pings import read_ping
from netmon.vendors.cli.profile import UnreadableError
from netmon.vendors.cli.registry import of_platform
from netmon.wires.ssh import KnownHosts, SshAccess, SshWire, Terminal, reveal

SHOWN = frozenset({Question.REACHABILITY, Question.IDENTITY, Question.HEALTH, Question.NEIGHBOURS})
PINGS = 5
SESSIONS = 2
_SEAL = 32  # octets


class OverSsh:
    """Sessions with the devices at the ends, as far as the inventory has a login for them."""

    def __init__(
        self, wire: SshWire, clock: Clock, environ: Mapping[str, str], systems: Mapping[DeviceId, str]
    ) -> None:
        self._wire, self._environ = wire, environ
        self._probe = SshProbe(
            wire, clock, environ, partial(mask, key=os.urandom(_SEAL)), lambda device: systems.get(device, "")
        )
        self._targets: dict[DeviceId, Target] = {}
        self._access: dict[DeviceId, SshAccess] = {}

    def load(self, inventory: Inventory, devices: Iterable[Device]) -> None:
        """Get ready to ask these. Raises SecretError before anything is sent."""
        wanted = [(device, inventory.ssh_credentials[device.ssh]) for device in devices if device.ssh is not None]
        self._targets = {device.id: Target(device, ProbeName.SSH, {}, credential) for device, credential in wanted}
        self._access = {device.id: reveal(credential, device, self._environ) for device, credential in wanted}
        self._probe.load(self._targets.values())

    async def read(self, device: DeviceId, deadline: float) -> DeviceReadings | Failure | None:
        """Return what a device shows; None where there is no login for it."""
        target = self._targets.get(device)
        if target is None:
            return None
        result = (await self._probe.ask(target, SHOWN, deadline, "diagnose")).result
        return result if isinstance(result, DeviceReadings | Failure) else None

    async def ping(self, device: DeviceId, address: Address, deadline: float) -> Echo | Failure | None:
        """Have a device ping an address; None where its command line is not known to do that, or does not let us."""
        profile = of_platform(self._probe.platform_of(device))
        if profile is None or not profile.ping:
            return None
        command = profile.ping.format(address=address, count=PINGS)
        said = await self._wire.talk(
            self._access[device], profile.dialect, profile.allows, lambda terminal: pinged(terminal, command), deadline
        )
        return None if isinstance(said, Failure) and said.cause is Cause.COMMAND_REFUSED else said


def pinged(terminal: Terminal, command: str) -> Echo | Failure | None:
    """Type a ping, and read what came of it; None where that is not to be understood."""
    said = terminal.send(command)
    if isinstance(said, Failure):
        return said
    try:
        return read_ping(said.text)
    except UnreadableError:
        return None


@asynccontextmanager
async def open_ssh(
    clock: Clock, environ: Mapping[str, str], known_hosts: Path, systems: Mapping[DeviceId, str]
) -> AsyncIterator[OverSsh]:
    """Open nothing yet; hang up on everybody in the end. `systems` are those on record (`vrp`), by device."""
    wire = SshWire(clock, KnownHosts(known_hosts), SESSIONS)
    try:
        yield OverSsh(wire, clock, environ, systems)
    finally:
        await wire.close()
