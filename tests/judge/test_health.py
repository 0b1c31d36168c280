"""What of a device's sensors is worth a row, and what is not as it should be."""

from __future__ import annotations

import pytest

from netmon.judge.health import KEPT_ANEW, is_wrong, worth_keeping
from netmon.model.device_identity import Source
from netmon.model.health import Health, HealthReading, Measure


def sensor(measure: Measure, value: float, name: str = "0") -> HealthReading:
    return HealthReading(measure, name, value, Source("vrp.health"))


def health(*readings: HealthReading) -> Health:
    return Health(readings)


CALM = health(sensor(Measure.CPU, 20.0), sensor(Measure.FAN, 1.0), sensor(Measure.RX_POWER, -8.0))


@pytest.mark.parametrize(
    ("now", "worth"),
    [
        pytest.param(CALM, False, id="the same"),
        pytest.param(health(sensor(Measure.CPU, 29.0), *CALM.readings[1:]), False, id="a processor a bit busier"),
        pytest.param(health(sensor(Measure.CPU, 30.0), *CALM.readings[1:]), True, id="a processor much busier"),
        pytest.param(health(CALM.readings[0], sensor(Measure.FAN, 0.0), CALM.readings[2]), True, id="a fan that fails"),
        pytest.param(health(*CALM.readings[:2], sensor(Measure.RX_POWER, -8.5)), True, id="half a decibel less light"),
        pytest.param(health(*CALM.readings[:2]), True, id="a sensor less"),
        pytest.param(health(*CALM.readings[:2], sensor(Measure.RX_POWER, -8.0, "1")), True, id="another sensor"),
    ],
)
def test_a_reading_is_kept_where_something_of_note_differs(now: Health, worth: bool) -> None:
    assert worth_keeping(CALM, 300.0, now) is worth


def test_a_reading_is_kept_where_there_is_none_and_once_an_hour() -> None:
    assert worth_keeping(None, 0.0, CALM)
    assert worth_keeping(CALM, KEPT_ANEW, CALM)


@pytest.mark.parametrize(
    ("reading", "wrong"),
    [
        (sensor(Measure.FAN, 0.0), True),
        (sensor(Measure.FAN, 1.0), False),
        (sensor(Measure.POWER_SUPPLY, 0.0), True),
        (sensor(Measure.CPU, 90.0), True),
        (sensor(Measure.CPU, 89.9), False),
        (sensor(Measure.MEMORY, 95.0), True),
        (sensor(Measure.FAN_SPEED, 0.0), False),
        (sensor(Measure.RX_POWER, 0.0), False),
    ],
)
def test_what_is_wrong(reading: HealthReading, wrong: bool) -> None:
    assert is_wrong(reading) is wrong
