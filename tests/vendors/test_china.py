"""Firewalls and switches of makers in mainland China, by what their MIBs say."""

from __future__ import annotations

import pytest

from netmon.model.health import Measure
from tests.vendors.agent import CLASS, MODEL, NAME, device

MAIPU = "1.3.6.1.4.1.5651.3"
DPTECH = "1.3.6.1.4.1.31648"
HILLSTONE = "1.3.6.1.4.1.28557.2"
TOPSEC = "1.3.6.1.4.1.14331.5.5.1.4"
VENUS = "1.3.6.1.4.1.15227.1.3.1.1"
SANGFOR = "1.3.6.1.4.1.35047"

KILO = 1024


def test_a_maipu_switch_of_either_generation_tells_its_load_and_memory() -> None:
    descr = "MyPower S3320-28TXF version 6.3.25.7 software"
    newer = device("mypoweros", descr, said={f"{MAIPU}.600.9.1.1.3.1": 12, f"{MAIPU}.600.10.1.1.10.1": 41})
    older = device(
        "mypoweros",
        descr,
        said={
            f"{MAIPU}.20.1.1.3.5.1.10.0": 7,
            f"{MAIPU}.20.1.1.1.5.0": 300 * KILO,
            f"{MAIPU}.20.1.1.1.8.0": 1200 * KILO,
            f"{MAIPU}.20.1.1.4.1.0": 45,
        },
    )
    assert (newer.model, newer.version) == (older.model, older.version) == ("S3320-28TXF", "6.3.25.7")
    assert newer.of(Measure.CPU) == {"CPU 1": 12}
    assert newer.of(Measure.MEMORY) == {"Memory 1": 41}
    assert older.of(Measure.CPU) == {"CPU 0": 7}
    assert older.only(Measure.MEMORY).value == 25
    assert older.of(Measure.TEMPERATURE) == {"CPU": 45}


def test_a_maipu_switch_that_calls_itself_a_switch_names_its_model_elsewhere() -> None:
    read = device("mypoweros", "Switch", said={"1.3.6.1.4.1.5651.1.2.1.1.2.2.0": "MyPower S3200-10TP V6.2.3.10"})
    assert (read.model, read.version) == ("S3200-10TP", "6.2.3.10")


def test_a_dptech_chassis_tells_of_itself_and_of_each_board() -> None:
    read = device(
        "dptech",
        said={
            f"{DPTECH}.3.3.0": "FW1000-Blade-S511C013",
            f"{DPTECH}.3.14.0": "0210A1234567",
            f"{DPTECH}.3.10.0": 4096,
            f"{DPTECH}.3.15.3.0": 9,
            f"{DPTECH}.3.15.4.0": 52,
            f"{DPTECH}.3.15.5.0": 30,
            f"{DPTECH}.3.15.8.0": 0,
            f"{DPTECH}.6.1.1.3.2": "LSW-48GT",
            f"{DPTECH}.6.1.1.6.2": 4,
            f"{DPTECH}.6.1.1.17.2": 38,
            f"{CLASS}.1": 3,
            f"{NAME}.1": "DPX8000-A5",
        },
    )
    assert (read.model, read.version, read.serial) == ("DPX8000-A5", "FW1000-Blade-S511C013", "0210A1234567")
    assert read.of(Measure.CPU) == {"CPU": 9, "LSW-48GT": 4}
    memory = read.only(Measure.MEMORY)
    assert (memory.value, memory.total) == (30, 4096 << 20)
    assert read.of(Measure.TEMPERATURE) == {"CPU": 52, "LSW-48GT": 38}  # 0 °C on the main board is no thermometer


def test_dptech_prefers_the_model_of_the_chassis_to_its_name() -> None:
    read = device("dptech", said={f"{CLASS}.1": 3, f"{NAME}.1": "chassis 1", f"{MODEL}.1": "FW1000-TS"})
    assert read.model == "FW1000-TS"


@pytest.mark.parametrize(
    ("software", "version"),
    [
        ("Version 5.5 SG6000-M-3-5.5R6P4.bin 2019/03/01 10:00:00", "5.5R6P4"),
        ("Version 5.5", "5.5"),
        ("Version 5.0 SG6000-M-2-5.0R4P8-v6.bin", "5.0R4P8-v6"),
    ],
)
def test_hillstone_tells_its_release(software: str, version: str) -> None:
    read = device("stoneos", "Hillstone Networks SG-6000-E1600", said={f"{HILLSTONE}.2.1.2.0": software})
    assert (read.model, read.version) == ("SG-6000-E1600", version)


