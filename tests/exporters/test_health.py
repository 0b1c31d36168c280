"""Sensors and identity: in base units, of now, each under a label that stays its own."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporters.prometheus.exposition import Exposition
from exporters.prometheus.sensors import MOST, sensors_of
from netmon.model.belief import Standing, State, Truth
from netmon.model.device_identity import Source
from netmon.model.health import Health, HealthReading, Measure
from netmon.model.names import SubjectKind
from tests.exporters import plain
from tests.exporters.rendering import named, names, samples_in, samples_of, text_of

SENSORS = {
    "netmon_device_cpu_ratio": 0.125,
    "netmon_device_memory_used_ratio": 0.5,
    "netmon_device_memory_used_bytes": 2.0**30,
    "netmon_device_memory_size_bytes": 2.0**31,
    "netmon_device_temperature_celsius": 41.0,
    "netmon_device_fan_ok": 1.0,
    "netmon_device_fan_speed_rpm": 4200.0,
    "netmon_device_power_supply_ok": 0.0,
}
LIGHT = {"netmon_interface_receive_power_dbm": -7.25, "netmon_interface_transmit_power_dbm": -2.5}


def wall() -> plain.Wall:
    made = plain.Wall()
    line = plain.link("l", ("d", "ge0"), ("e", "ge9"))
    made.show(plain.inventory([plain.device("d"), plain.device("e")], [line]))
    made.up("d")
    plain.see_all(made.seen("d"), plain.identity("ge0", "ge1"))
    return made


def test_every_sensor_is_told_in_base_units() -> None:
    samples = samples_of(wall().board)
    assert {name: named(samples, name) for name in SENSORS} == {
        name: {("d", "extranet", "0"): value} for name, value in SENSORS.items()
    }
    assert {name: named(samples, name) for name in LIGHT} == {
        name: {("d", "ge0", "extranet", "0"): value} for name, value in LIGHT.items()
    }
    assert "netmon_device_sensors_omitted" not in names(samples)


def test_light_is_told_of_the_interfaces_that_are_shown() -> None:
    made = wall()
    light = tuple(plain.sensor(Measure.RX_POWER, -float(n), f"lane {n}", interface=n) for n in (1, 2, 9))
    made.seen("d").health = plain.shown(Health((*light, plain.sensor(Measure.RX_POWER, -3.0, "somewhere"))))
    some = named(samples_of(made.board), "netmon_interface_receive_power_dbm")
    assert list(some) == [("d", "ge0", "extranet", "lane 1")]
    every = named(samples_of(made.board, all_interfaces=True), "netmon_interface_receive_power_dbm")
    assert list(every) == [("d", "ge0", "extranet", "lane 1"), ("d", "ge1", "extranet", "lane 2")]


@pytest.mark.parametrize("lost", ["too old", "silent"])
def test_a_reading_that_is_not_of_now_is_not_told(lost: str) -> None:
    made = wall()
    if lost == "silent":
        subject = plain.subject(SubjectKind.DEVICE, "d")
        made.believe(subject, Standing(State.DOWN, reachable=Truth.NO, manageable=Truth.NO, root=subject))
    else:
        made.seen("d").health = None
    samples = samples_of(made.board)
    assert not {*SENSORS, *LIGHT} & names(samples)
    assert len(named(samples, "netmon_device_info")) == 2, "what it is, it still is"


def test_a_device_has_one_info_with_what_it_said_and_nothing_where_it_said_nothing() -> None:
    made = wall()
    made.seen("d").record = plain.record(vendor="H3C", version="7.1")
    infos = [labels for name, labels in samples_of(made.board) if name == "netmon_device_info"]
    said = {dict(labels)["device"]: [dict(labels)[key] for key in ("vendor", "os", "version")] for labels in infos}
    assert said == {"d": ["H3C", "", "7.1"], "e": ["", "", ""]}


def test_a_new_version_shows_and_the_old_one_is_gone() -> None:
    made = wall()
    exposition = Exposition(made.board)
    for version in ("7.1", "7.2", "7.2"):
        made.seen("d").record = plain.record(version=version)
        infos = [dict(labels) for name, labels in samples_in(text_of(exposition)) if name == "netmon_device_info"]
        assert [labels["version"] for labels in infos if labels["device"] == "d"] == [version]


def fans(*names: str) -> Health:
    return Health(
        tuple(
            HealthReading(Measure.FAN, name, 1.0, Source("vrp.fan", f"1.3.6.1.4.1.2011.{number}"))
            for number, name in enumerate(names)
        )
    )


def labels_of(health: Health) -> list[str]:
    return [label for label, _ in sensors_of(health).shown]


def test_sensors_of_one_name_are_told_apart_by_what_was_read() -> None:
    assert labels_of(fans("fan", "fan", "front")) == [
        "fan (oid 1.3.6.1.4.1.2011.0)",
        "fan (oid 1.3.6.1.4.1.2011.1)",
        "front",
    ]


def test_what_is_no_name_is_no_label() -> None:
    shown = labels_of(fans("风扇 1", "fan\u202e", 'fan"} 1', "x" * 200, "", "oid 1.3"))
    assert [label for label in shown if "oid 1.3.6" not in label] == ["风扇 1"]
    assert len(set(shown)) == 6


def test_of_too_many_sensors_those_that_fail_are_told_first_and_the_rest_is_counted() -> None:
    readings = [*fans(*(f"fan {number:03}" for number in range(MOST + 10))).readings]
    readings[-1] = HealthReading(Measure.FAN, readings[-1].name, 0.0, readings[-1].source)
    sensors = sensors_of(Health(tuple(readings)))
    assert sensors.omitted == 10
    assert len(sensors.shown) == MOST
    assert sensors.shown[-1] == (readings[-1].name, readings[-1])


@given(
    st.lists(st.tuples(st.sampled_from(Measure), st.text(max_size=5), st.integers(0, 3)), unique=True, max_size=20),
    st.randoms(use_true_random=False),
)
def test_a_table_in_another_order_moves_no_label(told: list[tuple[Measure, str, int]], chance: random.Random) -> None:
    readings = [HealthReading(measure, name, float(oid), Source("r", f"1.3.{oid}")) for measure, name, oid in told]
    before = sensors_of(Health(tuple(readings)))
    chance.shuffle(readings)
    after = sensors_of(Health(tuple(sorted(readings, key=lambda reading: list(Measure).index(reading.measure)))))
    assert set(before.shown) == set(after.shown)
    keys = [(reading.measure, label) for label, reading in before.shown]
    assert len(set(keys)) == len(keys)
