"""How much has happened since the lab began: what every counter of the lab grows with."""

from __future__ import annotations

from itertools import accumulate
from typing import NamedTuple
from zlib import crc32

STEP = 60
WEEK = 7 * 86_400
FULL = 1000
LEVEL_TICKS = 30_000
"""What is told of the load as such changes every so often: five minutes."""

# Per mille of the full load at each hour of a working day, midnight first: offices open, lunch, offices close.
_HOURS = (
    60,
    50,
    50,
    50,
    50,
    60,
    120,
    300,
    700,
    850,
    900,
    820,
    450,
    500,
    800,
    900,
    880,
    700,
    400,
    300,
    280,
    240,
    150,
    90,
)
_WEEKEND = 350
_EAST_OF_GREENWICH = 8 * 3600  # the offices are in China, which has one time
_THURSDAY = 3  # 1970-01-01, counted from Monday


class Moment(NamedTuple):
    """Hundredths of a second since the lab began, and how many of them were busy: `busy` never grows faster.

    `level` is how busy the present five minutes are, per mille of the full load.
    """

    ticks: int
    busy: int
    level: int = 0


def lasts_until(moment: Moment) -> int:
    """Return the last tick of the present five minutes."""
    return (moment.ticks // LEVEL_TICKS + 1) * LEVEL_TICKS - 1


class Activity:
    """A week in steps of a minute, the same for the same `seed`; `wall` is when it began, in epoch seconds."""

    def __init__(self, seed: int, wall: float) -> None:
        self._steps = [_intensity(seed, at) for at in range(0, WEEK, STEP)]
        self._sums = [0, *accumulate(100 * STEP * intensity for intensity in self._steps)]
        self._began = round(wall * 100) + _EAST_OF_GREENWICH * 100 + _THURSDAY * 8_640_000
        self._offset = self._until(0)

    def at(self, seconds: float) -> Moment:
        """Return the moment so many seconds after the lab began."""
        ticks = int(seconds * 100)
        return Moment(ticks, (self._until(ticks) - self._offset) // FULL, self._level(ticks))

    def _level(self, ticks: int) -> int:
        since = self._began + ticks // LEVEL_TICKS * LEVEL_TICKS
        return self._steps[since % (100 * WEEK) // (100 * STEP)]

    def _until(self, ticks: int) -> int:
        """Return the sum of all intensities (per mille) from the first Monday of 1970 on, one a tick."""
        weeks, within = divmod(self._began + ticks, 100 * WEEK)
        step, rest = divmod(within, 100 * STEP)
        return weeks * self._sums[-1] + self._sums[step] + rest * self._steps[step]


def _intensity(seed: int, at: int) -> int:
    """Return the load at so many seconds after Monday's midnight, per mille of the full one."""
    day, second = divmod(at, 86_400)
    hour, rest = divmod(second, 3600)
    level = _HOURS[hour] + (_HOURS[(hour + 1) % 24] - _HOURS[hour]) * rest // 3600
    if day >= 5:
        level = level * _WEEKEND // FULL
    return level * (FULL - crc32(f"{seed}/{at}".encode()) % 300) // FULL
