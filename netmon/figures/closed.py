"""What was seen on days that are closed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from netmon.figures.newest import Newest
from netmon.model.day_facts import DayFacts
from netmon.model.day_pack import DayPack
from netmon.model.names import NetworkId, Subject
from netmon.store import Reader
from netmon.store.days import ClosedDay

WINDOW = 38
"""Days that criteria look back at most: a week, kept for 30 days. When a subject last answered the newest one tells."""

_KEPT = 128
"""Packs kept: two networks, a window each, and room for walking through a year."""


class ClosedSightings:
    """Implements `netmon.coverage.basis.Sightings` on closed days, the newest last; None for one that is not closed."""

    def __init__(self, packs: Sequence[DayPack | None], places: Mapping[Subject, int]) -> None:
        self._packs, self._places = packs, places
        self._newest = next((pack for pack in reversed(packs) if pack is not None), None)

    def days(self, subject: Subject, count: int) -> Sequence[DayFacts | None]:
        """See `Sightings`."""
        place = self._places.get(subject)
        if place is None:
            return [None] * count
        found = [None if pack is None else pack.facts(place) for pack in self._packs[-count:]]
        return [None] * (count - len(found)) + found

    def last_ok(self, subject: Subject) -> date | None:
        """See `Sightings`."""
        place = self._places.get(subject)
        return None if place is None or self._newest is None else self._newest.newest_ok(place)


class ClosedDays:
    """Reads closed days of a database, and keeps those that were asked for last."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._packs: Newest[int, DayPack] = Newest(_KEPT)
        self._closed: Newest[tuple[NetworkId, float], dict[date, ClosedDay]] = Newest(4)
        self._placed: dict[NetworkId, dict[Subject, int]] = {}

    def look(self) -> None:
        """Read anew which days there are."""
        self._closed = Newest(4)
        self._placed.clear()

    def until(
        self, network: NetworkId, last: date, known: float, *, provisional: bool = False
    ) -> tuple[ClosedSightings, str]:
        """Return what was seen on the days up to `last`, and which revisions of them that is.

        While watching is `provisional`, the day that is not over is the newest.
        """
        closed = self._closed.once(
            (network, known), lambda: {one.day: one for one in self._reader.closed_days(network, known)}
        )
        if network not in self._placed:
            self._placed[network] = self._reader.places(network)
        wanted = [closed.get(last - timedelta(days=ago)) for ago in range(WINDOW - 1, -1, -1)]
        packs = [None if one is None else self._pack(one.number) for one in wanted]
        names = ",".join(f"{one.day}/{one.revision}" for one in wanted if one is not None)
        return ClosedSightings([*packs, None] if provisional else packs, self._placed[network]), names

    def _pack(self, number: int) -> DayPack:
        return self._packs.once(number, lambda: self._reader.packs([number])[0])
