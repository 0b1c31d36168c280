from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.model.observation import Cause
from netmon.wires.icmp.messages import (
    ICMP,
    ICMPV6,
    Complaint,
    Dialect,
    EchoReply,
    checksum,
    echo_request,
    parse,
    strip_ipv4,
)

DATA = bytes(range(56))
DIALECTS = pytest.mark.parametrize("dialect", [ICMP, ICMPV6], ids=["icmp", "icmpv6"])
TARGET4, TARGET6 = bytes([10, 0, 0, 7]), bytes.fromhex("fd77" + 26 * "0" + "07")


def signed(dialect: Dialect, message: bytes) -> bytes:
    if dialect.version == 6:
        return message
    return message[:2] + checksum(message[:2] + b"\0\0" + message[4:]).to_bytes(2, "big") + message[4:]


def reply(dialect: Dialect, identifier: int = 7, sequence: int = 3, data: bytes = DATA) -> bytes:
    return signed(dialect, struct.pack("!BBHHH", dialect.reply, 0, 0, identifier, sequence) + data)


def quoted(dialect: Dialect, request: bytes) -> bytes:
    if dialect.version == 4:
        return struct.pack("!BBHHHBBH4s4s", 0x45, 0, 84, 0, 0, 1, 1, 0, bytes(4), TARGET4) + request
    return struct.pack("!IHBB16s16s", 6 << 28, len(request), 58, 1, bytes(16), TARGET6) + request


def error(dialect: Dialect, kind: int, code: int, request: bytes) -> bytes:
    return signed(dialect, struct.pack("!BBHI", kind, code, 0, 0) + quoted(dialect, request))


@given(st.binary(max_size=100))
def test_a_message_that_carries_its_checksum_sums_to_zero(data: bytes) -> None:
    assert checksum(signed(ICMP, bytes(4) + data)) == 0 or len(data) % 2


def test_the_checksum_is_that_of_rfc_1071() -> None:
    # The example of section 3: the sum of these words is ddf2.
    assert checksum(bytes.fromhex("0001f203f4f5f6f7")) == ~0xDDF2 & 0xFFFF


def test_a_request_for_ipv4_carries_its_checksum_and_one_for_ipv6_leaves_it_to_the_kernel() -> None:
    assert checksum(echo_request(ICMP, 0xBEEF, 0xFFFF, DATA)) == 0
    assert echo_request(ICMPV6, 0xBEEF, 1, DATA)[:8] == bytes.fromhex("80000000beef0001")


@DIALECTS
def test_a_reply_is_read(dialect: Dialect) -> None:
    assert parse(dialect, reply(dialect)) == EchoReply(7, 3, DATA)


@DIALECTS
@pytest.mark.parametrize("quote", [8, 16, 64])
def test_an_error_names_what_it_is_about_however_little_it_quotes(dialect: Dialect, quote: int) -> None:
    kind = 11 if dialect.version == 4 else 3
    what = "TTL exceeded in transit" if dialect.version == 4 else "hop limit exceeded in transit"
    message = error(dialect, kind, 0, echo_request(dialect, 7, 3, DATA)[:quote])
    target = TARGET4 if dialect.version == 4 else TARGET6
    assert parse(dialect, message) == Complaint(what, target, 7, 3, DATA[: quote - 8], Cause.LOOP)


def test_a_code_without_a_name_is_told_by_its_number() -> None:
    found = parse(ICMP, error(ICMP, 3, 200, echo_request(ICMP, 1, 1, DATA)))
    assert isinstance(found, Complaint)
    assert found.what == "destination unreachable, code 200"


@DIALECTS
def test_our_own_request_is_not_an_answer(dialect: Dialect) -> None:
    assert parse(dialect, echo_request(dialect, 7, 3, DATA)) is None


@DIALECTS
def test_an_error_about_another_protocol_is_not_about_us(dialect: Dialect) -> None:
    message = bytearray(error(dialect, 3 if dialect.version == 4 else 1, 1, echo_request(dialect, 7, 3, DATA)))
    message[8 + (9 if dialect.version == 4 else 6)] = 17
    assert parse(dialect, signed(dialect, bytes(message))) is None


def test_a_damaged_reply_is_not_an_answer() -> None:
    message = bytearray(reply(ICMP))
    message[20] ^= 0x40
    assert parse(ICMP, bytes(message)) is None


@DIALECTS
@given(data=st.data())
def test_whatever_arrives_is_read_or_refused_but_never_raises(dialect: Dialect, data: st.DataObject) -> None:
    kinds = [reply(dialect), *(error(dialect, kind, 0, reply(dialect)) for kind in dialect.errors)]
    message = bytearray(data.draw(st.one_of(st.binary(max_size=120), st.sampled_from(kinds))))
    for place in data.draw(st.lists(st.integers(0, 127), max_size=4)):
        if place < len(message):
            message[place] = data.draw(st.integers(0, 255))
    cut = bytes(message[: data.draw(st.integers(0, 128))])
    for each in (cut, strip_ipv4(cut), signed(dialect, cut) if len(cut) >= 4 else cut):
        assert isinstance(parse(dialect, each), EchoReply | Complaint | None)
