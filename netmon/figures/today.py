"""The day that is not over yet: what of it is on record by the whole hour."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from netmon.figures.day_book import DayBook
from netmon.judge.days.local_day import HOUR, LocalDay
from netmon.model.day_facts import DayFacts
from netmon.model.names import DeviceId, NetworkId, Subject, SubjectKind


class Today:
    """`until` is up to when it is looked at (UTC, epoch seconds): hours that were not over then are left out, so that
    the same is found whenever it is looked at again.
    """

    def __init__(self, book: DayBook, network: NetworkId, day: LocalDay, until: float) -> None:
        self._book, self._network, self._day = book, network, day
        self._ends = int(until // HOUR) * HOUR

    @property
    def day(self) -> date:
        """Which day it is."""
        return self._day.date

    def facts(self, subject: Subject) -> DayFacts | None:
        """Return what it has come to so far."""
        found = self._book.live(self._network, self._day.date, self._ends)
        if found is None:
            return None
        pack, places = found
        place = places.get(subject)
        return None if place is None else pack.facts(place)

    def answered(self, subject: Subject) -> bool:
        """Tell whether a subject answered today; of a link, whether it carried."""
        match subject.kind:
            case SubjectKind.DEVICE:
                return subject.id in self._devices
            case SubjectKind.SERVICE:
                return subject.id in self._services
        facts = self.facts(subject)
        return facts is not None and facts.ok != 0

    @cached_property
    def _devices(self) -> frozenset[DeviceId]:
        """Almost all of them answered in the last hour; only of the others the hours before are looked up."""
        if self._ends <= self._day.first:
            return frozenset()
        reader = self._book.reader
        last = frozenset(reader.asked(self._day.first, self._ends - HOUR, self._ends).answered)
        places = self._book.places(self._network)
        rest = [DeviceId(one.id) for one in places if one.kind is SubjectKind.DEVICE and one.id not in last]
        return last | reader.answered(rest, self._day.first, self._ends - HOUR)

    @cached_property
    def _services(self) -> frozenset[str]:
        tallies = self._book.reader.service_hours(self._day.first, self._ends)
        return frozenset(one.service for one in tallies if one.ok)
