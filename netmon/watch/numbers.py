"""Which number is which port of a device, kept from observation to observation."""

from __future__ import annotations

from collections.abc import Callable
from math import inf

from netmon.judge.moved import counted_on
from netmon.judge.numbering import Doubt, Numbering, Verdict, suspect, take
from netmon.judge.renewal import doubt_of, kept, seen
from netmon.model.health import Health
from netmon.model.interfaces import InterfaceIdentity, InterfaceReading
from netmon.model.ledger import Ledger
from netmon.model.names import DeviceId
from netmon.model.observation import DeviceReadings
from netmon.watch.board import Shown
from netmon.watch.track import DeviceTrack


class Numbers:
    """Keeps every track's numbering. `reread(device)` has the names read again at the next visit.

    A device that is `spared` was asked all the while, however long ago its last answer came (see `Ageing`).
    """

    def __init__(self, ledger: Ledger, reread: Callable[[DeviceId], None], spared: Callable[[DeviceId], bool]) -> None:
        self._ledger = ledger
        self._reread = reread
        self._spared = spared

    def notice(self, track: DeviceTrack, readings: DeviceReadings, now: float) -> None:
        """Take what shows that numbers may have moved: a restart, other rows, a port that counts on as another."""
        sight = seen(now, readings)
        before, track.sight = track.sight, kept(track.sight, sight)
        window = inf if self._spared(track.device.id) else track.window
        doubt = None if before is None else doubt_of(before, sight, window)
        counters, counted = readings.counters, track.view.counters
        if doubt is None and counters is not None and counted is not None and readings.identity is None:
            doubt = Doubt.COUNTERS if counted_on(counted.value, counters, now - counted.at) else None
        if doubt is not None:
            self._change(track, suspect(track.numbering, doubt), now)
            track.view.identity = track.status = None
            _forget_counts(track)

    def read(self, track: DeviceTrack, readings: DeviceReadings, now: float, wall: float) -> bool:
        """Take the names of `readings`, if it has any; tell whether an end of a link is elsewhere than it was."""
        reading = readings.identity
        if reading is None:
            return False
        missing = max(0, (readings.interface_count or 0) - len(reading.index))
        before = track.numbering
        numbering, verdict = take(before, reading, missing)
        self._keep(track, reading, missing, before, verdict, wall)
        if verdict is Verdict.PENDING:
            _forget_counts(track)
        moved = self._change(track, numbering, now)
        shown = numbering.shown
        if shown is not None:
            track.view.identity = Shown(shown, now, wall)
        elif reading.index:
            track.view.identity = None
        return moved

    def _keep(
        self,
        track: DeviceTrack,
        reading: InterfaceIdentity,
        missing: int,
        before: Numbering,
        verdict: Verdict,
        wall: float,
    ) -> None:
        why = before.doubt.value if before.doubt is not None else ""
        if verdict.taken:
            self._ledger.interfaces(track.device.id, InterfaceReading(reading, wall, missing, why=why))
        elif verdict is Verdict.PARTIAL and reading.index and before.confirmed is None and before.before is None:
            self._ledger.interfaces(track.device.id, InterfaceReading(reading, wall, missing, whole=False))

    def _change(self, track: DeviceTrack, numbering: Numbering, now: float) -> bool:
        before, track.numbering = track.numbering, numbering
        if numbering.settled:
            track.unsettled = inf
        elif before.settled:
            track.unsettled = now
        if numbering.wants_reading and numbering is not before:
            self._reread(track.device.id)
        if numbering.shown is before.shown and numbering.settled is before.settled:
            return False
        was = [end.index for end in track.ends]
        for end in track.ends:
            end.find(numbering.shown, settled=numbering.settled)
        return was != [end.index for end in track.ends]


def _forget_counts(track: DeviceTrack) -> None:
    """Show no more what was read by numbers of the time before: it may be another port's now."""
    view = track.view
    view.counters = None
    if view.health is not None and any(one.interface is not None for one in view.health.value.readings):
        rest = tuple(one for one in view.health.value.readings if one.interface is None)
        view.health = view.health._replace(value=Health(rest))
