"""Credentials as written: references to secrets. What is not a reference is taken for a secret, and never repeated."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeAlias, TypeVar

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from netmon.inventory.scalars import one_of, written
from netmon.inventory.schema.kinds import Entry, Flag, Name
from netmon.model.credential import AuthProtocol, PrivProtocol, SecretRef, SecretScheme

Protocol = TypeVar("Protocol", AuthProtocol, PrivProtocol)
REFERENCE = r"(?:env:[A-Za-z_][A-Za-z0-9_]*|file:[^\s\x00]+|cred:[A-Za-z0-9._@-]+)"


class CredentialKind(StrEnum):
    """What it opens."""

    SNMP = "snmp"
    SSH = "ssh"


class SnmpVersion(StrEnum):
    """Of the protocol."""

    V1 = "v1"
    V2C = "v2c"
    V3 = "v3"


def read_reference(value: object) -> SecretRef:
    """Read `env:NAME`, `file:PATH` or `cred:NAME`. A relative path starts at the folder of the file it stands in."""
    said = written(value)
    if not re.fullmatch(REFERENCE, said):
        raise PydanticCustomError("problem.secret_in_clear", "not a reference")
    return _reference(said, said.file)


def read_auth(value: object) -> tuple[AuthProtocol, SecretRef]:
    """Read `sha256:env:NAME`: the protocol, then the reference to the password."""
    return _protected(value, AuthProtocol, "problem.secret_in_clear_auth", "problem.secret_auth_protocol")


def read_priv(value: object) -> tuple[PrivProtocol, SecretRef]:
    """Read `aes128:env:NAME`: the protocol, then the reference to the password."""
    return _protected(value, PrivProtocol, "problem.secret_in_clear_priv", "problem.secret_priv_protocol")


def _protected(value: object, protocols: type[Protocol], in_clear: str, unknown: str) -> tuple[Protocol, SecretRef]:
    said = written(value)
    protocol, _, reference = said.partition(":")
    if not re.fullmatch(REFERENCE, reference):
        raise PydanticCustomError(in_clear, "not a protocol and a reference")
    if protocol not in list(protocols):
        raise PydanticCustomError(unknown, "unknown protocol", {"choices": ", ".join(protocols)})
    return protocols(protocol), _reference(reference, said.file)


def _reference(said: str, file: str) -> SecretRef:
    scheme, _, name = said.partition(":")
    if scheme == SecretScheme.FILE:
        name = str(Path(file).parent / name)
    return SecretRef(SecretScheme(scheme), name)


def _like(pattern: str, *examples: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": f"^{pattern}$", "examples": list(examples)})


Reference: TypeAlias = Annotated[
    SecretRef, PlainValidator(read_reference), _like(REFERENCE, "env:NETMON_COMMUNITY", "file:/etc/netmon/community")
]
Auth: TypeAlias = Annotated[
    tuple[AuthProtocol, SecretRef],
    PlainValidator(read_auth),
    _like(f"(?:{'|'.join(AuthProtocol)}):{REFERENCE}", "sha256:env:NETMON_AUTH"),
]
Priv: TypeAlias = Annotated[
    tuple[PrivProtocol, SecretRef],
    PlainValidator(read_priv),
    _like(f"(?:{'|'.join(PrivProtocol)}):{REFERENCE}", "aes128:env:NETMON_PRIV"),
]
Version: TypeAlias = Annotated[
    SnmpVersion, PlainValidator(one_of(SnmpVersion)), WithJsonSchema({"type": "string", "enum": list(SnmpVersion)})
]

Kind: TypeAlias = Annotated[
    CredentialKind,
    PlainValidator(one_of(CredentialKind)),
    WithJsonSchema({"type": "string", "enum": list(CredentialKind)}),
]


class CredentialEntry(Entry):
    """See `netmon.model.credential`. v1 and v2c have a community, v3 a user with `auth` and `priv`.

    Of the kind `ssh` are a user with a `password`, a private `key`, or both.
    """

    kind: Kind = CredentialKind.SNMP
    version: Version | None = None
    community: Reference | None = None
    user: Name | None = None
    auth: Auth | None = None
    priv: Priv | None = None
    context: Name = ""
    password: Reference | None = None
    key: Reference | None = None
    passphrase: Reference | None = None
    enable: Reference | None = None
    allow_weak: Flag = False
