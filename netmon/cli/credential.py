"""The credential that the flags of `probe` describe. Secrets are named there, never written."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from netmon.cli.errors import WrongUseError
from netmon.model.credential import (
    AuthProtocol,
    CommunityCredential,
    PrivProtocol,
    SecretRef,
    SecretScheme,
    SnmpCredential,
    UsmCredential,
)
from netmon.model.names import CredentialId

COMMAND_LINE = CredentialId("command-line")
VERSIONS = ("v1", "v2c", "v3")
_Protocol = TypeVar("_Protocol", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class CredentialFlags:
    """The flags as typed; None for what was not."""

    snmp: str | None = None
    community: str | None = None
    user: str | None = None
    auth: str | None = None
    priv: str | None = None
    context: str | None = None

    def given(self) -> bool:
        """Whether any flag was typed."""
        return any(flag is not None for flag in (self.snmp, *self._community(), *self._usm()))

    def _community(self) -> tuple[str | None, ...]:
        return (self.community,)

    def _usm(self) -> tuple[str | None, ...]:
        return (self.user, self.auth, self.priv, self.context)

    def credential(self) -> SnmpCredential:
        """Return the credential; raise WrongUseError with what would be right."""
        if self.snmp is None:
            raise WrongUseError("cli.snmp_version_missing")
        if self.snmp not in VERSIONS:
            raise WrongUseError("cli.snmp_version_unknown", value=self.snmp)
        return self._v3() if self.snmp == "v3" else self._v1_or_v2c(self.snmp)

    def _v1_or_v2c(self, version: str) -> CommunityCredential:
        if any(flag is not None for flag in self._usm()):
            raise WrongUseError("cli.usm_needs_v3", version=version)
        if self.community is None:
            raise WrongUseError("cli.community_missing")
        return CommunityCredential(COMMAND_LINE, version, reference(self.community, "--community"))

    def _v3(self) -> UsmCredential:
        if self.community is not None:
            raise WrongUseError("cli.community_not_v3")
        if not self.user:
            raise WrongUseError("cli.user_missing")
        if self.priv is not None and self.auth is None:
            raise WrongUseError("cli.priv_needs_auth")
        return UsmCredential(
            COMMAND_LINE,
            self.user,
            None if self.auth is None else _protected(self.auth, "--auth", AuthProtocol),
            None if self.priv is None else _protected(self.priv, "--priv", PrivProtocol),
            self.context or "",
            allow_weak=True,
        )


def _protected(text: str, option: str, protocols: type[_Protocol]) -> tuple[_Protocol, SecretRef]:
    """Read `sha256:env:NAME`. What stands where the protocol should may be the secret, so it is not repeated."""
    name, _, rest = text.partition(":")
    try:
        protocol = protocols(name.lower())
    except ValueError:
        raise WrongUseError("cli.protocol_unknown", option=option, choices=list(protocols)) from None
    return protocol, reference(rest, option)


def reference(text: str, option: str) -> SecretRef:
    """Read `env:NAME`, `file:PATH` or `cred:NAME`; raise WrongUseError without repeating what else was typed."""
    scheme, separator, name = text.partition(":")
    if not separator or not name or scheme not in set(SecretScheme):
        raise WrongUseError("cli.secret_in_clear", option=option)
    return SecretRef(SecretScheme(scheme), name)
