"""What a sensor says, as people read it."""

from __future__ import annotations

import pytest

from netmon.model.health import Measure
from netmon.words import Language, say_sensor
from netmon.words.quantities import size


@pytest.mark.parametrize(
    ("measure", "value", "text"),
    [
        (Measure.CPU, 12.5, "12.5%"),
        (Measure.CPU, 0.0, "0%"),
        (Measure.MEMORY, 100.0, "100%"),
        (Measure.TEMPERATURE, -3.5, "-3.5 °C"),
        (Measure.FAN, 1.0, "ok"),
        (Measure.FAN, 0.0, "failed"),
        (Measure.FAN_SPEED, 4200.0, "4200 r/min"),
        (Measure.POWER_SUPPLY, 0.0, "failed"),
        (Measure.RX_POWER, -7.254, "-7.25 dBm"),
        (Measure.TX_POWER, 0.0, "0.00 dBm"),
    ],
)
def test_every_measure_is_told_in_its_unit(measure: Measure, value: float, text: str) -> None:
    assert say_sensor(Language.EN, measure, value) == text


@pytest.mark.parametrize("measure", Measure)
def test_every_measure_can_be_told(measure: Measure) -> None:
    assert all(say_sensor(language, measure, 1.0) for language in Language)


@pytest.mark.parametrize(
    ("octets", "text"),
    [(0, "0 B"), (1023, "1023 B"), (1024, "1 KiB"), (3 << 29, "1.5 GiB"), ((1 << 30) - 1, "1 GiB"), (80, "80 B")],
)
def test_a_size_has_three_digits_and_the_prefix_it_rounds_to(octets: int, text: str) -> None:
    assert size(octets) == text


def test_memory_is_told_with_its_sizes_where_they_are_known() -> None:
    assert say_sensor(Language.ZH, "memory", 37.5, 3 << 29, 1 << 32) == "37.5%（1.5 GiB / 4 GiB）"
    assert say_sensor(Language.EN, "memory", 37.5, None, 1 << 32) == "37.5%"
