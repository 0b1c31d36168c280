"""Credentials: of one kind each, not weak unless that is meant, and leading to a secret that is there."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import Final

from netmon.inventory.book import Book
from netmon.inventory.located import Located
from netmon.inventory.problem import Report
from netmon.inventory.schema.credentials import CredentialEntry, SnmpVersion
from netmon.inventory.weak import WELL_KNOWN
from netmon.model.credential import (
    AuthProtocol,
    CommunityCredential,
    PrivProtocol,
    SecretRef,
    SnmpCredential,
    UsmCredential,
)
from netmon.model.names import CredentialId
from netmon.secrets import SecretError, fetch

COMMUNITY_KEYS: Final = ("community",)
USM_KEYS: Final = ("user", "auth", "priv", "context")

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
    """Builds the credentials. Secrets are looked for in those `needed`, None for all; with `environ` None in none."""

    def __init__(
        self, environ: Mapping[str, str] | None, needed: Container[CredentialId | None] | None, report: Report
    ) -> None:
        self._environ = environ
        self._needed = needed
        self._report = report

    def of(self, book: Book[CredentialEntry]) -> dict[CredentialId, SnmpCredential]:
        """Return the credentials that are right."""
        credentials: dict[CredentialId, SnmpCredential] = {}
        for id_, declared, entry in book:
            build = self._usm if entry.version is SnmpVersion.V3 else self._community
            credential = build(CredentialId(id_), declared, entry)
            if credential is not None:
                credentials[credential.id] = credential
        return credentials

    def _community(self, id_: CredentialId, declared: Located, entry: CredentialEntry) -> SnmpCredential | None:
        self._tell_foreign(declared, entry, USM_KEYS)
        if entry.community is None:
            declared.tell(self._report, "problem.missing_key", key="community")
            return None
        self._check_secret(id_, declared, "community", entry.community, entry)
        return CommunityCredential(id_, str(entry.version), entry.community, entry.allow_weak)

    def _usm(self, id_: CredentialId, declared: Located, entry: CredentialEntry) -> SnmpCredential | None:
        self._tell_foreign(declared, entry, COMMUNITY_KEYS)
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
                self._tell(declared, key, BROKEN[protocol])
            self._check_secret(id_, declared, key, reference, entry)
        return UsmCredential(id_, entry.user, entry.auth, entry.priv, entry.context, entry.allow_weak)

    def _tell_foreign(self, declared: Located, entry: CredentialEntry, keys: tuple[str, ...]) -> None:
        """Tell of keys that this version has no use for."""
        for key in keys:
            if declared.has(key):
                self._tell(declared, key, "problem.secret_foreign_key", key=key, version=str(entry.version))

    def _check_secret(
        self, id_: CredentialId, declared: Located, key: str, reference: SecretRef, entry: CredentialEntry
    ) -> None:
        if self._environ is None or (self._needed is not None and id_ not in self._needed):
            return
        user = None if key == "community" else entry.user
        try:
            # Of an SNMPv3 user the file stays closed: its password never passes the wire.
            secret = fetch(reference, self._environ, open_to_all=entry.allow_weak and user is None).reveal()
        except SecretError as error:
            self._tell(declared, key, error.code, **error.facts)
            return
        if user is not None and len(secret) < SHORTEST_PASSWORD:
            self._tell(declared, key, "problem.secret_too_short", reference=str(reference))
        elif not entry.allow_weak and (code := weakness(secret, user)) is not None:
            self._tell(declared, key, code, reference=str(reference))

    def _tell(self, declared: Located, at: str, code: str, **facts: str) -> None:
        """Tell of a secret: its value never, its reference by the facts alone."""
        found = declared.follow((at,))
        self._report.add(code, found.value_place(), found.path, **facts)


def weakness(secret: bytes, user: str | None) -> str | None:
    """Return the code of what makes a secret easy to guess, None where nothing does."""
    said = secret.decode("utf-8", "replace").casefold()
    if said in WELL_KNOWN:
        return "problem.secret_well_known"
    if user is not None and said == user.casefold():
        return "problem.secret_like_user"
    return None
