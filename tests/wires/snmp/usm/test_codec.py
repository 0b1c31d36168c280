from __future__ import annotations

import hmac

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netmon.model.credential import AuthProtocol, PrivProtocol
from netmon.wires.snmp.ber import MalformedError, tlv
from netmon.wires.snmp.usm import codec
from netmon.wires.snmp.usm.ciphers import authenticator, privacy
from netmon.wires.snmp.usm.codec import authentic, decode_message, encode_scoped, open_scoped
from netmon.wires.snmp.usm.keys import LocalKeys
from netmon.wires.snmp.usm.protocols import AUTH
from tests.wires.snmp.usm.virtual_agent import ANSWER, ENGINE, encode_message, keys

PAIRS = [(None, None), *((auth, None) for auth in AuthProtocol)] + [
    (auth, priv) for auth in AuthProtocol for priv in PrivProtocol
]
NUMBERS = st.integers(0, 0x7FFFFFFF)


def flags_of(local: LocalKeys) -> int:
    return (1 if local.auth_protocol else 0) | (2 if local.priv_protocol else 0)


@pytest.mark.parametrize(("auth", "priv"), PAIRS)
@given(
    numbers=st.tuples(NUMBERS, NUMBERS, NUMBERS),
    user=st.binary(max_size=32),
    names=st.tuples(st.binary(min_size=5, max_size=32), st.binary(max_size=40)),
    body=st.binary(max_size=400),
)
@settings(max_examples=15, deadline=None)
def test_what_is_encoded_is_decoded(
    auth: AuthProtocol | None,
    priv: PrivProtocol | None,
    numbers: tuple[int, int, int],
    user: bytes,
    names: tuple[bytes, bytes],
    body: bytes,
) -> None:
    local = keys(auth, priv).localise(ENGINE)
    sealer, hider = authenticator(local), privacy(local)
    flags = flags_of(local)
    msg_id, boots, time = numbers
    pdu = tlv(0xA2, body)
    datagram = encode_message(
        msg_id,
        flags,
        (names[0], boots, time),
        user,
        encode_scoped(*names, pdu),
        authenticator=sealer,
        privacy=hider,
    )
    assert codec.message_id(datagram) == msg_id
    message = decode_message(datagram)
    assert message[:6] == (msg_id, flags, names[0], boots, time, user)
    assert sealer is None or authentic(datagram, message, sealer)
    assert open_scoped(message, hider) == (*names, pdu)
    if hider is not None and len(body) > 8:  # a shorter one may be there by chance
        assert pdu not in datagram


@pytest.mark.parametrize("auth", AuthProtocol)
def test_the_code_is_the_hmac_of_the_message_with_zeros_in_its_place(auth: AuthProtocol) -> None:
    local = keys(auth, None).localise(ENGINE)
    sealer = authenticator(local)
    assert sealer is not None
    datagram = encode_message(
        5, 1, (ENGINE, 1, 2), b"operator", encode_scoped(ENGINE, b"", ANSWER), authenticator=sealer
    )
    message = decode_message(datagram)
    size = {"md5": 12, "sha1": 12, "sha224": 16, "sha256": 24, "sha384": 32, "sha512": 48}[auth]
    assert len(message.code) == size
    assert datagram.count(message.code) == 1
    blank = datagram.replace(message.code, bytes(size))
    assert hmac.digest(local.auth, blank, AUTH[auth].hash_name)[:size] == message.code


def test_des_is_cbc_with_the_salt_in_the_vector() -> None:
    local = LocalKeys(AuthProtocol.MD5, PrivProtocol.DES, b"k" * 16, bytes.fromhex("0123456789abcdef1111111111111111"))
    machine = privacy(local)
    assert machine is not None
    # The vector is 1111111111111111 ^ salt; with this salt it is that of FIPS 81's example, 1234567890abcdef.
    salt = (0x1111111111111111 ^ 0x1234567890ABCDEF).to_bytes(8, "big")
    sent = bytes.fromhex("e5c7cdde872bf27c43e934008c389c0f683788499a7c05f6")
    assert machine.decrypt(sent, salt, 0, 0) == b"Now is the time for all "