def test_hillstone_of_either_layout_tells_load_and_memory() -> None:
    newer = device(
        "stoneos",
        said={
            f"{HILLSTONE}.2.1.1.0": "2509123456789012",
            f"{HILLSTONE}.2.1.3.0": 21,
            f"{HILLSTONE}.2.1.4.0": 4000,
            f"{HILLSTONE}.2.1.5.0": 1000,
        },
    )
    older = device("stoneos", said={f"{HILLSTONE}.2.3.0": 21, f"{HILLSTONE}.2.4.0": 4000, f"{HILLSTONE}.2.5.0": 1000})
    assert newer.serial == "2509123456789012"
    for read in (newer, older):
        assert read.of(Measure.CPU) == {"CPU": 21}
        memory = read.only(Measure.MEMORY)
        assert (memory.value, memory.used, memory.total) == (25, 1000 * KILO, 4000 * KILO)


@pytest.mark.parametrize(("said", "ok"), [(0, 1), (1, None), (2, 0), (3, 0), (4, 0), (5, None), (9, None)])
def test_hillstone_power_supplies_that_are_absent_are_not_broken(said: int, ok: float | None) -> None:
    read = device("stoneos", said={f"{HILLSTONE}.27.1.2.1.2.1": "PWR1", f"{HILLSTONE}.27.1.2.1.3.1": said})
    assert read.of(Measure.POWER_SUPPLY) == ({} if ok is None else {"PWR1": ok})


@pytest.mark.parametrize(
    ("said", "cpu", "memory"),
    [
        pytest.param({2: 30, 3: 40, 5: 1200, 6: 55}, 30, 40, id="TOS: load, memory, then connections"),
        pytest.param({2: 30, 3: 40, 5: 60, 6: 55}, 30, 40, id="TOS with few connections is no later line"),
        pytest.param({5: 12, 6: 75, 7: 1000, 8: 4000}, 12, 75, id="later: memory adds up"),
        pytest.param({2: 3, 3: 4, 5: 12, 6: 75, 7: 1000, 8: 4000}, 12, 75, id="later, whatever else is there"),
        pytest.param({2: 30, 3: 40, 5: 12, 6: 10, 7: 1000, 8: 4000}, None, None, id="memory does not add up"),
        pytest.param({2: 30, 3: 40, 5: 12, 6: 75, 8: 4000}, None, None, id="half of what tells them apart"),
        pytest.param({5: 12, 6: 75, 7: 0, 8: 0}, None, None, id="no memory at all"),
        pytest.param({2: 300, 3: 101}, None, None, id="no shares"),
        pytest.param({}, None, None, id="nothing"),
    ],
)
def test_topsec_is_read_by_the_line_it_shows_to_be_of_and_else_not_at_all(
    said: dict[int, int], cpu: float | None, memory: float | None
) -> None:
    read = device("topsec", said={f"{TOPSEC}.{arc}.0": value for arc, value in said.items()})
    assert read.of(Measure.CPU) == ({} if cpu is None else {"CPU": cpu})
    assert read.of(Measure.MEMORY) == ({} if memory is None else {"Memory": memory})


def test_venustech_says_its_figures_in_words() -> None:
    read = device("venustech", said={f"{VENUS}.1.0": "34%", f"{VENUS}.2.0": " 51 %"})
    assert read.of(Measure.CPU) == {"CPU": 34}
    assert read.of(Measure.MEMORY) == {"Memory": 51}


def test_sangfor_says_a_figure_as_a_text_or_as_a_number() -> None:
    read = device(
        "sangfor",
        said={
            f"{SANGFOR}.1.3.0": "12.5",
            f"{SANGFOR}.2.2.19.0": 44,
            f"{SANGFOR}.2.2.15.1.13.1": 61,
            f"{SANGFOR}.2.2.15.1.13.2": 0,
            f"{SANGFOR}.1.14.1.2.1": "FAN1",
            f"{SANGFOR}.1.14.1.3.1": 4200,
        },
    )
    assert read.of(Measure.CPU) == {"CPU": 12.5}
    assert read.of(Measure.MEMORY) == {"Memory": 44}
    assert read.of(Measure.TEMPERATURE) == {"CPU 1": 61}
    assert read.of(Measure.FAN_SPEED) == {"FAN1": 4200}


