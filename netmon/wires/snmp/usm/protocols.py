"""The numbers of every USM protocol: hash, length of the authentication code, length of the privacy key."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from netmon.model.credential import AuthProtocol, PrivProtocol


class Extension(Enum):
    """How a hash shorter than the privacy key is stretched."""

    BLUMENTHAL = "blumenthal"
    REEDER = "reeder"


class Family(Enum):
    """How a privacy key is used."""

    DES_CBC = "des"
    AES_CFB = "aes"


@dataclass(frozen=True, slots=True)
class AuthNumbers:
    """`hash_name` is hashlib's, `block` the block size of HMAC and `code` the length sent, all in bytes."""

    hash_name: str
    block: int
    code: int


@dataclass(frozen=True, slots=True)
class PrivNumbers:
    """`key_bytes` is what localisation must give: for DES, key and pre-IV together."""

    family: Family
    key_bytes: int
    extension: Extension = Extension.BLUMENTHAL


AUTH = {
    AuthProtocol.MD5: AuthNumbers("md5", 64, 12),  # RFC 3414 §6
    AuthProtocol.SHA1: AuthNumbers("sha1", 64, 12),  # RFC 3414 §7
    AuthProtocol.SHA224: AuthNumbers("sha224", 64, 16),  # RFC 7860 §4.2.1
    AuthProtocol.SHA256: AuthNumbers("sha256", 64, 24),
    AuthProtocol.SHA384: AuthNumbers("sha384", 128, 32),
    AuthProtocol.SHA512: AuthNumbers("sha512", 128, 48),
}

PRIV = {
    PrivProtocol.DES: PrivNumbers(Family.DES_CBC, 16),  # RFC 3414 §8
    PrivProtocol.AES128: PrivNumbers(Family.AES_CFB, 16),  # RFC 3826
    PrivProtocol.AES192: PrivNumbers(Family.AES_CFB, 24),
    PrivProtocol.AES256: PrivNumbers(Family.AES_CFB, 32),
    PrivProtocol.AES192_CISCO: PrivNumbers(Family.AES_CFB, 24, Extension.REEDER),
    PrivProtocol.AES256_CISCO: PrivNumbers(Family.AES_CFB, 32, Extension.REEDER),
}
