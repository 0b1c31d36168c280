"""What the engine counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from netmon.wires.snmp.usm.answers import DiscardReason


@dataclass(frozen=True, slots=True)
class SnmpStats:
    """Totals since the engine was made.

    `unchanged` and `decoded` count varbinds: those of replies known octet by octet, and those read. `discards` counts
    datagrams that were not believed, by reason.
    """

    sent: int
    received: int
    retransmits: int
    unchanged: int
    decoded: int
    timeouts: int
    refusals: int
    in_flight: int
    discards: Mapping[str, int] = field(default_factory=dict)


REASONS = (
    "foreign_address",
    "unknown_id",
    "late",
    "duplicate",
    "version",
    "community",
    "malformed",
    "oversized",
    "other_oid",
    "not_response",
    "report",
    *(f"usm_{reason}" for reason in DiscardReason),
)
"""Every reason a reply can be discarded for."""


class Tally:
    """The counters behind `SnmpStats`."""

    __slots__ = ("decoded", "discards", "received", "refusals", "retransmits", "sent", "timeouts", "unchanged")

    def __init__(self) -> None:
        self.sent = 0
        self.received = 0
        self.retransmits = 0
        self.unchanged = 0
        self.decoded = 0
        self.timeouts = 0
        self.refusals = 0
        self.discards: Counter[str] = Counter(dict.fromkeys(REASONS, 0))

    def snapshot(self, in_flight: int) -> SnmpStats:
        """Return the counters as they are now."""
        return SnmpStats(
            self.sent,
            self.received,
            self.retransmits,
            self.unchanged,
            self.decoded,
            self.timeouts,
            self.refusals,
            in_flight,
            dict(self.discards),
        )
