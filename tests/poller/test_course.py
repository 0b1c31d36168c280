from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.model.interfaces import InterfaceStatus
from netmon.model.names import DeviceId, ObservationId
from netmon.model.observation import DeviceReadings, Observation, ProbeName, Question
from netmon.model.probing import IcmpUse, Probing
from netmon.model.target import Target
from netmon.poller import targets
from netmon.poller.course import FULL_READS_PER_SECOND, Course, back_off, base_interval
from tests.poller.plant import device, inventory, snmp_only


def snmp_target(name: str = "r", **intervals: float) -> Target:
    each = snmp_only(device(name, Probing(**intervals)))  # type: ignore[arg-type]  # only intervals are given
    return targets(inventory([each]))[0]


def test_a_device_is_pinged_and_asked_by_snmp_as_its_entry_says() -> None:
    plant = [
        device("both", snmp=True),
        device("ping"),
        snmp_only(device("agent")),
        device("neither", Probing(icmp=IcmpUse.OFF)),
        device("plain", Probing(interfaces=False), snmp=True),
    ]
    found = targets(inventory(plant))
    assert [(target.device.id, str(target.probe), sorted(target.questions)) for target in found] == [
        ("both", "icmp", ["reachability"]),
        ("both", "snmp", ["counters", "health", "identity", "neighbours", "reachability"]),
        ("ping", "icmp", ["reachability"]),
        ("agent", "snmp", ["counters", "health", "identity", "neighbours", "reachability"]),
        ("plain", "icmp", ["reachability"]),
        ("plain", "snmp", ["health", "identity", "neighbours", "reachability"]),
    ]
    assert found[1].credential is not None
    assert found[0].credential is None


@given(
    reachability=st.floats(1, 300),
    counters=st.floats(1, 3600),
    identity=st.floats(60, 86400),
    begin=st.integers(10**6, 10**8),
)
def test_a_question_comes_up_at_least_as_often_as_its_interval_says(
    reachability: float, counters: float, identity: float, begin: int
) -> None:
    target = snmp_target(reachability=reachability, counters=counters, identity=identity)
    interval = base_interval([target])
    course = Course(target, interval, 0.0, 1.0)
    asked: Counter[Question] = Counter()
    slots = 400
    for number in range(slots):
        now = number * interval
        course.turn(begin + number)
        for question in course.ready(now):
            asked[question] += 1
            course.settle(question, now, answered=True)
    for question in (Question.COUNTERS, Question.IDENTITY):
        due = slots * interval / target.questions[question]
        assert due - 1 <= asked[question] <= 2 * due + 2


@pytest.mark.parametrize(("devices", "slots"), [(100, 1), (1500, 1), (3000, 2), (10000, 7)])
def test_first_reads_are_spread_over_as_many_slots_as_it_takes(devices: int, slots: int) -> None:
    per_second = devices / 30
    when: Counter[int] = Counter()
    for number in range(devices):
        course = Course(snmp_target(f"ce-{number}"), 30.0, 0.0, per_second)
        when[next(slot for slot in range(100) if Question.IDENTITY in course.ready(slot * 30.0))] += 1
    assert set(when) == set(range(slots))
    assert max(when.values()) / 30 <= FULL_READS_PER_SECOND * 1.2


def test_pauses_double_up_to_an_hour() -> None:
    assert [back_off(30, failures) for failures in (1, 2, 3, 4, 7, 8, 9, 500)] == [
        30, 60, 120, 240, 1920, 3600, 3600, 3600,
    ]  # fmt: skip
    assert back_off(7200, 3) == 7200


def test_an_answer_ends_the_pauses() -> None:
    course = Course(snmp_target(), 30.0, 0.0, 1.0)
    for _ in range(5):
        course.settle(Question.COUNTERS, 0.0, answered=False)
    assert Question.COUNTERS not in course.ready(300.0)
    course.settle(Question.COUNTERS, 600.0, answered=True)
    course.turn(0)
    course.turn(1)
    assert Question.COUNTERS in course.ready(600.0)


def test_what_came_up_in_slots_that_were_given_up_is_owed_in_the_next() -> None:
    target = snmp_target()
    course = Course(target, 30.0, 0.0, 1.0)
    full = target.questions.keys() - {Question.REACHABILITY}

    def settle_all() -> None:
        for question in full:
            course.settle(question, 0.0, answered=True)

    for begin in range(120):  # identity is asked every 120th slot
        course.turn(1000 * begin)
        settle_all()
        course.turn(1000 * begin + 120)
        assert course.ready(0.0) == full
        settle_all()


def seen(*oper: int) -> Observation:
    """A reachability visit that showed these interfaces, as ifOperStatus numbers."""
    index = tuple(range(1, len(oper) + 1))
    readings = DeviceReadings(uptime=100, status=InterfaceStatus(index, (1,) * len(oper), oper))
    return Observation(
        ObservationId("r/snmp/1"), DeviceId("r"), ProbeName.SNMP, frozenset({Question.REACHABILITY}), 0.0, 0.1, readings
    )


UP, DOWN = 1, 2


@pytest.mark.parametrize(
    ("after", "soon"),
    [
        pytest.param((UP, DOWN, UP), True, id="a port came up: somebody was plugged in"),
        pytest.param((DOWN, DOWN, DOWN), False, id="ports went down: nobody new"),
        pytest.param((UP, DOWN, DOWN), False, id="nothing changed"),
        pytest.param((UP, DOWN), False, id="other rows: they are not the same ports"),
    ],
)
def test_who_was_plugged_in_is_asked_for_when_lldp_has_had_time_to_tell(after: tuple[int, ...], soon: bool) -> None:
    target = snmp_target(reachability=10.0, counters=60.0, identity=3600.0, neighbours=3600.0)
    course = Course(target, 10.0, 0.0, 1.0)
    asked: list[int] = []
    for number in range(20):
        course.turn(number)
        ready = course.ready(number * 10.0)
        for question in ready:
            course.settle(question, number * 10.0, answered=True)
        if Question.NEIGHBOURS in ready:
            asked.append(number)
        course.notice(seen(UP, DOWN, DOWN) if number < 5 else seen(*after))
    assert asked[1:] == ([9] if soon else []), "the port came up in slot 5; 40 s later it is slot 9"


def test_at_the_start_a_device_is_not_asked_all_there_is_in_one_visit() -> None:
    course = Course(snmp_target(), 30.0, 0.0, 1.0)
    when: dict[Question, int] = {}
    for number in range(5):
        course.turn(number)
        for question in course.ready(number * 30.0):
            when.setdefault(question, number)
            course.settle(question, number * 30.0, answered=True)
    assert when == {Question.COUNTERS: 0, Question.IDENTITY: 0, Question.HEALTH: 1, Question.NEIGHBOURS: 2}
