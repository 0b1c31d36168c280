"""MikroTik: gauges with units in RouterOS 7, scalars before it, and SwOS beside both."""

from __future__ import annotations

from netmon.model.health import Measure
from tests.vendors.agent import device

MTXR = "1.3.6.1.4.1.14988.1.1"
GAUGE, OPTICAL = f"{MTXR}.3.100.1", f"{MTXR}.19.1.1"
CELSIUS, RPM, VOLT, STATE = 1, 2, 3, 6


def test_identity_is_in_sysdescr_and_the_license() -> None:
    said = {f"{MTXR}.4.4.0": "6.49.10", f"{MTXR}.7.3.0": "D4560E0A1B2C"}
    read = device("routeros", "RouterOS CCR1036-8G-2S+", "", said)
    assert (read.model, read.version, read.serial) == ("CCR1036-8G-2S+", "6.49.10", "D4560E0A1B2C")


def test_a_gauge_is_what_its_unit_says() -> None:
    rows = {
        13: ("voltage", 243, VOLT),
        14: ("temperature", 38, CELSIUS),
        16: ("fan1-speed", 4200, RPM),
        18: ("psu1-state", 1, STATE),
        19: ("psu2-state", 0, STATE),
        20: ("fan-state", 0, STATE),
    }
    said: dict[str, int | str] = {}
    for index, (name, value, unit) in rows.items():
        said |= {f"{GAUGE}.2.{index}": name, f"{GAUGE}.3.{index}": value, f"{GAUGE}.4.{index}": unit}
    read = device("routeros", "", "", said)
    assert read.of(Measure.TEMPERATURE) == {"temperature": 38.0}
    assert read.of(Measure.FAN_SPEED) == {"fan1-speed": 4200.0}
    assert read.of(Measure.POWER_SUPPLY) == {"psu1-state": 1.0, "psu2-state": 0.0}


def test_before_there_were_gauges_temperatures_were_scalars_in_tenths() -> None:
    read = device("routeros", "", "", {f"{MTXR}.3.10.0": 415, f"{MTXR}.3.11.0": 560, f"{MTXR}.3.17.0": 3500})
    assert read.of(Measure.TEMPERATURE) == {"temperature": 41.5, "cpu-temperature": 56.0}
    assert read.of(Measure.FAN_SPEED) == {"fan1": 3500.0}


def test_light_is_in_thousandths_at_the_port_of_the_row() -> None:
    said = {f"{OPTICAL}.2.9": "sfp-sfpplus1", f"{OPTICAL}.9.9": -2100, f"{OPTICAL}.10.9": -5433}
    read = device("routeros", "", "", said)
    assert (read.only(Measure.RX_POWER).value, read.only(Measure.RX_POWER).interface) == (-5.433, 9)
    assert read.only(Measure.TX_POWER).value == -2.1


def test_an_empty_cage_of_swos_has_no_temperature() -> None:
    said = {f"{GAUGE}.3.52.0": 42, f"{OPTICAL}.2.9": "SFP1", f"{OPTICAL}.6.9": 21, f"{OPTICAL}.6.10": 65408}
    read = device("swos", "CSS326-24G-2S+ SwOS v2.13", "", said)
    assert (read.model, read.version) == ("CSS326-24G-2S+", "2.13")
    assert read.of(Measure.TEMPERATURE) == {"CPU": 42.0, "SFP1": 21.0}
