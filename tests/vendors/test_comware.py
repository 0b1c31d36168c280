"""H3C and HPE Comware: one table for everything that is plugged in, and transceivers that are none."""

from __future__ import annotations

import pytest

from netmon.model.health import Measure
from tests.vendors.agent import CHASSIS_CLASS, CLASS, MODEL, NAME, SERIAL, device

STATE = "1.3.6.1.4.1.25506.2.6.1.1.1.1"
MANUFACTURER_SERIAL = "1.3.6.1.4.1.25506.2.6.1.2.1.1.2"
TRANSCEIVER = "1.3.6.1.4.1.25506.2.70.1.1.1"
FAN = "1.3.6.1.4.1.25506.8.35.9.1.1.1.2"
POWER = "1.3.6.1.4.1.25506.8.35.9.1.2.1.2"


@pytest.mark.parametrize(
    ("descr", "model", "version"),
    [
        (
            (
                "H3C Comware Platform Software, Software Version 7.1.070, Release 6126P20 H3C S5560X-30C-EI "
                "Copyright (c) 2004-2019 New H3C Technologies Co., Ltd. All rights reserved."
            ),
            "S5560X-30C-EI",
            "7.1.070, Release 6126P20",
        ),
        (
            (
                "HP Comware Platform Software, Software Version 5.20.99 Release 2215 HP A5120-24G-PoE+ EI Switch "
                "Copyright (c) 2010-2013 Hewlett-Packard Development Company, L.P."
            ),
            "A5120-24G-PoE+ EI Switch",
            "5.20.99, Release 2215",
        ),
        (
            "H3C Comware Platform Software, Software Version 7.1.064, Feature 9313 H3C SecPath F1000-AI-25",
            "SecPath F1000-AI-25",
            "7.1.064, Feature 9313",
        ),
        ("H3C Comware software. Version 3.10, Release 1602", None, "3.10, Release 1602"),
    ],
)
def test_model_and_version_stand_in_the_description(descr: str, model: str | None, version: str | None) -> None:
    read = device("comware", descr)
    assert (read.model, read.version) == (model, version)


def test_of_a_stack_the_first_member_is_the_box() -> None:
    said = {
        f"{CLASS}.1": 11, f"{CLASS}.3": CHASSIS_CLASS, f"{CLASS}.4": CHASSIS_CLASS, f"{CLASS}.5": 9,
        f"{MODEL}.1": "STACK MODE", f"{MODEL}.3": "H3C SR6608-X", f"{MODEL}.4": "H3C SR6604-X",
        f"{MANUFACTURER_SERIAL}.1": "", f"{MANUFACTURER_SERIAL}.3": "210235A00000000001",
        f"{SERIAL}.4": "other", f"{SERIAL}.5": "board",
    }  # fmt: skip
    read = device("comware", "", "", said)
    assert (read.model, read.serial) == ("SR6608-X", "210235A00000000001")


def test_rows_that_say_0_or_65535_have_no_such_thing() -> None:
    rows = {  # load, memory, size, temperature
        65: (8, 47, 2_000_000, 38),
        66: (0, 0, 0, 65535),
        67: (0, 30, 1_000_000, 0),
    }
    said: dict[str, int | str] = {}
    for index, row in rows.items():
        said |= {f"{STATE}.{column}.{index}": value for column, value in zip((6, 8, 10, 12), row, strict=True)}
        said[f"{NAME}.{index}"] = "Board"
    read = device("comware", "", "", said)
    assert read.of(Measure.CPU) == {"Board [65]": 8.0, "Board [67]": 0.0}
    assert read.of(Measure.MEMORY) == {"Board [65]": 47.0, "Board [67]": 30.0}
    assert read.of(Measure.TEMPERATURE) == {"Board": 38.0}


@pytest.mark.parametrize("nothing", [2_147_483_647, 0, "Copper", ""])
def test_a_port_without_light_has_no_reading(nothing: object) -> None:
    said = {f"{TRANSCEIVER}.12.10": nothing, f"{TRANSCEIVER}.12.11": -834, f"{TRANSCEIVER}.9.11": -251}
    read = device("comware", "", "", said, {"Ten-GigabitEthernet1/0/2": 11})
    assert read.of(Measure.RX_POWER) == {"Ten-GigabitEthernet1/0/2": -8.34}
    assert read.of(Measure.TX_POWER) == {"Ten-GigabitEthernet1/0/2": -2.51}
    assert read.health.of(Measure.RX_POWER)[0].interface == 11


def test_fans_and_power_supplies_that_are_not_installed_are_left_out() -> None:
    said = {f"{FAN}.1": 1, f"{FAN}.2": 2, f"{FAN}.3": 3, f"{POWER}.1": 1, f"{POWER}.2": 4}
    read = device("comware", "", "", said)
    assert read.of(Measure.FAN) == {"Fan 1": 1.0, "Fan 2": 0.0}
    assert read.of(Measure.POWER_SUPPLY) == {"Power supply 1": 1.0}
