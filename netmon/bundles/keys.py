"""Keys that bundles are signed with (Ed25519, RFC 8032), and how people tell one from another.

A fingerprint is forty decimal digits of SHA-256 over the public key, in groups of five, so that it can be read over the
telephone in any language: 132 bits, too many for another key with the same digits to be found.
"""

from __future__ import annotations

import os
import re
from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from netmon.model.credential import SecretRef
from netmon.private_key import key_fault
from netmon.secrets import fetch

LABEL: Final = "netmon-bundle-key"
"""How a line with a public key begins."""

_DIGITS: Final = 40
_GROUP: Final = 5
_SIZE: Final = 32  # octets of a public key
_SIGNATURE: Final = 64
_FINGERPRINT: Final = re.compile(rf"[0-9]{{{_DIGITS}}}")


class BundleKeyError(ValueError):
    """A key that cannot be used. `code` names the sentence in the catalogue, `facts` fill it."""

    def __init__(self, code: str, /, **facts: str) -> None:
        super().__init__(f"{code} {facts}")
        self.code = code
        self.facts = facts


@dataclass(frozen=True, slots=True)
class PublicKey:
    """`octets` are the 32 of RFC 8032."""

    octets: bytes

    @property
    def fingerprint(self) -> str:
        """Forty digits, by which a key is known."""
        digest = int.from_bytes(sha256(f"{LABEL}/1\n".encode() + self.octets).digest())
        return f"{digest % 10**_DIGITS:0{_DIGITS}}"

    @property
    def base64(self) -> str:
        """The octets as text."""
        return b64encode(self.octets).decode()

    @property
    def line(self) -> str:
        """What is handed to those who are to trust it; nothing in it is secret."""
        return f"{LABEL} ed25519 {self.base64}"

    def verifies(self, signature: bytes, message: bytes) -> bool:
        """Tell whether it is the signature of the message."""
        try:
            Ed25519PublicKey.from_public_bytes(self.octets).verify(signature, message)
        except (InvalidSignature, ValueError):
            return False
        return len(signature) == _SIGNATURE


class SigningKey:
    """The private half. It does not print, and goes nowhere but into the file that it was made in."""

    __slots__ = ("_key",)

    def __init__(self, key: Ed25519PrivateKey) -> None:
        self._key = key

    @property
    def public(self) -> PublicKey:
        """The half that others need."""
        return PublicKey(self._key.public_key().public_bytes_raw())

    def sign(self, message: bytes) -> bytes:
        """Return the 64 octets of a signature. The same message has the same one."""
        return self._key.sign(message)

    def pem(self, passphrase: bytes | None) -> bytes:
        """Return it as PEM (PKCS #8), encrypted where a passphrase is given."""
        locked = BestAvailableEncryption(passphrase) if passphrase else NoEncryption()
        return self._key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, locked)

    def __repr__(self) -> str:
        return "***"

    def __reduce__(self) -> str:
        raise TypeError("a key is not to be serialised")


def new_key() -> SigningKey:
    """Return a key that nobody else has."""
    return SigningKey(Ed25519PrivateKey.generate())


def write_key(key: SigningKey, path: Path, passphrase: bytes | None) -> None:
    """Write it to a file that only its owner can read. OSError where there is one already, or it cannot be written."""
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    with os.fdopen(file, "wb") as out:
        out.write(key.pem(passphrase))
        out.flush()
        os.fsync(out.fileno())


def load_key(ref: SecretRef, passphrase: SecretRef | None, environ: Mapping[str, str]) -> SigningKey:
    """Return the key that a reference leads to. Raises SecretError where it leads nowhere, else BundleKeyError."""
    text = fetch(ref, environ).reveal()
    word = None if passphrase is None else fetch(passphrase, environ).reveal()
    if (fault := key_fault(text, word)) is not None:
        raise BundleKeyError(f"bundle.key_{fault.value}", reference=str(ref))
    key = load_pem_private_key(text, word) if text.lstrip().startswith(b"-----BEGIN ") else None
    if not isinstance(key, Ed25519PrivateKey):
        raise BundleKeyError("bundle.key_kind", reference=str(ref))
    return SigningKey(key)


def read_public(text: str) -> PublicKey:
    """Return the key of a line as `PublicKey.line` writes it; BundleKeyError where it is none."""
    words = text.split()
    if len(words) != 3 or words[:2] != [LABEL, "ed25519"]:
        raise BundleKeyError("bundle.key_not_public", label=LABEL)
    return public_from(words[2])


def public_from(text: str) -> PublicKey:
    """Return the key of base64 text; BundleKeyError where it is none."""
    try:
        octets = b64decode(text, validate=True)
    except (Base64Error, ValueError):
        octets = b""
    if len(octets) != _SIZE or b64encode(octets).decode() != text:
        raise BundleKeyError("bundle.key_not_public", label=LABEL)
    return PublicKey(octets)


def spoken(fingerprint: str) -> str:
    """Return a fingerprint in groups of five digits, as it is read over the telephone."""
    return " ".join(fingerprint[at : at + _GROUP] for at in range(0, len(fingerprint), _GROUP))


def heard(text: str) -> str | None:
    """Return the fingerprint that somebody typed, however it was grouped; None where it is none."""
    digits = re.sub(r"[\s\-–]", "", text)
    return digits if digits.isascii() and _FINGERPRINT.fullmatch(digits) else None
