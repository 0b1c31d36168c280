"""The life of a real snmpd: restarts, losses, swaps, and credentials that do not fit."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from netmon.model.credential import AuthProtocol, PrivProtocol
from netmon.model.memory import AgentMemory
from netmon.model.observation import Failure, FailureKind
from netmon.wires.snmp import pdu as pdus
from netmon.wires.snmp.usm.session import UsmSession
from netmon.wires.snmp.usm.user import UsmUser
from tests.wires.snmp.usm.real_agents import MISSING, SYS_NAME, Pair, Snmpd, Visitor, name_of, user_of
from tests.wires.snmp.usm.virtual_agent import pdu

pytestmark = pytest.mark.skipif(MISSING is not None, reason=str(MISSING))

PAIR: Pair = (AuthProtocol.SHA256, PrivProtocol.AES128)
AUTH_ONLY: Pair = (AuthProtocol.SHA256, None)
FIXED = "exactEngineID 0x80001f8804aabbccddeeff"
OTHER = "exactEngineID 0x80001f8804112233445566"
FIXED_ID, OTHER_ID = (bytes.fromhex(line.split("0x")[1]) for line in (FIXED, OTHER))
WALL = 1_700_000_000.0


def answer(name: str = "switch") -> bytes:
    return pdu(pdus.RESPONSE, 7, b"\x04\x06" + name.encode(), SYS_NAME)


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Callable[..., Snmpd]]:
    made: list[Snmpd] = []

    def start(name: str = "switch", engine: str = FIXED) -> Snmpd:
        folder = tmp_path / name
        folder.mkdir()
        agent = Snmpd(folder, name=name, directives=(engine,), pairs=(PAIR, AUTH_ONLY))
        made.append(agent)
        agent.start()
        return agent

    yield start
    for agent in made:
        agent.stop(signal.SIGKILL)


def visitor_of(agent: Snmpd, user: UsmUser | None = None, memory: AgentMemory | None = None) -> Visitor:
    now = time.monotonic()
    return Visitor(UsmSession(user or user_of(PAIR), memory or AgentMemory(), now, WALL), agent.port)


def memory_of(visitor: Visitor) -> AgentMemory:
    return visitor.session.remember(AgentMemory(), time.monotonic(), WALL)


def restart(agent: Snmpd) -> None:
    agent.stop()
    agent.start()


def kill_and_start(agent: Snmpd) -> None:
    agent.stop(signal.SIGKILL)
    agent.start()


def lose_files_and_start(agent: Snmpd) -> None:
    agent.stop()
    agent.forget()
    agent.start()


def replace_by_another(agent: Snmpd) -> None:
    agent.stop()
    agent.forget()
    agent.directives = (OTHER,)
    agent.start()


@pytest.mark.parametrize(
    ("event", "flags"),
    [
        (restart, {"engine_rebooted"}),
        (kill_and_start, {"engine_rebooted"}),
        (lose_files_and_start, {"engine_boots_regressed"}),
        (replace_by_another, {"engine_id_changed"}),
    ],
)
def test_data_comes_again_within_two_visits_after(
    make: Callable[..., Snmpd], event: Callable[[Snmpd], None], flags: set[str]
) -> None:
    agent = make()
    restart(agent)
    restart(agent)
    visitor = visitor_of(agent)
    assert [visitor.visit() for _ in range(3)] == [answer()] * 3
    assert memory_of(visitor).boots == 3
    visitor.session.drain_flags()
    event(agent)
    assert answer() in [visitor.visit(), visitor.visit()]
    assert visitor.session.drain_flags() == flags
    visitor.sent = 0
    assert [visitor.visit() for _ in range(3)] == [answer()] * 3
    assert visitor.sent == 3
    expected = OTHER_ID if event is replace_by_another else FIXED_ID
    assert memory_of(visitor).engine_id == expected


def test_nothing_is_discovered_again_after_our_own_restart(make: Callable[..., Snmpd]) -> None:
    agent = make()
    visitor = visitor_of(agent)
    assert visitor.visit() == answer()
    assert visitor.sent == 3
    later = visitor_of(agent, memory=memory_of(visitor))
    assert later.visit() == answer()
    assert later.sent == 1


def test_two_agents_with_one_engine_id_are_both_read(make: Callable[..., Snmpd]) -> None:
    first, second = make("router"), make("switch")
    for _ in range(3):
        restart(second)
    visitors = visitor_of(first), visitor_of(second)
    for _ in range(5):
        assert visitors[0].visit() == answer("router")
        assert visitors[1].visit() == answer("switch")
    assert [visitor.sent for visitor in visitors] == [7, 7]
    assert [memory_of(visitor).boots for visitor in visitors] == [1, 4]
    assert {memory_of(visitor).engine_id for visitor in visitors} == {FIXED_ID}


REFUSED: dict[str, tuple[UsmUser, str]] = {
    "wrong user": (user_of(PAIR, name="nobody"), "unknown user"),
    "wrong authentication key": (user_of(PAIR, auth_secret="something else"), "authentication key"),
    "wrong authentication protocol": (
        user_of((AuthProtocol.SHA512, PrivProtocol.AES128), name=name_of(PAIR)),
        "authentication key",
    ),
    "wrong privacy key": (user_of(PAIR, priv_secret="something else"), "privacy key"),
    "wrong privacy protocol": (
        user_of((AuthProtocol.SHA256, PrivProtocol.AES256), name=name_of(PAIR)),
        "privacy key",
    ),
    "privacy for a user without": (user_of(PAIR, name=name_of(AUTH_ONLY)), "unsupported security level"),
    "unknown context": (user_of(PAIR, context="nowhere"), "unknown context"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_net_snmp_refusing_is_named_within_two_visits(make: Callable[..., Snmpd], case: str) -> None:
    user, detail = REFUSED[case]
    visitor = visitor_of(make(), user)
    visitor.visit()
    outcome = visitor.visit()
    assert isinstance(outcome, Failure)
    assert outcome.kind is FailureKind.AUTH
    assert outcome.detail.startswith(detail)
    assert outcome.answered


def test_keys_changed_on_a_running_device_are_named_and_read_again_when_mended(make: Callable[..., Snmpd]) -> None:
    agent = make()
    visitor = visitor_of(agent)
    assert visitor.visit() == answer()
    agent.priv_secret = "changed-by-someone"
    restart(agent)
    outcomes = [visitor.visit(), visitor.visit()]
    assert isinstance(outcomes[-1], Failure)
    assert outcomes[-1].detail.startswith("privacy key")
    agent.priv_secret = "privacy-secret"
    restart(agent)
    assert answer() in [visitor.visit(), visitor.visit()]


def test_a_stopped_agent_is_a_timeout(make: Callable[..., Snmpd]) -> None:
    agent = make()
    visitor = visitor_of(agent)
    assert visitor.visit() == answer()
    agent.stop()
    for _ in range(2):
        assert visitor.visit(timeout=0.1) == Failure(FailureKind.TIMEOUT)
