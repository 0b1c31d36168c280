"""What others may send: replays, forgeries, lower security, junk."""

from __future__ import annotations

from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netmon.model.credential import AuthProtocol, PrivProtocol
from netmon.model.memory import AgentMemory
from netmon.model.observation import Failure
from netmon.wires.snmp import pdu as pdus
from netmon.wires.snmp.usm import codec
from netmon.wires.snmp.usm.answers import Discard, DiscardReason, Resend
from netmon.wires.snmp.usm.session import UsmSession
from tests.wires.snmp.usm.virtual_agent import (
    ANSWER,
    DECRYPTION_ERROR,
    ENGINE,
    GET,
    NOT_IN_TIME,
    OPERATOR,
    OTHER_ENGINE,
    UNKNOWN_ENGINE,
    UNKNOWN_USER,
    UNSUPPORTED_LEVEL,
    WRONG_DIGEST,
    Network,
    VirtualAgent,
    pdu,
    user_with,
)

REFUSALS = (UNSUPPORTED_LEVEL, UNKNOWN_USER, WRONG_DIGEST, DECRYPTION_ERROR)


def settled() -> tuple[Network, VirtualAgent, UsmSession]:
    network = Network(VirtualAgent())
    session = network.session()
    assert network.visit(session) == ANSWER
    return network, network.agent, session


def report(counter: bytes) -> bytes:
    return pdu(pdus.REPORT, 0, b"\x41\x01\x09", counter)


def test_an_answer_played_back_under_another_msg_id_is_not_looked_at() -> None:
    network, agent, session = settled()
    recorded = agent.answer(session.wrap(GET, 500, network.now), network.now)
    assert recorded is not None
    assert session.take(recorded, network.now) == ANSWER
    session.wrap(GET, 501, network.now)
    assert session.take(recorded, network.now) == Discard(DiscardReason.UNEXPECTED)


def test_an_old_answer_is_outside_the_window_even_if_its_msg_id_comes_again() -> None:
    network, agent, session = settled()
    recorded = agent.answer(session.wrap(GET, 500, network.now), network.now)
    assert recorded is not None
    assert session.take(recorded, network.now) == ANSWER
    network.wait(151)
    session.wrap(GET, 500, network.now)
    assert session.take(recorded, network.now) == Resend("outside the time window")
    session.wrap(GET, 502, network.now)
    assert session.take(recorded, network.now) == Discard(DiscardReason.UNEXPECTED)
    assert network.visit(session) == ANSWER


def test_an_answer_of_earlier_boots_is_outside_the_window() -> None:
    network, agent, session = settled()
    recorded = agent.answer(session.wrap(GET, 500, network.now), network.now)
    assert recorded is not None
    agent.boots += 1
    assert network.visit(session) == ANSWER
    session.wrap(GET, 500, network.now)
    assert session.take(recorded, network.now) == Resend("outside the time window")


@pytest.mark.parametrize("level", [0, 1])
def test_an_answer_below_the_level_of_its_request_is_discarded(level: int) -> None:
    network, agent, session = settled()
    session.wrap(GET, 500, network.now)
    lower = agent.message(500, level, ANSWER, network.now)
    assert session.take(lower, network.now) == Discard(DiscardReason.WRONG_LEVEL)


def test_data_in_clear_is_no_answer_to_a_discovery() -> None:
    network = Network(VirtualAgent())
    session = network.session()
    session.wrap(GET, 500, network.now)
    for level in (0, 1, 3):
        forged = network.agent.message(500, level, ANSWER, network.now)
        assert isinstance(session.take(forged, network.now), Discard)


@pytest.mark.parametrize("tag", [pdus.GET, pdus.GETNEXT, pdus.GETBULK, 0xA3, 0xA4, 0xA6, 0xA7])
def test_a_pdu_that_is_no_response_is_no_answer(tag: int) -> None:
    network, agent, session = settled()
    session.wrap(GET, 500, network.now)
    sent = agent.message(500, 3, pdu(tag), network.now)
    assert session.take(sent, network.now) == Discard(DiscardReason.UNEXPECTED)


def test_a_forged_time_changes_one_message_and_no_belief() -> None:
    network, agent, session = settled()
    memory = session.remember(AgentMemory(), network.now, network.wall)
    session.wrap(GET, 500, network.now)
    agent.boots += 77
    forged = agent.message(500, 0, report(NOT_IN_TIME), network.now)
    agent.boots -= 77
    assert isinstance(session.take(forged, network.now), Resend)
    boots = [codec.decode_message(session.wrap(GET, 501 + again, network.now)).boots for again in range(2)]
    assert boots == [81, 4]
    assert session.remember(memory, network.now, network.wall) is memory
    assert network.visit(session) == ANSWER
    assert session.drain_flags() == frozenset()


def test_a_forged_engine_id_costs_rounds_but_neither_data_nor_belief() -> None:
    network, agent, session = settled()
    session.wrap(GET, 500, network.now)
    agent.engine_id = OTHER_ENGINE
    forged = agent.message(500, 0, report(UNKNOWN_ENGINE), network.now)
    agent.engine_id = ENGINE
    assert isinstance(session.take(forged, network.now), Resend)
    assert session.engine_id == ENGINE
    assert network.visit(session) == ANSWER
    assert session.drain_flags() == frozenset()


