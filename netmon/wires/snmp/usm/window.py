"""An engine's clock and the time window around it (RFC 3414 §2.2, §3.2 step 7b). Pure; times are monotonic seconds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

LATCHED = 0x7FFFFFFF  # boots that stay there: the engine accepts nothing until it is configured anew (RFC 3414 §2.2.2)
WINDOW = 150


@dataclass(frozen=True, slots=True)
class EngineClock:
    """Boots and time (seconds) as an authentic message gave them at `read_at`.

    `latest` is latestReceivedEngineTime: the highest time seen in these boots.
    """

    boots: int
    time: int
    read_at: float
    latest: int

    def at(self, now: float) -> int:
        """Return the engine's time at `now`."""
        return min(self.time + max(int(now - self.read_at), 0), LATCHED)


class ClockChange(StrEnum):
    """What an engine's clock did that it does not do by itself."""

    REBOOTED = "engine_rebooted"
    BOOTS_REGRESSED = "engine_boots_regressed"
    TIME_BACK = "engine_time_back"
    TIME_AHEAD = "engine_time_ahead"


def read(boots: int, time: int, now: float) -> EngineClock:
    """Return the clock that an authentic message shows."""
    return EngineClock(boots, time, now, time)


def heard(clock: EngineClock | None, boots: int, time: int, now: float) -> EngineClock | None:
    """Return the clock after an authentic message, None where the message is outside the window.

    With no clock yet any message but one with latched boots is inside, and sets it.
    """
    if boots == LATCHED:
        return None
    if clock is None or boots > clock.boots or (boots == clock.boots and time > clock.latest):
        return read(boots, time, now)
    if boots < clock.boots or time < clock.at(now) - WINDOW:
        return None
    return clock


def change(before: EngineClock, after: EngineClock, now: float) -> ClockChange | None:
    """Say what is remarkable about a clock that went from `before` to `after`."""
    if after.boots != before.boots:
        return ClockChange.REBOOTED if after.boots > before.boots else ClockChange.BOOTS_REGRESSED
    expected = before.at(now)
    if after.time < expected - WINDOW:
        return ClockChange.TIME_BACK
    return ClockChange.TIME_AHEAD if after.time > expected + WINDOW else None
