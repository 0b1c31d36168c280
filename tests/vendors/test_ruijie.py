"""Ruijie RGOS: tables of nodes on newer software, single values on older."""

from __future__ import annotations

from netmon.model.health import Measure
from tests.vendors.agent import device

MGMT = "1.3.6.1.4.1.4881.1.1.10.2"
SYSTEM = f"{MGMT}.1.1"


def test_a_switch_is_known_by_its_own_objects() -> None:
    said = {
        f"{SYSTEM}.2.0": "S6120_RGOS 12.5(4)B0702",
        f"{SYSTEM}.24.0": "G1QH00000001A",
        f"{MGMT}.21.1.2.1.2.1": "S6120-20XS4VS2QXS",
    }
    read = device("ruijie", "Ruijie 10G Ethernet Switch(S6120-20XS4VS2QXS) By Ruijie Networks", "", said)
    assert read.model == "S6120-20XS4VS2QXS"
    assert read.version == "S6120_RGOS 12.5(4)B0702"
    assert read.serial == "G1QH00000001A"


def test_the_model_stands_in_the_description_where_no_object_says_it() -> None:
    assert device("ruijie", "Ruijie Gigabit Switch(RG-S2910-24GT4SFP/UP-H) By Ruijie Networks").model == (
        "RG-S2910-24GT4SFP/UP-H"
    )


def test_load_and_memory_of_nodes_come_before_those_of_the_whole() -> None:
    whole: dict[str, object] = {f"{MGMT}.36.1.1.3.0": 37, f"{MGMT}.35.1.1.1.3.1": 50}
    nodes: dict[str, object] = {
        f"{MGMT}.36.1.2.1.2.1": "slot 1", f"{MGMT}.36.1.2.1.5.1": 36, f"{MGMT}.35.1.2.1.2.1": "slot 1",
        f"{MGMT}.35.1.2.1.3.1": 49, f"{MGMT}.35.1.2.1.6.1": 1000, f"{MGMT}.35.1.2.1.7.1": 490,
    }  # fmt: skip
    assert device("ruijie", "", "", whole).of(Measure.CPU) == {"CPU": 37.0}
    assert device("ruijie", "", "", whole).of(Measure.MEMORY) == {"Memory 1": 50.0}
    both = device("ruijie", "", "", whole | nodes)
    assert both.of(Measure.CPU) == {"slot 1": 36.0}
    memory = both.only(Measure.MEMORY)
    assert (memory.name, memory.value, memory.used, memory.total) == ("slot 1", 49.0, 490 * 1024, 1000 * 1024)


def test_a_thermometer_that_reads_0_is_none() -> None:
    said: dict[str, object] = {f"{SYSTEM}.23.1.2.1": "number 1:invalid", f"{SYSTEM}.23.1.3.1": 0, f"{SYSTEM}.16.0": 41}
    assert device("ruijie", "", "", said).of(Measure.TEMPERATURE) == {"Temperature": 41.0}


def test_parts_that_are_absent_or_unknown_have_no_state() -> None:
    said = {f"{SYSTEM}.21.1.2.{index}": value for index, value in enumerate((4, 1, 5, 6), start=1)}
    said |= {f"{SYSTEM}.18.1.2.1": 4, f"{SYSTEM}.18.1.2.2": 2}
    read = device("ruijie", "", "", said)
    assert read.of(Measure.FAN) == {"Fan 1": 1.0, "Fan 3": 0.0}
    assert read.of(Measure.POWER_SUPPLY) == {"Power supply 1": 1.0, "Power supply 2": 0.0}


def test_minus_10000_is_no_light() -> None:
    said = {f"{MGMT}.105.1.1.1.76.25": -10000, f"{MGMT}.105.1.1.1.76.26": -721, f"{MGMT}.105.1.1.1.81.26": -254}
    read = device("ruijie", "", "", said, {"TenGigabitEthernet 0/26": 26})
    assert read.of(Measure.RX_POWER) == {"TenGigabitEthernet 0/26": -7.21}
    assert read.of(Measure.TX_POWER) == {"TenGigabitEthernet 0/26": -2.54}
