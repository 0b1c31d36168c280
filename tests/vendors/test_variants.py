"""What makers call their devices and releases besides the usual: other names, other orders, brands under one roof."""

from __future__ import annotations

import pytest

from netmon.model.health import Measure
from netmon.vendors.detect import detect
from netmon.vendors.parse import celsius
from tests.vendors.agent import CLASS, DESCR, NAME, device, value_of

E = "1.3.6.1.4.1."
FUTUREMATRIX = f"{E}56813"
HUAWEI = f"{E}2011"


@pytest.mark.parametrize(
    ("descr", "model", "version"),
    [
        ("ZTE Ethernet Switch  ZXR10 5260-52TD, Version: V2.05.11B23", "ZXR10 5260-52TD", "V2.05.11B23"),
        (
            "ZTE 5960-36 Software, 5900 Version: V3.03.10.B30,  RELEASE SOFTWARE, Product Version : V1.0",
            "5960-36",
            "V3.03.10.B30",
        ),
        (
            "ZXR10 ROS Version V4.08.23 ZXR10_5928 Software, Version ZXR10 5900 V2.8.23.A.16.P10, RELEASE SOFTWARE",
            "ZXR10 5928",
            "V2.8.23.A.16.P10",
        ),
        ("ZXR10 ROS Version V4.8.11 ZXR10 8905 Software, 8905 Version V2.8.02.C.04", "ZXR10 8905", "V2.8.02.C.04"),
        (
            "ZXR10 M6000-8S Plus, ZTE ZXR10 Software Version: M6000-8S Plus V5.00.10.132",
            "ZXR10 M6000-8S Plus",
            "V5.00.10.132",
        ),
        ("ZXCTN 6130XG-S, Version: ZXCTN 6130XG V4.10.10", "ZXCTN 6130XG-S", "V4.10.10"),
        ("ZXR10 2928E-PS Version Number    V2.05.10B21", "ZXR10 2928E-PS", "V2.05.10B21"),
    ],
)
def test_a_zte_device_is_known_by_its_own_release_not_by_its_platforms(descr: str, model: str, version: str) -> None:
    read = device("zxr10", descr)
    assert (read.model, read.version) == (model, version)


def test_a_unis_switch_is_a_comware_switch() -> None:
    descr = "UNIS Comware Platform Software, Software Version 7.1.070, Release 6126P20 UNIS S5600-30C-EI Copyright (c)"
    told = detect(f"{E}10519.1.1", descr)
    assert (value_of(told.vendor), value_of(told.os)) == ("UNIS", "comware")
    read = device("comware", descr)
    assert (read.model, read.version) == ("S5600-30C-EI", "7.1.070, Release 6126P20")


def test_a_futurematrix_switch_speaks_huaweis_mibs_under_its_own_number() -> None:
    table = f"{FUTUREMATRIX}.5.25.31.1.1.1.1"
    descr = (
        "S5736-S24T4XC FutureMatrix Versatile Routing Platform Software"
        " VRP (R) software,Version 5.170 (S5736 V200R021C00SPC100)"
    )
    told = detect(f"{FUTUREMATRIX}.2.23.1", descr)
    assert (value_of(told.vendor), value_of(told.os)) == ("FutureMatrix", "vrp")
    read = device(
        "vrp",
        descr,
        f"{FUTUREMATRIX}.2.23.1",
        {
            f"{FUTUREMATRIX}.5.25.188.1.1.0": "2102350000000001",
            f"{table}.2.9": 3,
            f"{table}.5.9": 14,
            f"{table}.6.9": 80,
            f"{table}.11.9": 41,
            f"{NAME}.9": "S5736 0",
        },
    )
    assert (read.model, read.version, read.serial) == (
        "S5736-S24T4XC",
        "5.170 (V200R021C00SPC100)",
        "2102350000000001",
    )
    assert read.of(Measure.CPU) == {"S5736 0": 14}
    assert read.of(Measure.TEMPERATURE) == {"S5736 0": 41}


def test_a_huawei_board_without_state_and_limits_is_read_where_it_has_memory_and_load() -> None:
    table = f"{HUAWEI}.5.25.31.1.1.1.1"
    read = device(
        "vrp",
        said={
            f"{table}.2.1": 1,
            f"{table}.5.1": 23,
            f"{table}.6.1": 0,
            f"{table}.7.1": 48,
            f"{table}.8.1": 0,
            f"{table}.9.1": 1 << 30,
            f"{table}.2.2": 1,
            f"{table}.5.2": 0,
            f"{table}.7.2": 0,
            f"{table}.9.2": 0,
            f"{NAME}.1": "SRU",
        },
    )
    assert read.of(Measure.CPU) == {"SRU": 23}
    assert read.of(Measure.MEMORY) == {"SRU": 48}


@pytest.mark.parametrize(
    ("box", "model"),
    [
        ("JNP10003 [MX10003]", "MX10003"),
        ("Juniper MX960 Internet Backbone Router", "Juniper MX960 Internet Backbone Router"),
    ],
)
def test_a_juniper_is_called_by_its_model_where_the_part_number_comes_first(box: str, model: str) -> None:
    assert device("junos", said={f"{E}2636.3.1.2.0": box}).model == model


