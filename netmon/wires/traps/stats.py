"""What became of the traps that came in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Outcome(StrEnum):
    """What became of one datagram."""

    TAKEN = "taken"
    STRANGER = "stranger"  # from an address that no device of the inventory has
    CREDENTIAL = "credential"  # the community, user, key or security level is not the device's
    REPLAYED = "replayed"  # SNMPv3: outside the time window
    MALFORMED = "malformed"
    UNSUPPORTED = "unsupported"  # something that is no notification
    INTRODUCED = "introduced"  # SNMPv3: before its first inform a device asks who we are and what our clock says
    LIMITED = "limited"  # the device says more than is listened to


@dataclass(frozen=True, slots=True)
class TrapStats:
    """`listening` is whether traps are listened for; `received` counts datagrams by what became of them."""

    listening: bool = False
    received: Mapping[Outcome, int] = field(default_factory=Counter)
