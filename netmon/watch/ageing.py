"""What time does to evidence: nothing is believed or shown for longer than it lasts."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator
from itertools import count
from math import inf

from netmon.judge.memory import counters_last, health_lasts, neighbours_last
from netmon.judge.ports import Port, lose_port
from netmon.model.names import DeviceId
from netmon.model.observation import ProbeName
from netmon.watch.intake import Taken
from netmon.watch.track import DeviceTrack


class Ageing:
    """Knows whose evidence is the next to be too old. An answer costs nothing here: devices are looked at when due.

    Nothing ages of a device while it is `spared`: whoever replays a past knows that it is asked all the while, and that
    every answer is like the last. After that its evidence counts from its next answer on.
    """

    def __init__(self, spared: Callable[[DeviceId], bool] = lambda _: False) -> None:
        self.spares = spared
        self._heap: list[tuple[float, int, DeviceTrack]] = []
        self._order = count()

    def load(self, tracks: Iterable[DeviceTrack]) -> None:
        """Look after these devices from now on."""
        self._heap.clear()
        for track in tracks:
            track.scheduled = False
            self.schedule(track)

    def schedule(self, track: DeviceTrack) -> None:
        """Look after a device that has evidence again."""
        when = next_expiry(track)
        if when < inf:
            track.scheduled = True
            heapq.heappush(self._heap, (when, next(self._order), track))

    def due(self) -> float:
        """Return when the next device is to be looked at (monotonic seconds), infinity where there is none."""
        return self._heap[0][0] if self._heap else inf

    def expire(self, now: float) -> Iterator[tuple[DeviceTrack, Taken]]:
        """Drop what is too old now, device by device, and tell what of it is judged."""
        while self._heap and self._heap[0][0] <= now:
            track = heapq.heappop(self._heap)[2]
            track.scheduled = False
            if self.spares(track.device.id):
                continue
            taken = expire(track, now)
            self.schedule(track)
            if taken.evidence or taken.ends:
                yield track, taken


def expire(track: DeviceTrack, now: float) -> Taken:
    """Drop what is too old (`now` in monotonic seconds), and tell what of it is judged."""
    taken = Taken()
    for name, probe in track.probes.items():
        if probe.streak is None or now < probe.valid + track.window_of(name):
            continue
        probe.streak, probe.ids, taken.evidence = None, (), True
        if name is ProbeName.SNMP:
            track.managed = None
        elif name is ProbeName.SSH:
            track.ssh.managed = None
    if track.status is not None and now >= track.status_at + track.status_window:
        track.status = None
        for end in track.ends:
            end.end = lose_port(end.end, Port.UNREAD)
            taken.ends = True
    _expire_view(track, now)
    return taken


def next_expiry(track: DeviceTrack) -> float:
    """Return when something of `track` will be too old (monotonic seconds), infinity where there is nothing."""
    times = [probe.valid + track.window_of(name) for name, probe in track.probes.items() if probe.streak is not None]
    if track.status is not None:
        times.append(track.status_at + track.status_window)
    times += [at + window for at, window in zip(_ages(track), _windows(track), strict=True) if at is not None]
    if track.view.status is not None:
        times.append(track.view.status.at + track.status_window)
    return min(times, default=inf)


def _ages(track: DeviceTrack) -> tuple[float | None, ...]:
    """Return when each thing shown was seen, in the order of `_windows`."""
    view = track.view
    shown = (
        view.echo,
        view.uptime,
        view.counters,
        view.system,
        view.identity,
        view.device,
        view.health,
        view.neighbours,
    )
    return tuple(None if one is None else one.at for one in shown)


def _windows(track: DeviceTrack) -> tuple[float, ...]:
    probing = track.device.probing
    counters = counters_last(probing)
    identity = probing.stale_after * probing.identity + probing.deadline
    least = track.ssh_window if track.reader is ProbeName.SSH else 0.0
    return (
        track.window,
        track.window,
        counters,
        identity,
        max(identity, least),
        max(identity, least),
        max(health_lasts(probing), least),
        max(neighbours_last(probing), least),
    )


def _expire_view(track: DeviceTrack, now: float) -> None:
    view = track.view
    echo, uptime, counters, system, identity, device, health, neighbours = (
        at is not None and now >= at + window for at, window in zip(_ages(track), _windows(track), strict=True)
    )
    if echo:
        view.echo = None
    if uptime:
        view.uptime = None
    if system:
        view.system = None
    if identity:
        view.identity = None
    if device:
        view.device = None
    if health:
        view.health = None
    if neighbours:
        view.neighbours = None
    if view.status is not None and now >= view.status.at + track.status_window:
        # Interfaces that are not read any more are not shown any more, nor are their totals.
        view.status = view.counters = view.interface_count = None
        view.faults, view.flags = (), frozenset()
    elif counters:
        view.counters = None
