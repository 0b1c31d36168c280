"""What an SSH server says of itself, and what came of a command."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SshOffer:
    """The server's identification (RFC 4253 §4.2) and its SSH_MSG_KEXINIT (§7.1).

    `protocol` is `2.0`, `1.99` (2.0 and older) or older, which has no algorithms to choose from. Names stand in the
    server's order; `ciphers` and `macs` are those that it offers in both directions.
    """

    protocol: str
    software: str
    kex: tuple[str, ...] = ()
    host_keys: tuple[str, ...] = ()
    ciphers: tuple[str, ...] = ()
    macs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HostKey:
    """A server's public key. `type` is its name (RFC 4253 §6.6, `ssh-ed25519`), `blob` its octets as they are sent."""

    type: str
    blob: bytes

    @property
    def fingerprint(self) -> str:
        """The SHA-256 as OpenSSH prints it: `SHA256:` and base64 without padding."""
        return "SHA256:" + base64.b64encode(hashlib.sha256(self.blob).digest()).decode().rstrip("=")


@dataclass(frozen=True, slots=True)
class CommandOutput:
    """What one command printed: cleaned text, lines ended by line feeds, without the echo, the pager's marks and the
    prompt.

    `took` is in seconds.
    """

    command: str
    text: str
    took: float
