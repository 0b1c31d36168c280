"""The keyed machines of one user on one engine: authentication codes and encryption, set up once per key."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from itertools import count
from secrets import randbits
from typing import Protocol

from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES
from cryptography.hazmat.decrepit.ciphers.modes import CFB
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from netmon.wires.snmp.ber import MalformedError
from netmon.wires.snmp.usm.keys import LocalKeys
from netmon.wires.snmp.usm.protocols import AUTH, PRIV, Family

SALT_BYTES = 8
_MACHINES = 16384


class Authenticator:
    """HMAC (RFC 2104) cut to the protocol's length; both pads are hashed once, at construction."""

    __slots__ = ("_inner", "_outer", "code_bytes")

    def __init__(self, keys: LocalKeys) -> None:
        if keys.auth_protocol is None:
            raise ValueError("no authentication key")
        numbers = AUTH[keys.auth_protocol]
        key = keys.auth.ljust(numbers.block, b"\0")
        self._inner = hashlib.new(numbers.hash_name, bytes(byte ^ 0x36 for byte in key))
        self._outer = hashlib.new(numbers.hash_name, bytes(byte ^ 0x5C for byte in key))
        self.code_bytes = numbers.code

    def code(self, message: bytes) -> bytes:
        """Return the authentication code of a whole message whose code field is zeros."""
        inner = self._inner.copy()
        inner.update(message)
        outer = self._outer.copy()
        outer.update(inner.digest())
        return outer.digest()[: self.code_bytes]


class Privacy(Protocol):
    """Encryption of scoped PDUs. `salt` is msgPrivacyParameters, 8 bytes."""

    def encrypt(self, plain: bytes, boots: int, time: int) -> tuple[bytes, bytes]:
        """Return what is sent and its salt, which was never used before in this process."""
        ...

    def decrypt(self, sent: bytes, salt: bytes, boots: int, time: int) -> bytes:
        """Return what was encrypted, with padding if any. Raises MalformedError where it cannot have been."""
        ...


class _Des:
    """CBC-DES (RFC 3414 §8.1.1): eight bytes of key, eight of pre-IV.

    The salt is the engine's boots and a 32-bit counter that starts anywhere, as there is no room for more.
    """

    __slots__ = ("_key", "_next_salt", "_pre_iv")

    def __init__(self, key: bytes) -> None:
        # Triple DES with one key three times is DES, the only spelling the library has for it.
        self._key = TripleDES(key[:8] * 3)
        self._next_salt = count(randbits(32)).__next__
        self._pre_iv = int.from_bytes(key[8:16], "big")

    def encrypt(self, plain: bytes, boots: int, time: int) -> tuple[bytes, bytes]:  # noqa: ARG002 - DES has no use for it
        salt = (boots & 0xFFFFFFFF) << 32 | self._next_salt() & 0xFFFFFFFF
        padded = plain + b"\0" * (-len(plain) % 8)
        return self._machine(salt).encryptor().update(padded), salt.to_bytes(8, "big")

    def decrypt(self, sent: bytes, salt: bytes, boots: int, time: int) -> bytes:  # noqa: ARG002 - the salt says all
        if len(sent) % 8:
            raise MalformedError("whole blocks expected")
        return self._machine(int.from_bytes(salt, "big")).decryptor().update(sent)

    def _machine(self, salt: int) -> Cipher[CBC]:
        return Cipher(self._key, CBC((self._pre_iv ^ salt).to_bytes(8, "big")))


class _Aes:
    """AES in CFB-128 (RFC 3826 §3.1); the same for 192 and 256 bits. The salt is a counter that starts anywhere."""

    __slots__ = ("_key", "_next_salt")

    def __init__(self, key: bytes) -> None:
        self._key = AES(key)
        self._next_salt = count(randbits(64)).__next__

    def encrypt(self, plain: bytes, boots: int, time: int) -> tuple[bytes, bytes]:
        salt = (self._next_salt() & 0xFFFFFFFFFFFFFFFF).to_bytes(8, "big")
        return self._machine(salt, boots, time).encryptor().update(plain), salt

    def decrypt(self, sent: bytes, salt: bytes, boots: int, time: int) -> bytes:
        return self._machine(salt, boots, time).decryptor().update(sent)

    def _machine(self, salt: bytes, boots: int, time: int) -> Cipher[CFB]:
        return Cipher(self._key, CFB((boots << 32 | time).to_bytes(8, "big") + salt))


@lru_cache(maxsize=_MACHINES)
def authenticator(keys: LocalKeys) -> Authenticator | None:
    """Return the authentication of `keys`, None where they have none."""
    return Authenticator(keys) if keys.auth_protocol is not None else None


@lru_cache(maxsize=_MACHINES)
def privacy(keys: LocalKeys) -> Privacy | None:
    """Return the encryption of `keys`, None where they have none.

    Equal keys get the same machine, so two sessions with the same user on the same engine id share one salt counter.
    """
    if keys.priv_protocol is None:
        return None
    return _Des(keys.priv) if PRIV[keys.priv_protocol].family is Family.DES_CBC else _Aes(keys.priv)