def test_aes_is_cfb_with_boots_time_and_salt_in_the_vector() -> None:
    # NIST SP 800-38A F.3.13, CFB128-AES128; its vector 000102…0f is taken apart into boots, time and salt.
    key = bytes.fromhex("2b7e151628aed2a6abf7158809cf4f3c")
    machine = privacy(LocalKeys(AuthProtocol.SHA1, PrivProtocol.AES128, b"k" * 20, key))
    assert machine is not None
    sent = bytes.fromhex("3b3fd92eb72dad20333449f8e83cfb4ac8a64537a0b3a93fcde3cdad9f1ce58b")
    plain = machine.decrypt(sent, bytes.fromhex("08090a0b0c0d0e0f"), 0x00010203, 0x04050607)
    assert plain.hex() == "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51"


@pytest.mark.parametrize("priv", PrivProtocol)
def test_no_salt_is_used_twice_even_by_two_sessions_on_one_engine_id(priv: PrivProtocol) -> None:
    master = keys(AuthProtocol.SHA256, priv)
    salts = [
        machine.encrypt(b"x" * 16, 3, 9)[1]
        for machine in (privacy(master.localise(ENGINE)), privacy(master.localise(ENGINE)))
        if machine is not None
        for _ in range(500)
    ]
    assert len(set(salts)) == len(salts) == 1000


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"\x30",
        b"\x30\x80",
        b"\x30\x84\xff\xff\xff\xff",
        bytes(100),
        bytes.fromhex("302902010104067075626c6963a01c02040e3d1a4f020100020100300e300c06082b060102010101000500"),
        b"\x30\x82\xff\xff" + bytes(0xFFFF),
    ],
)
def test_other_bytes_are_no_message(broken: bytes) -> None:
    assert codec.message_id(broken) is None
    with pytest.raises(MalformedError):
        decode_message(broken)


def test_octets_after_the_message_are_refused() -> None:
    whole = encode_message(5, 4, (ENGINE, 1, 2), b"operator", encode_scoped(ENGINE, b"", ANSWER))
    decode_message(whole)
    with pytest.raises(MalformedError):
        decode_message(whole + b"\0")


def test_privacy_without_authentication_is_refused() -> None:
    datagram = encode_message(5, 2, (ENGINE, 1, 2), b"operator", b"\x04\x08encrypted"[:10])
    with pytest.raises(MalformedError, match="privacy without authentication"):
        decode_message(datagram)


@given(
    data=st.data(),
    pair=st.sampled_from(PAIRS[1:]),
)
@settings(max_examples=300, deadline=None)
def test_no_changed_octet_is_accepted(data: st.DataObject, pair: tuple[AuthProtocol, PrivProtocol | None]) -> None:
    local = keys(*pair).localise(ENGINE)
    sealer = authenticator(local)
    assert sealer is not None
    whole = encode_message(
        77,
        flags_of(local),
        (ENGINE, 3, 500),
        b"operator",
        encode_scoped(ENGINE, b"", ANSWER),
        authenticator=sealer,
        privacy=privacy(local),
    )
    at = data.draw(st.integers(0, len(whole) - 1))
    changed = whole[:at] + bytes((whole[at] ^ data.draw(st.integers(1, 255)),)) + whole[at + 1 :]
    try:
        message = decode_message(changed)
    except MalformedError:
        return
    assert not authentic(changed, message, sealer)


@given(junk=st.binary(max_size=300))
@settings(max_examples=300, deadline=None)
def test_junk_in_clear_text_is_malformed_or_read_never_more(junk: bytes) -> None:
    datagram = encode_message(5, 0, (ENGINE, 1, 2), b"operator", b"\x30" + junk)
    try:
        open_scoped(decode_message(datagram), None)
    except MalformedError:
        return
