from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.judge.numbering import Doubt
from netmon.judge.renewal import Sight, doubt_of, kept
from netmon.model.interfaces import InterfaceStatus
from netmon.model.names import DeviceId, ObservationId
from netmon.model.observation import DeviceReadings, Echo, Failure, FailureKind, Observation, ProbeName, Question
from netmon.poller.course import Course
from tests.poller.test_course import snmp_target

HOUR = 3600.0
WINDOW = 110.0
WRAP = 2**32  # of sysUpTime
PORTS = (1, 2, 3)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (Sight(0, 500_000, PORTS), Sight(30, 503_000, PORTS), None),
        (Sight(0, 500_000, PORTS), Sight(30, 900, PORTS), Doubt.RESTART),
        (Sight(0, 500_000, PORTS), Sight(30, 503_000, (1, 2, 4)), Doubt.ROWS),
        (Sight(0, 500_000, PORTS), Sight(30, 503_000, (1, 2)), Doubt.ROWS),
        (Sight(0, 500_000, PORTS, table=700), Sight(30, 503_000, PORTS, table=502_000), Doubt.TABLE),
        (Sight(0, 500_000, PORTS, table=700), Sight(30, 503_000, PORTS, table=700), None),
        (Sight(0, 500_000, PORTS), Sight(30, 503_000, PORTS, table=700), None),
        (Sight(0, WRAP - 1000, PORTS), Sight(30, 2000, PORTS), None),
        (Sight(0, WRAP - 1000, PORTS), Sight(2 * HOUR, 2000, PORTS), Doubt.RESTART),
        (Sight(0, 500_000, PORTS), Sight(200, 520_000, PORTS), Doubt.AWAY),
        (Sight(0, None, PORTS), Sight(200, None, PORTS), None),
        (Sight(0, None, PORTS), Sight(30, 900, PORTS), None),
        (Sight(0, 500_000, None), Sight(30, 503_000, PORTS), None),
        (Sight(0, 500_000, PORTS), Sight(30, 503_000, None), None),
        (Sight(0, 500_000, PORTS), Sight(30, 499_900, PORTS), Doubt.RESTART),
        (Sight(0, 500_000, PORTS, (1, 2, 1)), Sight(30, 503_000, PORTS, (2, 1, 1)), Doubt.STATES),
        (Sight(0, 500_000, PORTS, (1, 2, 1)), Sight(30, 503_000, PORTS, (2, 2, 2)), None),
        (Sight(0, 500_000, PORTS, (1, 2, 2)), Sight(30, 503_000, PORTS, (1, 1, 7)), None),
    ],
    ids=[
        "going on", "restarted", "another port", "a port less", "its table changed",
        "its table did not change", "it tells of its table from now on", "497 days are over",
        "restarted just before the wrap",
        "silent for long", "an agent without sysUpTime", "no uptime before", "no ports before", "ports not read",
        "its clock set back", "two changed places", "two went down", "one came up",
    ],
)  # fmt: skip
def test_why_names_and_numbers_may_have_parted(before: Sight, after: Sight, expected: Doubt | None) -> None:
    assert doubt_of(before, after, WINDOW) is expected


@given(st.integers(0, WRAP - 1), st.floats(0.5, 86_400), st.floats(0.97, 1.03))
def test_an_agent_that_goes_on_has_not_restarted_whatever_its_clock_shows(
    uptime: int, elapsed: float, pace: float
) -> None:
    after = (uptime + int(elapsed * 100 * pace)) % WRAP
    assert doubt_of(Sight(0, uptime, PORTS), Sight(elapsed, after, PORTS), 1e6) is None


@given(st.integers(10_000, WRAP - 1), st.floats(1, 86_400), st.data())
def test_a_restart_since_the_last_visit_is_seen(uptime: int, elapsed: float, data: st.DataObject) -> None:
    since = data.draw(st.integers(0, min(uptime - 1, int(elapsed * 100))))
    wrapped = abs((since - uptime) % WRAP - elapsed * 100) <= max(6000, 0.05 * elapsed * 100)
    found = doubt_of(Sight(0, uptime, PORTS), Sight(elapsed, since, PORTS), 1e6)
    assert found is (None if wrapped else Doubt.RESTART)


def test_what_a_visit_did_not_show_is_kept() -> None:
    assert kept(Sight(1, 7, PORTS), Sight(2, None, None)) == Sight(1, 7, PORTS)
    assert kept(Sight(1, 7, PORTS, (1, 1, 2)), Sight(2, 9, None)) == Sight(2, 9, PORTS, (1, 1, 2))
    assert kept(Sight(1, 7, PORTS, (1, 1, 2)), Sight(2, 9, PORTS, (1, 1, 1))) == Sight(2, 9, PORTS, (1, 1, 1))


def seen(at: float, uptime: int, index: tuple[int, ...] = PORTS) -> Observation:
    ones = (1,) * len(index)
    return Observation(
        id=ObservationId("r/snmp/1"),
        device=DeviceId("r"),
        probe=ProbeName.SNMP,
        questions=frozenset({Question.REACHABILITY}),
        at=at,
        took=0.1,
        result=DeviceReadings(uptime=uptime, status=InterfaceStatus(index, ones, ones)),
    )


def test_names_are_owed_at_once_when_an_agent_restarted() -> None:
    target = snmp_target()
    course = Course(target, 30.0, 0.0, 1.0)
    assert course.notice(seen(0, 500_000)) == frozenset()
    for question in target.questions.keys() - {Question.REACHABILITY}:
        course.settle(question, 1.0, answered=True)
    assert course.notice(seen(30, 503_000)) == frozenset()
    assert course.ready(31.0) == frozenset()
    assert course.notice(seen(60, 400)) == {Question.IDENTITY}
    assert course.ready(60.0) == {Question.IDENTITY}


def test_neither_silence_nor_a_ping_tells_of_a_restart() -> None:
    course = Course(snmp_target(), 30.0, 0.0, 1.0)
    course.notice(seen(0, 500_000))
    first = seen(30, 0)
    for result in (Failure(FailureKind.TIMEOUT), Echo(3, 3)):
        silent = Observation(first.id, first.device, first.probe, first.questions, 30, 0.1, result)
        assert course.notice(silent) == frozenset()


def test_names_that_are_asked_for_while_they_are_read_are_read_once_more() -> None:
    target = snmp_target()
    course = Course(target, 30.0, 0.0, 1.0)
    for asked in (True, False):
        if asked:
            course.owe(Question.IDENTITY)
        course.settle(Question.IDENTITY, 1.0, answered=True)
        assert (Question.IDENTITY in course.ready(2.0)) is asked
    course.owe(Question.REACHABILITY)  # is asked at every visit anyway
