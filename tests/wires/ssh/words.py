"""An SSH server's first words, made by hand."""

from __future__ import annotations

from collections.abc import Sequence

NEW = (
    ("curve25519-sha256", "ext-info-s"),
    ("ssh-ed25519", "rsa-sha2-512"),
    ("aes256-gcm@openssh.com",),
    ("aes256-gcm@openssh.com",),
    ("hmac-sha2-256",),
    ("hmac-sha2-256",),
    ("none",),
    ("none",),
    (),
    (),
)
HELLO = b"SSH-2.0-Comware-7.1.070\r\n"


def packet(payload: bytes, padding: int = 4) -> bytes:
    """Return a packet that is not encrypted (RFC 4253 §6)."""
    return (1 + len(payload) + padding).to_bytes(4, "big") + bytes([padding]) + payload + bytes(padding)


def kexinit(lists: Sequence[Sequence[str]] = NEW) -> bytes:
    """Return the packet that names the algorithms (RFC 4253 §7.1)."""
    names = (",".join(names).encode() for names in lists)
    said = b"".join(len(name).to_bytes(4, "big") + name for name in names)
    return packet(b"\x14" + bytes(16) + said + bytes(5))
