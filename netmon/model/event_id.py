"""Event ids: fixed-width text that sorts by time and never repeats, whatever the wall clock does."""

from __future__ import annotations

WIDTH = 17  # decimal digits: microseconds of UTC up to the year 5138
_MICROSECONDS = 1_000_000


class EventIds:
    """Makes ids that grow strictly.

    An id is the event's time in microseconds of UTC, or one more than the last id where the clock stands still or was
    stepped back. `after` is the newest id already stored ("" where there is none), so that ids stay unique and in
    order over restarts.
    """

    __slots__ = ("_last",)

    def __init__(self, after: str = "") -> None:
        """Raise ValueError where `after` is not an id."""
        if after and not is_event_id(after):
            raise ValueError(f"not an event id: {after!r}")
        self._last = int(after or "0")

    def next(self, at: float) -> str:
        """Return the id of an event that happened `at` (UTC, epoch seconds)."""
        self._last = max(int(at * _MICROSECONDS), self._last + 1)
        return f"{self._last:0{WIDTH}}"


def is_event_id(text: str) -> bool:
    """Tell whether `text` has the shape of an event id."""
    return len(text) == WIDTH and text.isascii() and text.isdigit()


def first_id_at(at: float) -> str:
    """Return the lowest id that an event of `at` (UTC, epoch seconds) or later can have."""
    return f"{max(0, int(at * _MICROSECONDS)):0{WIDTH}}"
