"""What the ICMP wire has done since it started."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PingerStats:
    """Counters of packets, but for `in_flight`, the bursts under way now.

    `unsent` packets the kernel refused to take. `errors` are destination unreachable, time exceeded and the like about
    our packets. `discards` by reason: `malformed` (nothing about an echo request), `foreign` (another program's),
    `late` (of a burst that is over), `source` (from another address than was asked), `payload` (data not ours).
    """

    sent: int
    received: int
    duplicates: int
    errors: int
    unsent: int
    in_flight: int
    discards: Mapping[str, int]
