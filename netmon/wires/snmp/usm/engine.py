"""One engine id with everything that hangs on it: keys, clock, hints."""

from __future__ import annotations

from typing import NamedTuple

from netmon.wires.snmp.ber import OCTET_STRING, SEQUENCE, tlv
from netmon.wires.snmp.usm.ciphers import authenticator, privacy
from netmon.wires.snmp.usm.codec import REPORTABLE, Envelope
from netmon.wires.snmp.usm.user import UsmUser
from netmon.wires.snmp.usm.window import EngineClock

SHORTEST_ENGINE_ID = 5
LONGEST_ENGINE_ID = 32


class Hint(NamedTuple):
    """Boots and time that an unauthenticated message claims. Good for one try, never for belief."""

    boots: int
    time: int


class AgentEngine:
    """An agent's SNMP engine and one user on it.

    `clock` is None until an authentic message has set it. `hint` is written into the next message only, `claimed` is
    what discovery said and is tried when nothing else is answered.
    """

    __slots__ = (
        "_default_scope",
        "_scope",
        "authenticator",
        "claimed",
        "clock",
        "envelope",
        "hint",
        "id",
        "last_clock",
        "privacy",
    )

    def __init__(self, engine_id: bytes, user: UsmUser, clock: EngineClock | None = None) -> None:
        keys = user.keys.localise(engine_id)
        self.id = engine_id
        self.authenticator = authenticator(keys)
        self.privacy = privacy(keys)
        self.envelope = Envelope(user.level | REPORTABLE, engine_id, user.name, self.authenticator, self.privacy)
        self.clock = clock
        self.last_clock = clock  # what a change is measured against, kept while `clock` is in doubt
        self.hint: Hint | None = None
        self.claimed: Hint | None = None
        self._scope = tlv(OCTET_STRING, engine_id) + tlv(OCTET_STRING, user.context)
        self._default_scope = tlv(OCTET_STRING, engine_id) + tlv(OCTET_STRING, b"")

    def scoped(self, pdu: bytes, *, default_context: bool = False) -> bytes:
        """Return the scoped PDU of `pdu` for this engine, in the user's context or the default one."""
        return tlv(SEQUENCE, (self._default_scope if default_context else self._scope) + pdu)

    def set_clock(self, clock: EngineClock) -> None:
        """Believe an authentic message."""
        self.clock = self.last_clock = clock

    def doubt_clock(self) -> None:
        """Believe the next authentic message, whatever time it shows."""
        self.clock = None


def plausible(engine_id: bytes) -> bool:
    """Return whether `engine_id` has a legal length (RFC 3411, SnmpEngineID)."""
    return SHORTEST_ENGINE_ID <= len(engine_id) <= LONGEST_ENGINE_ID
