"""Whether counters tell that numbers have moved, while the device itself says nothing of it. Pure."""

from __future__ import annotations

from netmon.model.interfaces import IntColumn, InterfaceCounters

_FASTEST = 4 * 10**11 // 8
"""Octets a second that a single port passes at most today; an aggregate of several may pass more."""

_Pair = tuple[int, int]


def counted_on(before: InterfaceCounters, after: InterfaceCounters, seconds: float) -> bool:
    """Tell whether some port counts on from where another one was: two of them have changed numbers.

    Only 64-bit counters can tell: they never go round, so one that went back is another one, or was cleared. A port
    that was cleared does not happen to go on, in both directions, from what another had counted, nor another from it.
    """
    if before is after or before.index != after.index:
        return False
    if not (_fell(before.in_octets, after.in_octets) or _fell(before.out_octets, after.out_octets)):
        return False
    was, now = _pairs(before), _pairs(after)
    back = [(row, pair) for row, pair in now.items() if row in was and (pair[0] < was[row][0] or pair[1] < was[row][1])]
    most = int(_FASTEST * seconds)
    if any(_goes_on(other, pair, most) for row, pair in back for place, other in was.items() if place != row):
        return True
    return any(_goes_on(was[row], other, most) for row, _ in back for place, other in now.items() if place != row)


def _fell(before: IntColumn, after: IntColumn) -> bool:
    pairs = zip(before, after, strict=True)
    return any(was is not None and now is not None and now < was for was, now in pairs)


def _pairs(counters: InterfaceCounters) -> dict[int, _Pair]:
    rows = zip(counters.in_octets, counters.out_octets, counters.bits, strict=True)
    return {
        row: (incoming, outgoing)
        for row, (incoming, outgoing, bits) in enumerate(rows)
        if bits == 64 and incoming is not None and outgoing is not None
    }


def _goes_on(before: _Pair, after: _Pair, most: int) -> bool:
    """Tell whether `after` may be what a port counted that was at `before`; one that never counted tells nothing."""
    return any(before) and all(0 <= now - was <= most for was, now in zip(before, after, strict=True))
