"""The probe against Debian's snmpd: SNMPv1, v2c and v3, and the life of a v3 agent."""

from __future__ import annotations

import asyncio
import ipaddress
import signal
import socket
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path

import pytest

from netmon.clock import SystemClock
from netmon.model.credential import (
    AuthProtocol,
    CommunityCredential,
    PrivProtocol,
    SecretRef,
    SecretScheme,
    SnmpCredential,
    UsmCredential,
)
from netmon.model.memory import AgentMemory
from netmon.model.names import CredentialId, DeviceId, NetworkId, UnitId
from netmon.model.observation import DeviceReadings, Failure, FailureKind, ProbeName, Question
from netmon.model.plant import Device, Role
from netmon.model.probing import Probing
from netmon.model.target import Target
from netmon.probes.snmp import SnmpProbe
from netmon.wires.snmp.engine import SnmpEngine
from tests.wires.snmp.usm.real_agents import AUTH_SECRET, MISSING, PRIV_SECRET, Snmpd, name_of

pytestmark = pytest.mark.skipif(MISSING is not None, reason=MISSING or "")

PAIRS = ((AuthProtocol.SHA256, PrivProtocol.AES128), (AuthProtocol.SHA512, PrivProtocol.AES256))
ENVIRON = {"COMMUNITY": "started", "AUTH": AUTH_SECRET, "PRIV": PRIV_SECRET, "WRONG": "not-the-passphrase"}
ID = DeviceId("sw1")


def ref(name: str) -> SecretRef:
    return SecretRef(SecretScheme.ENV, name)


def community(version: str) -> CommunityCredential:
    return CommunityCredential(CredentialId("c"), version, ref("COMMUNITY"))


def user(pair: int = 0, auth: str = "AUTH", priv: str = "PRIV", name: str = "") -> UsmCredential:
    chosen = PAIRS[pair]
    return UsmCredential(CredentialId("u"), name or name_of(chosen), (chosen[0], ref(auth)), (chosen[1], ref(priv)))


class Visits:
    """Visits of one agent by one probe."""

    def __init__(self, agent: Snmpd, engine: SnmpEngine, memories: dict[DeviceId, AgentMemory]) -> None:
        self.agent = agent
        self.memories = memories
        self.clock = SystemClock()
        self.engine = engine
        self.probe = SnmpProbe(engine, self.clock, ENVIRON, memories, memories.__setitem__)

    async def __call__(self, credential: SnmpCredential) -> DeviceReadings | Failure:
        device = Device(
            ID, "sw1", NetworkId("intranet"), UnitId("u"), None, ipaddress.ip_address("127.0.0.1"), Role.ACCESS,
            Probing(), credential.id, self.agent.port,
        )  # fmt: skip
        target = Target(device, ProbeName.SNMP, dict.fromkeys(Question, 60.0), credential)
        self.probe.load([target])
        result = (await self.probe.ask(target, frozenset(Question), self.clock.monotonic() + 20, "1")).result
        assert isinstance(result, DeviceReadings | Failure)
        return result

    async def read(self, credential: SnmpCredential) -> DeviceReadings:
        result = await self(credential)
        assert isinstance(result, DeviceReadings), result
        return result


@pytest.fixture
def agent(tmp_path: Path) -> Iterator[Snmpd]:
    one = Snmpd(tmp_path, pairs=PAIRS)
    one.start()
    yield one
    one.stop()


def play(agent: Snmpd, story: Callable[[Visits], Coroutine[None, None, None]]) -> None:
    async def main() -> None:
        engine = SnmpEngine(SystemClock())
        await engine.start()
        try:
            await story(Visits(agent, engine, {}))
        finally:
            engine.close()

    asyncio.run(main())


@pytest.mark.parametrize(
    "credential", [community("v1"), community("v2c"), user(0), user(1)], ids=["v1", "v2c", "v3", "v3 strongest"]
)
def test_every_version_reads_the_interfaces_that_the_host_has(agent: Snmpd, credential: SnmpCredential) -> None:
    async def story(visits: Visits) -> None:
        for _ in range(3):
            readings = await visits.read(credential)
            assert readings.system is not None
            assert readings.system.name == "switch"
            assert readings.identity is not None
            names = dict(zip(readings.identity.index, readings.identity.descr, strict=True))
            assert names == dict(socket.if_nameindex())
            assert readings.status is not None
            assert readings.status.index == readings.identity.index
            assert readings.counters is not None
            bits = {32} if credential.id == "c" and credential == community("v1") else {64}
            assert set(readings.counters.bits) == bits
            assert readings.faults == ()
            assert readings.flags == frozenset()

    play(agent, story)


@pytest.mark.parametrize(
    ("credential", "named"),
    [
        (user(auth="WRONG"), "authentication key"),
        (user(priv="WRONG"), "privacy key"),
        (user(name="nobody"), "unknown user"),
    ],
    ids=["authentication key", "privacy key", "user"],
)
def test_a_wrong_credential_is_called_by_what_is_wrong_with_it(
    agent: Snmpd, credential: SnmpCredential, named: str
) -> None:
    async def story(visits: Visits) -> None:
        for _ in range(2):
            failure = await visits(credential)
            assert isinstance(failure, Failure)
            assert failure.kind is FailureKind.AUTH
            assert failure.answered
            assert named in failure.detail
        assert isinstance(await visits(user()), DeviceReadings)

    play(agent, story)


def test_a_wrong_community_is_a_timeout_for_nobody_says_more(agent: Snmpd) -> None:
    async def story(visits: Visits) -> None:
        wrong = CommunityCredential(CredentialId("w"), "v2c", ref("WRONG"))
        failure = await visits(wrong)
        assert isinstance(failure, Failure)
        assert (failure.kind, failure.answered) == (FailureKind.TIMEOUT, False)

    play(agent, story)


@pytest.mark.parametrize("how", ["reboot", "kill", "flash lost"])
def test_a_v3_agent_that_comes_back_is_read_within_two_visits(agent: Snmpd, how: str) -> None:
    async def story(visits: Visits) -> None:
        before = await visits.read(user())
        assert before.status is not None
        known = visits.memories[ID].engine_id
        agent.stop(signal.SIGKILL if how == "kill" else signal.SIGTERM)
        gone = await visits(user())
        assert isinstance(gone, Failure)
        assert (gone.kind, gone.answered) == (FailureKind.REFUSED, True)
        if how == "flash lost":
            agent.forget()  # another engine id, boots from 1
        agent.start()
        results = [await visits(user()), await visits(user())]
        assert isinstance(results[-1], DeviceReadings)
        assert results[-1].status == before.status
        assert (visits.memories[ID].engine_id != known) == (how == "flash lost")
        flags = {flag for result in results if isinstance(result, DeviceReadings) for flag in result.flags}
        assert ("engine_id_changed" in flags) == (how == "flash lost")

    play(agent, story)


def test_what_was_learned_of_a_v3_engine_saves_discovery_after_a_restart(agent: Snmpd) -> None:
    async def story(visits: Visits) -> None:
        await visits.read(user())

        async def cost(one: Visits) -> int:
            sent = visits.engine.stats().sent
            await one.read(user())
            return visits.engine.stats().sent - sent

        # What tells the system of the device is asked at the first visit alone, with or without discovery.
        assert await cost(Visits(agent, visits.engine, dict(visits.memories))) < await cost(
            Visits(agent, visits.engine, {})
        )

    play(agent, story)
