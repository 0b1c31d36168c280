"""Closing days: which ones are due, as of when they count as recorded, and what of a closed one has to be said anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta, tzinfo

from netmon.figures.summing import DaySums, Planned
from netmon.judge.days.local_day import HOUR, LocalDay, day_at, days_between, local_day
from netmon.model.day_pack import DayPack
from netmon.model.names import NetworkId
from netmon.store import Reader
from netmon.store.day_papers import DayBoundary, DayPaper, DayRevision
from netmon.store.days import Late

_DAY = timedelta(days=1)


def days_due(reader: Reader, zone: tzinfo, now: float) -> tuple[LocalDay, ...]:
    """Return the days that are over and were not closed yet, the oldest first (`now`: UTC, epoch seconds)."""
    first = reader.first_hour()
    if first is None:
        return ()
    begun = ((network, max(first, since)) for network, since in reader.declared_since().items())
    last = day_at(now, zone).date - _DAY
    due = min((_next_day(reader, network, day_at(at, zone).date) for network, at in begun), default=None)
    return () if due is None else tuple(local_day(day, zone) for day in days_between(due, last))


def _next_day(reader: Reader, network: NetworkId, begun: date) -> date:
    """Return the day that is to be closed next; days of a past that was made up later than that are older."""
    closed = reader.closed_days(network)
    return closed[-1].day + _DAY if closed and closed[0].day <= begun else begun


def recorded_at(day: LocalDay, now: float, made_up_until: float | None = None) -> float:
    """Return from when on what a day came to counts as recorded.

    A day that is closed within an hour of its end counts from there, since closing adds nothing to what was recorded by
    then; so does one of a past that was made up. Any other counts from now on.
    """
    made_up = made_up_until is not None and day.ends <= made_up_until
    return day.ends if made_up or now - day.ends <= HOUR else now


def signed(revision: DayRevision, number: int, at: float) -> DayRevision:
    """Return a day as that revision of it, recorded at that time."""
    return replace(revision, pack=replace(revision.pack, revision=number, recorded_at=at))


def late_days(late: Late, zone: tzinfo) -> list[date]:
    """Return the days that something bears on which came late, the oldest first."""
    found: set[date] = set()
    for since, until in late.spans:
        found.update(days_between(day_at(since, zone).date, day_at(max(since, until - 1e-3), zone).date))
    return sorted(found)


def differs(made: DayPack, kept: DayPack | None) -> bool:
    """Tell whether a day came to something else than what is kept of it."""
    return kept is None or not made.same_facts(kept)


def close_all(
    reader: Reader,
    write: Callable[[Iterable[DayPaper]], None],
    zone: tzinfo,
    now: float,
    planned: Planned = lambda _: frozenset(),
) -> Iterator[float]:
    """Close every day that is due while nobody else has the database, and yield the share that is done after each."""
    days = days_due(reader, zone, now)
    made_up = reader.sample_history()
    if not days:
        return
    write([DayBoundary(days[-1].ends)])
    sums = DaySums(planned)
    for number, day in enumerate(days, 1):
        for _ in sums.steps(reader, day):
            pass
        at = recorded_at(day, now, None if made_up is None else made_up.until)
        write([signed(one, 1, at) for one in sums.results if not reader.day_revision(one.pack.network, day.date)])
        yield number / len(days)
