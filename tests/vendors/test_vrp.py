"""Huawei VRP: three units of light, rows that are no processor, and the many ways to name the box."""

from __future__ import annotations

import pytest

from netmon.model.health import Measure
from tests.vendors.agent import CHASSIS_CLASS, CLASS, CONTAINED_IN, DESCR, NAME, SERIAL, SOFTWARE, device

STATE = "1.3.6.1.4.1.2011.5.25.31.1.1.1.1"
OPTICAL = "1.3.6.1.4.1.2011.5.25.31.1.1.3.1"
FAN = "1.3.6.1.4.1.2011.5.25.31.1.1.10.1"
POWER = "1.3.6.1.4.1.2011.5.25.31.1.1.18.1"
ENABLED = 3


@pytest.mark.parametrize(
    ("descr", "model", "version"),
    [
        (
            (
                "S5731-H24T4XC Huawei Versatile Routing Platform Software VRP (R) software,Version 5.170 "
                "(S5731 V200R021C00SPC100) Copyright (C) 2000-2021 HUAWEI TECH Co., Ltd."
            ),
            "S5731-H24T4XC",
            "5.170 (V200R021C00SPC100)",
        ),
        (
            (
                "Huawei AR6140-16G4XG Huawei Versatile Routing Platform Software VRP (R) software,Version 5.170 "
                "(AR6140-16G4XG V300R019C10SPC300)"
            ),
            "AR6140-16G4XG",
            "5.170 (V300R019C10SPC300)",
        ),
        (
            (
                "Huawei Versatile Routing Platform Software VRP (R) software, Version 8.180 "
                "(CE6857EI V200R005C10SPC800) Copyright (C) 2012-2019 Huawei Technologies HUAWEI CE6857-48S6CQ-EI"
            ),
            "CE6857EI",
            "8.180 (V200R005C10SPC800)",
        ),
        (
            (
                "Huawei Versatile Routing Platform Software VRP (R) software, Version 5.30 (V100R006C00SPC500) "
                "Copyright (C) 2008 Huawei Technologies Co., Ltd. HUAWEI NE40E-X8"
            ),
            "NE40E-X8",
            "5.30 (V100R006C00SPC500)",
        ),
        ("Quidway S3928P-EI Product Version S3900-1602P11", None, None),
        ("Huawei Versatile Routing Platform Software Version 3.10, Release 0041", None, "3.10, Release 0041"),
    ],
)
def test_model_and_version_stand_in_the_description(descr: str, model: str | None, version: str | None) -> None:
    read = device("vrp", descr)
    assert (read.model, read.version) == (model, version)


def test_a_box_that_says_nothing_of_itself_is_known_by_its_chassis() -> None:
    said = {
        f"{CLASS}.16777216": CHASSIS_CLASS,
        f"{CONTAINED_IN}.16777216": 0,
        f"{DESCR}.16777216": "Quidway NE40E-X16 chassis",
        f"{NAME}.16777216": "NE40E-X16",
        f"{SOFTWARE}.16777216": "VRP Version 5.160 V600R009C10SPC200",
        f"{SERIAL}.16777216": "",
        f"{SERIAL}.17039361": "210305000000000001",
    }
    read = device("vrp", "", "1.3.6.1.4.1.2011.2.88.2", said)
    assert (read.model, read.version, read.serial) == ("NE40E-X16", "5.160 (V600R009C10SPC200)", "210305000000000001")


def test_only_boards_at_work_with_a_processor_have_a_load() -> None:
    said: dict[str, int | str] = {}
    rows = {  # operStatus, load, its threshold, memory, its threshold, size, temperature
        9: (ENABLED, 7, 95, 36, 95, 2_000_000_000, 40),
        10: (2, 55, 95, 66, 95, 1_000_000_000, 0),
        11: (ENABLED, 0, 0, 0, 0, 0, 2_147_483_647),
        12: (ENABLED, 0, 95, 20, 95, 500_000_000, 31),
    }
    for index, row in rows.items():
        for column, value in zip((2, 5, 6, 7, 8, 9, 11), row, strict=True):
            said[f"{STATE}.{column}.{index}"] = value
        said[f"{NAME}.{index}"] = f"Board {index}"
    read = device("vrp", "", "", said)
    assert read.of(Measure.CPU) == {"Board 9": 7.0, "Board 12": 0.0}
    assert read.of(Measure.MEMORY) == {"Board 9": 36.0, "Board 12": 20.0}
    assert read.health.of(Measure.MEMORY)[0].total == 2_000_000_000
    assert read.of(Measure.TEMPERATURE) == {"Board 9": 40.0, "Board 12": 31.0}


