"""Juniper: Junos boxes, stacks of them and Evolved; ScreenOS."""

from __future__ import annotations

from netmon.model.health import Measure
from tests.vendors.agent import device

JNX = "1.3.6.1.4.1.2636.3"
OPERATING, FRU = f"{JNX}.1.13.1", f"{JNX}.1.15.1"
DESCR = "Juniper Networks, Inc. ex4300-48t Ethernet Switch, kernel JUNOS 17.3R3-S7.2, Build date: 2019-11-28"


def test_sysdescr_is_enough_for_model_and_version() -> None:
    read = device("junos", DESCR)
    assert (read.model, read.version) == ("ex4300-48t", "17.3R3-S7.2")


def test_a_stack_is_named_by_its_first_member() -> None:
    member = f"{JNX}.40.1.4.1.1.1"
    said = {
        f"{JNX}.1.2.0": "Juniper Virtual Chassis Ethernet Switch",
        f"{JNX}.1.3.0": "",
        f"{member}.2.0": "PE3714100001",
        f"{member}.2.1": "PE3714100002",
        f"{member}.5.0": "18.4R2.7",
        f"{member}.8.0": "ex4300-48p",
    }
    read = device("junos", DESCR, "", said)
    assert (read.model, read.version, read.serial) == ("ex4300-48p", "18.4R2.7", "PE3714100001")


def test_the_package_that_is_installed_tells_the_version_better_than_the_kernel() -> None:
    said = {"1.3.6.1.2.1.25.6.3.1.2.1": "junos-evo-install-ptx-fixed-x86-64-21.4R3-S2.1-EVO"}
    assert device("junos", DESCR, "", said).version == "21.4R3-S2.1-EVO"
    said = {"1.3.6.1.2.1.25.6.3.1.2.2": "JUNOS Base OS Software Suite [17.3R3-S8.1]"}
    assert device("junos", DESCR, "", said).version == "17.3R3-S8.1"


def test_a_fan_has_no_processor_and_an_idle_routing_engine_has_one() -> None:
    said = {
        f"{OPERATING}.5.4.1.0.0": "Fan Tray 0",
        f"{OPERATING}.7.4.1.0.0": 0,
        f"{OPERATING}.8.4.1.0.0": 0,
        f"{OPERATING}.11.4.1.0.0": 0,
        f"{OPERATING}.5.9.1.0.0": "Routing Engine 0",
        f"{OPERATING}.7.9.1.0.0": 41,
        f"{OPERATING}.8.9.1.0.0": 0,
        f"{OPERATING}.11.9.1.0.0": 25,
        f"{OPERATING}.15.9.1.0.0": 2048,
    }
    read = device("junos", DESCR, "", said)
    assert read.of(Measure.CPU) == {"Routing Engine 0": 0.0}
    assert read.of(Measure.TEMPERATURE) == {"Routing Engine 0": 41.0}
    memory = read.only(Measure.MEMORY)
    assert (memory.name, memory.value, memory.total) == ("Routing Engine 0", 25.0, 2048 * 1024**2)


def test_an_empty_bay_is_neither_good_nor_bad() -> None:
    said: dict[str, int | str] = {}
    for slot, (kind, state) in enumerate([(7, 6), (7, 2), (7, 8), (13, 6)]):
        said |= {f"{FRU}.5.{slot}": f"part {slot}", f"{FRU}.6.{slot}": kind, f"{FRU}.8.{slot}": state}
    read = device("junos", DESCR, "", said)
    assert read.of(Measure.POWER_SUPPLY) == {"part 0": 1.0, "part 2": 0.0}
    assert read.of(Measure.FAN) == {"part 3": 1.0}


def test_light_is_in_hundredths_and_stands_at_the_port_or_at_its_lanes() -> None:
    dom, lanes = f"{JNX}.60.1.1.1.1", f"{JNX}.60.1.2.1.1"
    said = {
        f"{dom}.5.516": -725,
        f"{dom}.8.516": 26,
        f"{dom}.5.517": 0,
        f"{lanes}.6.517.0": -101,
        f"{lanes}.6.517.1": -113,
    }
    read = device("junos", DESCR, "", said, ports={"ge-1/0/0": 516, "et-0/0/1": 517})
    assert [(one.interface, one.value) for one in read.health.of(Measure.RX_POWER)] == [
        (516, -7.25),
        (517, -1.01),
        (517, -1.13),
    ]
    assert read.of(Measure.TEMPERATURE) == {"ge-1/0/0 transceiver": 26.0}


def test_screenos_says_what_it_is_in_one_line() -> None:
    resources = "1.3.6.1.4.1.3224.16"
    said = {f"{resources}.1.3.0": 3, f"{resources}.2.1.0": 300, f"{resources}.2.2.0": 100}
    read = device("screenos", "SSG140 version 6.3.0r22.0 (SN: 0185092008001234, Firewall+VPN)", "", said)
    assert (read.model, read.version, read.serial) == ("SSG140", "6.3.0r22.0", "0185092008001234")
    assert read.of(Measure.CPU) == {"CPU": 3.0}
    assert read.of(Measure.MEMORY) == {"Memory": 75.0}