def test_sangfor_ad_of_an_older_release_tells_its_load_elsewhere() -> None:
    assert device("sangfor", said={f"{SANGFOR}.2.2.20.0": 8}).of(Measure.CPU) == {"CPU": 8}


@pytest.mark.parametrize(("system", "base"), [("dcn-software", "6339"), ("qtech", "27514"), ("snr", "40418.7")])
def test_a_dcn_switch_is_read_under_every_name_it_is_sold_by(system: str, base: str) -> None:
    table = f"1.3.6.1.4.1.{base}.100.1.11"
    read = device(
        system,
        "X-5750-28T Device, Compiled Jan 07 17:05:27 2013 SoftWare Version X-5750-28T_7.0.3.5(R0241) BootRom Version"
        " 7.0.16 HardWare Version 2.0.2 Device serial number N123456789 Copyright (C)",
        said={f"{table}.10.0": 16, f"{table}.6.0": 1000, f"{table}.7.0": 400, f"{table}.9.0": 36},
    )
    assert (read.model, read.version, read.serial) == ("X-5750-28T", "7.0.3.5(R0241)", "N123456789")
    assert read.of(Measure.CPU) == {"CPU": 16}
    assert read.only(Measure.MEMORY).value == 40
    assert read.of(Measure.TEMPERATURE) == {"Switch": 36}


def test_what_ends_the_lines_of_a_dcn_switch_is_no_part_of_its_numbers() -> None:
    read = device(
        "dcn-software",
        "X-5960-28F Device, Compiled Mar 15 15:52:31 2011\u00da SoftWare Version 6.2.94.0\u00da"
        " BootRom Version 4.1.0\u00da Device serial No.:A123456789\u00da",
    )
    assert (read.model, read.version, read.serial) == ("X-5960-28F", "6.2.94.0", "A123456789")


def test_octets_that_are_no_text_are_no_serial_number() -> None:
    assert device("dptech", said={f"{DPTECH}.3.14.0": "\u6b64\u5904\u65e0"}).serial is None


RAISECOM = "1.3.6.1.4.1.8886"


def test_raisecom_tells_the_load_of_the_last_minute_and_light_by_port() -> None:
    optical = f"{RAISECOM}.1.18.2.2.1.1.2"
    read = device(
        "raisecom",
        "ROAP  Version ISCOM5104-EP_ROAP_2.46.1(b)_20150703.(Compiled Jul 3 2015, 10:11:12)",
        said={
            **{f"{RAISECOM}.1.1.1.3.1.2.1.2.{period}": 10 * period for period in range(1, 6)},
            f"{RAISECOM}.1.1.3.2.1.0": 800,
            f"{RAISECOM}.1.1.3.2.2.0": 200,
            f"{RAISECOM}.1.1.5.2.2.1.2.1": 7440,
            f"{RAISECOM}.1.1.5.2.2.1.3.1": 1,
            f"{RAISECOM}.1.1.5.2.2.1.3.2": 2,
            f"{optical}.17.1": 36000,
            f"{optical}.17.3": -2840,
            f"{optical}.17.4": -40000,
        },
        object_id=f"{RAISECOM}.18.4.10",
    )
    assert (read.model, read.version) == ("ISCOM5104-EP", "2.46.1(b)_20150703")
    assert read.of(Measure.CPU) == {"CPU": 30}
    assert read.only(Measure.MEMORY).value == 75
    assert read.of(Measure.FAN) == {"Fan 1": 1, "Fan 2": 0}
    assert read.of(Measure.FAN_SPEED) == {"Fan 1": 7440}
    sent = read.only(Measure.TX_POWER)
    assert (sent.value, sent.interface) == (-2.84, 17)
    assert read.of(Measure.RX_POWER) == {}


def test_raisecom_names_itself_better_in_its_own_mib() -> None:
    read = device(
        "raisecom",
        "ROS",
        said={
            f"{RAISECOM}.6.1.1.1.1.0": "8.2.29_20180611",
            f"{RAISECOM}.6.1.1.1.2.0": "RAX711-C version A.02",
            f"{RAISECOM}.6.1.1.1.14.0": "1230S18B0001G",
        },
    )
    assert (read.model, read.version, read.serial) == ("RAX711-C version A.02", "8.2.29_20180611", "1230S18B0001G")
