"""A login with its secrets fetched: what the wire needs to be let in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from netmon.model.credential import SecretRef, SshCredential
from netmon.model.plant import Address, Device
from netmon.secrets import Secret, fetch


@dataclass(frozen=True, slots=True)
class SshAccess:
    """Where to log in, and as whom. `key` is a private key in OpenSSH's or PEM form.

    Only one secret is ever shown to a server: the key where there is one and the server takes keys, else the password.
    `enable` is for the command line's own question. `legacy` allows SHA-1, CBC and older.
    """

    address: Address
    port: int
    user: str
    password: Secret | None = None
    key: Secret | None = None
    passphrase: Secret | None = None
    enable: Secret | None = None
    legacy: bool = False


def reveal(credential: SshCredential, device: Device, environ: Mapping[str, str]) -> SshAccess:
    """Fetch what a credential refers to, for one device. A weak password may stand where others can read it.

    Raises `netmon.secrets.SecretError` where a reference leads nowhere.
    """

    def of(ref: SecretRef | None, *, weak: bool = False) -> Secret | None:
        return None if ref is None else fetch(ref, environ, open_to_all=weak)

    return SshAccess(
        device.address,
        device.ssh_port,
        credential.user,
        of(credential.password, weak=credential.allow_weak),
        of(credential.key),
        of(credential.passphrase),
        of(credential.enable, weak=credential.allow_weak),
        device.ssh_legacy,
    )
