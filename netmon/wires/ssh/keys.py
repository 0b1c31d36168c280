"""Opens private keys, of whatever form they are kept in. Whoever imports this imports paramiko."""

from __future__ import annotations

import hashlib
import io
from collections import OrderedDict
from threading import Lock

import paramiko
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
    load_ssh_private_key,
)

from netmon.secrets import Secret

MOST_KEPT = 16
"""Opened keys that are kept: opening one costs bcrypt's 16 rounds, and a province has few."""


class KeyRing:
    """Keeps opened keys, found again by a digest of what they were opened from. Several threads may ask at once."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._opened: OrderedDict[bytes, paramiko.PKey] = OrderedDict()

    def open(self, key: Secret, passphrase: Secret | None) -> paramiko.PKey | None:
        """Return the key; None where it is none that is known, or the passphrase does not open it."""
        phrase = b"" if passphrase is None else passphrase.reveal()
        name = hashlib.sha256(hashlib.sha256(key.reveal()).digest() + hashlib.sha256(phrase).digest()).digest()
        with self._lock:
            if name not in self._opened:
                opened = _open(key.reveal(), phrase or None)
                if opened is None:
                    return None
                self._opened[name] = opened
                if len(self._opened) > MOST_KEPT:
                    self._opened.popitem(last=False)
            return self._opened[name]


def _open(text: bytes, passphrase: bytes | None) -> paramiko.PKey | None:
    load = load_ssh_private_key if b"OPENSSH PRIVATE KEY" in text else load_pem_private_key
    try:
        key = load(text, passphrase)
        # paramiko does not read PKCS #8, so that each goes to it in OpenSSH's form.
        plain = key.private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption()).decode("ascii")
        kinds = (
            (rsa.RSAPrivateKey, paramiko.RSAKey),
            (ec.EllipticCurvePrivateKey, paramiko.ECDSAKey),
            (ed25519.Ed25519PrivateKey, paramiko.Ed25519Key),
        )
        for ours, theirs in kinds:
            if isinstance(key, ours):
                return theirs.from_private_key(io.StringIO(plain))
    except (ValueError, TypeError, UnsupportedAlgorithm, paramiko.SSHException):
        # What they say may hold some of the key.
        return None
    return None
