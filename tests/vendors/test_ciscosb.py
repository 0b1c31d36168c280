"""Small switches whose MIBs are RADLAN's, under Cisco's number and under RADLAN's own."""

from __future__ import annotations

import pytest

from netmon.model.health import Measure
from tests.vendors.agent import device

SMALL_BUSINESS, RADLAN = "1.3.6.1.4.1.9.6.1.101", "1.3.6.1.4.1.89"
ROOTS = pytest.mark.parametrize(("os", "root"), [("ciscosb", SMALL_BUSINESS), ("powerconnect", RADLAN)])


def test_the_unit_names_the_switch() -> None:
    unit = f"{SMALL_BUSINESS}.53.14.1"
    said = {f"{unit}.2.1": "2.5.9.54", f"{unit}.5.1": "PSZ24101XYZ", f"{unit}.11.1": "SG350-28P"}
    read = device("ciscosb", "SG350-28P 28-Port Gigabit PoE Managed Switch", "", said)
    assert (read.model, read.version, read.serial) == ("SG350-28P", "2.5.9.54", "PSZ24101XYZ")
    assert device("ciscosb", "SG350-28P 28-Port Gigabit PoE Managed Switch").model == "SG350-28P"


@ROOTS
def test_load_of_101_says_that_nobody_counts(os: str, root: str) -> None:
    assert device(os, "", "", {f"{root}.1.8.0": 7}).of(Measure.CPU) == {"CPU": 7.0}
    assert device(os, "", "", {f"{root}.1.8.0": 101}).of(Measure.CPU) == {}


@ROOTS
def test_light_is_in_thousandths_and_an_empty_port_has_none(os: str, root: str) -> None:
    result = f"{root}.90.1.2.1.3"
    said = {f"{result}.52.5": 40, f"{result}.52.8": -284, f"{result}.52.9": -10926}
    said |= {f"{result}.49.5": 0, f"{result}.49.8": 0, f"{result}.49.9": 0}
    read = device(os, "", "", said)
    assert (read.only(Measure.RX_POWER).value, read.only(Measure.RX_POWER).interface) == (-10.926, 52)
    assert read.only(Measure.TX_POWER).value == -0.284
    assert read.only(Measure.TEMPERATURE).value == 40.0
