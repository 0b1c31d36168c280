"""Credentials as the inventory knows them: references to secrets, never the secrets."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from netmon.model.names import CredentialId


class SecretScheme(StrEnum):
    """Where a secret is kept."""

    ENV = "env"
    FILE = "file"
    CRED = "cred"  # a systemd credential: a file in $CREDENTIALS_DIRECTORY


@dataclass(frozen=True, slots=True)
class SecretRef:
    """A reference such as `env:NETMON_COMMUNITY`, `file:/etc/netmon/community` or `cred:community`."""

    scheme: SecretScheme
    name: str

    def __str__(self) -> str:
        return f"{self.scheme}:{self.name}"


class AuthProtocol(StrEnum):
    """USM authentication protocols: RFC 3414 (MD5, SHA-1) and RFC 7860 (SHA-2)."""

    MD5 = "md5"
    SHA1 = "sha1"
    SHA224 = "sha224"
    SHA256 = "sha256"
    SHA384 = "sha384"
    SHA512 = "sha512"


class PrivProtocol(StrEnum):
    """USM privacy protocols: RFC 3414 (DES), RFC 3826 (AES-128).

    AES-192 and AES-256 have no RFC. `aes192` and `aes256` extend a short key as draft-blumenthal-aes-usm-04 says
    (net-snmp, Huawei, H3C); the `-cisco` forms extend it as draft-reeder-snmpv3-usm-3desede-00 does.
    """

    DES = "des"
    AES128 = "aes128"
    AES192 = "aes192"
    AES256 = "aes256"
    AES192_CISCO = "aes192-cisco"
    AES256_CISCO = "aes256-cisco"


@dataclass(frozen=True, slots=True)
class CommunityCredential:
    """SNMPv1 or v2c. `version` is `v1` or `v2c`."""

    id: CredentialId
    version: str
    community: SecretRef
    allow_weak: bool = False


@dataclass(frozen=True, slots=True)
class UsmCredential:
    """An SNMPv3 user. Without `auth` it is noAuthNoPriv; `priv` needs `auth` (RFC 3414 §1.4.3)."""

    id: CredentialId
    user: str
    auth: tuple[AuthProtocol, SecretRef] | None = None
    priv: tuple[PrivProtocol, SecretRef] | None = None
    context: str = ""
    allow_weak: bool = False


@dataclass(frozen=True, slots=True)
class SshCredential:
    """A login over SSH, by `password`, by private `key` (OpenSSH or PEM, opened by `passphrase`), or by either.

    `enable` is asked for where a device shows its configuration only to the privileged (Cisco's and Ruijie's `enable`).
    """

    id: CredentialId
    user: str
    password: SecretRef | None = None
    key: SecretRef | None = None
    passphrase: SecretRef | None = None
    enable: SecretRef | None = None
    allow_weak: bool = False


SnmpCredential = CommunityCredential | UsmCredential
Credential = SnmpCredential | SshCredential
