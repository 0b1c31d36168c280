"""Days as they were known at any time, read once and kept while they are asked for again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta, tzinfo
from typing import Final, NamedTuple

from netmon.figures.summing import DaySums
from netmon.judge.days.local_day import HOUR, LocalDay, day_at, days_between, local_day
from netmon.model.day_pack import DayPack
from netmon.model.names import NetworkId, Subject
from netmon.store import Reader
from netmon.store.days import ClosedDay

KEPT: Final = 64
"""Days that are kept unpacked: of 20,000 subjects each takes a quarter of a megabyte."""
AHEAD: Final = 16
"""Days that are read at once where days are gone through in their order."""
WEEK: Final = 7
"""Full days that watching has to have lasted for a figure that is not provisional."""

_DAY = timedelta(days=1)


class Step(NamedTuple):
    """A day of a walk: what it came to (None: it was not closed), and the places that differ from the day before.

    `moved` is None where that cannot be told: of the first day, and of one next to a day that was not closed.
    """

    day: date
    pack: DayPack | None
    moved: Sequence[int] | None


class _Index(NamedTuple):
    """All revisions of all days of a network, and who has which place. `through` is the newest of them by number."""

    through: int
    revisions: Mapping[date, Sequence[ClosedDay]]
    places: Mapping[Subject, int]


class DayBook:
    """The days of a database. To be used by one thread at a time. Times: UTC, epoch seconds; days are local.

    `known` is as known when; what was found out later is not in what it returns.
    """

    def __init__(self, reader: Reader, zone: tzinfo, kept: int = KEPT) -> None:
        self.zone = zone
        self._reader, self._kept = reader, kept
        self._index: dict[NetworkId, _Index] = {}
        self._packs: OrderedDict[int, DayPack] = OrderedDict()
        self._live: OrderedDict[tuple[date, float], dict[NetworkId, tuple[DayPack, Mapping[Subject, int]]]] = (
            OrderedDict()
        )
        self._first: int | None = None

    @property
    def reader(self) -> Reader:
        """Where the days are read from."""
        return self._reader

    def refresh(self, network: NetworkId) -> None:
        """Take note of what was closed or revised since the last time."""
        through = self._reader.newest_pack(network)
        known = self._index.get(network)
        if known is not None and known.through == through:
            return
        revisions: dict[date, list[ClosedDay]] = {}
        for one in self._reader.day_revisions(network):
            revisions.setdefault(one.day, []).append(one)
        self._index[network] = _Index(through, revisions, self._reader.places(network))

    def places(self, network: NetworkId) -> Mapping[Subject, int]:
        """Return the place of each subject in the columns of its network."""
        return self._of(network).places

    def revision(self, network: NetworkId, day: date, known: float) -> ClosedDay | None:
        """Return the newest revision of a day, None where it was not closed by then."""
        found = self._of(network).revisions.get(day, ())
        return next((one for one in reversed(found) if one.recorded_at <= known), None)

    def closed(self, network: NetworkId, day: date) -> bool:
        """Tell whether a day was ever closed."""
        return day in self._of(network).revisions

    def pack(self, network: NetworkId, day: date, known: float) -> DayPack | None:
        """Return what a day came to, None where it was not closed by then."""
        found = self.revision(network, day, known)
        if found is not None and found.number not in self._packs:
            self._read_ahead(network, day, known)
        return None if found is None else self._read(found.number)

    def newest(self, network: NetworkId, until: date, known: float) -> DayPack | None:
        """Return the newest day that was closed by then, no later than `until`."""
        days = [day for day in self._of(network).revisions if day <= until]
        for day in sorted(days, reverse=True):
            found = self.pack(network, day, known)
            if found is not None:
                return found
        return None

    def walk(self, network: NetworkId, first: date, last: date, known: float) -> Iterator[Step]:
        """Yield the days from the first to the last, with what changed from each to the next."""
        self.refresh(network)
        before: DayPack | None = None
        for day in days_between(first, last):
            pack = self.pack(network, day, known)
            yield Step(day, pack, None if pack is None or before is None else pack.differing(before))
            before = pack

    def revised(self, network: NetworkId, after: float) -> list[tuple[float, date]]:
        """Return what was recorded after a time: when, and of which day."""
        self.refresh(network)
        revisions = self._of(network).revisions
        return sorted(
            (one.recorded_at, day) for day, some in revisions.items() for one in some if one.recorded_at > after
        )

    def live(self, network: NetworkId, day: date, until: float) -> tuple[DayPack, Mapping[Subject, int]] | None:
        """Return what whole hours of a day came to that were over `until` then, with the places of its columns.

        None where nothing was declared. It is summed up from what is recorded, which takes a while.
        """
        here = local_day(day, self.zone)
        until = min(int(until // HOUR) * float(HOUR), here.ends)
        key = day, until
        if key not in self._live:
            self._live[key] = self._sum_up(here, until)
            if len(self._live) > 2:
                self._live.popitem(last=False)
        return self._live[key].get(network)

    def first_day(self) -> LocalDay | None:
        """Return the day on which anything was asked first, None where nothing ever was."""
        first = self._first_hour()
        return None if first is None else day_at(first, self.zone)

    def watched_hours(self, at: float) -> int | None:
        """Return for how many hours netmon has watched, None where it has for `WEEK` full days, or longer."""
        first = self._first_hour()
        if first is None or first >= at:
            return 0
        begun = day_at(first, self.zone)
        full = begun.date.toordinal() + (begun.begins < first)
        over = day_at(at, self.zone).date.toordinal()
        return None if over - full >= WEEK else int((at - first) // HOUR)

    def _of(self, network: NetworkId) -> _Index:
        if network not in self._index:
            self.refresh(network)
        return self._index[network]

    def _read_ahead(self, network: NetworkId, day: date, known: float) -> None:
        """Read some days at once where the day before is here: whoever goes on from it will ask for more."""
        before = self.revision(network, day - _DAY, known)
        if before is None or before.number not in self._packs:
            return
        days = (day + ahead * _DAY for ahead in range(min(AHEAD, self._kept // 2)))
        numbers = [one.number for next_ in days if (one := self.revision(network, next_, known)) is not None]
        for number, pack in zip(numbers, self._reader.packs(numbers), strict=True):
            self._keep(number, pack)

    def _read(self, number: int) -> DayPack:
        if number in self._packs:
            self._packs.move_to_end(number)
            return self._packs[number]
        (pack,) = self._reader.packs([number])
        self._keep(number, pack)
        return pack

    def _keep(self, number: int, pack: DayPack) -> None:
        self._packs[number] = pack
        self._packs.move_to_end(number)
        if len(self._packs) > self._kept:
            self._packs.popitem(last=False)

    def _sum_up(self, day: LocalDay, until: float) -> dict[NetworkId, tuple[DayPack, Mapping[Subject, int]]]:
        sums = DaySums()
        for _ in sums.steps(self._reader, day, until):
            pass
        found: dict[NetworkId, tuple[DayPack, Mapping[Subject, int]]] = {}
        for one in sums.results:
            places = self._reader.places(one.pack.network)
            places.update((subject, place) for place, subject in one.placed)
            found[one.pack.network] = one.pack, places
        return found

    def _first_hour(self) -> int | None:
        if self._first is None:
            self._first = self._reader.first_hour()
        return self._first
