"""Switches and routers of Dell, Extreme, Brocade, Arista, Nokia, Alcatel and Allied Telesis."""

from __future__ import annotations

import pytest

from netmon.model.health import Measure
from tests.vendors.agent import device


@pytest.mark.parametrize(
    ("os", "descr", "model", "version"),
    [
        ("powerconnect", "Dell Networking N2048, 6.2.6.6, Linux 3.6.5-320b2282", "Dell Networking N2048", "6.2.6.6"),
        ("powerconnect", "PowerConnect 6224, 3.3.10.3, VxWorks 6.5", "PowerConnect 6224", "3.3.10.3"),
        (
            "dnos",
            "Dell Operating System Version: 2.0 Dell Application Software Version: 9.14(2.4) Series: S4048-ON",
            "S4048-ON",
            "9.14(2.4)",
        ),
        (
            "dell-os10",
            "Dell EMC Networking OS10 Enterprise. OS Version: 10.5.1.3. System Type: S4148F-ON",
            "S4148F-ON",
            "10.5.1.3",
        ),
        (
            "xos",
            "ExtremeXOS (X460G2-24t-10G4) version 22.7.1.2 22.7.1.2-patch1-10 by release-manager",
            "X460G2-24t-10G4",
            "22.7.1.2",
        ),
        ("voss", "VSP-4850GTS (6.0.1.2)", "VSP-4850GTS", "6.0.1.2"),
        (
            "boss",
            "Ethernet Routing Switch 4850GTS-PWR+   HW:12   FW:5.8.0.1   SW:v5.9.2.029",
            "4850GTS-PWR+",
            "5.9.2.029",
        ),
        ("boss", "BayStack 470-48T HW:#20 FW:3.6.0.7 SW:v3.7.5.15 ISVN:2", "470-48T", "3.7.5.15"),
        ("enterasys", "Enterasys Networks, Inc. B5G124-48 Rev 06.81.03.0007", "B5G124-48", "06.81.03.0007"),
        (
            "ironware",
            "Brocade Communications Systems, Inc. Stacking System ICX6450-24, IronWare Version 08.0.30hT311",
            "ICX6450-24",
            "08.0.30hT311",
        ),
        (
            "ironware",
            "Ruckus Wireless, Inc. ICX7150-24-POE-4X10G, IronWare Version 08.0.92dT213 Compiled on Apr 14 2020",
            "ICX7150-24-POE-4X10G",
            "08.0.92dT213",
        ),
        (
            "arista_eos",
            "Arista Networks EOS version 4.24.2F running on an Arista Networks DCS-7050SX3-48YC8",
            "DCS-7050SX3-48YC8",
            "4.24.2F",
        ),
        ("timos", "TiMOS-B-20.10.R3 both/x86_64 Nokia 7750 SR Copyright (c) 2000-2020 Nokia.", "7750 SR", "20.10.R3"),
        ("aos", "Alcatel-Lucent OS6450-P24 6.7.2.191.R04 GA, August 22, 2018.", "OS6450-P24", "6.7.2.191.R04"),
        (
            "aos7",
            "Alcatel-Lucent Enterprise OS6860E-P24 8.6.289.R01 GA, July 14, 2019.",
            "OS6860E-P24",
            "8.6.289.R01",
        ),
        ("timos", "TiMOS-B-6.0.R6 both/mpc ALCATEL SAS-M 24F 7210 Copyright (c) 2000-2014", "SAS-M 24F 7210", "6.0.R6"),
        ("boss", "ERS 4826GTS", "4826GTS", None),
        ("awplus", "Allied Telesis router/switch, AW+ v5.5.0-0.4", None, "5.5.0-0.4"),
        ("allied-tq", "AT-TQ5403 version 6.0.1-6.2", "AT-TQ5403", "6.0.1-6.2"),
    ],
)
def test_sysdescr_tells_model_and_release(os: str, descr: str, model: str | None, version: str | None) -> None:
    read = device(os, descr)
    assert (read.model, read.version) == (model, version)


def test_force10_has_had_two_generations_of_tables() -> None:
    newer, older = "1.3.6.1.4.1.6027.3.26.1", "1.3.6.1.4.1.6027.3.10.1.2"
    new = device(
        "dnos", "", "", {f"{newer}.4.4.1.5.2.1.1": 14, f"{newer}.4.4.1.6.2.1.1": 30, f"{newer}.3.4.1.13.1": 51}
    )
    assert (new.only(Measure.CPU).value, new.only(Measure.MEMORY).value) == (14.0, 30.0)
    assert new.of(Measure.TEMPERATURE) == {"Unit 1": 51.0}
    old = device("dnos", "", "", {f"{older}.9.1.4.1": 14, f"{older}.9.1.5.1": 30, f"{older}.2.1.14.1": 51})
    assert (old.only(Measure.CPU).value, old.only(Measure.MEMORY).value) == (14.0, 30.0)
    assert old.of(Measure.TEMPERATURE) == {"Unit 1": 51.0}


def test_exos_tells_its_figures_as_text() -> None:
    extreme = "1.3.6.1.4.1.1916.1"
    said = {
        f"{extreme}.32.1.4.1.9.1": "12.5",
        f"{extreme}.32.2.2.1.2.1": "1048576",
        f"{extreme}.32.2.2.1.3.1": "786432",
        f"{extreme}.1.1.8.0": 41,
        f"{extreme}.1.1.9.1.2.1": 2,
        f"{extreme}.1.1.27.1.2.1": 2,
        f"{extreme}.1.1.27.1.2.2": 1,
        f"{extreme}.1.1.27.1.2.3": 3,
    }
    read = device("xos", "", "", said)
    assert read.of(Measure.CPU) == {"Slot 1": 12.5}
    assert (read.only(Measure.MEMORY).value, read.only(Measure.MEMORY).total) == (25.0, 2**30)
    assert read.of(Measure.TEMPERATURE) == {"System": 41.0}
    assert read.of(Measure.FAN) == {"Fan 1": 0.0}
    assert read.of(Measure.POWER_SUPPLY) == {"Power supply 1": 1.0, "Power supply 3": 0.0}


