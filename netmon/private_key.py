"""Floor 1: whether what a reference leads to is a private key that SSH can log in with."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key, load_ssh_private_key

FEWEST_BITS: Final = 2048
"""Of an RSA key (NIST SP 800-57 part 1, table 2: shorter ones have less than 112 bits of strength)."""

_OPENSSH: Final = b"-----BEGIN OPENSSH PRIVATE KEY-----"


class KeyFault(StrEnum):
    """What is wrong with a private key."""

    UNREADABLE = "unreadable"  # neither OpenSSH's format nor PEM, or damaged
    LOCKED = "locked"  # encrypted, and no passphrase given
    MISMATCH = "mismatch"  # encrypted, and not by this passphrase
    OPEN = "open"  # not encrypted, although a passphrase is given
    KIND = "kind"  # neither Ed25519, ECDSA nor RSA
    SHORT = "short"  # RSA of less than FEWEST_BITS


def key_fault(key: bytes, passphrase: bytes | None) -> KeyFault | None:
    """Return what is wrong with a private key in OpenSSH's format or PEM, None where nothing is."""
    load = load_ssh_private_key if key.lstrip().startswith(_OPENSSH) else load_pem_private_key
    try:
        loaded = load(key, passphrase)
    except TypeError:  # how cryptography says that a passphrase is missing, or is not needed
        return KeyFault.OPEN if passphrase is not None else KeyFault.LOCKED
    except UnsupportedAlgorithm:
        return KeyFault.KIND
    except ValueError:
        return KeyFault.UNREADABLE if passphrase is None or not _is_locked(key) else KeyFault.MISMATCH
    if not isinstance(loaded, Ed25519PrivateKey | EllipticCurvePrivateKey | RSAPrivateKey):
        return KeyFault.KIND
    return KeyFault.SHORT if isinstance(loaded, RSAPrivateKey) and loaded.key_size < FEWEST_BITS else None


def _is_locked(key: bytes) -> bool:
    return key_fault(key, None) is KeyFault.LOCKED
