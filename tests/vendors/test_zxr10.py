"""ZTE ZXR10: two generations of tables, and a column that means another thing in each."""

from __future__ import annotations

import pytest

from netmon.model.health import Measure
from tests.vendors.agent import device

UNIT = "1.3.6.1.4.1.3902.3.6002.2.1.1"
OLD = "1.3.6.1.4.1.3902.3.3.1.1"
OPTICAL = "1.3.6.1.4.1.3902.3.103.11.1.1"


@pytest.mark.parametrize(
    ("descr", "model", "version"),
    [
        (
            "ZTE 5960-52TM Software, 5960 Version: V3.02.00.B07, RELEASE SOFTWARE, Product Version : V1.0",
            "5960-52TM",
            "V3.02.00.B07",
        ),
        (
            "ZXR10 ROS Version V4.8.12.02 ZXR10 5928E Software, Version ZXR10 5900E V2.8.23.A.21, RELEASE SOFTWARE",
            "ZXR10 5928E",
            "V2.8.23.A.21",
        ),
        ("ZXR10 M6000-8S, ZTE ZXR10 Software Version: V5.00.10(5.60.5)", "ZXR10 M6000-8S", "V5.00.10"),
    ],
)
def test_model_and_version_stand_in_the_description(descr: str, model: str, version: str) -> None:
    read = device("zxr10", descr)
    assert (read.model, read.version) == (model, version)


def test_what_is_free_and_used_comes_before_the_column_that_firmwares_disagree_about() -> None:
    said = {f"{UNIT}.6.0.0.1.1": 61, f"{UNIT}.33.0.0.1.1": 3000, f"{UNIT}.34.0.0.1.1": 1000}
    assert device("zxr10", "", "", said).of(Measure.MEMORY) == {"Memory 0.0.1.1": 25.0}
    del said[f"{UNIT}.33.0.0.1.1"]
    assert device("zxr10", "", "", said).of(Measure.MEMORY) == {"Memory 0.0.1.1": 61.0}


def test_older_software_has_its_own_table() -> None:
    read = device("zxr10", "", "", {f"{OLD}.4.1": 44, f"{OLD}.12.1": 9})
    assert read.of(Measure.CPU) == {"CPU 1": 9.0}
    assert read.of(Measure.MEMORY) == {"Memory 1": 44.0}


def test_light_is_found_by_the_name_of_the_port_in_the_index() -> None:
    name = "xgei-0/1/1/1"
    index = ".".join(str(ord(letter)) for letter in name)
    said = {f"{OPTICAL}.18.{len(name)}.{index}": -612, f"{OPTICAL}.20.{index}": -200}
    read = device("zxr10", "", "", said, {name: 7})
    assert read.of(Measure.RX_POWER) == {name: -6.12}
    assert read.of(Measure.TX_POWER) == {name: -2.0}
    assert {reading.interface for reading in read.health.readings} == {7}
