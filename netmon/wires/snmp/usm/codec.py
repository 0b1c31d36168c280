"""SNMPv3 messages as bytes (RFC 3412 §6, RFC 3414 §2.4)."""

from __future__ import annotations

from hmac import compare_digest
from typing import NamedTuple

from netmon.wires.snmp.ber import INTEGER, OCTET_STRING, SEQUENCE, MalformedError, expect, integer, small_integer, tlv
from netmon.wires.snmp.usm.ciphers import SALT_BYTES, Authenticator, Privacy

AUTH_FLAG = 0x01
PRIV_FLAG = 0x02
REPORTABLE = 0x04
LEVEL = AUTH_FLAG | PRIV_FLAG

MAX_DATAGRAM = 65507
_VERSION = b"\x02\x01\x03"
_MAX_SIZE = integer(MAX_DATAGRAM)
_SECURITY_MODEL = b"\x02\x01\x03"  # 3 is USM
_LONGEST_ENGINE_ID = 32
_LONGEST_USER = 32
_EMPTY = b"\x04\x00"


class Message(NamedTuple):
    """A message as received. A tuple, as one is made for every datagram.

    `code` is msgAuthenticationParameters and `code_at` where it begins in the datagram. `data` is the scoped PDU with
    its tag where it came in clear, what was encrypted otherwise.
    """

    msg_id: int
    flags: int
    engine_id: bytes
    boots: int
    time: int
    user: bytes
    code: bytes
    code_at: int
    salt: bytes
    data: bytes


class Scoped(NamedTuple):
    """A scoped PDU (RFC 3412 §6.8); `pdu` is a TLV."""

    engine_id: bytes
    context: bytes
    pdu: bytes


def message_id(datagram: bytes) -> int | None:
    """Return the msgID of an SNMPv3 datagram, None where it is not one. Cheap; nothing else is checked."""
    try:
        at, end = expect(datagram, 0, len(datagram), SEQUENCE)
        if datagram[at : at + 3] != _VERSION:
            return None
        at, end = expect(datagram, at + 3, end, SEQUENCE)
        return _unsigned(datagram, at, end)[0]
    except MalformedError:
        return None


class Envelope:
    """All that stays the same from one message to the next for one user on one engine, encoded once.

    Messages are encrypted where there is a `privacy`, authenticated where there is an `authenticator`; `flags` must
    agree with that.
    """

    __slots__ = ("_authenticator", "_code_bytes", "_engine", "_header", "_privacy", "_user")

    def __init__(
        self,
        flags: int,
        engine_id: bytes,
        user: bytes,
        authenticator: Authenticator | None = None,
        privacy: Privacy | None = None,
    ) -> None:
        self._authenticator = authenticator
        self._privacy = privacy
        self._code_bytes = authenticator.code_bytes if authenticator is not None else 0
        self._header = _MAX_SIZE + bytes((OCTET_STRING, 1, flags)) + _SECURITY_MODEL
        self._engine = tlv(OCTET_STRING, engine_id)
        self._user = tlv(OCTET_STRING, user) + tlv(OCTET_STRING, bytes(self._code_bytes))

    def seal(self, msg_id: int, boots: int, time: int, scoped: bytes) -> bytes:
        """Return the datagram that carries `scoped`, a scoped PDU."""
        salt_tlv = _EMPTY
        if self._privacy is not None:
            sent, salt = self._privacy.encrypt(scoped, boots, time)
            scoped = tlv(OCTET_STRING, sent)
            salt_tlv = b"\x04\x08" + salt
        security = tlv(SEQUENCE, self._engine + integer(boots) + integer(time) + self._user + salt_tlv)
        header = tlv(SEQUENCE, integer(msg_id) + self._header)
        datagram = tlv(SEQUENCE, _VERSION + header + tlv(OCTET_STRING, security) + scoped)
        if self._authenticator is None:
            return datagram
        # The code is made over the message with zeros in its place, and then put there.
        stop = len(datagram) - len(scoped) - len(salt_tlv)
        return datagram[: stop - self._code_bytes] + self._authenticator.code(datagram) + datagram[stop:]


def encode_scoped(engine_id: bytes, context: bytes, pdu: bytes) -> bytes:
    """Return the scoped PDU of `pdu` (a TLV)."""
    return tlv(SEQUENCE, tlv(OCTET_STRING, engine_id) + tlv(OCTET_STRING, context) + pdu)


