"""Who is on duty, and when nobody is. Times are local and naive, in the zone of the plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from netmon.model.notify_plan import Roster, Rotation


def on_duty(roster: Roster, at: datetime) -> tuple[str, ...]:
    """Return the ids of those on duty: by the shift that began last, else by the rotation; or nobody."""
    covering = [shift for shift in roster.shifts if shift.begins <= at < shift.ends]
    if covering:
        return max(covering, key=lambda shift: shift.begins).people
    return _turn(roster.rotation, at)


def gaps(roster: Roster, begins: datetime, ends: datetime) -> Iterator[tuple[datetime, datetime]]:
    """Yield when nobody is on duty between `begins` and `ends`, the earliest first."""
    edges = {begins, *(edge for shift in roster.shifts for edge in (shift.begins, shift.ends))}
    if roster.rotation is not None:
        edges.add(_first(roster.rotation))
    marks = [*sorted(edge for edge in edges if begins <= edge < ends), ends]
    since: datetime | None = None
    for mark in marks:
        empty = mark < ends and not on_duty(roster, mark)
        if empty and since is None:
            since = mark
        elif not empty and since is not None:
            yield since, mark
            since = None


def _first(rotation: Rotation) -> datetime:
    return datetime.combine(rotation.since, time()) + timedelta(minutes=rotation.at)


def _turn(rotation: Rotation | None, at: datetime) -> tuple[str, ...]:
    if rotation is None or at < _first(rotation):
        return ()
    turn = (at - _first(rotation)) // timedelta(days=rotation.days)
    return (rotation.people[turn % len(rotation.people)],)
