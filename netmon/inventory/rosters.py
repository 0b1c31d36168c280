"""Rosters: rotations from the section `notify`, shifts by date from the files of `shifts_from`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, time, timedelta

from netmon.inventory.check import check
from netmon.inventory.located import Located
from netmon.inventory.nearest import hint
from netmon.inventory.problem import Report
from netmon.inventory.schema.notify import DutyEntry, RosterEntry, ShiftRow
from netmon.model.notify_plan import DAY, Person, Roster, Rotation, Shift


def rosters_of(
    declared: Located,
    entries: Mapping[str, RosterEntry],
    people: Mapping[str, Person],
    rows: Iterable[Located],
    report: Report,
) -> dict[str, Roster]:
    """Return the rosters, each with its rotation, its own shifts and those that stand in files."""
    ids = {**{person.name: id_ for id_, person in people.items()}, **{id_: id_ for id_ in people}}
    shifts: dict[str, list[Shift]] = {
        id_: [
            _shift(duty, declared.follow(("rosters", id_, "shifts", number)), ids, report)
            for number, duty in enumerate(entry.shifts)
        ]
        for id_, entry in entries.items()
    }
    nameless: set[str] = set()
    for row in rows:
        if report.full:
            break
        entry = check(ShiftRow, row, report)
        if entry is None:
            continue
        roster = entry.roster or _roster_of(entry.sheet, entries)
        if roster in entries:
            shifts[roster].append(_shift(entry, row, ids, report))
        elif entry.roster is not None:
            row.tell(report, "problem.no_such_roster", "roster", hint=hint(roster, entries))
        elif not entry.sheet:
            report.add("problem.missing_key", row.place, row.path, key="roster")
        elif row.place.file not in nameless:  # once for a sheet is enough
            nameless.add(row.place.file)
            report.add("duty.which_roster", row.place, choices=", ".join(entries))
    return {id_: _roster(id_, entry, declared, people, shifts[id_], report) for id_, entry in entries.items()}


def _roster_of(sheet: str, entries: Mapping[str, RosterEntry]) -> str:
    """Return the roster that a shift belongs to which names none: that of its sheet, else the only one; "" for none."""
    return sheet if sheet in entries else next(iter(entries)) if sheet and len(entries) == 1 else ""


def _shift(entry: DutyEntry, where: Located, ids: Mapping[str, str], report: Report) -> Shift:
    for number, name in enumerate(entry.people):
        if name not in ids:
            where.tell(report, "problem.no_such_person", "people", number, hint=hint(name, ids))
    midnight = datetime.combine(entry.day, time())
    ends = entry.starts if entry.ends is None else entry.ends
    begins = midnight + timedelta(minutes=entry.starts)
    # A shift that ends no later than it begins ends on the next day.
    until = midnight + timedelta(minutes=ends + (DAY if ends <= entry.starts else 0))
    return Shift(begins, until, tuple(ids.get(name, name) for name in entry.people))


def _roster(
    id_: str,
    entry: RosterEntry,
    declared: Located,
    people: Mapping[str, Person],
    shifts: Iterable[Shift],
    report: Report,
) -> Roster:
    where = declared.follow(("rosters", id_))
    for number, person in enumerate(entry.people):
        if person not in people:
            where.tell(report, "problem.no_such_person", "people", number, hint=hint(person, people))
    ordered = tuple(sorted(shifts, key=lambda shift: shift.begins))
    if (entry.since is None) != (not entry.people):
        where.tell(report, "problem.rotation_incomplete")
    if entry.since is None or not entry.people:
        return Roster(id_, None, ordered)
    return Roster(id_, Rotation(entry.since, entry.people, entry.days, entry.at), ordered)