def test_the_load_of_what_forwards_packets_is_read_over_five_minutes_as_the_others() -> None:
    table = f"{E}9.9.715.1.1.6.1.14"
    read = device("iosxe", said={f"{table}.9001.{span}": 10 * span for span in (1, 2, 3, 4)})
    assert read.of(Measure.CPU) == {"QFP 9001.3": 30}


@pytest.mark.parametrize(
    ("descr", "model"),
    [
        ("Linux web01 5.10.0-21-amd64 #1 SMP Debian 5.10.162-1 (2023-01-21) x86_64", "Generic x86_64"),
        ("Linux gate 6.1.21-v8+ #1642 SMP PREEMPT Mon Apr 3 17:24:16 BST 2023 aarch64", "Generic aarch64"),
        ("Linux box", None),
    ],
)
def test_a_computer_of_no_maker_is_generic(descr: str, model: str | None) -> None:
    assert device("linux", descr).model == model


def test_of_several_chassis_the_first_is_the_devices() -> None:
    serial = "1.3.6.1.2.1.47.1.1.1.1.11"
    said = {f"{CLASS}.1": 11, f"{DESCR}.1": "stack", f"{CLASS}.1000": 3, f"{CLASS}.2000": 3}
    read = device("ios", said=said | {f"{serial}.2000": "FOC0002", f"{serial}.1000": "FOC0001"})
    assert read.serial == "FOC0001"


@pytest.mark.parametrize(
    ("os", "object_id", "root"),
    [
        ("comware", f"{E}25506.1.244", f"{E}25506.2"),
        ("vrp", f"{E}2011.10.1.88", f"{E}2011.10.2"),
        ("3com", f"{E}43.1.16.4.3.39", f"{E}43.45.1.10.2"),
    ],
)
def test_h3c_is_read_under_the_numbers_of_those_it_built_for(os: str, object_id: str, root: str) -> None:
    table = f"{root}.6.1.1.1.1"
    said = {f"{table}.6.2": 11, f"{table}.8.2": 52, f"{table}.12.2": 38, f"{table}.12.3": 65535, f"{NAME}.2": "Board"}
    read = device(os, "", object_id, said)
    assert read.of(Measure.CPU) == {"Board": 11}
    assert read.of(Measure.MEMORY) == {"Board": 52}
    assert read.of(Measure.TEMPERATURE) == {"Board": 38}


def test_the_oldest_of_huaweis_routers_tells_its_load_and_memory() -> None:
    root = f"{HUAWEI}.6.1"
    read = device(
        "vrp",
        "Huawei Versatile Routing Platform Software VRP (R) Software, Version 3.40, RELEASE 0201P26",
        said={f"{root}.1.1.4.65536": 12, f"{root}.2.1.1.2.65536": 4000, f"{root}.2.1.1.3.65536": 1000},
    )
    assert read.version == "3.40, RELEASE 0201P26"
    assert read.of(Measure.CPU) == {"CPU 65536": 12}
    assert read.of(Measure.MEMORY) == {"Memory 65536": 75}


@pytest.mark.parametrize(
    ("kind", "serial"), [(3, "BOX0001"), (9, "BOX0001"), (6, None), (7, None), (8, None), (10, None)]
)
def test_the_number_of_a_part_is_not_the_number_of_the_box(kind: int, serial: str | None) -> None:
    entity = "1.3.6.1.2.1.47.1.1.1.1"
    said = {f"{entity}.4.1": 0, f"{entity}.5.1": kind, f"{entity}.11.1": "BOX0001"}
    assert device("nobody-knows", said=said).serial == serial


def test_a_bsd_says_what_it_runs_on() -> None:
    read = device("freebsd", "FreeBSD gw 13.2-RELEASE-p1 FreeBSD 13.2-RELEASE-p1 GENERIC amd64")
    assert (read.model, read.version) == ("Generic amd64", "13.2-RELEASE-p1")


def test_a_transceiver_is_not_the_model_of_a_switch() -> None:
    entity = "1.3.6.1.2.1.47.1.1.1.1"
    said = {f"{entity}.5.1": 3, f"{entity}.5.1010": 10, f"{entity}.13.1010": "GLC-LH-SM", f"{entity}.5.2000": 9}
    assert device("ios", "", f"{E}9.1.716", said).model == "catalyst296024TT"
    assert device("ios", "", f"{E}9.1.716", said | {f"{entity}.13.2000": "WS-X4516"}).model == "WS-X4516"


@pytest.mark.parametrize(
    ("scale", "raw", "expected"),
    [
        (1.0, 0, None),
        (1.0, -1, None),
        (1.0, 127, None),
        (1.0, 255, None),
        (1.0, -2, -2.0),
        (0.1, 127, 12.7),
        (0.1, -1, -0.1),
    ],
)
def test_all_bits_set_are_no_temperature(scale: float, raw: int, expected: float | None) -> None:
    assert celsius(scale)(raw) == expected
