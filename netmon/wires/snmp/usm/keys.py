"""Passphrases to keys: RFC 3414 §2.6 and appendix A, RFC 7860 §9, and the two ways to stretch a key for AES-192/256.

A passphrase is needed once: its digest (Ku) serves every engine, and Ku is hashed with an engine's id into the key that
only that engine knows (Kul). Ku costs a mebibyte of hashing, so both steps are cached, by digests, never by passphrase.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256

from netmon.model.credential import AuthProtocol, PrivProtocol
from netmon.wires.snmp.usm.protocols import AUTH, PRIV, Extension

_EXPANDED = 1024 * 1024
_USERS = 256
_ENGINES = 16384


@dataclass(frozen=True, slots=True)
class MasterKeys:
    """A user's protocols and their Ku, good for any engine. `auth` and `priv` are secret; no key means not used."""

    auth_protocol: AuthProtocol | None = None
    priv_protocol: PrivProtocol | None = None
    auth: bytes = field(default=b"", repr=False)
    priv: bytes = field(default=b"", repr=False)

    def localise(self, engine_id: bytes) -> LocalKeys:
        """Return this user's keys on the engine `engine_id`."""
        return _localise(self, engine_id)


@dataclass(frozen=True, slots=True)
class LocalKeys:
    """A user's keys on one engine. `auth` and `priv` are secret; no key means not used."""

    auth_protocol: AuthProtocol | None = None
    priv_protocol: PrivProtocol | None = None
    auth: bytes = field(default=b"", repr=False)
    priv: bytes = field(default=b"", repr=False)


def derive(auth: AuthProtocol | None, auth_secret: bytes, priv: PrivProtocol | None, priv_secret: bytes) -> MasterKeys:
    """Return the keys of a user from its passphrases, which are not kept.

    Raises ValueError for privacy without authentication (RFC 3414 §1.4.3) and for an empty passphrase.
    """
    if auth is None:
        if priv is not None:
            raise ValueError("privacy needs authentication")
        return MasterKeys()
    # Privacy keys are made with the hash of the authentication protocol (RFC 3826 §1.2).
    return MasterKeys(auth, priv, _ku(auth, auth_secret), _ku(auth, priv_secret) if priv is not None else b"")


def localise(
    auth: AuthProtocol | None,
    auth_secret: bytes,
    priv: PrivProtocol | None,
    priv_secret: bytes,
    engine_id: bytes,
) -> LocalKeys:
    """Return a user's keys on the engine `engine_id` straight from its passphrases. Raises as `derive`."""
    return derive(auth, auth_secret, priv, priv_secret).localise(engine_id)


_kus: dict[tuple[AuthProtocol, bytes], bytes] = {}


def _ku(auth: AuthProtocol, secret: bytes) -> bytes:
    if not secret:
        raise ValueError("the passphrase is empty")
    name = (auth, sha256(secret).digest())
    ku = _kus.get(name)
    if ku is None:
        if len(_kus) >= _USERS:
            _kus.clear()
        ku = _kus[name] = password_to_key(auth, secret)
    return ku


def password_to_key(auth: AuthProtocol, password: bytes) -> bytes:
    """Return Ku: the hash of `password` repeated to 1,048,576 bytes (RFC 3414 A.2)."""
    block = password * (_EXPANDED // len(password) + 1)
    return hashlib.new(AUTH[auth].hash_name, memoryview(block)[:_EXPANDED]).digest()


def localised(auth: AuthProtocol, ku: bytes, engine_id: bytes) -> bytes:
    """Return Kul: the hash of Ku, the engine's id and Ku (RFC 3414 A.2)."""
    return hashlib.new(AUTH[auth].hash_name, ku + engine_id + ku).digest()


@lru_cache(maxsize=_ENGINES)
def _localise(keys: MasterKeys, engine_id: bytes) -> LocalKeys:
    auth, priv = keys.auth_protocol, keys.priv_protocol
    if auth is None:
        return LocalKeys()
    auth_key = localised(auth, keys.auth, engine_id)
    if priv is None:
        return LocalKeys(auth, None, auth_key)
    priv_key = stretched(auth, priv, localised(auth, keys.priv, engine_id), engine_id)
    return LocalKeys(auth, priv, auth_key, priv_key)


def stretched(auth: AuthProtocol, priv: PrivProtocol, kul: bytes, engine_id: bytes) -> bytes:
    """Return `kul` cut or stretched to the length `priv` needs.

    Blumenthal (draft-blumenthal-aes-usm-04 §3.1.2.1) appends the hash of all there is so far; Reeder
    (draft-reeder-snmpv3-usm-3desede-00 §2.1) takes the last piece as a new passphrase for the same engine.
    """
    need = PRIV[priv].key_bytes
    key = piece = kul
    while len(key) < need:
        if PRIV[priv].extension is Extension.REEDER:
            piece = localised(auth, password_to_key(auth, piece), engine_id)
        else:
            piece = hashlib.new(AUTH[auth].hash_name, key).digest()
        key += piece
    return key[:need]
