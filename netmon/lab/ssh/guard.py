"""Who may log in to a simulated device, and in what words it agrees on ciphers."""

from __future__ import annotations

import hmac
import logging
import socket
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

import paramiko

from netmon.secrets import Secret

# What goes wrong with whoever comes is his to tell; a lab prints none of it.
_QUIET = logging.getLogger("netmon.lab.ssh")
_QUIET.addHandler(logging.NullHandler())
_QUIET.propagate = False

_MOST_TRIES = 3
_YES: int = paramiko.AUTH_SUCCESSFUL
_NO: int = paramiko.AUTH_FAILED
_OPEN: int = paramiko.OPEN_SUCCEEDED
_PROHIBITED: int = paramiko.OPEN_FAILED_ADMINISTRATIVELY_PROHIBITED


class Strength(StrEnum):
    """What a server offers: what is good today, RSA keys alone, or only what old switches have (SHA-1 and CBC)."""

    MODERN = "modern"
    RSA = "rsa"
    LEGACY = "legacy"


@dataclass(frozen=True, slots=True)
class Login:
    """Who may log in. Without `password` only `key`, an OpenSSH public key blob, opens."""

    user: str
    password: Secret | None = None
    key: bytes | None = None
    enable: Secret | None = None


@dataclass(slots=True)
class Guard(paramiko.ServerInterface):  # type: ignore[misc] # paramiko has no types
    """Answers paramiko: `login` is who may come in, `banner` what is said before that, `opened` runs the session."""

    login: Login
    banner: str
    opened: Callable[[paramiko.Channel], None]
    tries: int = field(default=0)

    def get_banner(self) -> tuple[str | None, str | None]:
        """See paramiko."""
        return (self.banner, "en") if self.banner else (None, None)

    def get_allowed_auths(self, username: str) -> str:
        """See paramiko."""
        del username  # nobody is told which users there are
        ways = {"password": self.login.password, "publickey": self.login.key}
        return ",".join(way for way, there in ways.items() if there is not None)

    def check_auth_password(self, username: str, password: str) -> int:
        """See paramiko."""
        known = self.login.password
        right = known is not None and hmac.compare_digest(password.encode(), known.reveal())
        self.tries += 1
        if username == self.login.user and right and self.tries <= _MOST_TRIES:
            return _YES
        return _NO

    def check_auth_publickey(self, username: str, key: paramiko.PKey) -> int:
        """See paramiko."""
        right = self.login.key is not None and key.asbytes() == self.login.key
        if username == self.login.user and right:
            return _YES
        return _NO

    def check_channel_request(self, kind: str, chanid: int) -> int:
        """See paramiko."""
        del chanid
        if kind == "session":
            return _OPEN
        return _PROHIBITED

    def check_channel_pty_request(  # noqa: PLR0917 - paramiko calls it so
        self,
        channel: paramiko.Channel,
        term: bytes,
        width: int,
        height: int,
        pixelwidth: int,
        pixelheight: int,
        modes: bytes,
    ) -> bool:
        """See paramiko: these devices page by their own length, whatever the window."""
        del channel, term, width, height, pixelwidth, pixelheight, modes
        return True

    def check_channel_shell_request(self, channel: paramiko.Channel) -> bool:
        """See paramiko."""
        self.opened(channel)
        return True


def transport_of(
    connection: socket.socket, software: str, strength: Strength, key: paramiko.PKey
) -> paramiko.Transport:
    """Return a server's side of SSH on a connection, not yet started."""
    transport = paramiko.Transport(connection)
    transport.set_log_channel(_QUIET.name)
    transport.local_version = f"SSH-{'1.99' if strength is Strength.LEGACY else '2.0'}-{software}"
    options = transport.get_security_options()
    if strength is not Strength.LEGACY:
        options.kex = tuple(name for name in options.kex if not name.endswith("sha1"))
        options.ciphers = ("aes128-ctr", "aes192-ctr", "aes256-ctr")
        options.digests = ("hmac-sha2-256", "hmac-sha2-512")
    if strength is Strength.LEGACY:
        options.kex = ("diffie-hellman-group14-sha1", "diffie-hellman-group1-sha1")
        options.key_types = ("ssh-rsa",)
        options.ciphers = ("aes128-cbc", "3des-cbc")
        options.digests = ("hmac-sha1", "hmac-md5")
    elif strength is Strength.RSA:
        options.key_types = ("rsa-sha2-512", "rsa-sha2-256")
    transport.add_server_key(key)
    return transport
