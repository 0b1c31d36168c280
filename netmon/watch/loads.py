"""Five minutes of every declared link: what its ends count, the light they receive, how its lower device answers.

A slot that is over is written a few links at a time, so that no moment has to write ten thousand.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

from netmon.model.health import Measure
from netmon.model.ledger import Ledger
from netmon.model.link_sample import SLOT, LinkSample, slot_at
from netmon.model.names import LinkId, Subject
from netmon.model.observation import ProbeName
from netmon.model.plant import Link
from netmon.watch.board import Board
from netmon.watch.degraded import Degraded
from netmon.watch.meter import Meter, Passed
from netmon.watch.picture import Picture
from netmon.watch.slots import Asking, Slots
from netmon.watch.track import DeviceTrack, EndTrack

_TURNS = 20
"""Ticks in which all links have their turn once a slot is over."""
_LEAST = 50


_Port = tuple[DeviceTrack, EndTrack]


@dataclass(frozen=True, slots=True, eq=False)
class _Measured:
    """A link, and where it is measured."""

    link: LinkId
    upper: Meter | None
    lower: Meter | None
    device: DeviceTrack | None
    declared: Link
    subject: Subject
    upper_port: _Port | None = None
    lower_port: _Port | None = None

    def as_in(self, other: _Measured | None) -> bool:
        """Tell whether `other` goes on adding up in the same places."""
        if other is None:
            return False
        return self.upper is other.upper and self.lower is other.lower and self.device is other.device

    def sample(self, slot: int, *, asking: bool = True) -> LinkSample:
        """Return a slot; without what was asked, where that is still being added up."""
        asked = self._asked(slot) if asking else Asking()
        lower, upper = (None if meter is None else meter.sums.of(slot) for meter in (self.lower, self.upper))
        sums = better(lower, upper)
        down, up = _rate(sums.in_octets, sums.in_seconds), _rate(sums.out_octets, sums.out_seconds)
        if sums is upper:
            down, up = up, down  # what leaves the upper end is what comes in at the lower one
        return LinkSample(
            link=self.link,
            at=slot,
            in_bps=down,
            out_bps=up,
            errors=sums.errors,
            discards=sums.discards,
            asked=asked.asked,
            answered=asked.answered,
            rtt=asked.rtt,
            rx_upper=light(self.upper_port, slot),
            rx_lower=light(self.lower_port, slot),
        )

    def _asked(self, slot: int) -> Asking:
        """Return the askings of the lower device: its pings, else SNMP's."""
        for name in (ProbeName.ICMP, ProbeName.SNMP):
            probe = None if self.device is None else self.device.probes.get(name)
            asked = None if probe is None else probe.asking.of(slot)
            if asked is not None and asked.asked:
                return asked
        return Asking()


class Loads:
    """Goes round the links whenever a slot is over. The board shows the last one, the ledger keeps them all."""

    def __init__(self, ledger: Ledger, board: Board, slots: Slots, degraded: Degraded) -> None:
        self._ledger = ledger
        self._degraded = degraded
        self._board = board
        self._slots = slots
        self._links: dict[LinkId, _Measured] = {}
        self._left: deque[_Measured] = deque()
        self._over = 0

    def load(self, picture: Picture, wall: float) -> None:
        """Go round these links from now on. Those that stay as they were keep their running slot, others end it."""
        self.some(wall)
        self._turn(len(self._left))
        before, self._links = self._links, _links(picture)
        parts = []
        for link, one in before.items():
            now = self._links.get(link)
            if not one.as_in(now):
                parts.append(one.sample(self._slots.running, asking=now is None or now.device is not one.device))
        self._write(parts)

    def some(self, wall: float) -> None:
        """Begin another slot when it is time, and write some of those that are over (`wall` in UTC epoch seconds)."""
        now = slot_at(wall)
        if now != self._slots.running:
            self._turn(len(self._left))
            self._over, self._slots.running = self._slots.running, now
            self._left.extend(self._links.values())
        self._turn(max(_LEAST, len(self._links) // _TURNS))

    def close(self, wall: float) -> None:
        """Write all there is, the running slot included: the next daemon may add the rest of it."""
        self.some(wall)
        self._turn(len(self._left))
        self._write(one.sample(self._slots.running) for one in self._links.values())

    def _turn(self, most: int) -> None:
        parts = []
        for _ in range(min(most, len(self._left))):
            one = self._left.popleft()
            part = one.sample(self._over)
            parts.append(part)
            self._board.sample(part)
            self._degraded.sample(one.declared, one.subject, part, one.upper_port, one.lower_port)
        self._write(parts)

    def _write(self, parts: Iterable[LinkSample]) -> None:
        told = [part for part in parts if not part.empty]
        if told:
            self._ledger.samples(told)


def better(lower: Passed | None, upper: Passed | None) -> Passed:
    """Return what the lower end counted, or the upper one where that covers more than twice as much of the slot."""
    if lower is None or upper is None:
        return lower or upper or Passed()
    return upper if upper.covered > 2 * lower.covered else lower


def light(port: _Port | None, slot: int) -> float | None:
    """Return the light that a port receives, in dBm: of several lanes the weakest.

    Health is read about once in a slot, so the reading may be of the slot before, but no older.
    """
    if port is None:
        return None
    track, end = port
    shown = track.view.health
    if shown is None or shown.wall < slot - SLOT:
        return None
    lanes = (one for one in shown.value.readings if one.measure is Measure.RX_POWER and one.interface == end.index)
    return min((one.value for one in lanes), default=None)


def _rate(octets: int, seconds: float) -> float | None:
    return 8 * octets / seconds if seconds > 0 else None


def _meter(port: _Port | None) -> Meter | None:
    return None if port is None else port[1].meter


def _links(picture: Picture) -> dict[LinkId, _Measured]:
    found = {}
    for subject, link in picture.wiring.links.items():
        ends = {end.upper: (picture.devices[device], end) for device, end in picture.links[subject].ends}
        upper, lower = ends.get(True), ends.get(False)
        device = None if link.lower.device is None else picture.devices.get(link.lower.device)
        found[link.id] = _Measured(link.id, _meter(upper), _meter(lower), device, link, subject, upper, lower)
    return found
