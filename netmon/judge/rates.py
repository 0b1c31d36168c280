"""From two readings of a counter to what passed between them. What cannot be known is never 0, and never a spike."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

_NARROW = 1 << 32

TOLERANCE = 1.1
"""By how much more than its line can carry a counter may grow and be believed."""

_FASTEST = 10**13
"""Bit/s that no port carries: the bound where nothing tighter is known."""

_LEAST_FRAME = 84 * 8
"""Bits on the wire of the shortest Ethernet frame: 64 octets, preamble and gap (IEEE 802.3)."""

# ifType (IANAifType-MIB) of Ethernet and of its aggregates, whose ifSpeed is that of the wire. Of a tunnel, a VLAN or a
# serial line it is what somebody configured, or a default: Cisco gives tunnels 100 kbit/s, whatever passes.
_ETHERNET = frozenset({6, 7, 26, 62, 69, 117, 161})
_SPEED_UNSAYABLE = _NARROW - 1  # what ifSpeed says of anything that fast or faster (RFC 2863 §3.1.15)
_CONFIGURED_OFF = 10
_CONFIGURED_LEAST = 10**8


class Gap(StrEnum):
    """Why nothing is known of what passed between two readings."""

    MISSING = "missing"  # one of the two has no value
    WENT_BACK = "went_back"  # it began again: a restart, a module that was replaced, an order to clear
    AMBIGUOUS = "ambiguous"  # it may have gone round more than once
    IMPLAUSIBLE = "implausible"  # more than the line can carry


@dataclass(frozen=True, slots=True)
class Line:
    """What bounds the counters of a port: its ifType and speed, and what is paid for, in bit/s. None: not known."""

    type: int | None = None
    speed_bps: int | None = None
    bandwidth_bps: int | None = None

    def ceiling(self, bits: int) -> float | None:
        """Return the bit/s that can pass at most, for counters of so many bits; None where nobody can tell."""
        speed = self.speed_bps
        known = speed is not None and 0 < speed != _SPEED_UNSAYABLE
        if known and self.type in _ETHERNET:
            return TOLERANCE * max(speed or 0, self.bandwidth_bps or 0)
        if bits != 32:
            return float(_FASTEST)
        # Routers of E1 lines count in 32 bits only, and a rough bound is enough to know that they did not go round.
        return float(max(_CONFIGURED_OFF * (speed or 0), _CONFIGURED_LEAST, self.bandwidth_bps or 0)) if known else None


def most_octets(ceiling: float, seconds: float) -> float:
    """Return how many octets can pass in so many seconds."""
    return ceiling * seconds / 8


def most_packets(ceiling: float, seconds: float) -> float:
    """Return how many packets can pass in so many seconds, both directions together."""
    return 2 * ceiling * seconds / _LEAST_FRAME


def passed(before: int | None, after: int | None, bits: int, most: float | None) -> int | Gap:
    """Return by how much a counter of `bits` (32 or 64) grew, where `most` is what may have passed.

    A 32-bit counter that is lower than before went round, if it cannot have done so twice and what it then counted is
    possible. A 64-bit counter never goes round: at 10 Tbit/s that takes five months.
    """
    if before is None or after is None:
        return Gap.MISSING
    narrow = bits == 32
    if narrow and (most is None or most >= _NARROW):
        return Gap.AMBIGUOUS
    grown = after - before
    if grown >= 0:
        return Gap.IMPLAUSIBLE if most is not None and grown > most else grown
    grown += _NARROW
    return grown if narrow and most is not None and 0 <= grown <= most else Gap.WENT_BACK


def counted(before: int | None, after: int | None, most: float | None) -> int | Gap:
    """Return by how much a counter of errors or discards grew. One that is lower than before has begun again.

    They have 32 bits and could go round, but four thousand million errors within a minute are none.
    """
    return passed(before, after, 64, most)
