"""Visits of one scripted agent by the real probe over the real engine."""

from __future__ import annotations

import ipaddress
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from netmon.model.credential import CommunityCredential, SecretRef, SecretScheme
from netmon.model.memory import AgentMemory
from netmon.model.names import CredentialId, DeviceId, NetworkId, UnitId
from netmon.model.observation import DeviceReadings, Failure, Observation, ProbeName, Question
from netmon.model.plant import Address, Device, Role
from netmon.model.probing import Probing
from netmon.model.target import Target
from netmon.probes.snmp import SnmpProbe
from netmon.wires.snmp.engine import SnmpEngine
from netmon.wires.snmp.stats import SnmpStats
from tests.wires.snmp import ber_tools as ber
from tests.wires.snmp import quick
from tests.wires.snmp.agents import Answer, Asked, Mib, UdpAgent
from tests.wires.snmp.ber_tools import Oid

SYSTEM = (1, 3, 6, 1, 2, 1, 1)
IF_NUMBER = (1, 3, 6, 1, 2, 1, 2, 1, 0)
IF_ENTRY = (1, 3, 6, 1, 2, 1, 2, 2, 1)
IF_X_ENTRY = (1, 3, 6, 1, 2, 1, 31, 1, 1, 1)
ADMIN, OPER = (*IF_ENTRY, 7), (*IF_ENTRY, 8)

NEIGHBOURS = frozenset({Question.NEIGHBOURS})
ALL = frozenset({Question.REACHABILITY, Question.COUNTERS, Question.IDENTITY})
"""All that is asked about interfaces."""
STATUS = frozenset({Question.REACHABILITY})
COUNTERS = frozenset({Question.COUNTERS})
IDENTITY = frozenset({Question.IDENTITY})
HEALTH = frozenset({Question.HEALTH})
DEVICE = IDENTITY | HEALTH

COUNTER32, GAUGE32, TIME_TICKS, COUNTER64 = 0x41, 0x42, 0x43, 0x46


def text(value: str) -> bytes:
    return ber.tlv(4, value.encode())


def switch(ports: int = 3, first: int = 1) -> dict[Oid, bytes]:
    """The objects of a sound switch; every value differs from every other of its column."""
    objects: dict[Oid, bytes] = {
        (*SYSTEM, 1, 0): text("a switch"),
        (*SYSTEM, 2, 0): ber.oid((1, 3, 6, 1, 4, 1, 9, 1, 516)),
        (*SYSTEM, 3, 0): ber.signed(123_456, TIME_TICKS),
        (*SYSTEM, 4, 0): text(""),
        (*SYSTEM, 5, 0): text("sw1"),
        (*SYSTEM, 6, 0): text("room 5"),
        IF_NUMBER: ber.signed(ports),
    }
    for port in range(first, first + ports):
        row = {
            (*IF_ENTRY, 2): text(f"GigabitEthernet0/{port}"),
            (*IF_ENTRY, 3): ber.signed(6),
            (*IF_ENTRY, 4): ber.signed(1500 + port),
            (*IF_ENTRY, 5): ber.signed(1_000_000_000, GAUGE32),
            (*IF_ENTRY, 6): ber.tlv(4, bytes((0, 0x1B, 0x54, 0, port >> 8, port & 255))),
            ADMIN: ber.signed(1),
            OPER: ber.signed(1 + port % 2),
            (*IF_ENTRY, 9): ber.signed(100 * port, TIME_TICKS),
            (*IF_ENTRY, 10): ber.signed(10 * port, COUNTER32),
            (*IF_ENTRY, 13): ber.signed(port, COUNTER32),
            (*IF_ENTRY, 14): ber.signed(port + 1, COUNTER32),
            (*IF_ENTRY, 16): ber.signed(20 * port, COUNTER32),
            (*IF_ENTRY, 19): ber.signed(port + 2, COUNTER32),
            (*IF_ENTRY, 20): ber.signed(port + 3, COUNTER32),
            (*IF_X_ENTRY, 1): text(f"Gi0/{port}"),
            (*IF_X_ENTRY, 6): ber.signed(10**12 + port, COUNTER64),
            (*IF_X_ENTRY, 10): ber.signed(2 * 10**12 + port, COUNTER64),
            (*IF_X_ENTRY, 15): ber.signed(1000, GAUGE32),
            (*IF_X_ENTRY, 18): text(f"to floor {port}"),
        }
        objects |= {(*column, port): value for column, value in row.items()}
    return objects


def mib(objects: dict[Oid, bytes]) -> Mib:
    return Mib(sorted(objects.items()))


def honest(objects: dict[Oid, bytes]) -> Answer:
    """A script that answers as a sound agent does."""
    sound = mib(objects)
    return lambda asked: [sound.answer(asked)]


OFTEN = Probing(identity=60.0)
"""All that is replied is kept from visit to visit."""


@dataclass
class Bench:
    """A probe, and the agent it visits."""

    engine: SnmpEngine
    probe: SnmpProbe
    agent: UdpAgent
    target: Target
    clock: quick.QuickClock
    memories: dict[DeviceId, AgentMemory] = field(default_factory=dict)

    async def visit(self, questions: frozenset[Question] = ALL, seconds: float = 20.0) -> Observation:
        return await self.probe.ask(self.target, questions, self.clock.monotonic() + seconds, "1")

    async def read(self, questions: frozenset[Question] = ALL, seconds: float = 20.0) -> DeviceReadings:
        result = (await self.visit(questions, seconds)).result
        assert isinstance(result, DeviceReadings), result
        return result

    async def fail(self, questions: frozenset[Question] = ALL, seconds: float = 20.0) -> Failure:
        result = (await self.visit(questions, seconds)).result
        assert isinstance(result, Failure), result
        return result

    @property
    def stats(self) -> SnmpStats:
        return self.engine.stats()

    @property
    def discards(self) -> dict[str, int]:
        return {reason: count for reason, count in self.stats.discards.items() if count}

    def requests(self, tag: int) -> list[Asked]:
        return [asked for asked in self.agent.asked if asked.tag == tag]


@asynccontextmanager
async def bench(
    script: Answer,
    version: str = "v2c",
    accept_reply_from: Iterable[str] = (),
    probing: Probing | None = None,
    address: str = "127.0.0.1",
    memory: AgentMemory | None = None,
    *,
    detail: bool = False,
) -> AsyncIterator[Bench]:
    """Start an agent that follows `script`, an engine and a probe that knows the agent."""
    clock = quick.QuickClock()
    agent = await UdpAgent.start(script, address)
    engine = SnmpEngine(clock)
    await engine.start()
    credential = CommunityCredential(CredentialId("c"), version, SecretRef(SecretScheme.ENV, "COMMUNITY"))
    listed: tuple[Address, ...] = tuple(ipaddress.ip_address(other) for other in accept_reply_from)
    device = Device(
        DeviceId("sw1"), "sw1", NetworkId("intranet"), UnitId("u1"), None, ipaddress.ip_address(address),
        Role.ACCESS, probing or OFTEN, CredentialId("c"), agent.port, listed,
    )  # fmt: skip
    target = Target(device, ProbeName.SNMP, dict.fromkeys(Question, 60.0), credential)
    memories: dict[DeviceId, AgentMemory] = {device.id: memory} if memory is not None else {}
    probe = SnmpProbe(engine, clock, {"COMMUNITY": "s3cret"}, memories, memories.__setitem__, lambda _: detail)
    probe.load([target])
    try:
        yield Bench(engine, probe, agent, target, clock, memories)
    finally:
        probe.close()
        engine.close()
        agent.close()