def decode_message(datagram: bytes) -> Message:
    """Return the parts of a datagram, nothing of it verified. Raises MalformedError."""
    size = len(datagram)
    if size > MAX_DATAGRAM:
        raise MalformedError("larger than a datagram")
    at, end = expect(datagram, 0, size, SEQUENCE)
    if end != size or datagram[at : at + 3] != _VERSION:
        raise MalformedError("not an SNMPv3 message")
    head, head_end = expect(datagram, at + 3, end, SEQUENCE)
    msg_id, flags = _head(datagram, head, head_end)

    at, stop = expect(datagram, head_end, end, OCTET_STRING)
    data_at = stop
    at, security_end = expect(datagram, at, stop, SEQUENCE)
    if security_end != stop:
        raise MalformedError("octets after the security parameters")
    start, stop = expect(datagram, at, security_end, OCTET_STRING)
    engine_id = datagram[start:stop]
    boots, at = _unsigned(datagram, stop, security_end)
    time, at = _unsigned(datagram, at, security_end)
    start, stop = expect(datagram, at, security_end, OCTET_STRING)
    user = datagram[start:stop]
    code_at, code_end = expect(datagram, stop, security_end, OCTET_STRING)
    start, stop = expect(datagram, code_end, security_end, OCTET_STRING)
    if stop != security_end or len(engine_id) > _LONGEST_ENGINE_ID or len(user) > _LONGEST_USER:
        raise MalformedError("a field of the security parameters is too long")
    salt = datagram[start:stop]

    if flags & PRIV_FLAG:
        start, stop = expect(datagram, data_at, end, OCTET_STRING)
    else:
        start, stop = data_at, expect(datagram, data_at, end, SEQUENCE)[1]
    if stop != end:
        raise MalformedError("octets after the message")
    code = datagram[code_at:code_end]
    return Message(msg_id, flags, engine_id, boots, time, user, code, code_at, salt, datagram[start:end])


def _head(datagram: bytes, at: int, end: int) -> tuple[int, int]:
    """Return msgID and msgFlags of the header data."""
    msg_id, at = _unsigned(datagram, at, end)
    at = expect(datagram, at, end, INTEGER)[1]  # the agent's own limit does not bind what we send
    start, stop = expect(datagram, at, end, OCTET_STRING)
    if stop - start != 1 or datagram[stop:end] != _SECURITY_MODEL:
        raise MalformedError("another security model, or flags of another size")
    flags = datagram[start]
    if flags & LEVEL == PRIV_FLAG:  # privacy without authentication does not exist (RFC 3412 §6.4)
        raise MalformedError("privacy without authentication")
    return msg_id, flags


def authentic(datagram: bytes, message: Message, authenticator: Authenticator) -> bool:
    """Return whether the code of `message`, decoded from `datagram`, is right; compared in constant time."""
    size = authenticator.code_bytes
    if len(message.code) != size:
        return False
    at = message.code_at
    blank = datagram[:at] + bytes(size) + datagram[at + size :]
    return compare_digest(authenticator.code(blank), message.code)


def open_scoped(message: Message, privacy: Privacy | None) -> Scoped:
    """Return the scoped PDU of `message`, decrypted where it is encrypted. Raises MalformedError."""
    if not message.flags & PRIV_FLAG:
        return _scoped(message.data, len(message.data))
    if privacy is None or len(message.salt) != SALT_BYTES:
        raise MalformedError("no way to decrypt")
    plain = privacy.decrypt(message.data, message.salt, message.boots, message.time)
    # Block ciphers pad, and the padding is not part of the scoped PDU.
    return _scoped(plain, expect(plain, 0, len(plain), SEQUENCE)[1])


def _unsigned(data: bytes, at: int, end: int) -> tuple[int, int]:
    """Read an INTEGER in 0…2³¹−1; return it and where it stops."""
    value, stop = small_integer(data, at, end)
    if value < 0:
        raise MalformedError("a negative number")
    return value, stop


def _scoped(data: bytes, end: int) -> Scoped:
    at, stop = expect(data, 0, end, SEQUENCE)
    start, at = expect(data, at, stop, OCTET_STRING)
    engine_id = data[start:at]
    start, at = expect(data, at, stop, OCTET_STRING)
    if at >= stop or expect(data, at, stop, data[at])[1] != stop:
        raise MalformedError("a PDU that fills the scoped PDU expected")
    return Scoped(engine_id, data[start:at], data[at:stop])
