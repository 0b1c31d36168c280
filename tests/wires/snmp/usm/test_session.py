"""The life of one agent's engine, visit by visit, on a virtual clock."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from netmon.model.credential import AuthProtocol, PrivProtocol
from netmon.model.memory import AgentMemory
from netmon.model.observation import Cause, Failure, FailureKind
from netmon.wires.snmp import pdu as pdus
from netmon.wires.snmp.usm.user import UsmUser
from tests.wires.snmp.usm.virtual_agent import (
    ANSWER,
    ENGINE,
    OPERATOR,
    OTHER_ENGINE,
    Network,
    VirtualAgent,
    keys,
    learnt,
    pdu,
    user_with,
)


def settled(agent: VirtualAgent | None = None, user: UsmUser = OPERATOR) -> tuple[Network, VirtualAgent]:
    network = Network(agent or VirtualAgent(user))
    return network, network.agent


def test_the_first_visit_discovers_reads_the_time_and_then_the_data() -> None:
    network, agent = settled()
    assert network.visit(network.session()) == ANSWER
    assert [(asked.engine_id, asked.flags, asked.boots) for asked in agent.seen] == [
        (b"", 4, 0),
        (ENGINE, 7, 0),
        (ENGINE, 7, 4),
    ]
    assert agent.seen[0].user == b""


def test_the_next_visits_cost_one_message_each() -> None:
    network, agent = settled()
    session = network.session()
    network.visit(session)
    agent.seen.clear()
    assert network.visits(session, 50) == [ANSWER] * 50
    assert len(agent.seen) == 50
    assert session.drain_flags() == frozenset()


@pytest.mark.parametrize(
    ("auth", "priv"),
    [(None, None), (AuthProtocol.MD5, None), (AuthProtocol.SHA512, PrivProtocol.AES256_CISCO)],
)
def test_every_security_level_is_read(auth: AuthProtocol | None, priv: PrivProtocol | None) -> None:
    user = user_with(auth, priv)
    network, agent = settled(VirtualAgent(user))
    assert network.visits(network.session(user), 3) == [ANSWER] * 3
    assert len(agent.seen) == (4 if auth is None else 5)


def test_a_context_is_asked_for_and_checked() -> None:
    user = UsmUser(b"operator", keys(), b"vlan-7")
    network, agent = settled(VirtualAgent(user))
    session = network.session(user)
    assert network.visit(session) == ANSWER
    elsewhere = network.session(OPERATOR)
    network.visit(elsewhere)
    network.tamper = lambda _: agent.message(agent.seen[-1].msg_id, 3, ANSWER, network.now, b"vlan-7")
    network.visit(elsewhere)
    assert network.discards[:2] == ["wrong_context"] * 2


def test_a_restart_of_ours_costs_no_discovery() -> None:
    network, agent = settled()
    before = network.session()
    network.visit(before)
    memory = learnt(network, before)
    assert (memory.engine_id, memory.boots, memory.time) == (ENGINE, 4, 1000)
    network.wait(86400.0)
    agent.seen.clear()
    assert network.visit(network.session(memory=memory)) == ANSWER
    assert len(agent.seen) == 1


@pytest.mark.parametrize("passed", [-86400.0, -151.0, 151.0, 86400.0])
def test_a_time_that_went_stale_costs_one_round(passed: float) -> None:
    network, agent = settled()
    before = network.session()
    network.visit(before)
    memory = learnt(network, before)
    network.wall += passed  # our host's wall clock is off
    agent.seen.clear()
    assert network.visit(network.session(memory=memory)) == ANSWER
    assert len(agent.seen) == (1 if passed < 0 else 2)


def test_what_is_remembered_changes_only_with_the_engine() -> None:
    network, agent = settled()
    session = network.session()
    network.visit(session)
    memory = learnt(network, session)
    for _ in range(100):
        network.wait(30.0)
        network.visit(session)
        assert session.remember(memory, network.now, network.wall) is memory
    agent.boots, agent.booted_at = 5, network.now
    network.visit(session)
    assert session.remember(memory, network.now, network.wall).boots == 5
    other = AgentMemory(srtt=0.2, repetitions=10, columns=3)
    kept = session.remember(other, network.now, network.wall)
    assert (kept.srtt, kept.repetitions, kept.columns, kept.engine_id) == (0.2, 10, 3, ENGINE)


def test_nothing_is_remembered_of_an_agent_that_never_answered() -> None:
    network, agent = settled()
    agent.up = False
    session = network.session()
    network.visit(session)
    memory = AgentMemory()
    assert session.remember(memory, network.now, network.wall) is memory


def reboot(agent: VirtualAgent, now: float) -> None:
    agent.boots += 1
    agent.booted_at = now - 5


def lose_flash(agent: VirtualAgent, now: float) -> None:
    agent.boots = 1
    agent.booted_at = now - 5


def restart_with_the_same_boots(agent: VirtualAgent, now: float) -> None:
    agent.booted_at = now - 5


def jump_ahead(agent: VirtualAgent, now: float) -> None:
    agent.booted_at -= 3600


def jump_back(agent: VirtualAgent, now: float) -> None:
    agent.booted_at += 600


def jump_back_a_little(agent: VirtualAgent, now: float) -> None:
    agent.booted_at += 100


def change_engine_id(agent: VirtualAgent, now: float) -> None:
    agent.engine_id = OTHER_ENGINE
    agent.boots = 1
    agent.booted_at = now - 60


CASES: list[tuple[Callable[[VirtualAgent, float], None], set[str]]] = [
    (reboot, {"engine_rebooted"}),
    (lose_flash, {"engine_boots_regressed"}),
    (restart_with_the_same_boots, {"engine_time_back"}),
    (jump_ahead, {"engine_time_ahead"}),
    (jump_back, {"engine_time_back"}),
    (jump_back_a_little, set()),
    (change_engine_id, {"engine_id_changed"}),
]
QUIRKS: dict[str, dict[str, bool | int]] = {
    "as the RFC says": {},
    "does not check the time": {"checks_time": False},
    "does not authenticate time reports": {"time_reports_authentic": False},
    "reports with request ids of its own": {"report_request_id": 0x1234567},
    "keeps quiet but for discovery": {"reports": False, "checks_time": False},
}


@pytest.mark.parametrize("quirk", QUIRKS)
@pytest.mark.parametrize(("event", "flags"), CASES)
def test_data_comes_again_within_two_visits_after(
    event: Callable[[VirtualAgent, float], None], flags: set[str], quirk: str
) -> None:
    network, agent = settled()
    for name, value in QUIRKS[quirk].items():
        setattr(agent, name, value)
    session = network.session()
    assert network.visits(session, 20)[-1] == ANSWER
    session.drain_flags()
    event(agent, network.now)
    assert network.visits(session, 2)[-1] == ANSWER
    assert session.drain_flags() == flags
    agent.seen.clear()
    assert network.visits(session, 5) == [ANSWER] * 5
    assert len(agent.seen) == 5, "one message a visit again"
    assert session.drain_flags() == frozenset()


@pytest.mark.parametrize(("event", "flags"), CASES)
def test_an_agent_as_the_rfc_says_is_read_again_in_the_same_visit(
    event: Callable[[VirtualAgent, float], None], flags: set[str]
) -> None:
    network, agent = settled()
    session = network.session()
    network.visits(session, 20)
    session.drain_flags()
    event(agent, network.now)
    assert network.visit(session) == ANSWER


def test_a_new_engine_id_is_taken_and_remembered() -> None:
    network, agent = settled()
    session = network.session()
    network.visit(session)
    change_engine_id(agent, network.now)
    network.visit(session)
    assert session.engine_id == OTHER_ENGINE
    assert session.remember(AgentMemory(), network.now, network.wall).engine_id == OTHER_ENGINE


def test_an_engine_id_that_changed_while_we_were_away_is_noticed() -> None:
    network, agent = settled()
    before = network.session()
    network.visit(before)
    memory = learnt(network, before)
    change_engine_id(agent, network.now)
    session = network.session(memory=memory)
    assert network.visit(session) == ANSWER
    assert "engine_id_changed" in session.drain_flags()


def test_two_devices_with_one_engine_id_do_not_disturb_each_other() -> None:
    first, second = Network(VirtualAgent(boots=4)), Network(VirtualAgent(boots=90, booted_at=-50000.0))
    sessions = first.session(), second.session()
    for _ in range(5):
        assert first.visits(sessions[0], 3) == [ANSWER] * 3
        assert second.visits(sessions[1], 3) == [ANSWER] * 3
    assert len(first.agent.seen) == len(second.agent.seen) == 17
    assert sessions[0].drain_flags() == sessions[1].drain_flags() == frozenset()


def test_boots_that_stay_at_zero_are_read_and_told() -> None:
    network, _ = settled(VirtualAgent(boots=0))
    session = network.session()
    assert network.visits(session, 3) == [ANSWER] * 3
    assert session.drain_flags() == {"engine_boots_zero"}


def test_an_engine_whose_boots_are_used_up_is_named() -> None:
    network, _ = settled(VirtualAgent(boots=0x7FFFFFFF))
    outcome = network.visits(network.session(), 2)[-1]
    assert isinstance(outcome, Failure)
    assert (outcome.kind, outcome.answered) == (FailureKind.AUTH, True)
    assert "time window" in outcome.detail


OPERATOR_PAIR = (AuthProtocol.SHA256, PrivProtocol.AES128)
WRONG_AUTH_KEY = UsmUser(b"operator", keys(auth_secret=b"something else"))
WRONG_PRIV_KEY = UsmUser(b"operator", keys(priv_secret=b"something else"))
WRONG_USER = UsmUser(b"nobody", keys())
LESS_THAN_ASKED = user_with(AuthProtocol.SHA256, None)


@pytest.mark.parametrize("before", ["never read", "read until now"])
@pytest.mark.parametrize(
    ("agents_user", "quirk", "detail"),
    [
        (WRONG_USER, {}, "unknown user"),
        (WRONG_AUTH_KEY, {}, "authentication key"),
        (WRONG_PRIV_KEY, {}, "privacy key"),
        (LESS_THAN_ASKED, {}, "unsupported security level"),
        (WRONG_AUTH_KEY, {"report_request_id": 99}, "authentication key"),
        (WRONG_USER, {"reports": False}, "user or authentication key"),
        (WRONG_AUTH_KEY, {"reports": False}, "user or authentication key"),
        (WRONG_PRIV_KEY, {"decryption_reports": False}, "privacy key"),
    ],
)
def test_a_refusal_is_named_within_two_visits(
    agents_user: UsmUser, quirk: dict[str, bool | int], detail: str, before: str
) -> None:
    network, agent = settled()
    session = network.session()
    if before == "read until now":
        network.visits(session, 3)
    agent.user = agents_user
    for name, value in quirk.items():
        setattr(agent, name, value)
    network.visit(session)
    for outcome in network.visits(session, 4):
        assert isinstance(outcome, Failure)
        assert outcome.kind is FailureKind.AUTH
        assert outcome.detail.startswith(detail)
        assert outcome.answered
    agent.user = OPERATOR
    assert network.visits(session, 2)[-1] == ANSWER, "mended, it is read again"


@pytest.mark.parametrize(("auth", "priv"), [(None, None), (AuthProtocol.SHA256, None), (OPERATOR_PAIR)])
def test_a_context_that_the_agent_keeps_quiet_about_is_named(
    auth: AuthProtocol | None, priv: PrivProtocol | None
) -> None:
    user = UsmUser(b"operator", keys(auth, priv), b"nowhere")
    network, _ = settled(VirtualAgent(user))
    for outcome in network.visits(network.session(user), 4)[1:]:
        detail = "unknown context (the default context is answered)"
        assert outcome == Failure(FailureKind.AUTH, detail, answered=True, cause=Cause.CONTEXT)


def test_silence_of_a_dead_agent_is_a_timeout_and_proves_nothing() -> None:
    network, agent = settled()
    session = network.session()
    network.visits(session, 3)
    agent.up = False
    assert network.visits(session, 5) == [Failure(FailureKind.TIMEOUT)] * 5
    agent.up = True
    assert network.visit(session) == ANSWER


def test_an_agent_that_died_after_refusing_is_no_longer_said_to_answer() -> None:
    network, agent = settled()
    session = network.session()
    agent.user, agent.decryption_reports = WRONG_PRIV_KEY, False
    assert [type(outcome) for outcome in network.visits(session, 2)] == [Failure, Failure]
    agent.up = False
    assert network.visits(session, 2) == [Failure(FailureKind.TIMEOUT)] * 2


def too_big_for_the_path(reply: bytes) -> bytes | None:
    """Lose what is longer than an answer to a small request."""
    return reply if len(reply) < 200 else None


def test_answers_too_big_for_the_path_are_not_blamed_on_a_key() -> None:
    network, agent = settled()
    session = network.session()
    network.visits(session, 3)
    network.tamper = too_big_for_the_path
    agent.data = pdu(pdus.RESPONSE, value=b"\x04\x81\xc8" + bytes(200))
    first, *others = network.visits(session, 5)
    assert first == Failure(FailureKind.TIMEOUT, "discovery is answered, the request is not", answered=True)
    for outcome in others:
        assert outcome == Failure(FailureKind.TIMEOUT, "a small request is answered, this one is not", answered=True)
    network.patience = 50  # the deadline of a long table
    assert network.visit(session) == outcome
    network.tamper = lambda reply: reply
    assert network.visit(session) == agent.data


def test_an_agent_without_end_of_time_reports_is_named_and_not_asked_for_ever() -> None:
    network, agent = settled()
    session = network.session()
    network.visit(session)
    agent.seen.clear()
    agent.boots += 1

    def restless(reply: bytes) -> bytes:
        agent.boots += 1
        return reply

    network.tamper = restless
    outcome = network.visit(session)
    assert isinstance(outcome, Failure)
    assert outcome.kind is FailureKind.AUTH
    assert "usmStatsNotInTimeWindows" in outcome.detail
    assert len(agent.seen) <= 8
