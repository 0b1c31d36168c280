"""Cisco: which of many places names the box, and what the tables of load, memory and light mean."""

from __future__ import annotations

import pytest

from netmon.model.health import Measure
from netmon.vendors.cisco_products import cisco_product
from tests.vendors.agent import CHASSIS_CLASS, CLASS, MODEL, NAME, POWER_SUPPLY_CLASS, SERIAL, SOFTWARE, device

CPM = "1.3.6.1.4.1.9.9.109.1.1.1.1"
CORES = "1.3.6.1.4.1.9.9.109.1.1.2.1.5"
POOL = "1.3.6.1.4.1.9.9.221.1.1.1.1"
ENVMON = "1.3.6.1.4.1.9.9.13.1"
SENSOR = "1.3.6.1.4.1.9.9.91.1.1.1.1"
CELSIUS, DBM, UNITS, MILLI = 8, 14, 9, 8

IOS = "Cisco IOS Software, C2960 Software (C2960-LANBASEK9-M), Version 15.0(2)SE11, RELEASE SOFTWARE (fc3)"


@pytest.mark.parametrize(
    ("os", "descr", "model", "version"),
    [
        ("ios", IOS, "C2960", "15.0(2)SE11"),
        (
            "iosxe",
            "Cisco IOS Software [Fuji], Catalyst L3 Switch Software (CAT9K_IOSXE), Version 16.9.4, RELEASE SOFTWARE",
            None,
            "16.9.4",
        ),
        ("iosxr", "Cisco IOS XR Software (Cisco ASR9K Series), Version 6.1.4[Default]", "ASR9K Series", "6.1.4"),
        (
            "nxos",
            "Cisco NX-OS(tm) Nexus9000 C93180YC-EX, Software (NXOS 32-bit), Version 9.3(8), RELEASE SOFTWARE",
            "Nexus9000 C93180YC-EX",
            "9.3(8)",
        ),
        ("nxos", "Cisco NX-OS(tm) n7000, Software (n7000-s2-dk9), Version 6.2(16), RELEASE", "n7000", "6.2(16)"),
        ("nxos", "Cisco NX-OS(tm) nxos.7.0.3.I7.6.bin, Software (nxos), Version 7.0(3)I7(6)", None, "7.0(3)I7(6)"),
        ("asa", "Cisco Adaptive Security Appliance Version 9.8(4)", None, "9.8(4)"),
        (
            "ftd",
            "Cisco Firepower Threat Defense, Version 7.0.1 (Build 84), ASA Version 9.16(2)3",
            None,
            "7.0.1 (Build 84)",
        ),
        ("catos", "Cisco Systems, Inc. WS-C6509 Cisco Catalyst Operating System, Version 8.4(1)", "WS-C6509", "8.4(1)"),
    ],
)
def test_sysdescr_tells_the_release_and_at_least_the_family(
    os: str, descr: str, model: str | None, version: str
) -> None:
    read = device(os, descr)
    assert (read.model, read.version) == (model, version)


def test_the_chassis_names_the_box_before_sysobjectid_and_before_the_image() -> None:
    chassis = {f"{CLASS}.1": CHASSIS_CLASS, f"{MODEL}.1": "WS-C2960-24TT-L", f"{SERIAL}.1": "FOC1010X104"}
    read = device("ios", IOS, "1.3.6.1.4.1.9.1.716", chassis)
    assert (read.model, read.serial) == ("WS-C2960-24TT-L", "FOC1010X104")
    assert device("ios", IOS, "1.3.6.1.4.1.9.1.716").model == "catalyst296024TT"
    assert device("ios", IOS, "1.3.6.1.4.1.9.1.99999").model == "C2960"


def test_a_product_is_found_by_its_whole_number_only() -> None:
    assert cisco_product(".1.3.6.1.4.1.9.1.359") == "catalyst2950t24"
    assert cisco_product("1.3.6.1.4.1.9.1.3590") is None
    assert cisco_product("1.3.6.1.4.1.9.12.359") is None


def test_the_old_chassis_number_counts_only_where_it_has_the_shape_of_one() -> None:
    old = "1.3.6.1.4.1.9.3.6.3.0"
    assert device("ios", IOS, "", {old: "FHK0824F0Q1"}).serial == "FHK0824F0Q1"
    assert device("ios", IOS, "", {old: "0x0E"}).serial is None


def test_a_patched_firewall_is_of_the_release_of_its_chassis() -> None:
    said = {f"{CLASS}.1": CHASSIS_CLASS, f"{SOFTWARE}.1": "9.8(4)12"}
    assert device("asa", "Cisco Adaptive Security Appliance Version 9.8(4)", "", said).version == "9.8(4)12"


