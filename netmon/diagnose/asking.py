"""One device asked in all ways it has, at once; its counters twice, some seconds apart."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from netmon.diagnose.over_ssh import OverSsh, open_ssh
from netmon.model.clock import Clock
from netmon.model.interfaces import InterfaceCounters, InterfaceStatus
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId
from netmon.model.observation import DeviceReadings, Echo, Failure, Observation, ProbeName, Question
from netmon.model.plant import Address, Device
from netmon.model.probing import IcmpUse
from netmon.model.target import Target
from netmon.probes.icmp import IcmpProbe
from netmon.probes.snmp import SnmpProbe
from netmon.wires.icmp import Pinger
from netmon.wires.snmp.engine import SnmpEngine

PATIENCE = 4.0
"""Seconds that a device has at least to answer, however short the inventory's timeout: a slow one is not silent."""

COUNT = frozenset({Question.REACHABILITY, Question.COUNTERS})
DESCRIBE = frozenset({Question.IDENTITY, Question.HEALTH, Question.NEIGHBOURS})
PRESENT = frozenset({Question.REACHABILITY})


@dataclass(slots=True)
class Wires:
    """What all devices are asked through. `ping` is None where nothing is to be pinged, `ssh` where nobody logs in."""

    clock: Clock
    snmp: SnmpProbe
    ping: IcmpProbe | None
    ssh: OverSsh | None = None

    def load(self, inventory: Inventory, devices: Iterable[Device]) -> dict[DeviceId, Target]:
        """Get ready to ask these over SNMP. Raises SecretError before anything is sent."""
        wanted = {device.id: _patient(device) for device in devices}
        targets = {
            device.id: Target(device, ProbeName.SNMP, {}, inventory.credentials[device.snmp])
            for device in wanted.values()
            if device.snmp is not None
        }
        self.snmp.load(targets.values())
        return targets


@asynccontextmanager
async def open_wires(
    clock: Clock,
    environ: Mapping[str, str],
    *,
    ping: bool,
    known_hosts: Path | None = None,
    systems: Mapping[DeviceId, str] | None = None,
) -> AsyncIterator[Wires]:
    """Open the sockets, and close them in the end; without `known_hosts` nobody logs in.

    `systems` are those that devices are on record to have (`vrp`): it need not be found out at a command line then.
    """
    engine, pinger = SnmpEngine(clock), Pinger(clock)
    snmp = SnmpProbe(engine, clock, environ, {}, lambda _device, _memory: None)
    await engine.start()
    try:
        if ping:
            await pinger.start()
        wires = Wires(clock, snmp, IcmpProbe(pinger, clock) if ping else None)
        if known_hosts is None:
            yield wires
        else:
            async with open_ssh(clock, environ, known_hosts, systems or {}) as ssh:
                yield replace(wires, ssh=ssh)
    finally:
        pinger.close()
        snmp.close()
        engine.close()


@dataclass(frozen=True, slots=True)
class Look:
    """What one device said. None is what was not asked.

    `before` are the counters of the first asking over SNMP, `apart` how many seconds lie between them and those of
    `snmp`. `first` is the status at the first asking. `described_at` is sysUpTime when ifLastChange was read.
    `to_peer` is what came of its ping to the device at the other end.
    """

    device: Device
    ping: Echo | Failure | None = None
    snmp: DeviceReadings | Failure | None = None
    ssh: DeviceReadings | Failure | None = None
    before: InterfaceCounters | None = None
    first: InterfaceStatus | None = None
    apart: float = 0.0
    described_at: int | None = None
    to_peer: Echo | Failure | None = None


def _patient(device: Device) -> Device:
    return replace(device, probing=replace(device.probing, timeout=max(PATIENCE, device.probing.timeout)))


async def look(
    device: Device, target: Target | None, wires: Wires, deadline: float, apart: float, peer: Address | None = None
) -> Look:
    """Ask a device everything until `deadline` (monotonic seconds), its counters at least `apart` seconds apart.

    `peer` is what it shall ping, where it can be logged in to.
    """
    pinged, told, (shown, to_peer) = await asyncio.gather(
        _ping(device, wires, deadline),
        _snmp(device, target, wires, deadline, apart),
        _ssh(device, wires, deadline, peer),
    )
    return replace(told, ping=pinged, ssh=shown, to_peer=to_peer)


