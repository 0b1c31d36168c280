"""How a device is asked, with every default resolved."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class IcmpUse(StrEnum):
    """Whether a device is pinged."""

    ON = "on"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Threshold:
    """A change is believed when `k` of the last `n` answers say so."""

    k: int
    n: int


@dataclass(frozen=True, slots=True)
class Probing:
    """Intervals in seconds; `reasks` are the pauses, in seconds, before a first miss is asked again.

    `timeout` is how long one asking waits in all, retries within it; a full table read has `deadline`. `down` misses
    must follow each other before a loss is believed, `up` answers before a return is.

    With these defaults a loss right after an answer is known after 30 s + 4 × 1.8 s + (1 + 2 + 4) s = 44.2 s.
    """

    reachability: float = 30.0
    counters: float = 60.0
    identity: float = 3600.0
    timeout: float = 1.8
    deadline: float = 20.0
    reasks: tuple[float, ...] = (1.0, 2.0, 4.0)
    down: Threshold = field(default=Threshold(4, 4))
    up: Threshold = field(default=Threshold(2, 3))
    icmp: IcmpUse = IcmpUse.ON
    icmp_packets: int = 3
    max_repetitions: int = 25
    interfaces: bool = True
    stale_after: float = 3.0
    """Intervals without any answer or failure after which a belief is UNKNOWN."""
