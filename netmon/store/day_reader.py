"""Reading what days came to, what they are made of, and when nothing could be told."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable
from contextlib import AbstractContextManager
from datetime import date

from sqlmodel import Session

from netmon.judge.blindness import Blindness
from netmon.model.day_pack import DayPack
from netmon.model.names import DeviceId, NetworkId, Subject
from netmon.store.blindness import read_blindness
from netmon.store.day_sources import (
    Asked,
    Carrying,
    read_answered,
    read_asked,
    read_carrying,
    read_carrying_at,
    read_declared_since,
    read_first_hour,
)
from netmon.store.days import (
    ClosedDay,
    Late,
    read_closed,
    read_late,
    read_newest_before,
    read_newest_day,
    read_newest_number,
    read_packs,
    read_places,
    read_revision,
    read_revisions,
)


class DayReader(ABC):
    """The part of the reader that tells of days. A day is local; times are UTC, epoch seconds."""

    @abstractmethod
    def _session(self) -> AbstractContextManager[Session]: ...

    def blindness(self, since: float, until: float, watched: Collection[int] | None = None) -> Blindness:
        """Return when netmon did not run, or was cut off, in `since` ≤ at < `until`.

        `watched` are the hours in which anything was asked, from the one before on, where they are known already.
        """
        with self._session() as session:
            return read_blindness(session, since, until, watched)

    def day_pack(self, network: NetworkId, day: date, known: float | None = None) -> DayPack | None:
        """Return what a day came to as known then (None: now), None where it was not closed yet."""
        with self._session() as session:
            found = read_closed(session, network, known, day, day)
            return next(read_packs(session, [one.number for one in found]), None)

    def closed_days(
        self, network: NetworkId, known: float | None = None, first: date | None = None, last: date | None = None
    ) -> tuple[ClosedDay, ...]:
        """Return which revision of each day was on record then (None: now), the oldest day first."""
        with self._session() as session:
            return read_closed(session, network, known, first, last)

    def day_revisions(self, network: NetworkId) -> tuple[ClosedDay, ...]:
        """Return all revisions of all days, each day's in their order."""
        with self._session() as session:
            return read_revisions(session, network)

    def newest_pack(self, network: NetworkId) -> int:
        """Return the number of what was closed or revised last, 0 for nothing."""
        with self._session() as session:
            return read_newest_number(session, network)

    def packs(self, numbers: Iterable[int]) -> tuple[DayPack, ...]:
        """Return the days of these numbers (see `closed_days`)."""
        with self._session() as session:
            return tuple(read_packs(session, numbers))

    def places(self, network: NetworkId) -> dict[Subject, int]:
        """Return the place of each subject in the columns of its network."""
        with self._session() as session:
            return read_places(session, network)

    def day_before(self, network: NetworkId, day: date) -> DayPack | None:
        """Return the newest closed day before that one."""
        with self._session() as session:
            return read_newest_before(session, network, day)

    def newest_day(self) -> date | None:
        """Return the newest day that was closed of any network."""
        with self._session() as session:
            return read_newest_day(session)

    def declared_since(self) -> dict[NetworkId, float]:
        """Return since when each network has anything that is asked, or carries."""
        with self._session() as session:
            return read_declared_since(session)

    def day_revision(self, network: NetworkId, day: date) -> int:
        """Return how often a day was closed, 0 where it was not."""
        with self._session() as session:
            return read_revision(session, network, day)

    def late(self) -> Late:
        """Return what came after its day was closed and is in no revision yet."""
        with self._session() as session:
            return read_late(session)

    def asked(self, first: int, since: int, until: int) -> Asked:
        """Return in which hours with `since` ≤ hour < `until` devices were asked, and in which of them they answered.

        The lowest bit is the hour that begins at `first`.
        """
        with self._session() as session:
            return read_asked(session, first, since, until)

    def answered(self, devices: Iterable[DeviceId], since: int, until: int) -> frozenset[DeviceId]:
        """Return those of these devices that answered in an hour with `since` ≤ hour < `until`."""
        with self._session() as session:
            return read_answered(session, devices, since, until)

    def first_hour(self) -> int | None:
        """Return the first hour in which anything was asked, None where nothing ever was."""
        with self._session() as session:
            return read_first_hour(session)

    def carrying(self, since: float, until: float) -> tuple[Carrying, ...]:
        """Return from when on links carried, or did not, in `since` ≤ at < `until`, in the order of time."""
        with self._session() as session:
            return read_carrying(session, since, until)

    def carrying_at(self, links: Iterable[Subject], at: float) -> tuple[Carrying, ...]:
        """Return what each of these links had come to before `at`, where anything is known of it."""
        with self._session() as session:
            return tuple(read_carrying_at(session, links, at))
