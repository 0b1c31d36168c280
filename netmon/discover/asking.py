"""Asks one address: ping, then SNMP with the one credential that is meant for it, and never with another."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Protocol

from netmon.discover.frontier import Ask
from netmon.discover.plan import Plan
from netmon.discover.sighting import Found, Origin, Outcome, Port, Sighting
from netmon.model.clock import Clock
from netmon.model.credential import SnmpCredential
from netmon.model.memory import AgentMemory
from netmon.model.names import DeviceId, NetworkId, UnitId
from netmon.model.observation import Cause, DeviceReadings, Echo, Failure, FailureKind, ProbeName, Question, System
from netmon.model.plant import Address, Device, Role
from netmon.model.probing import IcmpUse, Probing
from netmon.model.target import Target
from netmon.probes.snmp import SnmpProbe
from netmon.wires.icmp import Mode, Pinger, Way
from netmon.wires.snmp.engine import SnmpEngine

PINGS = 2
"""Echo requests to an address at most; the second only where the first gets no answer: ARP may cost the first."""
PING_WAIT = 1.0
READ_TAKES = 60.0
"""Seconds that reading a device may take once it has answered."""
QUESTIONS = frozenset({Question.IDENTITY, Question.NEIGHBOURS})

NO_WAY = (Cause.NO_ROUTE, Cause.HELD_BACK)
ANSWERED_ELSEWHERE = (Cause.OTHER_ADDRESS, Cause.OTHER_PORT)


class Asker(Protocol):
    """Sees one address. What the network does is in the sighting, never an exception."""

    async def ask(self, ask: Ask) -> Sighting:
        """Return what came of the address."""
        ...


class NetworkAsker:
    """Asks over the wires. `ping_mode` is None where nothing is pinged."""

    def __init__(
        self, plan: Plan, clock: Clock, environ: Mapping[str, str], engine: SnmpEngine, pinger: Pinger | None
    ) -> None:
        self._plan = plan
        self._clock = clock
        self._environ = environ
        self._engine = engine
        self._pinger = pinger if pinger is not None and pinger.mode.way is not Way.OFF else None
        self.ping_mode: Mode | None = None if pinger is None else pinger.mode

    async def ask(self, ask: Ask) -> Sighting:
        """See `Asker`."""
        address = ask.address
        if not self._plan.scope.allows(address):
            raise RuntimeError(f"{address} is outside the scope")  # a bug: no packet may show it
        pinged = False
        # A seed and a neighbour are known to be there; of an address of a prefix a ping is the cheapest question.
        if self._pinger is not None and ask.origin is Origin.PREFIX and self._can_ping(address):
            failure = await self._ping(self._pinger, address)
            if failure is not None:
                return Sighting(address, ask.origin, outcome_of(failure, pinged=False), failure)
            pinged = True
        result, memory = await self._read(self._device(address), self._plan.credential_of(address))
        if isinstance(result, Failure):
            return Sighting(address, ask.origin, outcome_of(result, pinged=pinged), result)
        return Sighting(address, ask.origin, Outcome.FOUND, found=found_in(result, memory))

    def _can_ping(self, address: Address) -> bool:
        mode = self.ping_mode
        return mode is not None and (mode.ipv4 if address.version == 4 else mode.ipv6)

    async def _ping(self, pinger: Pinger, address: Address) -> Failure | None:
        failure: Failure | None = None
        for _ in range(PINGS):
            result = await pinger.ping(address, 1, PING_WAIT)
            if isinstance(result, Echo):
                return None
            failure = result
            if result.kind is not FailureKind.TIMEOUT:
                break
        return failure

    async def _read(
        self, device: Device, credential: SnmpCredential | None
    ) -> tuple[DeviceReadings | Failure, AgentMemory]:
        memories: dict[DeviceId, AgentMemory] = {}
        probe = SnmpProbe(self._engine, self._clock, self._environ, {}, memories.__setitem__)
        target = Target(device, ProbeName.SNMP, {}, credential)
        probe.load([target])
        try:
            observation = await probe.ask(target, QUESTIONS, self._clock.monotonic() + READ_TAKES, "discover")
        finally:
            probe.close()
        result = observation.result
        assert isinstance(result, DeviceReadings | Failure)  # noqa: S101 - what the SNMP probe returns
        return result, memories.get(device.id, AgentMemory())

    def _device(self, address: Address) -> Device:
        known = self._plan.known.get(address)
        return Device(
            id=DeviceId(str(address)),
            name=str(address),
            network=NetworkId(""),
            unit=UnitId(""),
            site=None,
            address=address,
            role=Role.ACCESS,
            probing=Probing(icmp=IcmpUse.OFF, timeout=self._plan.timeout),
            snmp_port=self._plan.snmp_port if known is None else known.snmp_port,
        )


@asynccontextmanager
async def open_asker(plan: Plan, clock: Clock, environ: Mapping[str, str]) -> AsyncIterator[NetworkAsker]:
    """Open the sockets, and close them in the end."""
    engine, pinger = SnmpEngine(clock), Pinger(clock) if plan.ping_first else None
    await engine.start()
    try:
        if pinger is not None:
            await pinger.start()
        yield NetworkAsker(plan, clock, environ, engine, pinger)
    finally:
        if pinger is not None:
            pinger.close()
        engine.close()


def outcome_of(failure: Failure, *, pinged: bool) -> Outcome:
    """Say what a failure makes of an address."""
    if failure.kind is FailureKind.SKIPPED or failure.cause in NO_WAY:
        return Outcome.UNSENT
    if failure.answered or failure.cause in ANSWERED_ELSEWHERE:
        return Outcome.REFUSED
    return Outcome.PINGED if pinged else Outcome.SILENT


def found_in(readings: DeviceReadings, memory: AgentMemory) -> Found:
    """Return what a discovery keeps of a device."""
    system = readings.system or System()
    facts = readings.device
    vendor, os, model, version, serial = (
        (None,) * 5
        if facts is None
        else (
            None if fact is None else fact.value
            for fact in (facts.vendor, facts.os, facts.model, facts.version, facts.serial)
        )
    )
    return Found(
        system.name or None, system.descr or None, system.object_id, system.location or None,
        vendor, os, model, version, serial,
        engine_id=memory.engine_id.hex(),
        ports=_ports(readings),
        neighbours=readings.neighbours,
    )  # fmt: skip


def _ports(readings: DeviceReadings) -> tuple[Port, ...]:
    rows = readings.identity
    if rows is None:
        return ()
    return tuple(
        Port(index, name or None, descr or None, _mac(octets))
        for index, name, descr, octets in zip(rows.index, rows.name, rows.descr, rows.phys_address, strict=True)
    )


def _mac(octets: bytes | None) -> str | None:
    """Return a MAC address as text; what a port of another kind, or a port without one, gives is none."""
    return octets.hex(":") if octets is not None and len(octets) == 6 and any(octets) else None
