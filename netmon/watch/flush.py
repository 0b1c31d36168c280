"""Passing on the tallies: every device about once a minute, a few at a time."""

from __future__ import annotations

from collections.abc import Iterable

from netmon.model.ledger import Ledger
from netmon.model.rollup import HourTally
from netmon.watch.track import DeviceTrack

_ROUND = 60.0
"""Seconds in which every device has its turn."""


class Flush:
    """Goes round the devices, so that no moment has to write all of them."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._tracks: list[DeviceTrack] = []
        self._next = 0
        self._since = 0.0

    def load(self, tracks: Iterable[DeviceTrack], now: float) -> None:
        """Go round these devices from now on (monotonic seconds)."""
        self._tracks = list(tracks)
        self._next = 0
        self._since = now

    def some(self, now: float, wall: float) -> None:
        """Pass on the tallies whose turn has come since the last time."""
        due = int(len(self._tracks) * (now - self._since) / _ROUND)
        if due <= 0:
            return
        self._since = now
        parts: list[HourTally] = []
        for _ in range(min(due, len(self._tracks))):
            parts += _parts(self._tracks[self._next], wall)
            self._next = (self._next + 1) % len(self._tracks)
        if parts:
            self._ledger.tally(parts)

    def take(self, track: DeviceTrack, wall: float) -> None:
        """Pass on the tallies of one device now."""
        if parts := _parts(track, wall):
            self._ledger.tally(parts)


def _parts(track: DeviceTrack, wall: float) -> list[HourTally]:
    parts = [probe.tally.take(wall) for probe in track.probes.values() if probe.tally.counting]
    return [part for part in parts if part is not None]
