"""One agent's engine as we know it, and what to send and believe next."""

from __future__ import annotations

from netmon.model.memory import AgentMemory
from netmon.model.observation import Failure
from netmon.wires.snmp.usm.answers import Answer
from netmon.wires.snmp.usm.user import UsmUser


class UsmSession:
    """Sends and answers of one user on one agent. `now` is monotonic, `wall` UTC in epoch seconds."""

    def __init__(self, user: UsmUser, memory: AgentMemory, now: float, wall: float) -> None:
        raise NotImplementedError

    def wrap(self, pdu: bytes, msg_id: int, now: float) -> bytes:
        """Return the datagram to send next on behalf of `pdu`; use a new `msg_id` for each, also to retransmit."""
        raise NotImplementedError

    def take(self, datagram: bytes, now: float) -> Answer:
        """Say what `datagram` means. Never raises, whatever it holds."""
        raise NotImplementedError

    def expire(self) -> Failure:
        """Say why a request whose deadline has passed got no answer, and forget its messages."""
        raise NotImplementedError

    def drain_flags(self) -> frozenset[str]:
        """Return what was noticed since the last call, each once: `engine_id_changed`, `engine_boots_regressed`, …"""
        raise NotImplementedError

    def remember(self, memory: AgentMemory, now: float, wall: float) -> AgentMemory:
        """Return `memory` with what is known of the engine; the same object where nothing worth storing changed."""
        raise NotImplementedError
