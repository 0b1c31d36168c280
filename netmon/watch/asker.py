"""Asking again: each request once, and not forgotten when its visit was skipped."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from zlib import crc32

from netmon.model.belief import Truth
from netmon.model.names import DeviceId
from netmon.watch.track import DeviceTrack

_SAME = 0.05
"""Seconds by which a visit may begin early and still be the one that was asked for."""

_LATE = 1.0
"""Seconds beyond its timeout that a probe may take to be told that it is over."""

_TRIES = 3

SOON = 30.0
"""Seconds after which those behind a cut have been asked in any case, by their own interval or out of turn."""


@dataclass(slots=True)
class Due:
    """An asking that is due then (monotonic seconds), why (a code of the catalogue), and how often it was tried."""

    due: float
    why: str
    tries: int = 1


class Asker:
    """Passes on askings; `ask_ssh` has a session opened. `count` is how many there were."""

    def __init__(
        self, ask: Callable[[DeviceId, float], None], ask_ssh: Callable[[DeviceId, float], None] = lambda *_: None
    ) -> None:
        self._ask = ask
        self._ask_ssh = ask_ssh
        self._due: dict[DeviceId, Due] = {}
        self.count = 0

    def __len__(self) -> int:
        return len(self._due)

    def ask(self, track: DeviceTrack, due: float, why: str, now: float) -> None:
        """Have a device asked at `due`, or at once where that is past, unless it is to be asked before that anyway.

        A visit that has begun will not do: what it was to show is partly seen already.
        """
        device, due = track.device.id, max(due, now)
        under_way = self._due.get(device)
        if under_way is not None and under_way.due <= due + _SAME and not _begun(under_way, track):
            return
        self._due[device] = Due(due, why)
        self._pass_on(track, due - now)

    def open_session(self, track: DeviceTrack, now: float) -> None:
        """Have a device asked over SSH at once, unless that was asked for just now."""
        if now - track.ssh.asked_for >= track.device.probing.ssh_session:
            track.ssh.asked_for = now
            self.count += 1
            self._ask_ssh(track.device.id, 0.0)

    def came_back(self, track: DeviceTrack) -> bool:
        """Take note of an asking that ended; with the last probe of it the request is done, which is told.

        A skipped asking does not count: what was wanted is still not known.
        """
        under_way = self._due.get(track.device.id)
        if under_way is None or not track.asked_since(under_way.due - _SAME):
            return False
        del self._due[track.device.id]
        return True

    def half_back(self, track: DeviceTrack) -> bool:
        """Tell whether a probe of the visit that was asked for is back, and another is not."""
        under_way = self._due.get(track.device.id)
        return under_way is not None and _begun(under_way, track)

    def overdue(self, tracks: dict[DeviceId, DeviceTrack], now: float) -> None:
        """Ask again where nothing came of a request, a few times; then it is left to the regular visits."""
        for device, under_way in list(self._due.items()):
            track = tracks.get(device)
            if track is None or under_way.tries > _TRIES:
                del self._due[device]
            elif now > _lost_after(under_way, track):
                under_way.due = now
                under_way.tries += 1
                self._pass_on(track, 0.0)

    def outstanding(self) -> Iterator[tuple[DeviceId, Due]]:
        """Return what is under way."""
        return iter(self._due.items())

    def due(self, device: DeviceId) -> Due | None:
        """Return what is under way for `device`."""
        return self._due.get(device)

    def _pass_on(self, track: DeviceTrack, after: float) -> None:
        self.count += 1
        self._ask(track.device.id, after)
        if track.ssh_awaited:
            self._ask_ssh(track.device.id, after)


def ask_behind(track: DeviceTrack, asker: Asker, now: float) -> None:
    """Have a device asked soon whose way has just been cut, where its own interval would have it believed in for long.

    Half a province may be behind one cut, so each has its own moment.
    """
    if track.device.probing.reachability > SOON and track.facets.reachable is Truth.YES:
        moment = crc32(track.device.id.encode()) / 2**32
        asker.ask(track, now + SOON / 2 * moment, "asking.way_cut", now)


def _begun(under_way: Due, track: DeviceTrack) -> bool:
    return track.asked_last() >= under_way.due - _SAME


def _lost_after(under_way: Due, track: DeviceTrack) -> float:
    """Return until when all of a visit must be back: it may have to wait for its turn, its probes do not."""
    probing = track.device.probing
    session = probing.ssh_session if track.ssh_awaited else 0.0
    if _begun(under_way, track):
        return track.asked_last() + max(probing.timeout, session) + _LATE
    return under_way.due + max(probing.deadline, session) + probing.timeout
