"""What was seen of each subject on the days before a figure's time, from the days on record."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cached_property
from hashlib import sha256

from netmon.figures.day_book import DayBook
from netmon.figures.rows import Rows, rows_of
from netmon.figures.today import Today
from netmon.judge.days.local_day import local_day
from netmon.model.day_facts import DayFacts
from netmon.model.day_pack import DayPack
from netmon.model.days import last_full_day
from netmon.model.names import NetworkId, Subject

FEW = 500
"""Subjects that are looked at one by one; whoever asks for more is given all of a window at once."""
_LOOKED_BACK = 40
"""Days that tell two sightings apart: no criterion looks further back but for the newest answer."""


class StoredSightings:
    """Implements `netmon.coverage.basis.Sightings`, of one network, as known at a time (UTC, epoch seconds).

    `watched_hours` is as in `Basis`. While it says something, the day that is not over yet is the newest one. `looked`
    tells that the book knows already what was closed.
    """

    def __init__(self, book: DayBook, network: NetworkId, at: float, known: float, *, looked: bool = False) -> None:
        if not looked:
            book.refresh(network)
        self._book, self._network, self._known = book, network, known
        self._last = last_full_day(at, book.zone)
        self._until = min(at, known)
        self._places = book.places(network)
        self._windows: dict[int, list[DayPack | None]] = {}
        self._rows: dict[int, Rows] = {}
        self._asked = 0
        self.watched_hours = book.watched_hours(self._until)

    def days(self, subject: Subject, count: int) -> Sequence[DayFacts | None]:
        """See `Sightings`."""
        window = self._windows.get(count)
        if window is None:
            window = self._windows[count] = self._window(count)
        place = self._places.get(subject)
        self._asked += 1
        found = self._row(window, count, place) if place is not None else [None] * count
        return found if self.watched_hours is None else [*found, self._so_far(subject)][-count:]

    def last_ok(self, subject: Subject) -> date | None:
        """See `Sightings`."""
        if self._today is not None and self._today.answered(subject):
            return self._today.day
        place = self._places.get(subject)
        newest = self._newest
        return None if newest is None or place is None else newest.newest_ok(place)

    @cached_property
    def digest(self) -> str:
        """Tell from any other sightings: equal digests are equal sightings."""
        days = (self._last - timedelta(days=back) for back in range(_LOOKED_BACK))
        found = [self._book.revision(self._network, day, self._known) for day in days]
        said = [f"{one.day} {one.revision} {one.recorded_at!r}" for one in found if one is not None]
        return sha256("\n".join([self._network, repr(self._until), *said]).encode()).hexdigest()

    def _row(self, window: Sequence[DayPack | None], count: int, place: int) -> Sequence[DayFacts | None]:
        if self._asked <= FEW:
            return [None if pack is None else pack.facts(place) for pack in window]
        if count not in self._rows:
            self._rows[count] = rows_of(window)
        rows = self._rows[count]
        return rows[place] if place < len(rows) else [None] * count

    def _window(self, count: int) -> list[DayPack | None]:
        return [self._day(self._last - timedelta(days=back)) for back in range(count - 1, -1, -1)]

    def _day(self, day: date) -> DayPack | None:
        found = self._book.pack(self._network, day, self._known)
        return self._unclosed if found is None and day == self._last else found

    @cached_property
    def _unclosed(self) -> DayPack | None:
        """What the last full day came to in the minutes before it is closed."""
        first = self._book.first_day()
        follows = self._book.closed(self._network, self._last - timedelta(days=1))
        if self._book.closed(self._network, self._last) or first is None or not (follows or first.date == self._last):
            return None
        found = self._book.live(self._network, self._last, self._until)
        return None if found is None else found[0]

    @cached_property
    def _newest(self) -> DayPack | None:
        return self._day(self._last) or self._book.newest(self._network, self._last, self._known)

    @cached_property
    def _today(self) -> Today | None:
        day = local_day(self._last + timedelta(days=1), self._book.zone)
        return Today(self._book, self._network, day, self._until) if self._until > day.begins else None

    def _so_far(self, subject: Subject) -> DayFacts | None:
        return None if self._today is None else self._today.facts(subject)
