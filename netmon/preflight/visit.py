"""One visit: the way there, ping, SNMP and SSH as the daemon asks, and what SSH offers to strangers, all at once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from netmon.model.clock import Clock
from netmon.model.configuration import Configuration
from netmon.model.memory import AgentMemory
from netmon.model.names import DeviceId
from netmon.model.observation import DeviceReadings, Echo, Failure, ProbeName, Question
from netmon.model.plant import Device
from netmon.model.preflight import Sighting
from netmon.model.probing import IcmpUse
from netmon.model.ssh import SshOffer
from netmon.model.target import Target
from netmon.probes.icmp import IcmpProbe
from netmon.probes.snmp import SnmpProbe
from netmon.probes.ssh import SshProbe
from netmon.wires import route
from netmon.wires.icmp import Mode, Pinger
from netmon.wires.snmp.engine import SnmpEngine
from netmon.wires.ssh import KnownHosts, SshWire, peek

PATIENCE = 4.0
"""Seconds that a device has at least to answer, however short the inventory's timeout: a slow one is not silent."""
TABLES_TAKE = 2.0
"""Times the inventory's deadline that a read of all tables may take, to tell how long it would have to be."""
LONGEST_READ = 60.0
SSH_TAKES = 4.0
LOGIN_TAKES = 40.0
"""Seconds from the first octet to the last answer; a device that asks an authentication server needs some."""

ORDINARY = frozenset({Question.REACHABILITY})
FULL = frozenset({Question.IDENTITY, Question.COUNTERS})


@dataclass(slots=True)
class Wires:
    """What all visits share. `ping`, `ping_mode`, `ssh_port` and `session` are None where that is not asked.

    `ssh_port` is where the servers of devices are looked for that nobody logs in to.
    """

    clock: Clock
    snmp: SnmpProbe
    ping: IcmpProbe | None
    ping_mode: Mode | None
    ssh_port: int | None
    session: SshProbe | None = None
    memories: dict[DeviceId, AgentMemory] = field(default_factory=dict)


@asynccontextmanager
async def open_wires(
    clock: Clock, environ: Mapping[str, str], known_hosts: Path, *, ping: bool, ssh_port: int | None
) -> AsyncIterator[Wires]:
    """Open the sockets, and close them in the end."""
    memories: dict[DeviceId, AgentMemory] = {}
    engine, pinger = SnmpEngine(clock), Pinger(clock)
    snmp = SnmpProbe(engine, clock, environ, {}, memories.__setitem__)
    sessions = SshWire(clock, KnownHosts(known_hosts))
    session = None if ssh_port is None else SshProbe(sessions, clock, environ, _unwanted)
    await engine.start()
    try:
        if ping:
            await pinger.start()
        prober, mode = (IcmpProbe(pinger, clock), pinger.mode) if ping else (None, None)
        yield Wires(clock, snmp, prober, mode, ssh_port, session, memories)
    finally:
        await sessions.close()
        pinger.close()
        snmp.close()
        engine.close()


def _unwanted(_platform: str, _text: str) -> Configuration:
    raise AssertionError("no configuration is asked for")


def patient(targets: Iterable[Target]) -> tuple[Target, ...]:
    """Return the targets with the patience of a preflight in the place of the inventory's."""
    return tuple(replace(target, device=_patient(target.device)) for target in targets)


def _patient(device: Device) -> Device:
    timeout = max(PATIENCE, device.probing.timeout)
    return replace(device, probing=replace(device.probing, timeout=timeout))


async def visit(device: Device, target: Target | None, login: Target | None, wires: Wires) -> Sighting:
    """See one device. `target` is its SNMP target with patience (see `patient`), `login` its SSH target.

    Each is None where that is off.
    """
    source = route.source(device.address)
    if isinstance(source, Failure):
        return Sighting(device.id, source)
    pinged, (seen, first, tables), (offer, said) = await asyncio.gather(
        _ping(device, wires), _snmp(device, target, wires), _ssh(device, login, wires)
    )
    memory = wires.memories.get(device.id, AgentMemory())
    return Sighting(device.id, source, pinged, seen, offer, first, tables, memory.srtt, memory.engine_id, said)


async def _ping(device: Device, wires: Wires) -> Echo | Failure | None:
    if wires.ping is None or device.probing.icmp is IcmpUse.OFF:
        return None
    # A router that gets no answer to ARP says so after three seconds.
    target = Target(_patient(device), ProbeName.ICMP, {})
    observation = await wires.ping.ask(target, ORDINARY, wires.clock.monotonic() + PATIENCE, "preflight")
    return observation.result if isinstance(observation.result, Echo | Failure) else None


async def _ssh(
    device: Device, login: Target | None, wires: Wires
) -> tuple[SshOffer | Failure | None, DeviceReadings | Failure | None]:
    """Return what the server offers, and what it says to who may log in: one after the other, for few may at once."""
    if wires.ssh_port is None:
        return None, None
    port = wires.ssh_port if device.ssh is None else device.ssh_port
    offer = await peek(device.address, port, SSH_TAKES)
    if login is None or wires.session is None or isinstance(offer, Failure):
        return offer, offer if login is not None and isinstance(offer, Failure) else None
    end = wires.clock.monotonic() + LOGIN_TAKES
    result = (await wires.session.ask(login, frozenset({Question.IDENTITY}), end, "preflight")).result
    return offer, result if isinstance(result, DeviceReadings | Failure) else None


async def _snmp(
    device: Device, target: Target | None, wires: Wires
) -> tuple[DeviceReadings | Failure | None, float | None, float | None]:
    """Return what was read, and how long the ordinary questions and the full ones took."""
    if target is None:
        return None, None, None
    first, took = await _ask(target, ORDINARY, target.device.probing.timeout, wires)
    if isinstance(first, Failure):
        return first, took, None
    if took > device.probing.timeout:
        # The first visit is dearer than those to come: SNMPv3 begins with a discovery, an agent may have to wake up.
        again, second = await _ask(target, ORDINARY, target.device.probing.timeout, wires)
        if isinstance(again, DeviceReadings):
            first, took = again, min(took, second)
    questions = FULL if device.probing.interfaces else FULL - {Question.COUNTERS}
    longest = max(device.probing.deadline, min(device.probing.deadline * TABLES_TAKE, LONGEST_READ))
    full, tables = await _ask(target, questions, longest, wires)
    return _joined(first, full), took, tables


async def _ask(
    target: Target, questions: frozenset[Question], seconds: float, wires: Wires
) -> tuple[DeviceReadings | Failure, float]:
    observation = await wires.snmp.ask(target, questions, wires.clock.monotonic() + seconds, "preflight")
    result = observation.result
    assert isinstance(result, DeviceReadings | Failure)  # noqa: S101 - what the SNMP probe returns
    return result, observation.took


def _joined(first: DeviceReadings, full: DeviceReadings | Failure) -> DeviceReadings:
    if isinstance(full, Failure):
        return replace(first, faults=(*first.faults, full))
    return replace(full, status=first.status, faults=(*first.faults, *full.faults), flags=first.flags | full.flags)
