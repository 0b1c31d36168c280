"""Words of command lines and what they mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.vendors.cli import values

STATES = {
    "up": (1, 1),
    "UP": (1, 1),
    "up(s)": (1, 1),
    "UP (spoofing)": (1, 1),
    "connected": (1, 1),
    "down": (1, 2),
    "DOWN": (1, 2),
    "STP DOWN": (1, 2),
    "down(l)": (1, 2),
    "#down": (1, 2),
    "^down": (1, 2),
    "notconnect": (1, 2),
    "err-disabled": (1, 2),
    "error-down": (1, 2),
    "*down": (2, 2),
    "ADM": (2, 2),
    "administratively down": (2, 2),
    "Administratively DOWN": (2, 2),
    "DOWN ( Administratively )": (2, 2),
    "admin down": (2, 2),
    "disabled": (2, 2),
    "shutdown": (2, 2),
    "Stby": (1, 5),
    "not present": (1, 6),
    "lowerLayerDown": (1, 7),
    "--": (None, None),
    "": (None, None),
    "12": (None, None),
}


@pytest.mark.parametrize(("text", "state"), STATES.items())
def test_a_state_is_told_in_many_words(text: str, state: values.State) -> None:
    assert values.state(text) == state


SPEEDS = {
    "1000Mbps-speed mode": 10**9,
    "10Gbps-speed": 10**10,
    "10G(a)": 10**10,
    "2.5G": 2_500_000_000,
    "a-100": 10**8,
    "a-1000": 10**9,
    "1000": 10**9,
    "100Mb/s": 10**8,
    "1000000 kbps": 10**9,
    "1 Gbit/s": 10**9,
    "9600 bps": 9600,
    "1000BASE-T": 10**9,
    "auto": None,
    "Unknown-speed": None,
    "0": None,
    "--": None,
    "": None,
}


@pytest.mark.parametrize(("text", "speed"), SPEEDS.items())
def test_a_speed_has_a_unit_or_is_in_mbit(text: str, speed: int | None) -> None:
    assert values.speed_bps(text) == speed


@pytest.mark.parametrize(
    "text",
    [
        "00e0-fc12-3456",
        "00e0.fc12.3456",
        "00E0:FC12:3456",
        "00:e0:fc:12:34:56",
        "0-e0-fc-12-34-56",
        "00 e0 fc 12 34 56",
        "00e0fc-123456",
        "00E0FC123456",
    ],
)
def test_an_address_is_spelled_in_one_way(text: str) -> None:
    assert values.mac(text) == "00:e0:fc:12:34:56"


@pytest.mark.parametrize("text", ["0000-0000-0000", "1.2.3", "GigabitEthernet1/0/1", "", "00e0-fc12", "10.1.1.1"])
def test_what_is_no_address_is_none(text: str) -> None:
    assert values.mac(text) is None


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("-5.23", -5.23),
        (" -5.23dBm", -5.23),
        ("+2.10(dBm)", 2.1),
        ("-40.00", -40.0),
        ("0.00", None),
        ("--", None),
        ("-inf", None),
        ("N/A", None),
        ("-99.0", None),
        ("120", None),
    ],
)
def test_light_is_in_dbm_and_no_light_is_missing(text: str, level: float | None) -> None:
    assert values.dbm(text) == level


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("2025148 Kbytes", 2025148 << 10),
        ("1024M bytes", 1 << 30),
        ("16,777,216KB", 1 << 34),
        ("389817120", 389817120),
        ("none", None),
    ],
)
def test_memory_is_in_bytes(text: str, size: int | None) -> None:
    assert values.size_bytes(text) == size


@pytest.mark.parametrize(
    ("text", "is_good"),
    [
        ("Normal", 1.0),
        ("Supply", 1.0),
        ("ok", 1.0),
        ("正常", 1.0),
        ("Abnormal", 0.0),
        ("Fault", 0.0),
        ("NotSupply", 0.0),
        ("No power", 0.0),
        ("故障", 0.0),
        ("Absent", None),
        ("-", None),
        ("Not present", None),
        ("", None),
    ],
)
def test_a_part_is_good_or_bad_or_not_there(text: str, is_good: float | None) -> None:
    assert values.good(text) == is_good


@given(st.text(max_size=200))
def test_no_word_is_too_odd(text: str) -> None:
    for read in (values.state, values.speed_bps, values.mac, values.number, values.whole, values.percent):
        read(text)
    for read in (values.celsius, values.dbm, values.size_bytes, values.good, values.said, values.line):
        read(text)
