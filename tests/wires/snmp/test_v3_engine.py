"""SNMPv3 through the engine, against net-snmp."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from netmon.clock import SystemClock
from netmon.model.credential import AuthProtocol, PrivProtocol, SecretRef, SecretScheme, UsmCredential
from netmon.model.memory import AgentMemory
from netmon.model.names import CredentialId
from netmon.model.observation import Failure, FailureKind
from netmon.wires.snmp.access import reveal
from netmon.wires.snmp.agent import Agent
from netmon.wires.snmp.engine import SnmpEngine
from netmon.wires.snmp.objects import Column, ObjectType, Scalars, Table, TablePlan
from netmon.wires.snmp.usm.user import UsmUser
from netmon.wires.snmp.values import Syntax
from tests.wires.snmp.usm.real_agents import MISSING, Pair, Snmpd, user_of

pytestmark = [pytest.mark.anyio, pytest.mark.skipif(MISSING is not None, reason=str(MISSING))]

PAIR: Pair = (AuthProtocol.SHA256, PrivProtocol.AES128)
STRONG: Pair = (AuthProtocol.SHA512, PrivProtocol.AES256)
AUTH_ONLY: Pair = (AuthProtocol.SHA1, None)
OPEN: Pair = (None, None)
ENGINE = "exactEngineID 0x80001f8804aabbccddeeff"
OTHER = "exactEngineID 0x80001f8804112233445566"
SYS_NAME = ObjectType("sysName", (1, 3, 6, 1, 2, 1, 1, 5, 0), Syntax.OCTETS)
ROWS = 40
EXTEND_RESULT = ObjectType("nsExtendOutputFull", (1, 3, 6, 1, 4, 1, 8072, 1, 3, 2, 3, 1, 2), Syntax.OCTETS)
EXTEND_COMMAND = ObjectType("nsExtendCommand", (1, 3, 6, 1, 4, 1, 8072, 1, 3, 2, 2, 1, 2), Syntax.OCTETS)
EXTENDS = TablePlan("nsExtend", ((EXTEND_COMMAND,), (EXTEND_RESULT,)))
SYS_OR = TablePlan("sysORTable", ((ObjectType("sysORDescr", (1, 3, 6, 1, 2, 1, 1, 9, 1, 3), Syntax.OCTETS),),))
PATIENCE = 20.0


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Callable[..., Snmpd]]:
    made: list[Snmpd] = []

    def start(name: str = "switch", *directives: str) -> Snmpd:
        folder = tmp_path / name
        folder.mkdir()
        agent = Snmpd(folder, name=name, directives=(ENGINE, *directives), pairs=(PAIR, STRONG, AUTH_ONLY, OPEN))
        made.append(agent)
        agent.start()
        return agent

    yield start
    for agent in made:
        agent.stop(signal.SIGKILL)


@asynccontextmanager
async def running() -> AsyncIterator[SnmpEngine]:
    engine = SnmpEngine(SystemClock())
    await engine.start()
    try:
        yield engine
    finally:
        engine.close()


def agent_of(engine: SnmpEngine, snmpd: Snmpd, user: UsmUser | None = None, memory: AgentMemory | None = None) -> Agent:
    return engine.agent(snmpd.name, "127.0.0.1", snmpd.port, user or user_of(PAIR), memory=memory)


async def name_of(agent: Agent, patience: float = PATIENCE) -> bytes | Failure:
    found = await agent.get([SYS_NAME], agent.engine.clock.monotonic() + patience)
    if isinstance(found, Failure):
        return found
    value = found.values[0]
    assert isinstance(value, bytes)
    return value


@pytest.mark.parametrize("pair", [PAIR, STRONG, AUTH_ONLY, OPEN])
async def test_values_and_tables_are_read_at_every_level(make: Callable[..., Snmpd], pair: Pair) -> None:
    snmpd = make("switch", *(f"extend row{number:02d} /bin/true" for number in range(ROWS)))
    async with running() as engine:
        agent = agent_of(engine, snmpd, user_of(pair))
        assert await name_of(agent) == b"switch"
        deadline = engine.clock.monotonic() + 2 * PATIENCE
        table = await agent.table(EXTENDS, deadline, max_repetitions=7)
        assert isinstance(table, Table)
        commands = table.columns[0]
        assert isinstance(commands, Column)
        assert commands.values == (b"/bin/true",) * ROWS


async def test_a_table_that_did_not_change_is_the_same_object_under_encryption_too(make: Callable[..., Snmpd]) -> None:
    snmpd = make()
    async with running() as engine:
        agent = agent_of(engine, snmpd)
        tables = [await agent.table(SYS_OR, engine.clock.monotonic() + PATIENCE) for _ in range(3)]
        assert isinstance(tables[0], Table)
        assert isinstance(tables[0].columns[0], Column)
        assert len(tables[0].columns[0].values) > 3
        assert tables[1] is tables[2]
        assert engine.stats().unchanged > 0


async def test_a_credential_of_the_inventory_opens_the_agent(make: Callable[..., Snmpd]) -> None:
    snmpd = make()
    credential = UsmCredential(
        CredentialId("ops"),
        "sha512-aes256",
        (AuthProtocol.SHA512, SecretRef(SecretScheme.ENV, "A")),
        (PrivProtocol.AES256, SecretRef(SecretScheme.ENV, "X")),
    )
    access = reveal(credential, {"A": "authentication", "X": "privacy-secret"})
    async with running() as engine:
        agent = engine.agent("switch", "127.0.0.1", snmpd.port, access)
        assert await name_of(agent) == b"switch"


async def test_a_new_engine_with_an_old_memory_sends_one_datagram(make: Callable[..., Snmpd]) -> None:
    snmpd = make()
    async with running() as engine:
        agent = agent_of(engine, snmpd)
        assert await name_of(agent) == b"switch"
        assert engine.stats().sent == 3
        memory = agent.memory
    async with running() as engine:
        agent = agent_of(engine, snmpd, memory=memory)
        assert await name_of(agent) == b"switch"
        assert engine.stats().sent == 1
        assert agent.memory.engine_id == memory.engine_id


def lose_files(snmpd: Snmpd) -> None:
    snmpd.stop()
    snmpd.forget()


def swap(snmpd: Snmpd) -> None:
    lose_files(snmpd)
    snmpd.directives = (OTHER,)


def kill(snmpd: Snmpd) -> None:
    snmpd.stop(signal.SIGKILL)


@pytest.mark.parametrize(
    ("event", "flag"),
    [
        (Snmpd.stop, "engine_rebooted"),
        (kill, "engine_rebooted"),
        (lose_files, "engine_boots_regressed"),
        (swap, "engine_id_changed"),
    ],
)
async def test_data_comes_again_in_the_next_visit_after(
    make: Callable[..., Snmpd], event: Callable[[Snmpd], None], flag: str
) -> None:
    snmpd = make()
    snmpd.stop()
    snmpd.start()
    async with running() as engine:
        agent = agent_of(engine, snmpd)
        assert await name_of(agent) == b"switch"
        agent.flags()
        event(snmpd)
        away = await name_of(agent, patience=0.3)
        assert isinstance(away, Failure)
        snmpd.start()
        assert await name_of(agent) == b"switch"
        assert agent.flags() == {flag}


async def test_two_devices_with_one_engine_id_are_read_at_the_same_time(make: Callable[..., Snmpd]) -> None:
    first, second = make("router"), make("switch")
    for _ in range(2):
        second.stop()
        second.start()
    async with running() as engine:
        agents = agent_of(engine, first), agent_of(engine, second)
        for _ in range(10):
            assert await asyncio.gather(*map(name_of, agents)) == [b"router", b"switch"]
        assert agents[0].memory.engine_id == agents[1].memory.engine_id
        assert [agent.memory.boots for agent in agents] == [1, 3]
        assert engine.stats().sent == 2 * (2 + 10)


@pytest.mark.parametrize(
    ("user", "detail"),
    [
        (user_of(PAIR, name="nobody"), "unknown user"),
        (user_of(PAIR, auth_secret="something else"), "authentication key"),
        (user_of(PAIR, priv_secret="something else"), "privacy key"),
        (user_of((AuthProtocol.SHA256, None), name="sha1"), "authentication key"),
        (user_of((AuthProtocol.SHA1, PrivProtocol.AES128), name="sha1"), "unsupported security level"),
        (user_of(PAIR, context="nowhere"), "unknown context"),
    ],
)
async def test_a_refusal_is_named_within_two_visits_of_three_seconds(
    make: Callable[..., Snmpd], user: UsmUser, detail: str
) -> None:
    snmpd = make()
    async with running() as engine:
        agent = agent_of(engine, snmpd, user)
        found = await name_of(agent, 3.0)
        if not (isinstance(found, Failure) and found.detail.startswith(detail)):
            found = await name_of(agent, 3.0)
        assert isinstance(found, Failure)
        assert (found.kind, found.answered) == (FailureKind.AUTH, True)
        assert found.detail.startswith(detail)


async def test_a_wrong_key_found_by_a_table_is_named_too(make: Callable[..., Snmpd]) -> None:
    snmpd = make()
    async with running() as engine:
        agent = agent_of(engine, snmpd, user_of(PAIR, auth_secret="something else"))
        table = await agent.table(SYS_OR, engine.clock.monotonic() + PATIENCE)
        assert isinstance(table, Table | Failure)
        fault = table if isinstance(table, Failure) else table.columns[0]
        assert isinstance(fault, Failure)
        assert (fault.kind, fault.answered) == (FailureKind.AUTH, True)


async def test_a_refusal_does_not_outlive_its_agent(make: Callable[..., Snmpd]) -> None:
    snmpd = make()
    async with running() as engine:
        agent = agent_of(engine, snmpd, user_of(PAIR, priv_secret="something else"))
        found = await name_of(agent, 3.0)
        assert isinstance(found, Failure)
        assert found.answered
        snmpd.stop()
        for _ in range(2):
            found = await name_of(agent, 0.5)
            assert isinstance(found, Failure)
            assert found.kind in {FailureKind.REFUSED, FailureKind.TIMEOUT}


async def test_many_agents_are_read_over_one_socket(make: Callable[..., Snmpd]) -> None:
    snmpd = make()
    async with running() as engine:
        agents = [agent_of(engine, snmpd, user_of(pair)) for pair in (PAIR, STRONG, AUTH_ONLY, OPEN) * 5]
        for _ in range(3):
            found = await asyncio.gather(*(agent.get([SYS_NAME], engine.clock.monotonic() + 20) for agent in agents))
            assert found == [Scalars((b"switch",))] * len(agents)
