"""The lines of an OpenSSH known_hosts file (sshd(8), SSH_KNOWN_HOSTS FILE FORMAT): read and matched, nothing opened."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from dataclasses import dataclass
from fnmatch import fnmatchcase

from netmon.model.plant import Address
from netmon.model.ssh import HostKey

REVOKED = "@revoked"
SSH_PORT = 22


@dataclass(frozen=True, slots=True)
class HostLine:
    """One line: to whom it applies, and the key. `marker` is `@revoked`, `@cert-authority` or ""."""

    marker: str
    hosts: str
    key: HostKey

    def applies_to(self, name: str) -> bool:
        """Whether the line speaks of a host of this name, as `host_name` spells it."""
        if self.hosts.startswith("|1|"):
            return _hashed(self.hosts, name)
        patterns = self.hosts.split(",")
        if any(pattern.startswith("!") and _matches(name, pattern[1:]) for pattern in patterns):
            return False
        return any(_matches(name, pattern) for pattern in patterns)


def host_name(address: Address, port: int) -> str:
    """Return how the file spells an address: plain on port 22, else `[address]:port`."""
    return str(address) if port == SSH_PORT else f"[{address}]:{port}"


def read_line(line: str) -> HostLine | None:
    """Return what a line says; None for an empty line and a comment. Raises ValueError where it is neither."""
    fields = line.split()
    if not fields or fields[0].startswith("#"):
        return None
    marker = fields.pop(0) if fields[0].startswith("@") else ""
    if len(fields) < 3:
        raise ValueError("a host, a type of key and a key belong on a line")
    hosts, kind, encoded = fields[:3]
    try:
        blob = base64.b64decode(encoded, validate=True)
    except binascii.Error as error:
        raise ValueError("the key is not base64") from error
    # RFC 4253 §6.6: a key begins with its own type.
    if not blob.startswith(len(kind).to_bytes(4, "big") + kind.encode()):
        raise ValueError("the key is of another type than the line says")
    return HostLine(marker, hosts, HostKey(kind, blob))


def write_line(address: Address, port: int, key: HostKey) -> str:
    """Spell a line for one key."""
    return f"{host_name(address, port)} {key.type} {base64.b64encode(key.blob).decode()}"


def _matches(name: str, pattern: str) -> bool:
    # Only * and ? are wildcards there; a bracket stands for itself.
    return fnmatchcase(name.lower(), pattern.lower().replace("[", "[[]"))


def _hashed(hosts: str, name: str) -> bool:
    try:
        _, _, salt, digest = hosts.split("|")
        key, expected = base64.b64decode(salt, validate=True), base64.b64decode(digest, validate=True)
    except (ValueError, binascii.Error):
        return False
    return hmac.compare_digest(hmac.new(key, name.lower().encode(), hashlib.sha1).digest(), expected)
