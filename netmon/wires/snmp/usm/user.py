"""A user of the User-based Security Model, ready for the wire."""

from __future__ import annotations

from dataclasses import dataclass, field

from netmon.wires.snmp.usm.keys import MasterKeys


@dataclass(frozen=True, slots=True)
class UsmUser:
    """`name` is at most 32 bytes (SnmpAdminString), `context` is the contextName; raises ValueError when too long."""

    name: bytes
    keys: MasterKeys = field(default=MasterKeys())
    context: bytes = b""

    def __post_init__(self) -> None:
        if not 1 <= len(self.name) <= 32:
            raise ValueError("a user name is 1 to 32 bytes long")
        if len(self.context) > 255:
            raise ValueError("a context name is at most 255 bytes long")

    @property
    def authenticated(self) -> bool:
        """Return whether messages are authenticated."""
        return self.keys.auth_protocol is not None

    @property
    def private(self) -> bool:
        """Return whether messages are encrypted."""
        return self.keys.priv_protocol is not None

    @property
    def level(self) -> int:
        """Return the security level as bits of msgFlags (RFC 3412 §6.4)."""
        return self.authenticated | self.private << 1
