"""What an SSH server says of itself before anybody logs in."""

from __future__ import annotations

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