def test_boss_counts_halves_of_a_degree_and_megabytes() -> None:
    s5 = "1.3.6.1.4.1.45.1.6.3"
    said = {f"{s5}.7.1.1.5.5.10.0": 86, f"{s5}.8.1.1.12.3.10.0": 128, f"{s5}.8.1.1.13.3.10.0": 32}
    read = device("boss", "", "", said)
    assert read.only(Measure.TEMPERATURE).value == 43.0
    assert (read.only(Measure.MEMORY).value, read.only(Measure.MEMORY).total) == (75.0, 128 * 1024**2)


def test_ironware_is_asked_for_five_minutes_and_halves_of_a_degree() -> None:
    foundry = "1.3.6.1.4.1.1991.1.1"
    said = {
        f"{foundry}.2.11.1.1.5.1.1.1": 90,
        f"{foundry}.2.11.1.1.5.1.1.300": 7,
        f"{foundry}.2.13.1.1.3.1.1": "Sensor 1",
        f"{foundry}.2.13.1.1.4.1.1": 83,
        f"{foundry}.2.1.53.0": 44,
        f"{foundry}.1.2.1.1.3.1": 2,
        f"{foundry}.1.2.1.1.3.2": 3,
        f"{foundry}.1.2.1.1.3.3": 1,
    }
    read = device("ironware", "", "", said)
    assert read.only(Measure.CPU).value == 7.0
    assert read.of(Measure.TEMPERATURE) == {"Sensor 1": 41.5}
    assert read.of(Measure.MEMORY) == {"Memory": 44.0}
    assert read.of(Measure.POWER_SUPPLY) == {"Power supply 1": 1.0, "Power supply 2": 0.0}


def test_the_sensors_of_a_fibre_channel_switch_are_told_apart_by_type() -> None:
    sensor = "1.3.6.1.4.1.1588.2.1.1.1.1.22.1"
    said: dict[str, int | str] = {}
    rows = {
        1: (1, 4, 38, "SLOT #0: TEMP #1"),
        2: (2, 4, 7200, "FAN #1"),
        3: (3, 2, 0, "Power Supply #1"),
        4: (3, 6, 0, "Power Supply #2"),
    }
    for index, (kind, status, value, info) in rows.items():
        said |= {f"{sensor}.2.{index}": kind, f"{sensor}.3.{index}": status}
        said |= {f"{sensor}.4.{index}": value, f"{sensor}.5.{index}": info}
    read = device("fabos", "", "", said)
    assert read.of(Measure.TEMPERATURE) == {"SLOT #0: TEMP #1": 38.0}
    assert (read.of(Measure.FAN), read.of(Measure.FAN_SPEED)) == ({"FAN #1": 1.0}, {"FAN #1": 7200.0})
    assert read.of(Measure.POWER_SUPPLY) == {"Power Supply #1": 0.0}


def test_sr_os_looks_its_chassis_up_in_the_table_of_all_chassis() -> None:
    chassis = "1.3.6.1.4.1.6527.3.1.2.2.1"
    said = {
        f"{chassis}.3.1.4.1": 45,
        f"{chassis}.6.1.2.9": "7750 SR-12",
        f"{chassis}.6.1.2.45": "7250 IXR-s",
        f"{chassis}.8.1.5.1.50331649": "NS1800T0001",
        f"{chassis}.8.1.7.1.50331649": 3,
        f"{chassis}.8.1.5.1.134217729": "NS1800C0001",
        f"{chassis}.8.1.7.1.134217729": 8,
        f"{chassis}.8.1.8.1.134217729": "Slot 1",
        f"{chassis}.8.1.18.1.134217729": 47,
        f"{chassis}.8.1.18.1.50331649": -128,
        "1.3.6.1.4.1.6527.3.1.2.1.1.1.0": 6,
    }
    read = device("timos", "TiMOS-C-23.10.R1 cpm/x86hops64 Nokia 7250 IXR Copyright", "", said)
    assert (read.model, read.serial) == ("7250 IXR-s", "NS1800T0001")
    assert read.of(Measure.CPU) == {"CPU": 6.0}
    assert read.of(Measure.TEMPERATURE) == {"Slot 1": 47.0}


def test_a_chassis_of_allied_telesis_is_known_by_its_control_card() -> None:
    board = "1.3.6.1.4.1.207.8.4.4.3.21.1.1"
    said = {f"{board}.4.1.1": "AT-SBx81GT24", f"{board}.8.1.1": "A00001", f"{board}.4.1.5": "AT-SBx81CFC960"}
    said |= {f"{board}.8.1.5": "A00005", f"{board}.4.1.7": "AT-SBx8106"}
    read = device("awplus", "Allied Telesis router/switch, AW+ v5.5.0-0.4", "", said)
    assert (read.model, read.serial) == ("AT-SBx8106", "A00005")
    assert device("awplus", "", "", {f"{board}.4.1.1": "x530L-28GTX", f"{board}.8.1.1": "A1"}).model == "x530L-28GTX"
