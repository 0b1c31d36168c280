"""BER, OIDs, values and PDUs: round trips, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.wires.snmp import ber, message, oid, pdu, values
from netmon.wires.snmp.ber import MalformedError
from tests.wires.snmp import ber_tools

SUB_IDENTIFIERS = st.integers(0, 2**32 - 1)
OIDS = st.one_of(
    st.tuples(st.integers(0, 1), st.integers(0, 39), st.lists(SUB_IDENTIFIERS, max_size=20)),
    st.tuples(st.just(2), st.integers(0, 2**32 - 81), st.lists(SUB_IDENTIFIERS, max_size=20)),
).map(lambda parts: (parts[0], parts[1], *parts[2]))
VARBINDS = st.lists(st.tuples(OIDS, st.integers(0, 255), st.binary(max_size=300)), max_size=20)


@given(OIDS)
def test_an_oid_is_read_as_it_was_written(value: oid.Oid) -> None:
    assert oid.decode(oid.encode(value)) == value
    assert oid.encode(value) == ber_tools.oid_content(value)
    assert oid.parse(oid.dotted(value)) == value


@given(st.lists(SUB_IDENTIFIERS, min_size=1, max_size=8), st.lists(SUB_IDENTIFIERS, min_size=1, max_size=8))
def test_oids_are_ordered_by_their_numbers_and_not_by_their_octets(one: list[int], other: list[int]) -> None:
    left, right = (oid.suffix(oid.encode_suffix(tuple(numbers))) for numbers in (one, other))
    assert (left < right) == (one < other)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x81",
        b"\x2b\x80\x01",
        b"\x2b\x90\x80\x80\x80\x00",
        b"\x2b\xff\xff\xff\xff\xff\x7f",
        b"\x2b" + b"\x01" * 128,
    ],
)
def test_octets_that_are_no_oid_are_refused(content: bytes) -> None:
    with pytest.raises(MalformedError):
        oid.decode(content)


@given(st.integers(-(2**31), 2**31 - 1))
def test_an_integer_is_read_as_it_was_written(value: int) -> None:
    encoded = ber.integer(value)
    assert encoded == ber_tools.signed(value)
    assert ber.small_integer(encoded, 0, len(encoded)) == (value, len(encoded))
    assert values.integer(2, encoded[2:]) == value


@given(st.sampled_from((0x41, 0x42, 0x43, 0x46)), st.integers(0, 2**64 - 1))
def test_an_unsigned_value_is_read_in_its_own_range_only(tag: int, value: int) -> None:
    content = ber_tools.signed(value)[2:]
    if value < 2 ** (64 if tag == 0x46 else 32):
        assert values.integer(tag, content) == value
    else:
        with pytest.raises(MalformedError):
            values.integer(tag, content)


@given(st.integers(0, 200_000), st.integers(0, 255))
def test_an_element_of_any_length_is_read_as_it_was_written(size: int, tag: int) -> None:
    encoded = ber.tlv(tag, bytes(size))
    assert encoded == ber_tools.tlv(tag, bytes(size))
    found, start, stop = ber.element(encoded, 0, len(encoded))
    assert (found, stop - start, stop) == (tag, size, len(encoded))


@pytest.mark.parametrize("data", [b"", b"\x30", b"\x30\x80", b"\x30\x85\0\0\0\0\1\0", b"\x30\x82\1", b"\x30\x03\0\0"])
def test_lengths_that_lead_nowhere_are_refused(data: bytes) -> None:
    with pytest.raises(MalformedError):
        ber.element(data, 0, len(data))


@given(VARBINDS)
def test_varbinds_are_split_as_they_were_joined(found: list[tuple[oid.Oid, int, bytes]]) -> None:
    data = b"".join(ber_tools.varbind(name, ber_tools.tlv(tag, content)) for name, tag, content in found)
    assert pdu.varbinds(data) == [(oid.encode(name), tag, content) for name, tag, content in found]


@given(VARBINDS, st.data())
def test_varbinds_cut_off_anywhere_are_refused(found: list[tuple[oid.Oid, int, bytes]], data: st.DataObject) -> None:
    joined = [ber_tools.varbind(name, ber_tools.tlv(tag, content)) for name, tag, content in found]
    whole = b"".join(joined)
    ends = {sum(map(len, joined[:count])) for count in range(len(joined) + 1)}
    cut = data.draw(st.integers(0, max(len(whole) - 1, 0)))
    if cut in ends:
        assert len(pdu.varbinds(whole[:cut])) <= len(found)
    else:
        with pytest.raises(MalformedError):
            pdu.varbinds(whole[:cut])


@given(st.binary(max_size=400))
def test_any_octets_are_a_message_or_malformed(data: bytes) -> None:
    try:
        version, at = message.open_message(data)
        read = message.read(data, version, at)
        pdu.varbinds(data[read.answer.at :])
    except MalformedError:
        return
    assert 0 < at <= read.answer.at <= len(data)


@given(
    st.sampled_from((0, 1)),
    st.binary(max_size=200),
    st.integers(2**30, 2**31 - 1),
    st.lists(OIDS, min_size=1, max_size=30),
    st.integers(0, 255),
)
def test_a_request_says_what_was_asked(
    version: int, community: bytes, number: int, names: list[oid.Oid], repetitions: int
) -> None:
    tag = pdu.GETBULK if repetitions else pdu.GET
    asked = pdu.request(tag, tuple(map(oid.encode, names)), repetitions)
    data = pdu.community_head(version, community, asked) + number.to_bytes(4, "big") + asked.tail
    null = b"\x05\x00"
    expected = ber_tools.pdu(tag, number, [ber_tools.varbind(name, null) for name in names], 0, repetitions)
    assert data == ber_tools.community_message(version, community, expected)
    read = message.read(data, *message.open_message(data))
    assert (read.version, read.community, read.answer.request_id) == (version, community, number)
