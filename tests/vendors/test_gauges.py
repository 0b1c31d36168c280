"""What is read of many systems by short rules: MIBs under each model's own number, sentinels, figures inside texts."""

from __future__ import annotations

import pytest

from netmon.model.health import Measure
from netmon.vendors.objects import Value
from netmon.vendors.profiles.powernet import message_celsius
from netmon.vendors.registry import applying
from tests.vendors.agent import device

ENTERPRISES = "1.3.6.1.4.1"


@pytest.mark.parametrize(
    ("os", "object_id", "root"),
    [
        ("edgecos", f"{ENTERPRISES}.259.10.1.27.102", f"{ENTERPRISES}.259.10.1.27"),
        ("fusion", f"{ENTERPRISES}.259.6.10.120", f"{ENTERPRISES}.259.6.10.120"),
        ("fs-switch", f"{ENTERPRISES}.52642.2.1.45.101", f"{ENTERPRISES}.52642.2.1.45"),
    ],
)
def test_acctons_mib_is_found_under_the_number_of_the_model(os: str, object_id: str, root: str) -> None:
    said = {
        f"{root}.1.39.2.1.0": 21,
        f"{root}.1.39.3.1.0": 400,
        f"{root}.1.39.3.3.0": 100,
        f"{root}.1.1.11.1.3.1.1": 55,
        f"{root}.1.2.11.1.6.28": "-5.18 dBm normal",
    }
    read = device(os, "", object_id, said)
    assert read.of(Measure.CPU) == {"CPU": 21.0}
    assert (read.only(Measure.MEMORY).value, read.only(Measure.MEMORY).total) == (75.0, 400)
    assert read.of(Measure.TEMPERATURE) == {"Unit 1.1": 55.0}
    assert (read.only(Measure.RX_POWER).value, read.only(Measure.RX_POWER).interface) == (-5.18, 28)


def test_a_device_of_another_family_is_not_asked_for_the_mib_of_a_model() -> None:
    (profile, *_) = applying("fs-switch", f"{ENTERPRISES}.27975.99.263", "")
    assert not list(profile.health_objects())


def test_a_switch_of_moxa_has_its_own_number_and_the_same_mib() -> None:
    root = f"{ENTERPRISES}.8691.7.86"
    said = {f"{root}.1.54.0": 42, f"{root}.1.56.0": 100, f"{root}.1.57.0": 68, f"{root}.1.58.0": 32}
    said |= {f"{root}.1.10.7.1.3.9": 34}
    read = device("moxa-etherdevice", "", root, said)
    assert read.of(Measure.CPU) == {"CPU": 42.0}
    assert read.only(Measure.MEMORY).value == 32.0
    assert read.of(Measure.TEMPERATURE) == {"Transceiver 9": 34.0}


def test_some_tell_what_is_idle() -> None:
    assert device("fs-switch", "", "", {f"{ENTERPRISES}.27975.1.2.11.0": 94}).of(Measure.CPU) == {"CPU": 6.0}


def test_the_flash_of_a_switch_is_no_memory() -> None:
    table = f"{ENTERPRISES}.171.14.5.1.4.1"
    said = {f"{table}.3.1.1": 200, f"{table}.4.1.1": 50, f"{table}.3.1.2": 100, f"{table}.4.1.2": 97}
    assert device("dlink", "", "", said).only(Measure.MEMORY).value == 25.0


@pytest.mark.parametrize(
    ("text", "celsius"),
    [
        (b"CPU Temperature-Ctlr B: 61 C 141.80F", 61.0),
        (b"Capacitor Pack Voltage-Ctlr B: 8.14V", None),
        (b"Disk Controller Temperature-Ctlr A: -5 C 23.00F", -5.0),
        (61, None),
    ],
)
def test_a_temperature_is_found_in_a_sentence(text: Value, celsius: float | None) -> None:
    assert message_celsius(text) == celsius


def test_a_probe_that_is_not_plugged_in_is_not_read() -> None:
    apc = f"{ENTERPRISES}.318.1.1"
    said = {
        f"{apc}.1.2.2.2.0": 23,
        f"{apc}.1.2.3.2.0": 234,
        f"{apc}.25.1.2.1.3.1.1": "Rack 1",
        f"{apc}.25.1.2.1.6.1.1": 20,
        f"{apc}.25.1.2.1.3.2.1": "Rack 2",
        f"{apc}.25.1.2.1.6.2.1": -1,
    }
    assert device("apc", "", "", said).of(Measure.TEMPERATURE) == {"Battery": 23.4, "Rack 1": 20.0}
    akcp = f"{ENTERPRISES}.3854.1.2.2.1.16.1"
    said = {f"{akcp}.1.0": "Door", f"{akcp}.4.0": 2, f"{akcp}.14.0": 199}
    said |= {f"{akcp}.1.1": "Temperature2 Description", f"{akcp}.4.1": 0, f"{akcp}.14.1": 250}
    assert device("akcp", "", "", said).of(Measure.TEMPERATURE) == {"Door": 19.9}