async def _ssh(
    device: Device, wires: Wires, deadline: float, peer: Address | None
) -> tuple[DeviceReadings | Failure | None, Echo | Failure | None]:
    """Log in and look; log in again to ping, which may take as long as nobody answers."""
    if wires.ssh is None:
        return None, None
    shown = await wires.ssh.read(device.id, deadline)
    if peer is None or not isinstance(shown, DeviceReadings):
        return shown, None
    return shown, await wires.ssh.ping(device.id, peer, deadline)


async def answers(device: Device, target: Target | None, wires: Wires, deadline: float) -> bool | None:
    """Tell whether a device says anything at all; None where it is not to be asked."""
    if target is not None:
        target = replace(
            target, device=replace(target.device, probing=replace(target.device.probing, interfaces=False))
        )
    pinged, told = await asyncio.gather(
        _ping(device, wires, deadline), _ask(target, PRESENT, wires, deadline, patient=True)
    )
    said = [result for result in (pinged, None if told is None else told.result) if result is not None]
    if not said:
        return None
    return any(result.answered if isinstance(result, Failure) else True for result in said)


async def _ping(device: Device, wires: Wires, deadline: float) -> Echo | Failure | None:
    if wires.ping is None or device.probing.icmp is IcmpUse.OFF:
        return None
    target = Target(_patient(device), ProbeName.ICMP, {})
    until = min(deadline, wires.clock.monotonic() + target.device.probing.timeout)
    result = (await wires.ping.ask(target, PRESENT, until, "diagnose")).result
    return result if isinstance(result, Echo | Failure) else None


async def _snmp(device: Device, target: Target | None, wires: Wires, deadline: float, apart: float) -> Look:
    first = await _ask(target, COUNT, wires, deadline)
    if first is None:
        return Look(device)
    counted = first.result
    if not isinstance(counted, DeviceReadings):
        return Look(device, snmp=counted if isinstance(counted, Failure) else None)
    described = await _ask(target, DESCRIBE, wires, deadline)
    assert described is not None  # noqa: S101 - there is a target, it was asked before
    rest = described.result
    made = _joined(counted, rest) if isinstance(rest, DeviceReadings) else counted
    wait = first.at + apart - wires.clock.wall()
    if 0 < wait <= apart and wires.clock.monotonic() + wait + _takes(first) < deadline:
        await asyncio.sleep(wait)
    again = await _ask(target, COUNT, wires, deadline)
    now = again.result if again is not None else None
    at = rest.uptime if isinstance(rest, DeviceReadings) else None
    if not isinstance(now, DeviceReadings) or again is None:
        return Look(device, snmp=made, described_at=at)
    return Look(
        device,
        snmp=_joined(now, made),
        before=counted.counters,
        first=counted.status,
        apart=_between(counted, now, again.at - first.at),
        described_at=at,
    )


def _takes(observation: Observation) -> float:
    """Return how long the same questions may take again, generously."""
    return 2 * observation.took


def _between(first: DeviceReadings, last: DeviceReadings, seconds: float) -> float:
    """Return the seconds between two readings: by the device's own clock, where it tells and did not begin anew."""
    if first.uptime is None or last.uptime is None or last.uptime <= first.uptime:
        return seconds
    return (last.uptime - first.uptime) / 100


def _joined(newer: DeviceReadings, older: DeviceReadings) -> DeviceReadings:
    """Return what the newer asking told, and of the older what that did not."""
    return replace(
        newer,
        uptime=newer.uptime if newer.uptime is not None else older.uptime,
        status=newer.status or older.status,
        counters=newer.counters or older.counters,
        system=newer.system or older.system,
        identity=newer.identity or older.identity,
        device=newer.device or older.device,
        health=newer.health or older.health,
        neighbours=newer.neighbours or older.neighbours,
        faults=(*older.faults, *newer.faults),
    )


async def _ask(
    target: Target | None, questions: frozenset[Question], wires: Wires, deadline: float, *, patient: bool = False
) -> Observation | None:
    """Ask over SNMP; `patient` ends it with the timeout of the device, where all of it is one question."""
    if target is None:
        return None
    until = min(deadline, wires.clock.monotonic() + target.device.probing.timeout) if patient else deadline
    return await wires.snmp.ask(target, questions, until, "diagnose")
