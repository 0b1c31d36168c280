"""What passes one end of a link: counters in, sums of the slot out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from netmon.judge.memory import rebooted
from netmon.judge.rates import Gap, Line, counted, most_octets, most_packets, passed
from netmon.model.interfaces import InterfaceCounters, InterfaceIdentity
from netmon.model.link_sample import SLOT
from netmon.watch.slots import Slotted


@dataclass(slots=True)
class Passed:
    """Octets and the seconds in which they were counted; packets lost, None where they are not counted."""

    in_octets: int = 0
    in_seconds: float = 0.0
    out_octets: int = 0
    out_seconds: float = 0.0
    errors: int | None = None
    discards: int | None = None

    @property
    def covered(self) -> float:
        """Seconds of the slot of which something is known."""
        return max(self.in_seconds, self.out_seconds)


class Uptime(NamedTuple):
    """sysUpTime in hundredths of a second, and when it was seen (monotonic seconds)."""

    value: int
    at: float


class Reading(NamedTuple):
    """One row of the counters. `at` is the middle of the asking in monotonic seconds, `spread` half of what it took."""

    at: float
    spread: float
    uptime: Uptime | None
    bits: int | None
    in_octets: int | None
    out_octets: int | None
    in_errors: int | None
    out_errors: int | None
    in_discards: int | None
    out_discards: int | None


class Meter:
    """Compares each reading with the one before."""

    __slots__ = ("_before", "_line", "_moved", "_row", "sums")

    def __init__(self) -> None:
        self.sums: Slotted[Passed] = Slotted(Passed)
        self._line = Line()
        self._before: Reading | None = None
        self._moved = 0.0
        self._row = 0

    def forget(self) -> None:
        """Compare the next reading with nothing: it may be of another interface, or of another device."""
        self._before = None

    def declare(self, bandwidth_bps: int | None) -> None:
        """Take note of what is paid for."""
        if bandwidth_bps != self._line.bandwidth_bps:
            self._line = replace(self._line, bandwidth_bps=bandwidth_bps)

    def attach(self, identity: InterfaceIdentity, index: int) -> None:
        """Take note of the port that is read from now on."""
        row = identity.index.index(index)
        self._line = Line(identity.type[row], identity.speed_bps[row], self._line.bandwidth_bps)

    def take(
        self, counters: InterfaceCounters, index: int, at: float, spread: float, uptime: Uptime | None
    ) -> Reading | None:
        """Return the row of `counters` with that ifIndex; None where there is none."""
        row = self._row
        if not (row < len(counters.index) and counters.index[row] == index):
            try:
                row = self._row = counters.index.index(index)
            except ValueError:
                return None
        return Reading(
            at,
            spread,
            uptime,
            counters.bits[row],
            counters.in_octets[row],
            counters.out_octets[row],
            counters.in_errors[row],
            counters.out_errors[row],
            counters.in_discards[row],
            counters.out_discards[row],
        )

    def read(self, now: Reading | None, slot: int, longest: float) -> None:
        """Add what passed since the reading before to `slot`, if that can be told.

        Readings more than `longest` seconds apart say nothing of five minutes.
        """
        before, self._before = self._before, now
        if now is None:
            return
        since = self._moved
        if before is None or before.in_octets != now.in_octets or before.out_octets != now.out_octets:
            self._moved = now.at
        if before is None or not 0.0 < now.at - before.at <= longest or _restarted(before.uptime, now.uptime):
            return
        self._add(before, now, since, self.sums.of_running(slot))

    def _add(self, before: Reading, now: Reading, since: float, sums: Passed) -> None:
        """Add the difference; `since` is when the octets last moved.

        Some devices copy their counters only now and then: one reading repeats the last, the next brings twice as much.
        """
        seconds, bits = now.at - before.at, now.bits or 64
        room = max(seconds, min(now.at - since, SLOT)) + before.spread + now.spread
        ceiling = self._line.ceiling(bits)
        most = None if ceiling is None else most_octets(ceiling, room)
        if before.bits == now.bits:  # else it is another counter
            octets = passed(before.in_octets, now.in_octets, bits, most)
            if not isinstance(octets, Gap):
                sums.in_octets += octets
                sums.in_seconds += seconds
            octets = passed(before.out_octets, now.out_octets, bits, most)
            if not isinstance(octets, Gap):
                sums.out_octets += octets
                sums.out_seconds += seconds
        lost = None if ceiling is None else most_packets(ceiling, room)
        sums.errors = _plus(sums.errors, counted(before.in_errors, now.in_errors, lost))
        sums.errors = _plus(sums.errors, counted(before.out_errors, now.out_errors, lost))
        sums.discards = _plus(sums.discards, counted(before.in_discards, now.in_discards, lost))
        sums.discards = _plus(sums.discards, counted(before.out_discards, now.out_discards, lost))


def _plus(total: int | None, more: int | Gap) -> int | None:
    return total if isinstance(more, Gap) else (total or 0) + more


def _restarted(before: Uptime | None, now: Uptime | None) -> bool:
    return before is not None and now is not None and rebooted(before.value, now.value, now.at - before.at)
