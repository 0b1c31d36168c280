"""From two readings of a counter to what passed between them. What cannot be known is never 0, and never a spike."""

from __future__ import annotations

from collections.abc import Sequence
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
_LEAST_OF_ETHERNET = 10**6  # 1BASE5; a port that says less says it in another unit, or does not know
_MOST_OF_A_PORT = 10**13
# What an agent says that writes bit/s into ifHighSpeed, which is in Mbit/s: a usual speed, a million times too much.
_USUAL = frozenset({10**7, 10**8, 10**9, 25 * 10**8, 5 * 10**9, 10**10, 25 * 10**9, 4 * 10**10, 5 * 10**10, 10**11})
_CONFIGURED_OFF = 10
_CONFIGURED_LEAST = 10**8


class Gap(StrEnum):
    """Why nothing is known of what passed between two readings."""

    MISSING = "missing"  # one of the two has no value
    WENT_BACK = "went_back"  # it began again: a restart, a module that was replaced, an order to clear
    AMBIGUOUS = "ambiguous"  # it may have gone round more than once
    IMPLAUSIBLE = "implausible"  # more than the line can carry


def believable_speed(type_: int | None, speed_bps: int | None) -> int | None:
    """Return the speed that a port of this ifType says it has, in bit/s; None where it says none that can be true."""
    if not speed_bps or speed_bps == _SPEED_UNSAYABLE:
        return None
    if speed_bps > _MOST_OF_A_PORT:
        meant, rest = divmod(speed_bps, 10**6)
        return meant if not rest and meant in _USUAL else None
    return None if type_ in _ETHERNET and speed_bps < _LEAST_OF_ETHERNET else speed_bps


@dataclass(frozen=True, slots=True)
class Line:
    """What bounds the counters of a port: its ifType and speed, and what is paid for, in bit/s. None: not known."""

    type: int | None = None
    speed_bps: int | None = None
    bandwidth_bps: int | None = None

    def ceiling(self, bits: int) -> float | None:
        """Return the bit/s that can pass at most, for counters of so many bits; None where nobody can tell."""
        if self.wire is not None:
            return TOLERANCE * self.wire
        if bits != 32:
            return float(_FASTEST)
        speed = believable_speed(self.type, self.speed_bps)
        if speed is None:
            return None
        # Routers of E1 lines count in 32 bits only, and a rough bound is enough to know that they did not go round.
        return float(max(_CONFIGURED_OFF * speed, _CONFIGURED_LEAST, self.bandwidth_bps or 0))

    @property
    def wire(self) -> int | None:
        """The bit/s that the wire itself carries, in one direction; None where nobody can tell."""
        speed = believable_speed(self.type, self.speed_bps) if self.type in _ETHERNET else None
        return None if speed is None else max(speed, self.bandwidth_bps or 0)


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


def lasting(octets: int, seconds: float, wire: int | None) -> float:
    """Return in how many seconds so many octets passed, that were counted in `seconds`.

    A device that copies its counters now and then brings what passed before, too: it took what the wire takes for it.
    """
    return seconds if wire is None else max(seconds, 8 * octets / wire)


def began_again(before: Sequence[int | None], after: Sequence[int | None]) -> bool:
    """Tell whether the counters of a row were cleared: several went back at once, which no going round explains."""
    pairs = zip(before, after, strict=True)
    return sum(was is not None and now is not None and now < was for was, now in pairs) > 1


def counted(before: int | None, after: int | None, most: float | None) -> int | Gap:
    """Return by how much a counter of errors or discards grew. One that is lower than before has begun again.

    They have 32 bits and could go round, but four thousand million errors within a minute are none.
    """
    return passed(before, after, 64, most)
