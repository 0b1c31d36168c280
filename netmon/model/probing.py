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
    """Intervals in seconds. After the nth miss in a row the device is asked again, `reasks[n - 1]` seconds after the
    asking that was missed began, or at its end where that is later.

    `timeout` is how long one asking waits in all, retries within it; a full table read has `deadline`. `down` misses
    must follow each other before a loss is believed, `up` answers before a return is.

    With these defaults a loss right after an answer is known 39.6 s later: 30 s to the first asking that is missed,
    1.8 s (its timeout outlasts the pause of 1 s) + 2 s + 4 s to the fourth, and 1.8 s until that is missed too.

    `ssh_status` is how often the status is read over SSH, where it is; `configuration` how often the running
    configuration is. `ssh_session` is how long one SSH session may last in all, from the first packet to the last.
    """

    reachability: float = 30.0
    counters: float = 60.0
    identity: float = 3600.0
    health: float = 300.0
    neighbours: float = 300.0
    ssh_status: float = 300.0
    configuration: float = 86400.0
    timeout: float = 1.8
    deadline: float = 20.0
    reasks: tuple[float, ...] = (1.0, 2.0, 4.0)
    down: Threshold = field(default=Threshold(4, 4))
    up: Threshold = field(default=Threshold(2, 3))
    icmp: IcmpUse = IcmpUse.ON
    icmp_packets: int = 3
    max_repetitions: int = 25
    interfaces: bool = True
    ssh_session: float = 60.0
    stale_after: float = 3.0
    """Intervals without any answer or failure after which a belief is UNKNOWN."""
