"""A header that was read before is read again without parsing, and to the same end."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from netmon.wires.snmp import message
from netmon.wires.snmp.ber import MalformedError, length
from netmon.wires.snmp.message import Headers, Message

IDS = st.integers(-(2**31), 2**31 - 1)


def tlv(tag: int, content: bytes) -> bytes:
    return bytes((tag,)) + length(len(content)) + content


def reply(community: bytes, number: int, varbinds: bytes, status: int = 0, *, version: int = message.V2C) -> bytes:
    octets = number.to_bytes(4, "big", signed=True)
    pdu = tlv(0xA2, tlv(2, octets) + tlv(2, bytes((status,))) + tlv(2, b"\0") + tlv(0x30, varbinds))
    return tlv(0x30, tlv(2, bytes((version,))) + tlv(4, community) + pdu)


def parsed(data: bytes) -> Message | None:
    try:
        version, at = message.open_message(data)
        return message.read(data, version, at)
    except MalformedError:
        return None


def knowing(data: bytes) -> Headers:
    """Return headers that have seen `data`, if it can be parsed at all."""
    headers = Headers()
    if (found := parsed(data)) is not None:
        headers.keep(data, found)
    return headers


@given(st.binary(max_size=40), IDS, IDS, st.binary(max_size=300), st.binary(max_size=300))
def test_another_id_and_other_varbinds_under_a_known_header(
    community: bytes, first: int, second: int, varbinds: bytes, others: bytes
) -> None:
    headers = knowing(reply(community, first, varbinds))
    following = reply(community, second, others[: len(varbinds)].ljust(len(varbinds), b"\0"))
    assert headers.read(following) == parsed(following)


@given(st.binary(max_size=12), IDS, st.binary(max_size=60), st.integers(0, 30), st.integers(0, 255))
def test_an_octet_that_differs_is_never_overlooked(
    community: bytes, number: int, varbinds: bytes, at: int, octet: int
) -> None:
    known = reply(community, number, varbinds)
    changed = bytearray(known)
    changed[at % len(known)] = octet
    assert knowing(known).read(bytes(changed)) in {None, parsed(bytes(changed))}


@given(IDS, st.integers(0, 18))
def test_an_error_status_is_part_of_the_header(number: int, status: int) -> None:
    headers = knowing(reply(b"c", number, b""))
    found = headers.read(reply(b"c", number, b"", status))
    assert found is None if status else found is not None


def test_a_message_of_a_length_never_seen_is_not_known() -> None:
    assert knowing(reply(b"c", 1, b"")).read(reply(b"c", 1, b"\0")) is None


def test_only_so_many_headers_are_kept() -> None:
    headers = Headers()
    for size in range(Headers.KEPT + 10):
        data = reply(b"c", 7, bytes(size))
        found = parsed(data)
        assert found is not None
        headers.keep(data, found)
    assert headers.read(reply(b"c", 8, b"")) is None
    assert headers.read(reply(b"c", 8, bytes(Headers.KEPT + 9))) is not None