@pytest.mark.parametrize(("said", "read"), [(25, {"Battery": 25.0}), (0, {}), (-1, {}), (-273, {})])
def test_every_ups_has_its_standard_battery(said: int, read: dict[str, float]) -> None:
    assert device("deltaups", "", "", {"1.3.6.1.2.1.33.1.2.7.0": said}).of(Measure.TEMPERATURE) == read


def test_only_what_is_called_a_temperature_is_one() -> None:
    table = f"{ENTERPRISES}.21317.1.3.1"
    said = {f"{table}.2.1": "32.000", f"{table}.13.1": "CPU Temp", f"{table}.2.2": "12.100", f"{table}.13.2": "12V"}
    assert device("supermicro-bmc", "", "", said).of(Measure.TEMPERATURE) == {"CPU Temp": 32.0}


def test_a_moxa_names_itself_under_its_own_number() -> None:
    root = f"{ENTERPRISES}.8691.7.142"
    said = {
        f"{root}.1.2.0": "EDS-528E-4GTXSFP-LV",
        f"{root}.1.4.0": "V6.4 build 25021113",
        f"{root}.1.78.0": "TBZA0001",
    }
    read = device("moxa-etherdevice", "", root, said)
    assert (read.model, read.version, read.serial) == ("EDS-528E-4GTXSFP-LV", "V6.4 build 25021113", "TBZA0001")


def test_an_access_point_of_stellar_has_its_serial_number_under_its_own_number() -> None:
    root = f"{ENTERPRISES}.6486.802.1.1.2.1.2.12"
    read = device("stellar", "OAW-AP1321 4.0.3", root, {f"{root}.1.1.6": "SSZ000000001"})
    assert (read.model, read.version, read.serial) == ("OAW-AP1321", "4.0.3", "SSZ000000001")


@pytest.mark.parametrize(
    ("os", "oid", "said", "read"),
    [
        ("uhp", "8000.22.2.1.0", 135, 57.22),
        ("horizon-quantum", "7262.2.4.1.1.8.0", 3325, 33.25),
        ("edfamux", "51628.1.2.5.0", "42.42c", 42.42),
    ],
)
def test_degrees_come_in_many_units(os: str, oid: str, said: int | str, read: float) -> None:
    assert device(os, "", "", {f"{ENTERPRISES}.{oid}": said}).only(Measure.TEMPERATURE).value == read


def test_tenths_of_a_percent_that_are_idle_are_load() -> None:
    assert device("saf-integra-w", "", "", {f"{ENTERPRISES}.7571.100.1.1.7.2.4.10.0": 801}).of(Measure.CPU) == {
        "CPU": 19.9
    }


@pytest.mark.parametrize("arc", [10, 11])
def test_netgear_is_fastpath_under_either_of_two_numbers(arc: int) -> None:
    root = f"{ENTERPRISES}.4526.{arc}"
    said = {f"{root}.1.1.4.9.0": "5 Secs (  7.1%)   60 Secs (  6.0%)  300 Secs (  5.9%)", f"{root}.43.1.8.1.5.1.0": 44}
    read = device("netgear", "", "", said)
    assert read.of(Measure.CPU) == {"CPU": 7.1}
    assert read.of(Measure.TEMPERATURE) == {"Temperature 1.0": 44.0}


def test_a_nas_tells_figures_with_their_units() -> None:
    nas = f"{ENTERPRISES}.24681.1.2"
    said = {f"{nas}.1.0": "12.30 %", f"{nas}.2.0": "2000.0 MB", f"{nas}.3.0": "500.0 MB", f"{nas}.5.0": "44 C/111 F"}
    read = device("qnap", "", "", said)
    assert read.of(Measure.CPU) == {"CPU": 12.3}
    assert read.only(Measure.MEMORY).value == 75.0
    assert read.of(Measure.TEMPERATURE) == {"CPU": 44.0}


def test_a_sensor_that_counts_fahrenheit_is_no_celsius() -> None:
    sentry = f"{ENTERPRISES}.1718.3.2.5.1"
    said = {f"{sentry}.3.1.1": "Top", f"{sentry}.6.1.1": 245, f"{sentry}.13.1.1": 0}
    said |= {f"{sentry}.3.1.2": "Bottom", f"{sentry}.6.1.2": 760, f"{sentry}.13.1.2": 1}
    assert device("sentry3", "", "", said).of(Measure.TEMPERATURE) == {"Top": 24.5}
