"""HP and Aruba: the many spellings of one sysDescr, controllers, access points, AOS-CX."""

from __future__ import annotations

import pytest

from netmon.model.health import Measure
from tests.vendors.agent import CHASSIS_CLASS, CLASS, DESCR, SERIAL, device

ICF = "1.3.6.1.4.1.11.2.14.11"


@pytest.mark.parametrize(
    ("descr", "model", "version"),
    [
        (
            "HP J9773A 2530-24G-PoEP Switch, revision YA.16.08.0002, ROM YA.15.20",
            "J9773A 2530-24G-PoEP",
            "YA.16.08.0002",
        ),
        (
            "Aruba JL256A 2930F-48G-PoE+-4SFP+ Swch, revision WC.16.10.0009",
            "JL256A 2930F-48G-PoE+-4SFP+",
            "WC.16.10.0009",
        ),
        ("ProCurve J9019B Switch 2510B-24, revision Q.11.57, ROM Q.10.02", "J9019B Switch 2510B-24", "Q.11.57"),
        ("HP ProCurve Switch 2824 J4903A, revision I.10.77, ROM I.08.07", "2824 J4903A", "I.10.77"),
        ("HP 1820-24G Switch J9980A, PT.01.03, Linux 3.6.5-79c95a77", "1820-24G J9980A", "PT.01.03"),
        ("HPE OfficeConnect Switch 1820 24G J9980A, PT.02.04, Linux 3.6.5", "1820 24G J9980A", "PT.02.04"),
        ("PROCURVE J9028B - PB.03.10", "J9028B", "PB.03.10"),
        ("ProCurve 1810G - 24 GE, P.2.22, eCos-2.0, CFE-2.1", "ProCurve 1810G - 24 GE", "P.2.22"),
    ],
)
def test_sysdescr_of_every_generation_is_read(descr: str, model: str, version: str) -> None:
    read = device("procurve", descr)
    assert (read.model, read.version) == (model, version)


def test_health_is_in_the_vendors_own_tables() -> None:
    said = {
        f"{ICF}.5.1.9.6.1.0": 9,
        f"{ICF}.5.1.1.2.1.1.1.5.1": 400,
        f"{ICF}.5.1.1.2.1.1.1.6.1": 300,
        f"{ICF}.1.2.8.1.1.2.1": "Sys-1",
        f"{ICF}.1.2.8.1.1.3.1": "27C",
        f"{ICF}.1.2.6.1.4.1": 4,
        f"{ICF}.1.2.6.1.7.1": "Fan Sensor",
        f"{ICF}.1.2.6.1.4.2": 2,
        f"{ICF}.1.2.6.1.7.2": "Power Supply Sensor",
        f"{ICF}.1.2.6.1.4.3": 5,
        f"{ICF}.1.2.6.1.7.3": "Redundant Power Supply Sensor",
        "1.3.6.1.4.1.11.2.36.1.1.2.9.0": "CN99DRY0X1",
    }
    read = device("procurve", "", "", said)
    assert read.serial == "CN99DRY0X1"
    assert read.of(Measure.CPU) == {"CPU": 9.0}
    assert read.of(Measure.MEMORY) == {"Memory 1": 25.0}
    assert read.of(Measure.TEMPERATURE) == {"Sys-1": 27.0}
    assert read.of(Measure.FAN) == {"Fan Sensor": 1.0}
    assert read.of(Measure.POWER_SUPPLY) == {"Power Supply Sensor": 0.0}


def test_no_light_is_no_reading() -> None:
    xcvr = f"{ICF}.5.1.82.1.1.1.1"
    said = {f"{xcvr}.15.25": -6021, f"{xcvr}.15.26": -99_999_999, f"{xcvr}.11.25": 35_250}
    read = device("procurve", "", "", said, ports={"25": 25, "26": 26})
    assert (read.only(Measure.RX_POWER).value, read.only(Measure.RX_POWER).interface) == (-6.021, 25)
    assert read.of(Measure.TEMPERATURE) == {"25 transceiver": 35.25}


def test_an_msm_says_all_in_sysdescr() -> None:
    read = device(
        "hpmsm", "MSM760 - Hardware revision 1 - Serial number SG9503000A - Firmware version 5.7.3.0-01-11111"
    )
    assert (read.model, read.serial, read.version) == ("MSM760", "SG9503000A", "5.7.3.0-01-11111")


def test_a_mobility_controller_counts_its_memory_in_kilobytes() -> None:
    system = "1.3.6.1.4.1.14823.2.2.1.1.1"
    said = {f"{system}.9.1.2.1": "Supervisor Card CPU", f"{system}.9.1.3.1": 11}
    said |= {f"{system}.11.1.3.1": 256, f"{system}.11.1.4.1": 768}
    read = device("arubaos", "ArubaOS (MODEL: Aruba7210), Version 8.5.0.3 (72498)", "", said)
    assert (read.model, read.version) == ("Aruba7210", "8.5.0.3")
    assert read.of(Measure.CPU) == {"Supervisor Card CPU": 11.0}
    assert (read.only(Measure.MEMORY).value, read.only(Measure.MEMORY).total) == (25.0, 1024 * 1024)


def test_a_stack_of_aos_cx_has_the_number_of_its_first_member() -> None:
    said: dict[str, int | str] = {f"{DESCR}.1": "Aruba 6300 VSF Stack", f"{CLASS}.1": 11, f"{SERIAL}.1": ""}
    said |= {f"{CLASS}.101001": CHASSIS_CLASS, f"{SERIAL}.101001": "SG00KMX001", f"{SERIAL}.201001": "SG00KMX002"}
    read = device("arubaos-cx", "Aruba JL659A 6300M 48SR5 CL6 PoE 4SFP56 Swch FL.10.08.1010", "", said)
    assert (read.model, read.version) == ("6300M 48SR5 CL6 PoE 4SFP56", "FL.10.08.1010")
    assert read.serial == "SG00KMX001"


def test_aos_cx_tells_temperatures_in_thousandths_and_states_by_number() -> None:
    chassis = "1.3.6.1.4.1.47196.4.1.1.3.11"
    said = {
        f"{chassis}.3.1.1.5.1.5.1.1": "1/1-CPU",
        f"{chassis}.3.1.1.7.1.5.1.1": 48_000,
        f"{chassis}.2.1.1.3.1.1": "1/1",
        f"{chassis}.2.1.1.11.1.1": 1,
        f"{chassis}.2.1.1.3.1.2": "1/2",
        f"{chassis}.2.1.1.11.1.2": 3,
        f"{chassis}.2.1.1.3.1.3": "1/3",
        f"{chassis}.2.1.1.11.1.3": 12,
        f"{chassis}.5.1.1.4.1.1.1": "1/1/1",
        f"{chassis}.5.1.1.8.1.1.1": 5400,
        f"{chassis}.5.1.1.10.1.1.1": 5,
    }
    read = device("arubaos-cx", "", "", said)
    assert read.of(Measure.TEMPERATURE) == {"1/1-CPU": 48.0}
    assert read.of(Measure.POWER_SUPPLY) == {"1/1": 1.0, "1/2": 0.0}
    assert read.of(Measure.FAN) == {"1/1/1": 0.0}
    assert read.of(Measure.FAN_SPEED) == {"1/1/1": 5400.0}
