"""How far away a device is, hour by hour: its round-trip time, and the odd packet that is lost on the way."""

from __future__ import annotations

from typing import NamedTuple
from zlib import crc32

_GRAIN = 2.0**-20
"""Seconds. Round-trip times are multiples of it, so that sums of them are exact in whatever order they are added."""

_NEAREST, _SPREAD = 400, 9000  # grains: 0.4 to 9 ms
_LOSSY_HOURS = 24
"""In one hour out of so many one packet is lost, as it happens."""


class Hour(NamedTuple):
    """The round-trip times of an hour in seconds, and which of its regular askings loses a packet (-1: none)."""

    least: float
    mean: float
    most: float
    losing: int


class Distance:
    """The hours of one device; the same for the same `seed`."""

    def __init__(self, name: str, seed: int) -> None:
        self._name = f"{seed}/{name}/".encode()
        self._base = _NEAREST + crc32(self._name) % _SPREAD

    def hour(self, start: int) -> Hour:
        """Return the hour that begins then (UTC, epoch seconds)."""
        dice = crc32(self._name + str(start).encode())
        least = self._base + dice % 256
        mean = least + (dice >> 8) % (self._base // 4 + 1)
        most = mean + (dice >> 16) % self._base
        rare = dice // 7
        losing = rare // _LOSSY_HOURS % 360 if rare % _LOSSY_HOURS == 0 else -1
        return Hour(least * _GRAIN, mean * _GRAIN, most * _GRAIN, losing)