def test_memory_beyond_32_bits_is_told_in_megabytes() -> None:
    said = {f"{STATE}.{column}.1": value for column, value in {2: ENABLED, 7: 43, 8: 95, 9: 0, 19: 8192}.items()}
    reading = device("vrp", "", "", said).only(Measure.MEMORY)
    assert (reading.value, reading.total) == (43.0, 8192 << 20)


@pytest.mark.parametrize(
    ("rx", "tx", "dbm"),
    [
        (-520, 120, {"rx": -5.2, "tx": 1.2}),  # one of them below 0: both are hundredths of a dBm
        (300, 500, {"rx": -5.23, "tx": -3.01}),  # none of them: µW
        (-1, 500, {"tx": -3.01}),
        (0, 0, {}),
        (2_147_483_647, -1, {}),
    ],
)
def test_light_is_told_in_microwatts_or_in_hundredths_of_a_dbm(rx: int, tx: int, dbm: dict[str, float]) -> None:
    said: dict[str, object] = {f"{OPTICAL}.8.5": rx, f"{OPTICAL}.9.5": tx, f"{NAME}.5": "GigabitEthernet0/0/5"}
    read = device("vrp", "", "", said, {"GigabitEthernet0/0/5": 50})
    found = {"rx": read.health.of(Measure.RX_POWER), "tx": read.health.of(Measure.TX_POWER)}
    assert {key: readings[0].value for key, readings in found.items() if readings} == dbm
    assert all(reading.interface == 50 for readings in found.values() for reading in readings)


def test_each_lane_of_a_transceiver_has_its_light() -> None:
    said: dict[str, object] = {f"{OPTICAL}.32.7": "-206,-230,-1,-315", f"{NAME}.7": "100GE1/0/1"}
    said |= {f"{OPTICAL}.8.7": -206, f"{OPTICAL}.33.7": "Copper"}
    read = device("vrp", "", "", said, {"100GE1/0/1": 3})
    assert read.of(Measure.RX_POWER) == {
        "100GE1/0/1 lane 1": -2.06,
        "100GE1/0/1 lane 2": -2.3,
        "100GE1/0/1 lane 3": -3.15,
    }
    assert read.of(Measure.TX_POWER) == {}


def test_parts_that_are_not_plugged_in_have_no_state() -> None:
    said = {
        f"{FAN}.6.0.1": 1,
        f"{FAN}.7.0.1": 1,
        f"{FAN}.6.0.2": 2,
        f"{FAN}.7.0.2": 2,
        f"{FAN}.6.0.3": 1,
        f"{FAN}.7.0.3": 2,
    }
    said |= {f"{POWER}.5.0.1": 1, f"{POWER}.6.0.1": 1, f"{POWER}.5.0.2": 1, f"{POWER}.6.0.2": 2, f"{POWER}.6.0.3": 4}
    read = device("vrp", "", "", said)
    assert read.of(Measure.FAN) == {"Fan 0.1": 1.0, "Fan 0.3": 0.0}
    assert read.of(Measure.POWER_SUPPLY) == {"Power supply 0.1": 1.0, "Power supply 0.2": 0.0}


def test_old_software_without_the_table_of_boards_tells_load_and_memory_elsewhere() -> None:
    said = {
        "1.3.6.1.4.1.2011.6.3.4.1.2.0.1.0": 12,
        "1.3.6.1.4.1.2011.6.3.5.1.1.2.0.1.0": 400,
        "1.3.6.1.4.1.2011.6.3.5.1.1.3.0.1.0": 100,
    }
    read = device("vrp", "", "", said)
    assert read.of(Measure.CPU) == {"CPU 0.1.0": 12.0}
    assert read.of(Measure.MEMORY) == {"Memory 0.1.0": 75.0}