@pytest.mark.parametrize("counter", REFUSALS)
def test_a_forged_refusal_costs_one_visit(counter: bytes) -> None:
    network, agent, session = settled()
    session.wrap(GET, 500, network.now)
    assert isinstance(session.take(agent.message(500, 0, report(counter), network.now), network.now), Failure)
    assert network.visit(session) == ANSWER


def test_reports_about_what_was_sent_before_the_state_changed_are_late() -> None:
    network, agent, session = settled()
    agent.boots += 1
    first, second = (agent.answer(session.wrap(GET, number, network.now), network.now) for number in (500, 501))
    assert first is not None
    assert second is not None
    assert isinstance(session.take(first, network.now), Resend)
    assert session.take(second, network.now) == Discard(DiscardReason.LATE_REPORT)
    assert session.take(first, network.now) == Discard(DiscardReason.UNEXPECTED)


def test_a_late_answer_counts_while_its_request_lasts() -> None:
    network, agent, session = settled()
    late = agent.answer(session.wrap(GET, 500, network.now), network.now)
    assert late is not None
    session.wrap(GET, 501, network.now + 1)
    session.wrap(GET, 502, network.now + 2)
    assert session.take(late, network.now + 3) == ANSWER
    late = agent.answer(session.wrap(GET, 503, network.now), network.now)
    assert late is not None
    session.expire()
    assert session.take(late, network.now) == Discard(DiscardReason.UNEXPECTED)


@pytest.mark.parametrize("size", [0, 1, 4, 33, 64])
def test_an_engine_id_of_illegal_length_is_not_taken(size: int) -> None:
    network = Network(VirtualAgent(engine_id=bytes(range(size))))
    session = network.session()
    session.wrap(GET, 500, network.now)
    reply = network.agent.message(500, 0, report(UNKNOWN_ENGINE), network.now)
    assert not isinstance(session.take(reply, network.now), Resend)
    assert session.engine_id == b""


def test_messages_in_flight_are_bounded() -> None:
    network, _, session = settled()
    for number in range(10_000):
        session.wrap(GET, number, network.now)
    assert len(session._sent) <= 64


def test_a_datagram_that_udp_cannot_carry_is_malformed() -> None:
    _, _, session = settled()
    assert session.take(b"\x30\x83\x01\x00\x00" + bytes(65536), 0.0) == Discard(DiscardReason.MALFORMED)


def replies(network: Network, session: UsmSession, ids: count[int]) -> list[tuple[int, bytes]]:
    """Return true replies of all kinds to messages that are still in flight."""
    agent = network.agent
    numbers = [next(ids) for _ in range(8)]
    for number in numbers:
        session.wrap(GET, number, network.now)
    bodies = [(3, ANSWER), (0, report(UNKNOWN_ENGINE)), (1, report(NOT_IN_TIME))]
    bodies += [(0, report(counter)) for counter in (*REFUSALS, NOT_IN_TIME)]
    return [
        (number, agent.message(number, level, body, network.now))
        for number, (level, body) in zip(numbers, bodies, strict=True)
    ]


@given(data=st.data(), pair=st.sampled_from([(AuthProtocol.MD5, PrivProtocol.DES), (AuthProtocol.SHA256, None)]))
@settings(max_examples=400, deadline=None)
def test_no_tampered_datagram_is_data_or_an_exception(
    data: st.DataObject, pair: tuple[AuthProtocol, PrivProtocol | None]
) -> None:
    user = user_with(*pair)
    network = Network(VirtualAgent(user))
    session = network.session(user)
    assert network.visit(session) == ANSWER
    truth = learnt_clock(session, network)
    for _, reply in replies(network, session, count(0x20000000)):
        draw = data.draw
        start = draw(st.integers(0, len(reply)))
        stop = draw(st.integers(start, min(len(reply), start + 6)))
        changed = reply[:start] + draw(st.binary(max_size=6)) + reply[stop:]
        if changed == reply:
            continue
        taken = session.take(changed, network.now)
        assert isinstance(taken, Discard | Resend | Failure)
        assert learnt_clock(session, network) == truth
    assert ANSWER in network.visits(session, 2)


def learnt_clock(session: UsmSession, network: Network) -> tuple[bytes, int, int]:
    memory = session.remember(AgentMemory(), network.now, network.wall)
    return memory.engine_id, memory.boots, memory.time


@given(junk=st.binary(max_size=200))
@settings(max_examples=300, deadline=None)
def test_junk_is_discarded(junk: bytes) -> None:
    network, _, session = settled()
    session.wrap(GET, 500, network.now)
    assert session.take(junk, network.now) == Discard(DiscardReason.MALFORMED)


def test_a_user_is_told_apart_from_another_on_the_same_engine() -> None:
    network, _, session = settled()
    session.wrap(GET, 500, network.now)
    other = VirtualAgent(user=OPERATOR.__class__(b"auditor", OPERATOR.keys))
    assert session.take(other.message(500, 3, ANSWER, network.now), network.now) == Discard(DiscardReason.WRONG_USER)
