"""What is read, and against which limits: one table for each condition."""

from __future__ import annotations

import pytest

from netmon.judge.degraded.capacity import room_of
from netmon.judge.degraded.course import Reading
from netmon.judge.degraded.loss import Lost, believable, explained
from netmon.judge.degraded.normal import KNOWN_AFTER, Normal, learn
from netmon.judge.degraded.readings import errors_of, health_of, light_of, load_of, loss_of, rtt_of
from netmon.model.degradation import Condition
from netmon.model.device_identity import Source
from netmon.model.health import Health, HealthReading, Measure
from netmon.model.incident import Severity
from netmon.model.interfaces import InterfaceIdentity
from netmon.model.link_sample import LinkSample
from netmon.model.names import LinkId
from netmon.model.thresholds import BUILT_IN, Rule, Thresholds


def rule_of(condition: Condition) -> Rule:
    rule = BUILT_IN.of(condition)
    assert rule is not None
    return rule


def verdict(reading: Reading | None) -> str:
    if reading is None:
        return "untold"
    return "bad" if reading.bad else "good" if reading.good else "between"


def sample(in_bps: float | None = None, out_bps: float | None = None, errors: int | None = None) -> LinkSample:
    return LinkSample(LinkId("hub-pref"), 0, in_bps, out_bps, errors)


def normal(value: float) -> Normal:
    return Normal(value, KNOWN_AFTER)


@pytest.mark.parametrize(
    ("seconds", "usual", "told"),
    [
        pytest.param(0.020, normal(0.004), "good", id="a fibre that takes 4 ms takes 20"),
        pytest.param(0.180, normal(0.004), "between", id="nearly the limit"),
        pytest.param(0.250, normal(0.004), "bad", id="beyond the limit"),
        pytest.param(0.620, normal(0.600), "good", id="a satellite"),
        pytest.param(1.900, normal(0.600), "bad", id="a satellite, three times as slow as ever"),
        pytest.param(0.620, None, "untold", id="nobody knows yet what is normal"),
        pytest.param(0.620, Normal(0.600, KNOWN_AFTER - 1), "untold", id="hardly anybody knows yet"),
    ],
)
def test_a_round_trip_is_held_against_the_limit_or_its_own_normal(
    seconds: float, usual: Normal | None, told: str
) -> None:
    assert verdict(rtt_of(rule_of(Condition.RTT), seconds, usual)) == told


def test_without_a_multiple_the_limit_alone_counts() -> None:
    rule = Rule(0.05, 0.04, 0.0, 0.0, Severity.MINOR)
    assert verdict(rtt_of(rule, 0.6, None)) == "bad"


@pytest.mark.parametrize(
    ("in_bps", "out_bps", "told"),
    [
        pytest.param(95e6, 1e6, "bad", id="the fuller direction counts"),
        pytest.param(1e6, 92e6, "bad", id="whichever it is"),
        pytest.param(85e6, None, "between", id="one direction is not known"),
        pytest.param(20e6, 20e6, "good", id="room enough"),
        pytest.param(None, None, "untold", id="nothing is known"),
    ],
)
def test_load_is_a_share_of_what_there_is_room_for(in_bps: float | None, out_bps: float | None, told: str) -> None:
    assert verdict(load_of(rule_of(Condition.LOAD), sample(in_bps, out_bps), 10**8)) == told


@pytest.mark.parametrize(
    ("errors", "bps", "told"),
    [
        pytest.param(0, 1e9, "good", id="none"),
        pytest.param(20, 1e9, "good", id="twenty in five minutes of a busy line"),
        pytest.param(200, 1e9, "between", id="some"),
        pytest.param(400, 1e9, "bad", id="more than one a second"),
        pytest.param(60, 20e3, "bad", id="few, of few that passed"),
        pytest.param(60, None, "between", id="few, and nobody knows of how many"),
        pytest.param(20, 0.0, "between", id="less than thirty is never a share"),
        pytest.param(None, 1e9, "untold", id="not counted"),
    ],
)
def test_errors_are_held_against_a_rate_or_a_share(errors: int | None, bps: float | None, told: str) -> None:
    assert verdict(errors_of(rule_of(Condition.ERRORS), sample(bps, bps, errors))) == told


@pytest.mark.parametrize(
    ("dbm", "usual", "told"),
    [
        pytest.param(-8.0, None, "good", id="enough"),
        pytest.param(-21.0, None, "between", id="little"),
        pytest.param(-23.0, None, "bad", id="too little for any module of usual reach"),
        pytest.param(-12.0, normal(-8.0), "between", id="fallen by four"),
        pytest.param(-13.5, normal(-8.0), "bad", id="fallen by more than five"),
        pytest.param(-10.0, normal(-8.0), "good", id="two below its normal"),
        pytest.param(-13.5, Normal(-8.0, 3), "good", id="nobody knows yet what is normal"),
        pytest.param(-22.5, normal(-21.5), "bad", id="a long line that has always had little meets the limit"),
    ],
)
def test_light_is_held_against_the_limit_or_a_fall(dbm: float, usual: Normal | None, told: str) -> None:
    assert verdict(light_of(rule_of(Condition.LIGHT), dbm, usual)) == told


def sensors(measure: Measure, *values: float) -> Health:
    return Health(tuple(HealthReading(measure, str(n), value, Source("vrp.health")) for n, value in enumerate(values)))


