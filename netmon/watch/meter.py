"""What passes one end of a link: counters in, sums of the slot out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from netmon.judge.memory import rebooted
from netmon.judge.rates import Gap, Line, began_again, counted, lasting, most_octets, most_packets, passed
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

    @property
    def octets(self) -> tuple[int | None, int | None]:
        """What passed, in and out."""
        return self.in_octets, self.out_octets

    @property
    def counts(self) -> tuple[int | None, ...]:
        """All that is counted."""
        return self[4:]


OVERRUNS = 3
"""Readings in a row that show more than a line carries, after which it is its speed that is told wrongly."""
COPIED = 90.0
"""Seconds for which counters that do not move may be copies of the last ones; after that nothing passed."""


class Meter:
    """Compares each reading with the one before. `overruns` are those in a row that show more than the line carries."""

    __slots__ = ("_at", "_before", "_line", "_moved", "_row", "overruns", "sums")

    def __init__(self) -> None:
        self.overruns = 0
        self.sums: Slotted[Passed] = Slotted(Passed)
        self._line = Line()
        self._before: Reading | None = None
        self._at = self._moved = 0.0
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

        Readings more than `longest` seconds apart say nothing of five minutes. A reading that only repeats the last one
        is left aside for a while: some devices copy their counters now and then, and what comes next covers both.
        """
        before, last = self._before, self._at
        self._at = last if now is None else now.at
        if before is not None and now is not None and 0.0 < now.at - last <= longest and not _anew(before, now):
            if now.counts == before.counts and now.at - before.at <= COPIED:
                return
            self._add(before, now, self.sums.of_running(slot))
        self._before = now
        if now is not None and (before is None or now.octets != before.octets):
            self._moved = now.at

    def _add(self, before: Reading, now: Reading, sums: Passed) -> None:
        """Add the difference."""
        seconds, bits, line = now.at - before.at, now.bits or 64, self._line
        spread = before.spread + now.spread
        room = spread + (seconds if bits == 32 else max(seconds, min(now.at - self._moved, SLOT)))
        ceiling = line.ceiling(bits)
        most = None if ceiling is None else most_octets(ceiling, room)
        if before.bits == now.bits:  # else it is another counter
            incoming = passed(before.in_octets, now.in_octets, bits, most)
            if not isinstance(incoming, Gap):
                sums.in_octets += incoming
                sums.in_seconds += lasting(incoming, seconds, line.wire)
            outgoing = passed(before.out_octets, now.out_octets, bits, most)
            if not isinstance(outgoing, Gap):
                sums.out_octets += outgoing
                sums.out_seconds += lasting(outgoing, seconds, line.wire)
            self.overruns = self.overruns + 1 if Gap.IMPLAUSIBLE in {incoming, outgoing} else 0
        lost = None if ceiling is None else most_packets(ceiling, room)
        sums.errors = _plus(sums.errors, counted(before.in_errors, now.in_errors, lost))
        sums.errors = _plus(sums.errors, counted(before.out_errors, now.out_errors, lost))
        sums.discards = _plus(sums.discards, counted(before.in_discards, now.in_discards, lost))
        sums.discards = _plus(sums.discards, counted(before.out_discards, now.out_discards, lost))


def _plus(total: int | None, more: int | Gap) -> int | None:
    return total if isinstance(more, Gap) else (total or 0) + more


def _anew(before: Reading, now: Reading) -> bool:
    """Tell whether the counters began again between two readings.

    Of 32 bits one that is lower than before may have gone round; so it takes a device that is known to have run on,
    and only one counter of the row that went back.
    """
    if before.uptime is None or now.uptime is None:
        return now.bits == 32 and any(map(_fell, before.counts, now.counts))
    if rebooted(before.uptime.value, now.uptime.value, now.uptime.at - before.uptime.at):
        return True
    return now.bits == 32 and began_again(before.counts, now.counts)


def _fell(before: int | None, now: int | None) -> bool:
    return before is not None and now is not None and now < before
