"""Before a child is called DOWN its upstream is asked; until that has answered, the child's judgement is held."""

from __future__ import annotations

from netmon.judge.ports import confirming
from netmon.model.belief import Truth
from netmon.model.names import DeviceId, NetworkId, Subject
from netmon.watch.asker import Asker
from netmon.watch.isolation import Isolation
from netmon.watch.picture import Picture
from netmon.watch.track import DeviceTrack

HOLD = 15.0
"""Seconds that a judgement waits for what is upstream, at most: one that says nothing at all explains nothing."""


class Holds:
    """Who waits for whom."""

    def __init__(self, asker: Asker, isolation: Isolation) -> None:
        self._asker = asker
        self._isolation = isolation
        self._held: dict[DeviceId, float] = {}

    def __len__(self) -> int:
        return len(self._held)

    def settled(self, picture: Picture, track: DeviceTrack, now: float) -> bool:
        """Tell whether everything right above has an answer newer than this device's misses, or had its time.

        What is being re-asked itself, or waits for its own upstream, has not answered; so a whole chain waits for its
        top. Above everything are our own anchors. Who is unsettled is noted in the track.
        """
        devices, links, facets = picture.devices, picture.links, track.facets
        if facets.reachable is not Truth.NO or not facets.proven:
            return True
        until = self._held.get(track.device.id)
        if until is not None and now >= until:
            return True
        waiting = []
        for uplink in track.uplinks:
            if confirming(end.end for _, end in links[uplink.link].ends):
                waiting += [device for device, end in links[uplink.link].ends if end.end.pending is not None]
            elif uplink.upper is not None:
                upper = devices[DeviceId(uplink.upper.id)]
                if not self._answered(upper, facets.doubted_since):
                    waiting.append(upper.device.id)
        track.waiting_for = tuple(dict.fromkeys(device for device in waiting if device != track.device.id))
        return self._isolation.clears(track) and not track.waiting_for

    def _answered(self, upper: DeviceTrack, since: float | None) -> bool:
        if not upper.probes:
            return True  # nobody is to be asked there
        if upper.device.id in self._held:
            return False
        if upper.facets.reachable is Truth.NO:
            return True
        voting = any(probe.streak is not None for probe in upper.probes.values())
        return voting and not upper.facets.misses and upper.asked_since(since if since is not None else 0.0)

    def hold(self, devices: dict[DeviceId, DeviceTrack], track: DeviceTrack, now: float) -> None:
        """Keep waiting, and ask those waited for unless they are being asked anyway."""
        self._held.setdefault(track.device.id, now + HOLD)
        for upper in track.waiting_for:
            devices[upper].waited_by.add(track.device.id)
            self.ask_upper(devices[upper], now)

    def ask_upper(self, upper: DeviceTrack, now: float) -> None:
        """Ask a device on behalf of one below it; one that is being re-asked has its own askings under way."""
        if self._asker.due(upper.device.id) is None:
            self._asker.ask(upper, now, "asking.for_below", now)

    def release(self, devices: dict[DeviceId, DeviceTrack], track: DeviceTrack) -> None:
        """Wait no longer."""
        if self._held.pop(track.device.id, None) is not None:
            for upper in track.waiting_for:
                devices[upper].waited_by.discard(track.device.id)
        track.waiting_for = ()

    def waiting(self, devices: dict[DeviceId, DeviceTrack], network: NetworkId) -> list[DeviceTrack]:
        """Return those of a network that wait."""
        return [devices[device] for device in self._held if devices[device].subject.network == network]

    def over(self, now: float) -> list[DeviceId]:
        """Return those that have waited long enough."""
        return [device for device, until in self._held.items() if now >= until]

    def clear(self, devices: dict[DeviceId, DeviceTrack]) -> list[Subject]:
        """Let go of all: the inventory is another. Return who waited and is still there: to be judged anew."""
        held = [devices[device].subject for device in self._held if device in devices]
        self._held.clear()
        for track in devices.values():
            track.waiting_for = ()
            track.waited_by.clear()
        return held