@pytest.mark.parametrize(
    ("health", "told"),
    [
        pytest.param(sensors(Measure.CPU, 20.0, 95.0), [("bad", "warning")], id="each processor"),
        pytest.param(sensors(Measure.MEMORY, 87.0), [], id="memory between the limits"),
        pytest.param(sensors(Measure.TEMPERATURE, 71.0), [("bad", "minor")], id="a hot board"),
        pytest.param(sensors(Measure.FAN, 1.0, 0.0), [("bad", "minor")], id="one fan of two"),
        pytest.param(sensors(Measure.FAN, 0.0, 0.0), [("bad", "major")] * 2, id="no fan at all"),
        pytest.param(sensors(Measure.POWER_SUPPLY, 0.0, 1.0), [("bad", "minor")], id="one supply"),
        pytest.param(sensors(Measure.FAN_SPEED, 0.0), [], id="what has no rule"),
    ],
)
def test_every_sensor_is_held_against_its_rule(health: Health, told: list[tuple[str, str]]) -> None:
    found = [(verdict(reading), reading.severity.value) for _, _, reading in health_of(BUILT_IN, health)]
    assert found == told


def test_a_sensor_that_something_is_going_on_at_is_told_whatever_it_says() -> None:
    found = health_of(BUILT_IN, sensors(Measure.CPU, 20.0, 30.0), {(Condition.CPU, "1")})
    assert [(sensor, verdict(reading)) for sensor, _, reading in found] == [("1", "good")]


def test_sensors_that_are_called_alike_are_told_apart_by_what_they_were_read_from() -> None:
    alike = (
        HealthReading(Measure.TEMPERATURE, "board", 95.0, Source("entity", "1.9.1")),
        HealthReading(Measure.TEMPERATURE, "board", 40.0, Source("entity", "1.9.2")),
        HealthReading(Measure.CPU, "board", 99.0, Source("entity", "1.9.3")),
    )
    assert [sensor for sensor, _, _ in health_of(BUILT_IN, Health(alike))] == ["board (1.9.1)", "board"]


def test_what_is_switched_off_is_not_looked_at() -> None:
    assert list(health_of(Thresholds(fan=None), sensors(Measure.FAN, 0.0))) == []


@pytest.mark.parametrize(
    ("lost", "told"),
    [
        pytest.param(Lost(60, 60), "good", id="none"),
        pytest.param(Lost(60, 59, 1), "between", id="one of sixty"),
        pytest.param(Lost(6, 5, 1), "between", id="one of six proves no more than one of sixty"),
        pytest.param(Lost(60, 57, 3), "bad", id="one of twenty"),
        pytest.param(Lost(300, 290, 10), "bad", id="one of thirty"),
        pytest.param(Lost(300, 297, 3), "good", id="one of a hundred"),
    ],
)
def test_loss_is_a_share_of_enough_packets(lost: Lost, told: str) -> None:
    assert verdict(loss_of(rule_of(Condition.LOSS), lost)) == told


def test_loss_in_one_go_is_not_believed() -> None:
    assert not believable(Lost(60, 45, 2), 0.01)
    assert believable(Lost(60, 57, 3), 0.01)


def test_a_few_of_many_packets_are_lost_by_chance() -> None:
    assert not believable(Lost(120, 116, 4), 0.01)
    assert believable(Lost(120, 114, 6), 0.01)


@pytest.mark.parametrize(
    ("above", "told"),
    [
        pytest.param(Lost(60, 60), False, id="nothing is lost above"),
        pytest.param(Lost(300, 297, 3), False, id="clearly less is lost above"),
        pytest.param(Lost(60, 58, 2), True, id="a little less, as it may be by chance"),
        pytest.param(Lost(300, 240, 50), True, id="as much is lost above"),
        pytest.param(Lost(60, 40, 0), False, id="a blackout above is no bad line"),
    ],
)
def test_loss_is_told_where_it_begins(above: Lost, told: bool) -> None:
    assert explained(Lost(120, 96, 20), above) is told


def test_what_grows_worse_slowly_is_no_new_normal() -> None:
    """A decibel a day for a fortnight; the other way a cleaned connector is normal within two days."""
    usual = learn(None, Condition.LIGHT, -8.0)
    for slot in range(12 * 24 * 14):
        usual = learn(usual, Condition.LIGHT, -8.0 - slot / 288)
    assert usual.value - (-22.0) > 5.0
    for _ in range(12 * 24 * 2):
        usual = learn(usual, Condition.LIGHT, -5.0)
    assert usual.value == pytest.approx(-5.0, abs=2.0)


def test_an_hour_is_enough_to_know_a_normal() -> None:
    usual = None
    for number in range(KNOWN_AFTER):
        assert usual is None or usual.known is None
        usual = learn(usual, Condition.RTT, 0.01 + 0.001 * (number % 2))
    assert usual is not None
    assert usual.known == pytest.approx(0.0105)


PORTS = InterfaceIdentity(
    (1, 2), ("a", "b"), (None, None), (None, None), (6, 6), (None, None), (10**9, 10**8), (None, None), (None, None)
)


@pytest.mark.parametrize(
    ("paid", "ends", "room"),
    [
        pytest.param(10**7, [(PORTS, 1)], 10**7, id="what is paid for"),
        pytest.param(None, [(PORTS, 1), (PORTS, 2)], 10**8, id="the slower port"),
        pytest.param(None, [(PORTS, 3)], None, id="a port that is not there"),
        pytest.param(None, [(None, 1)], None, id="no names yet"),
    ],
)
def test_a_link_has_the_room_that_is_paid_for_or_that_its_ports_have(
    paid: int | None, ends: list[tuple[InterfaceIdentity | None, int]], room: int | None
) -> None:
    assert room_of(paid, *ends) == room
