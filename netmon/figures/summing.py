"""Summing up local days from what is recorded, a little at a time, one day after the other."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from netmon.judge.blindness import Blindness
from netmon.judge.days.close import Seen, close_day
from netmon.judge.days.hours import Carried, Checked, Hours
from netmon.judge.days.local_day import HOUR, LocalDay
from netmon.model.day_pack import DayPack
from netmon.model.names import DeviceId, NetworkId, ServiceId, Subject, SubjectKind
from netmon.store import Reader, RegisteredSubject
from netmon.store.day_papers import DayRevision, Placed

Planned = Callable[[LocalDay], Collection[Subject]]
"""What was under approved maintenance for all of a day."""

COUNTED: Final = frozenset({SubjectKind.DEVICE, SubjectKind.LINK, SubjectKind.SERVICE})
"""What days are kept of: units are judged by these."""


@dataclass(slots=True)
class _Sums:
    """What a day has come to so far: bits of hours, by device; hours of services; changes of links."""

    silent: dict[DeviceId, int] = field(default_factory=dict)
    answered: dict[DeviceId, int] = field(default_factory=dict)
    over_snmp: set[DeviceId] = field(default_factory=set)
    watched: set[int] = field(default_factory=set)
    checked: dict[ServiceId, list[Checked]] = field(default_factory=dict)
    held: dict[Subject, list[Carried]] = field(default_factory=dict)
    blind: Blindness = field(default_factory=Blindness)


class DaySums:
    """Sums up days in their order. To be used by one thread at a time.

    Each step is a short query, or the work in memory for one day, so that whoever closes a day of ten thousand devices
    beside a daemon holds up nobody. `results` are the days of all networks, once the steps of a day are done.
    """

    def __init__(self, planned: Planned = lambda _: frozenset()) -> None:
        self.results: list[DayRevision] = []
        self._planned = planned
        self._subjects: dict[NetworkId, list[RegisteredSubject]] = {}
        self._places: dict[NetworkId, dict[Subject, int]] = {}
        self._before: dict[NetworkId, DayPack | None] = {}
        self._held: dict[Subject, Carried] = {}
        self._next = 0.0
        self._at_once = 1

    def steps(self, reader: Reader, day: LocalDay, until: float | None = None) -> Iterator[None]:
        """Sum up a day, or as much of it as was over `until` then (UTC, epoch seconds): whole hours."""
        yield from self._get_ready(reader, day)
        hours = [hour for hour in day.hours if until is None or hour + HOUR <= until]
        ends = min(day.ends, hours[-1] + HOUR if hours else day.begins)
        sums = _Sums()
        for start in range(0, len(hours), self._at_once):
            self._add_hours(sums, reader, day, hours[start : start + self._at_once])
            yield
        if hours:
            self._add_services(sums, reader, day, hours)
            yield
        self._add_links(sums, reader, day.begins, ends)
        yield
        before = reader.watched_hours(day.begins - HOUR, day.begins)
        sums.blind = reader.blindness(day.begins, ends, before | sums.watched)
        yield
        maintained = self._planned(day)
        yield
        self.results = []
        for network in self._subjects:
            seen = self._seen(network, day, ends, sums, maintained)
            self.results.append(self._close(network, day, seen))
            yield

    def _get_ready(self, reader: Reader, day: LocalDay) -> Iterator[None]:
        """Read what a first day goes on from; the others go on from the one before."""
        if self._next == day.begins and self._subjects:
            return
        self._subjects = {}
        for one in reader.subjects(retired=True):
            if one.subject.kind in COUNTED:
                self._subjects.setdefault(one.subject.network, []).append(one)
        many = sum(one.subject.kind is SubjectKind.DEVICE for some in self._subjects.values() for one in some)
        self._at_once = max(1, _ROWS // max(1, many))
        yield
        for network in self._subjects:
            self._places[network] = reader.places(network)
            yield
            self._before[network] = reader.day_before(network, day.date)
            yield
        links = [
            one.subject for some in self._subjects.values() for one in some if one.subject.kind is SubjectKind.LINK
        ]
        self._held = {}
        for start in range(0, len(links), _LINKS):
            found = reader.carrying_at(links[start : start + _LINKS], day.begins)
            self._held.update((one.link, (one.at, one.carrying)) for one in found)
            yield
        self._next = day.begins

    @staticmethod
    def _add_hours(sums: _Sums, reader: Reader, day: LocalDay, hours: Sequence[int]) -> None:
        found = reader.asked(day.first, hours[0], hours[-1] + HOUR)
        watched = 0
        for some, sums_of in ((found.silent, sums.silent), (found.answered, sums.answered)):
            for device, bits in some.items():
                sums_of[device] = sums_of.get(device, 0) | bits
                watched |= bits
        sums.over_snmp |= found.over_snmp
        sums.watched.update(hour for hour in hours if watched >> (hour - day.first) // HOUR & 1)

    @staticmethod
    def _add_services(sums: _Sums, reader: Reader, day: LocalDay, hours: Sequence[int]) -> None:
        for tally in reader.service_hours(hours[0], hours[-1] + HOUR):
            sums.watched.add(tally.hour)
            checked = Checked(1 << (tally.hour - day.first) // HOUR, tally.valid, tally.ok)
            sums.checked.setdefault(tally.service, []).append(checked)

    def _add_links(self, sums: _Sums, reader: Reader, begins: float, ends: float) -> None:
        sums.held = {link: [held] for link, held in self._held.items()}
        for change in reader.carrying(begins, ends):
            held = change.at, change.carrying
            sums.held.setdefault(change.link, []).append(held)
            self._held[change.link] = held
        self._next = ends

    def _seen(
        self, network: NetworkId, day: LocalDay, ends: float, sums: _Sums, maintained: Collection[Subject]
    ) -> Seen:
        declared = [
            one.subject
            for one in self._subjects[network]
            if one.first_seen < ends and (one.retired_at is None or one.retired_at > day.begins)
        ]
        return Seen(
            declared,
            {
                subject: Hours(sums.silent.get(DeviceId(subject.id), 0) | ok, ok)
                for subject in declared
                if subject.kind is SubjectKind.DEVICE
                for ok in (sums.answered.get(DeviceId(subject.id), 0),)
            },
            {
                subject: sums.checked[service]
                for subject in declared
                if subject.kind is SubjectKind.SERVICE and (service := ServiceId(subject.id)) in sums.checked
            },
            {subject: sums.held[subject] for subject in declared if subject in sums.held},
            _with_rest(sums.blind.of(network), ends, day),
            maintained,
            frozenset(
                subject
                for subject in declared
                if subject.kind is SubjectKind.DEVICE and DeviceId(subject.id) in sums.over_snmp
            ),
        )

    def _close(self, network: NetworkId, day: LocalDay, seen: Seen) -> DayRevision:
        places = self._places[network]
        placed = _place(places, seen.declared)
        pack = close_day(network, day, seen, places, self._before.get(network))
        self._before[network] = pack
        return DayRevision(pack, placed)


_ROWS = 40_000
"""Rows of one query: hours of a small network are read together, those of ten thousand devices one by one."""
_LINKS = 1000
"""Links whose past is looked up in one query."""


def _place(places: dict[Subject, int], declared: Iterable[Subject]) -> Placed:
    """Give a place to each subject that has none, and return what was given."""
    fresh = [subject for subject in declared if subject not in places]
    given = tuple(enumerate(fresh, len(places)))
    places.update((subject, place) for place, subject in given)
    return given


def _with_rest(blind: tuple[tuple[float, float], ...], ends: float, day: LocalDay) -> tuple[tuple[float, float], ...]:
    """Return when nothing could be told of a day, what has not happened yet included."""
    return (*blind, (ends, day.ends)) if ends < day.ends else blind