def test_load_is_the_average_of_five_minutes_under_the_name_of_its_module() -> None:
    said = {f"{CPM}.2.7": 1009, f"{NAME}.1009": "Switch 1", f"{CPM}.5.7": 99, f"{CPM}.8.7": 17, f"{CORES}.7.0": 20}
    assert device("ios", IOS, "", said).of(Measure.CPU) == {"Switch 1": 17.0, "CPU 7.0, core": 20.0}


def test_load_falls_back_to_the_older_objects() -> None:
    assert device("ios", IOS, "", {f"{CPM}.5.1": 12}).of(Measure.CPU) == {"CPU 1": 12.0}
    assert device("ios", IOS, "", {"1.3.6.1.4.1.9.2.1.58.0": 31}).of(Measure.CPU) == {"CPU": 31.0}


def test_pools_of_more_than_four_gigabytes_are_read_whole() -> None:
    said = {
        f"{POOL}.3.22.1": "processor",
        f"{NAME}.22": "module 0/0/CPU0",
        f"{POOL}.7.22.1": 1_000_000_000,
        f"{POOL}.8.22.1": 2**32 - 1,
        f"{POOL}.18.22.1": 1_000_000_000,
        f"{POOL}.20.22.1": 7_000_000_000,
    }
    pool = device("iosxr", "", "", said).only(Measure.MEMORY)
    assert (pool.name, pool.value) == ("module 0/0/CPU0 processor", 12.5)
    assert (pool.used, pool.total) == (1_000_000_000, 8_000_000_000)


def test_a_sensor_that_is_not_there_is_no_temperature_and_a_name_has_no_state_in_it() -> None:
    said = {
        f"{ENVMON}.3.1.2.1005": "SW#1, Sensor#1, YELLOW",
        f"{ENVMON}.3.1.3.1005": 61,
        f"{ENVMON}.3.1.6.1005": 2,
        f"{ENVMON}.3.1.2.2005": "SW#2, Sensor#1, GREEN",
        f"{ENVMON}.3.1.3.2005": 36,
        f"{ENVMON}.3.1.6.2005": 5,
        f"{ENVMON}.5.1.2.1": "Sw1, PS1 Normal, RPS NotExist",
        f"{ENVMON}.5.1.3.1": 1,
        f"{ENVMON}.5.1.2.2": "Sw1, PS2 Failed",
        f"{ENVMON}.5.1.3.2": 5,
        f"{ENVMON}.4.1.2.1": "Switch#1, Fan#1",
        f"{ENVMON}.4.1.3.1": 3,
    }
    read = device("ios", IOS, "", said)
    assert read.of(Measure.TEMPERATURE) == {"SW#1, Sensor#1": 61.0}
    assert read.of(Measure.POWER_SUPPLY) == {"Sw1, PS1": 1.0}
    assert read.of(Measure.FAN) == {"Switch#1, Fan#1": 0.0}


def test_of_the_field_replaceable_units_only_power_supplies_are_power() -> None:
    fru = "1.3.6.1.4.1.9.9.117.1.1.2.1.2"
    said = {
        f"{fru}.22": 2,
        f"{CLASS}.22": 9,
        f"{fru}.470": 8,
        f"{CLASS}.470": POWER_SUPPLY_CLASS,
        f"{NAME}.470": "PowerSupply-1",
    }
    assert device("nxos", "", "", said).of(Measure.POWER_SUPPLY) == {"PowerSupply-1": 0.0}


def test_light_of_the_private_sensor_table_belongs_to_the_port_in_its_name() -> None:
    said = {
        f"{SENSOR}.1.13": DBM,
        f"{SENSOR}.2.13": MILLI,
        f"{SENSOR}.3.13": 0,
        f"{SENSOR}.4.13": -3187,
        f"{SENSOR}.5.13": 1,
        f"{NAME}.13": "Ethernet1/1 Lane 1 Transceiver Receive Power Sensor",
        f"{SENSOR}.1.14": CELSIUS,
        f"{SENSOR}.2.14": UNITS,
        f"{SENSOR}.3.14": 1,
        f"{SENSOR}.4.14": 312,
        f"{SENSOR}.5.14": 2,
        f"{NAME}.14": "Ethernet1/1 Lane 1 Transceiver Temperature Sensor",
    }
    read = device("nxos", "", "", said, ports={"Ethernet1/1": 436207616})
    light = read.only(Measure.RX_POWER)
    assert (light.value, light.interface) == (-3.187, 436207616)
    assert read.of(Measure.TEMPERATURE) == {}
