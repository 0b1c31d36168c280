"""Credentials for SSH: with something to log in by, none of it easy to guess, and keys that can be opened."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from netmon.inventory.located import Located
from netmon.inventory.problem import Report
from netmon.inventory.schema.credentials import CredentialEntry
from netmon.inventory.secret_check import SecretCheck, weakness
from netmon.model.credential import SecretRef, SshCredential
from netmon.model.names import CredentialId
from netmon.private_key import KeyFault, key_fault

SSH_KEYS: Final = ("password", "key", "passphrase", "enable")
"""What only a credential for SSH has."""

KEY_FAULTS: Final[Mapping[KeyFault, tuple[str, str]]] = {
    KeyFault.UNREADABLE: ("key", "problem.secret_key_unreadable"),
    KeyFault.LOCKED: ("key", "problem.secret_key_locked"),
    KeyFault.MISMATCH: ("passphrase", "problem.secret_passphrase_wrong"),
    KeyFault.OPEN: ("passphrase", "problem.secret_passphrase_unused"),
    KeyFault.KIND: ("key", "problem.secret_key_kind"),
    KeyFault.SHORT: ("key", "problem.secret_key_short"),
}
"""What is wrong with a key → where it is set right, and what is said."""


def ssh_credential(
    id_: CredentialId, declared: Located, entry: CredentialEntry, check: SecretCheck, report: Report
) -> SshCredential | None:
    """Return the credential, None where it is wrong; what its secrets are worth is told beside."""
    if entry.user is None:
        declared.tell(report, "problem.missing_key", key="user")
        return None
    if entry.password is None and entry.key is None:
        declared.tell(report, "problem.secret_ssh_without")
        return None
    for key, reference in (("password", entry.password), ("enable", entry.enable)):
        if reference is not None:
            _check_password(id_, declared, key, reference, entry, check)
    if entry.key is not None:
        _check_key(id_, declared, entry.key, entry, check)
    elif entry.passphrase is not None:
        check.tell(declared, "passphrase", "problem.secret_passphrase_alone")
    return SshCredential(id_, entry.user, entry.password, entry.key, entry.passphrase, entry.enable, entry.allow_weak)


def _check_password(
    id_: CredentialId, declared: Located, key: str, reference: SecretRef, entry: CredentialEntry, check: SecretCheck
) -> None:
    secret = check.fetch(id_, declared, key, reference, open_to_all=entry.allow_weak)
    if secret is not None and not entry.allow_weak and (code := weakness(secret, entry.user)) is not None:
        check.tell(declared, key, code, reference=str(reference))


def _check_key(
    id_: CredentialId, declared: Located, reference: SecretRef, entry: CredentialEntry, check: SecretCheck
) -> None:
    key = check.fetch(id_, declared, "key", reference)
    passphrase = None if entry.passphrase is None else check.fetch(id_, declared, "passphrase", entry.passphrase)
    if key is None or (entry.passphrase is not None and passphrase is None):
        return
    fault = key_fault(key, passphrase)
    if fault is None or (fault is KeyFault.SHORT and entry.allow_weak):
        return
    at, code = KEY_FAULTS[fault]
    said = entry.passphrase if at == "passphrase" and entry.passphrase is not None else reference
    check.tell(declared, at, code, reference=str(said))
