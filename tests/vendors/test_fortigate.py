"""Fortinet: one core MIB, a MIB for each product, and sensors that only their names tell apart."""

from __future__ import annotations

import pytest

from netmon.model.health import Measure
from tests.vendors.agent import CHASSIS_CLASS, CLASS, MODEL, device

FORTINET = "1.3.6.1.4.1.12356"
SENSOR = f"{FORTINET}.101.4.3.2.1"


@pytest.mark.parametrize(
    ("said", "model"),
    [
        ("FGT_100F", "FortiGate 100F"),
        ("FGR_60F", "FortiGate Rugged 60F"),
        ("FWF_60E", "FortiWiFi 60E"),
        ("FGVM64", "FortiGate-VM64"),
        ("SomethingElse", "SomethingElse"),
    ],
)
def test_the_short_name_of_a_platform_is_written_out(said: str, model: str) -> None:
    assert device("fortigate", "", "", {f"{CLASS}.1": CHASSIS_CLASS, f"{MODEL}.1": said}).model == model


def test_a_fortigate_is_read_from_its_system_group() -> None:
    system = f"{FORTINET}.101.4.1"
    said = {
        f"{FORTINET}.100.1.1.1.0": "FGT60FTK20000001",
        f"{system}.1.0": "v7.0.12,build0523,230606 (GA.M)",
        f"{system}.3.0": 4,
        f"{system}.4.0": 41,
        f"{system}.5.0": 1_907_736,
        f"{FORTINET}.101.4.4.2.1.2.1": 7,
    }
    read = device("fortigate", "branch 12", f"{FORTINET}.101.1.641", said)
    assert (read.version, read.serial) == ("v7.0.12,build0523,230606 (GA.M)", "FGT60FTK20000001")
    assert read.of(Measure.CPU) == {"CPU": 4.0, "CPU core 1": 7.0}
    memory = read.only(Measure.MEMORY)
    assert (memory.value, memory.total) == (41.0, 1_907_736 * 1024)


def test_sensors_are_told_apart_by_name_and_volts_are_none_of_them() -> None:
    rows = {
        1: ("+12V", "11.904", 0),
        2: ("CPU Core 0", "52", 0),
        3: ("FAN_TMP_3", "30", 0),
        4: ("Fan 1", "3800", 1),
        5: ("PS1 Fan 1", "12160", 0),
        6: ("PS1 VIN", "226", 0),
        7: ("PS1 Status", "0", 0),
        8: ("PS2 Status", "0", 1),
        9: ("TD1", "0", 0),
    }
    said: dict[str, int | str] = {}
    for index, (name, value, alarm) in rows.items():
        said |= {f"{SENSOR}.2.{index}": name, f"{SENSOR}.3.{index}": value, f"{SENSOR}.4.{index}": alarm}
    read = device("fortigate", "", "", said)
    assert read.of(Measure.TEMPERATURE) == {"CPU Core 0": 52.0, "FAN_TMP_3": 30.0}
    assert read.of(Measure.FAN_SPEED) == {"Fan 1": 3800.0, "PS1 Fan 1": 12160.0}
    assert read.of(Measure.FAN) == {"Fan 1": 0.0, "PS1 Fan 1": 1.0}
    assert read.of(Measure.POWER_SUPPLY) == {"PS1 Status": 1.0, "PS2 Status": 0.0}


def test_a_fortiswitch_counts_its_memory_in_kilobytes() -> None:
    switch = f"{FORTINET}.106"
    said = {
        f"{switch}.1.1.1.0": "S248EPTF18000001",
        f"{switch}.4.1.1.0": "FortiSwitch-248E-POE v6.4.6,build0470,210211 (GA)",
        f"{switch}.4.1.2.0": 12,
        f"{switch}.4.1.3.0": 250_000,
        f"{switch}.4.1.4.0": 500_000,
    }
    read = device("fortiswitch", "", f"{switch}.1.2485", said)
    assert (read.version, read.serial) == ("v6.4.6,build0470,210211 (GA)", "S248EPTF18000001")
    assert read.of(Measure.CPU) == {"CPU": 12.0}
    assert read.only(Measure.MEMORY).value == 50.0


@pytest.mark.parametrize(
    ("os", "arc", "cpu"), [("fortimail", 105, 6), ("fortiadc", 112, 4), ("fortiauthenticator", 113, 4)]
)
def test_an_appliance_begins_with_model_serial_and_version(os: str, arc: int, cpu: int) -> None:
    system = f"{FORTINET}.{arc}.1"
    said = {f"{system}.1.0": "VM01", f"{system}.2.0": "FX-0001", f"{system}.3.0": "v6.0.3", f"{system}.{cpu}.0": 9}
    read = device(os, "", "", said)
    assert (read.model, read.serial, read.version) == ("VM01", "FX-0001", "v6.0.3")
    assert read.of(Measure.CPU) == {"CPU": 9.0}
