"""A credential with its secrets fetched: what the wire needs to be let in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from netmon.model.credential import CommunityCredential, SnmpCredential
from netmon.secrets import Secret, fetch
from netmon.wires.snmp.message import V1, V2C
from netmon.wires.snmp.usm.keys import derive
from netmon.wires.snmp.usm.user import UsmUser

_VERSIONS = {"v1": V1, "v2c": V2C}


@dataclass(frozen=True, slots=True)
class CommunityAccess:
    """SNMPv1 or v2c; `version` is the number in the message."""

    version: int
    community: Secret


Access = CommunityAccess | UsmUser


def reveal(credential: SnmpCredential, environ: Mapping[str, str]) -> Access:
    """Fetch what a credential refers to; of an SNMPv3 user the keys are kept, the passphrases are not.

    Raises `netmon.secrets.SecretError` where a reference leads nowhere, ValueError for a user that cannot be.
    """
    if isinstance(credential, CommunityCredential):
        # A community passes the wire in clear; whoever allows a weak one may leave its file open too.
        community = fetch(credential.community, environ, open_to_all=credential.allow_weak)
        return CommunityAccess(_VERSIONS[credential.version], community)
    auth = priv = None
    auth_secret = priv_secret = b""
    if credential.auth is not None:
        auth, auth_secret = credential.auth[0], fetch(credential.auth[1], environ).reveal()
    if credential.priv is not None:
        priv, priv_secret = credential.priv[0], fetch(credential.priv[1], environ).reveal()
    keys = derive(auth, auth_secret, priv, priv_secret)
    return UsmUser(credential.user.encode(), keys, credential.context.encode())
