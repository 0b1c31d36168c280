"""Days on record by place, reduced to what a verdict can depend on, and who differs from one window to the next."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date, timedelta
from typing import Final

from netmon.coverage.essence import of_day, oldest_lately
from netmon.figures.newest import Newest
from netmon.model.day_pack import DayPack
from netmon.model.names import Subject

Packs = Callable[[date], DayPack | None]
Row = bytes | tuple[object, ...]
_DAY = timedelta(days=1)
_KEPT: Final = 64
_SET = re.compile(rb"[^\0]")


class _Kinds(dict[tuple[int, int, int], int]):
    """The essence of each kind of day. Almost all subjects of almost all days are one of a few kinds."""

    def __missing__(self, kind: tuple[int, int, int]) -> int:
        found = self[kind] = of_day(*kind)
        return found


class Columns:
    """The days of one network as known at one time. `exact` subjects are told apart hour by hour and check by check."""

    def __init__(self, packs: Packs, places: Mapping[Subject, int], exact: Collection[Subject]) -> None:
        self._packs, self._places = packs, places
        self._size = len(places)
        self._exact = frozenset(places[one] for one in exact if one in places)
        self._kinds = _Kinds()
        self._days: Newest[date, bytes] = Newest(_KEPT)
        self._windows: dict[int, tuple[date, bytes]] = {}
        self._lately: Newest[date, bytes] = Newest(_KEPT)
        self._moved: Newest[date, frozenset[int]] = Newest(_KEPT)

    def place(self, subject: Subject) -> int | None:
        """Return the place of a subject, None where nothing was ever on record of it."""
        return self._places.get(subject)

    def row(self, place: int, last: date, count: int) -> Row:
        """Return so many days of a place; equal rows are equal to every criterion."""
        if place in self._exact:
            return tuple(_told(self._packs(day), place) for day in _days(last, count))
        begins = place * count
        return self._window(last, count)[begins : begins + count]

    def answered(self, place: int, day: date) -> int:
        """Tell whether a place answered lately, as seen on a day that is closed."""
        return self._answered(day)[place]

    def moved(self, day: date, count: int) -> set[int]:
        """Return the places whose row of so many days differs from that of the day before."""
        return set().union(*map(self._differing, _days(day, count)))

    def turned(self, day: date) -> Iterable[int]:
        """Return the places of which `answered` differs from the day before."""
        return _differing(self._answered(day), self._answered(day - _DAY))

    def _window(self, last: date, count: int) -> bytes:
        """Return so many days, place by place; the last window of each size is kept."""
        day, window = self._windows.get(count, (None, b""))
        if day != last:
            turned = bytearray(count * self._size)
            for place, column in enumerate(map(self._day, _days(last, count))):
                turned[place::count] = column
            window = bytes(turned)
            self._windows[count] = last, window
        return window

    def _day(self, day: date) -> bytes:
        def made() -> bytes:
            pack = self._packs(day)
            if pack is None:
                return bytes(self._size)
            found = bytes(map(self._kinds.__getitem__, zip(pack.valid, pack.ok, pack.flags, strict=True)))
            return found.ljust(self._size, b"\0")

        return self._days.once(day, made)

    def _answered(self, day: date) -> bytes:
        def made() -> bytes:
            pack, oldest = self._packs(day), oldest_lately(day).toordinal()
            column = () if pack is None else pack.last_ok
            return bytes([last >= oldest for last in column]).ljust(self._size, b"\0")

        return self._lately.once(day, made)

    def _differing(self, day: date) -> frozenset[int]:
        def made() -> frozenset[int]:
            found = set(_differing(self._day(day), self._day(day - _DAY)))
            here, before = self._packs(day), self._packs(day - _DAY)
            found.update(place for place in self._exact if _told(here, place) != _told(before, place))
            return frozenset(found)

        return self._moved.once(day, made)


def _days(last: date, count: int) -> list[date]:
    return [last - timedelta(days=back) for back in range(count)]


def _differing(one: bytes, other: bytes) -> list[int]:
    if one == other:
        return []
    bits = int.from_bytes(one, "little") ^ int.from_bytes(other, "little")
    return [found.start() for found in _SET.finditer(bits.to_bytes(len(one), "little"))]


def _told(pack: DayPack | None, place: int) -> object:
    return None if pack is None else pack.facts(place)
