"""Chassis and port IDs as agents really fill them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.probes.neighbours.ids import Identifier, chassis_id, mac_of, port_id

MAC = bytes.fromhex("00ad246ce3e1")
SPELLED = Identifier("00:ad:24:6c:e3:e1", mac="00:ad:24:6c:e3:e1")
ADDRESS = Identifier("10.1.2.3", address="10.1.2.3")


@pytest.mark.parametrize(
    ("subtype", "octets", "read"),
    [
        (4, MAC, SPELLED),
        (4, MAC + b"\0\0", SPELLED),
        (4, b"00-AD-24-6C-E3-E1", SPELLED),
        (4, b"00:ad:24:6c:e3:e1\0", SPELLED),
        (4, b"00ad.246c.e3e1", SPELLED),
        (4, b"00AD246CE3E1", SPELLED),
        (7, b"00ad-246c-e3e1", SPELLED),
        (7, MAC, SPELLED),
        (None, MAC, SPELLED),
        (5, b"\x01\x0a\x01\x02\x03", ADDRESS),
        (5, b"10.1.2.3", ADDRESS),
        (5, b"\xc0\xa8\x01\x02", Identifier("192.168.1.2", address="192.168.1.2")),
        (5, b"\x02" + bytes(15) + b"\x01", Identifier("::1", address="::1")),
        (6, b"  GE0/0/1 \0\0\0", Identifier("GE0/0/1")),
        (7, "长沙核心".encode("gb18030"), Identifier("长沙核心")),
        (7, b"123456789012", Identifier("123456789012")),
        (7, b"\x01\x02\x03", Identifier("01:02:03")),
        (4, b"core-sw", Identifier("core-sw")),
        (4, b"", None),
        (4, bytes(4), None),
        (7, b" \0 ", None),
        (4, None, None),
    ],
)
def test_a_chassis_is_read_whatever_is_wrong_with_it(subtype: object, octets: object, read: Identifier | None) -> None:
    assert chassis_id(subtype, octets) == read


@pytest.mark.parametrize(
    ("subtype", "octets", "read"),
    [
        (3, MAC, SPELLED),
        (4, b"\x01\x0a\x01\x02\x03", ADDRESS),
        (5, b"Gi1/25", Identifier("Gi1/25")),
        (7, b"612", Identifier("612")),
        (1, "到张家界".encode(), Identifier("到张家界")),
    ],
)
def test_a_port_has_subtypes_of_its_own(subtype: int, octets: bytes, read: Identifier) -> None:
    assert port_id(subtype, octets) == read


@given(st.one_of(st.none(), st.integers(-1, 9)), st.binary(max_size=40))
def test_whatever_the_octets_are_what_is_read_is_printable(subtype: int | None, octets: bytes) -> None:
    for read in (chassis_id(subtype, octets), port_id(subtype, octets)):
        assert read is None or (read.text and read.text.isprintable())


@given(st.binary(min_size=6, max_size=6), st.sampled_from(":-"), st.booleans())
def test_a_mac_is_one_however_it_is_written(mac: bytes, separator: str, upper: bool) -> None:
    text = mac.hex(separator)
    assert mac_of(text.upper() if upper else text) == mac.hex(":")
