"""What the web configuration says, checked."""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path


class ClientAuth(StrEnum):
    """What is asked of a client's certificate, under the names of Go's crypto/tls."""

    NONE = "NoClientCert"
    IF_GIVEN = "VerifyClientCertIfGiven"
    REQUIRED = "RequireAndVerifyClientCert"


class Grant(StrEnum):
    """What a program with a token may do."""

    READ = "read"  # everything that is shown: GET and HEAD
    ALERTS = "alerts"  # hand over alerts of Alertmanager, and nothing else


@dataclass(frozen=True, slots=True)
class Bearer:
    """A program that comes with the token in `file`. `digest` is the token's SHA-256; the token itself is not kept."""

    name: str
    file: Path
    digest: bytes = field(repr=False)
    may: frozenset[Grant] = frozenset()


VERSIONS = {"TLS12": ssl.TLSVersion.TLSv1_2, "TLS13": ssl.TLSVersion.TLSv1_3}

# Go's names of the TLS 1.2 suites with forward secrecy and authenticated encryption, and OpenSSL's for the same. Those
# of TLS 1.3 are always on, here as there.
CIPHERS = {
    "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256": "ECDHE-ECDSA-AES128-GCM-SHA256",
    "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256": "ECDHE-RSA-AES128-GCM-SHA256",
    "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384": "ECDHE-ECDSA-AES256-GCM-SHA384",
    "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384": "ECDHE-RSA-AES256-GCM-SHA384",
    "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256": "ECDHE-ECDSA-CHACHA20-POLY1305",
    "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256": "ECDHE-RSA-CHACHA20-POLY1305",
}
ALWAYS_ON = frozenset({"TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256"})

HEADERS = ("Content-Security-Policy", "Strict-Transport-Security", "X-Content-Type-Options", "X-Frame-Options")
HEADERS_ALLOWED = (*HEADERS, "X-XSS-Protection")


@dataclass(frozen=True, slots=True)
class TlsConfig:
    """`ciphers` are OpenSSL's names, none for the default ones."""

    cert_file: Path
    key_file: Path
    client_auth: ClientAuth = ClientAuth.NONE
    client_ca_file: Path | None = None
    min_version: ssl.TLSVersion = ssl.TLSVersion.TLSv1_2
    max_version: ssl.TLSVersion = ssl.TLSVersion.TLSv1_3
    ciphers: tuple[str, ...] = ()
    prefer_server_ciphers: bool = True


@dataclass(frozen=True, slots=True)
class WebConfig:
    """`users` maps a name to its bcrypt hash; `headers` are set on every answer instead of the ones set by default.

    `operators` are the users that may change anything, None where all of them may. `bearers` are programs with tokens.
    """

    file: str
    tls: TlsConfig | None = None
    users: Mapping[str, str] = field(default_factory=dict, repr=False)
    headers: Mapping[str, str] = field(default_factory=dict)
    operators: frozenset[str] | None = None
    bearers: tuple[Bearer, ...] = ()
