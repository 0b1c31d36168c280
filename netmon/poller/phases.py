"""Where in its interval a device is asked: spread evenly, however many come and go."""

from __future__ import annotations

import hashlib
import heapq
from collections.abc import Iterable

from netmon.model.names import DeviceId

# Multiples of the golden ratio, modulo 1, fill the circle evenly at every count (three-distance theorem): the next one
# always splits one of the largest gaps. So new devices join without moving those that are there.
GOLDEN = (5**0.5 - 1) / 2


def lot(device: DeviceId) -> int:
    """Return a stable number below 2⁶⁴ for a device: the same in every process and after every restart."""
    return int.from_bytes(hashlib.blake2b(device.encode(), digest_size=8).digest(), "big")


class Phases:
    """The seats of all devices that share an interval. A phase is a fraction of the interval, 0 ≤ phase < 1."""

    def __init__(self) -> None:
        self._seats: dict[DeviceId, int] = {}
        self._free: list[int] = []

    def __len__(self) -> int:
        return len(self._seats)

    def leave(self, device: DeviceId) -> None:
        """Give up a device's seat; the next to join takes it."""
        heapq.heappush(self._free, self._seats.pop(device))

    def join(self, devices: Iterable[DeviceId]) -> None:
        """Seat new devices, in an order that neither the inventory's nor their names' order shows through."""
        for device in sorted(devices, key=lot):
            self._seats[device] = heapq.heappop(self._free) if self._free else len(self._seats)

    def phase(self, device: DeviceId) -> float:
        """Return a device's phase."""
        return (self._seats[device] * GOLDEN) % 1.0
