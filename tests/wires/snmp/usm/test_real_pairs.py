"""Every pair of protocols against net-snmp and pysnmp."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from netmon.model.memory import AgentMemory
from netmon.wires.snmp import pdu as pdus
from netmon.wires.snmp.usm.session import UsmSession
from tests.wires.snmp.usm.real_agents import (
    MISSING,
    PAIRS,
    SYS_NAME,
    Pair,
    PysnmpAgent,
    Snmpd,
    Visitor,
    name_of,
    user_of,
)
from tests.wires.snmp.usm.virtual_agent import pdu

pytestmark = pytest.mark.skipif(MISSING is not None, reason=str(MISSING))


@pytest.fixture(scope="module")
def snmpd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Snmpd]:
    agent = Snmpd(tmp_path_factory.mktemp("snmpd"), pairs=PAIRS)
    agent.start()
    yield agent
    agent.stop()


@pytest.fixture(scope="module")
def pysnmp(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PysnmpAgent]:
    agent = PysnmpAgent(tmp_path_factory.mktemp("pysnmp"), pairs=PAIRS)
    agent.start()
    yield agent
    agent.stop()


@pytest.mark.parametrize("pair", PAIRS, ids=name_of)
def test_net_snmp_is_read(snmpd: Snmpd, pair: Pair) -> None:
    visitor = Visitor(UsmSession(user_of(pair), AgentMemory(), 0.0, 0.0), snmpd.port)
    expected = pdu(pdus.RESPONSE, 7, b"\x04\x06switch", SYS_NAME)
    assert [visitor.visit(timeout=5.0) for _ in range(3)] == [expected] * 3


@pytest.mark.parametrize("pair", PAIRS, ids=name_of)
def test_pysnmp_is_read(pysnmp: PysnmpAgent, pair: Pair) -> None:
    visitor = Visitor(UsmSession(user_of(pair), AgentMemory(), 0.0, 0.0), pysnmp.port)
    for _ in range(2):
        answer = visitor.visit(timeout=5.0)
        assert isinstance(answer, bytes)
        assert answer[0] == pdus.RESPONSE
        assert SYS_NAME in answer
