"""Credentials: of one kind each, not weak unless that is meant, and leading to a secret that is there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from netmon.inventory.book import Book
from netmon.inventory.located import Located
from netmon.inventory.problem import Report
from netmon.inventory.schema.credentials import CredentialEntry, CredentialKind, SnmpVersion
from netmon.inventory.secret_check import SecretCheck, weakness
from netmon.inventory.ssh_credentials import SSH_KEYS, ssh_credential
from netmon.model.credential import (
    AuthProtocol,
    CommunityCredential,
    PrivProtocol,
    SecretRef,
    SnmpCredential,
    SshCredential,
    UsmCredential,
)
from netmon.model.names import CredentialId

FOREIGN: Final[Mapping[str, tuple[str, ...]]] = {
    "v1": ("user", "auth", "priv", "context", *SSH_KEYS),
    "v2c": ("user", "auth", "priv", "context", *SSH_KEYS),
    "v3": ("community", *SSH_KEYS),
    "ssh": ("version", "community", "auth", "priv", "context"),
}
"""Version of SNMP, or SSH → keys that it has no use for."""

BROKEN: Final[Mapping[AuthProtocol | PrivProtocol, str]] = {
    AuthProtocol.MD5: "problem.secret_md5",
    PrivProtocol.DES: "problem.secret_des",
}
"""Protocols that protect nothing any more, and what is said of them."""

LONGEST: Final[Mapping[str, int]] = {"user": 32, "context": 255}
"""Octets: msgUserName (RFC 3414 §2.4) and contextName (SnmpAdminString, RFC 3411 §5)."""

SHORTEST_PASSWORD: Final = 8
"""RFC 3414 §11.2: a USM password has at least eight characters."""


class Credentials:
    """Builds the credentials of both kinds; their secrets go through `check`."""

    def __init__(self, check: SecretCheck, report: Report) -> None:
        self._check = check
        self._report = report

    def snmp(self, book: Book[CredentialEntry]) -> dict[CredentialId, SnmpCredential]:
        """Return the SNMP credentials that are right."""
        credentials: dict[CredentialId, SnmpCredential] = {}
        for id_, declared, entry in book:
            if entry.kind is not CredentialKind.SNMP:
                continue
            credential = self._snmp(CredentialId(id_), declared, entry)
            if credential is not None:
                credentials[credential.id] = credential
        return credentials

    def ssh(self, book: Book[CredentialEntry]) -> dict[CredentialId, SshCredential]:
        """Return the SSH credentials that are right."""
        credentials: dict[CredentialId, SshCredential] = {}
        for id_, declared, entry in book:
            if entry.kind is not CredentialKind.SSH:
                continue
            self._tell_foreign(declared, "ssh")
            credential = ssh_credential(CredentialId(id_), declared, entry, self._check, self._report)
            if credential is not None:
                credentials[credential.id] = credential
        return credentials

    def _snmp(self, id_: CredentialId, declared: Located, entry: CredentialEntry) -> SnmpCredential | None:
        if entry.version is None:
            meant_ssh = next((key for key in SSH_KEYS if declared.has(key)), None)
            if meant_ssh is None:
                declared.tell(self._report, "problem.missing_key", key="version")
            else:
                self._check.tell(declared, meant_ssh, "problem.secret_kind_needed", key=meant_ssh)
            return None
        self._tell_foreign(declared, entry.version)
        return (self._usm if entry.version is SnmpVersion.V3 else self._community)(id_, declared, entry)

    def _community(self, id_: CredentialId, declared: Located, entry: CredentialEntry) -> SnmpCredential | None:
        if entry.community is None:
            declared.tell(self._report, "problem.missing_key", key="community")
            return None
        self._check_secret(id_, declared, "community", entry.community, entry)
        return CommunityCredential(id_, str(entry.version), entry.community, entry.allow_weak)

    def _usm(self, id_: CredentialId, declared: Located, entry: CredentialEntry) -> SnmpCredential | None:
        if entry.user is None:
            declared.tell(self._report, "problem.missing_key", key="user")
            return None
        for key, limit in LONGEST.items():
            size = len((entry.user if key == "user" else entry.context).encode())
            if size > limit:
                declared.tell(self._report, "problem.too_many_octets", key, limit=str(limit), size=str(size))
        if entry.auth is None and entry.priv is not None:
            declared.tell(self._report, "problem.secret_priv_without_auth")
        elif entry.auth is None and not entry.allow_weak:
            declared.tell(self._report, "problem.secret_no_auth")
        for key, side in (("auth", entry.auth), ("priv", entry.priv)):
            if side is None:
                continue
            protocol, reference = side
            if protocol in BROKEN and not entry.allow_weak:
                self._check.tell(declared, key, BROKEN[protocol])
            self._check_secret(id_, declared, key, reference, entry)
        return UsmCredential(id_, entry.user, entry.auth, entry.priv, entry.context, entry.allow_weak)

    def _tell_foreign(self, declared: Located, version: str) -> None:
        """Tell of keys that this version of SNMP, or SSH, has no use for."""
        for key in FOREIGN[version]:
            if declared.has(key):
                self._check.tell(declared, key, "problem.secret_foreign_key", key=key, version=version)

    def _check_secret(
        self, id_: CredentialId, declared: Located, key: str, reference: SecretRef, entry: CredentialEntry
    ) -> None:
        user = None if key == "community" else entry.user
        # Of an SNMPv3 user the file stays closed: its password never passes the wire.
        is_open = entry.allow_weak and user is None
        secret = self._check.fetch(id_, declared, key, reference, open_to_all=is_open)
        if secret is None:
            return
        if user is not None and len(secret) < SHORTEST_PASSWORD:
            self._check.tell(declared, key, "problem.secret_too_short", reference=str(reference))
        elif not entry.allow_weak and (code := weakness(secret, user)) is not None:
            self._check.tell(declared, key, code, reference=str(reference))
