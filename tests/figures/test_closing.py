"""Days are closed from what is recorded, one after the other, each once."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from netmon.figures.closing import days_due, late_days, recorded_at
from netmon.judge.days.local_day import HOUR, local_day
from netmon.model.belief import Truth
from netmon.model.day_facts import DayFacts
from netmon.model.names import Subject
from netmon.model.observation import ProbeName
from netmon.store import Reader, remove_history
from netmon.store.days import Late
from tests.figures.days_given import EXTRANET, INTRANET, ZONE, Past, at, close, device, link

SUNDAY = date(2026, 6, 28)
MONDAY, TUESDAY, WEDNESDAY = (SUNDAY + timedelta(days=more) for more in (1, 2, 3))
WHOLE = range(24)
ALL = (1 << 24) - 1
CE, HUB, ACCESS = device("ce"), device("hub"), link("access")


def facts(reader: Reader, subject: Subject, day: date) -> DayFacts | None:
    pack = reader.day_pack(subject.network, day)
    place = reader.places(subject.network).get(subject)
    return None if pack is None or place is None else pack.facts(place)


def past() -> Past:
    """Two days of a hub that always answers, of a county that fell silent on the second, and of the link between."""
    made = Past()
    made.declare(HUB, CE, ACCESS)
    for day in (MONDAY, TUESDAY):
        made.ask("hub", day, WHOLE, ok=True)
    made.ask("ce", MONDAY, WHOLE, ok=True)
    made.ask("ce", TUESDAY, range(2), ok=True)
    made.ask("ce", TUESDAY, range(2, 24), ok=False)
    made.carry(ACCESS, at(MONDAY, 6), Truth.YES)
    made.carry(ACCESS, at(TUESDAY, 2), Truth.NO)
    made.carry(ACCESS, at(TUESDAY, 20), Truth.UNKNOWN)
    return made


def test_days_are_closed_from_the_first_that_was_watched_to_the_last_that_is_over(tmp_path: Path) -> None:
    path = tmp_path / "netmon.db"
    past().write(path)
    reader = close(path, at(WEDNESDAY, 1))
    assert [one.day for one in reader.closed_days(EXTRANET)] == [MONDAY, TUESDAY]
    assert facts(reader, HUB, TUESDAY) == DayFacts(ALL, ALL)
    assert facts(reader, CE, MONDAY) == DayFacts(ALL, ALL)
    assert facts(reader, CE, TUESDAY) == DayFacts(ALL, 0b11)
    assert facts(reader, ACCESS, MONDAY) == DayFacts(ALL & ~0b111111, ALL & ~0b111111)
    assert facts(reader, ACCESS, TUESDAY) == DayFacts((1 << 20) - 1, 0b11)
    assert days_due(reader, ZONE, at(WEDNESDAY, 1)) == ()


def test_whatever_answers_an_hour_counts_over_all_ways_of_asking(tmp_path: Path) -> None:
    made = past()
    made.ask("ce", TUESDAY, [5], ok=True, probe=ProbeName.SNMP)
    made.write(tmp_path / "netmon.db")
    assert facts(close(tmp_path / "netmon.db", at(WEDNESDAY)), CE, TUESDAY) == DayFacts(ALL, 0b100011, over_snmp=True)


def test_a_day_tells_who_answered_over_snmp_in_any_of_its_hours(tmp_path: Path) -> None:
    made = past()
    made.ask("hub", MONDAY, [0], ok=True, probe=ProbeName.SNMP)
    made.ask("hub", TUESDAY, WHOLE, ok=False, probe=ProbeName.SNMP)
    made.ask("ce", MONDAY, [23], ok=True, probe=ProbeName.SNMP)
    made.write(tmp_path / "netmon.db")
    reader = close(tmp_path / "netmon.db", at(WEDNESDAY))
    found = {(one.id, day): facts(reader, one, day) for one in (HUB, CE) for day in (MONDAY, TUESDAY)}
    assert {key for key, day in found.items() if day is not None and day.over_snmp} == {("hub", MONDAY), ("ce", MONDAY)}


def test_a_day_on_which_nobody_watched_is_closed_and_says_nothing(tmp_path: Path) -> None:
    made = Past()
    made.declare(HUB, ACCESS)
    made.carry(ACCESS, at(SUNDAY, 23), Truth.YES)
    made.ask("hub", SUNDAY, [23], ok=True)
    made.ask("hub", TUESDAY, [23], ok=True)
    made.write(tmp_path / "netmon.db")
    reader = close(tmp_path / "netmon.db", at(WEDNESDAY))
    assert [facts(reader, subject, MONDAY) for subject in (HUB, ACCESS)] == [DayFacts(0, 0)] * 2
    newest = reader.day_pack(EXTRANET, MONDAY)
    assert newest is not None
    assert newest.newest_ok(reader.places(EXTRANET)[HUB]) == SUNDAY
    assert facts(reader, ACCESS, TUESDAY) == DayFacts(1 << 23, 1 << 23)


def test_days_that_were_missed_are_made_up_for_and_go_on_from_those_that_are_there(tmp_path: Path) -> None:
    path, other = tmp_path / "netmon.db", tmp_path / "other.db"
    for each in (path, other):
        past().write(each)
    close(path, at(TUESDAY))
    step_by_step, at_once = close(path, at(WEDNESDAY)), close(other, at(WEDNESDAY))
    for day in (MONDAY, TUESDAY):
        one, two = step_by_step.day_pack(EXTRANET, day), at_once.day_pack(EXTRANET, day)
        assert one is not None
        assert two is not None
        assert one.same_facts(two)
        assert one.revision == 1


def test_who_joins_gets_a_place_and_who_leaves_keeps_it(tmp_path: Path) -> None:
    made = past()
    made.declare(CE, since=0.0, until=at(TUESDAY))
    made.declare(late := device("late"), since=at(TUESDAY, 12))
    made.declare(inner := device("inner", INTRANET), since=at(TUESDAY))
    made.ask("late", TUESDAY, [12], ok=True)
    made.write(tmp_path / "netmon.db")
    reader = close(tmp_path / "netmon.db", at(WEDNESDAY))
    assert [facts(reader, late, day) for day in (MONDAY, TUESDAY)] == [None, DayFacts(1 << 12, 1 << 12)]
    assert [facts(reader, CE, day) for day in (MONDAY, TUESDAY)] == [DayFacts(ALL, ALL), None]
    assert [facts(reader, inner, day) for day in (MONDAY, TUESDAY)] == [None, DayFacts(0, 0)]
    assert reader.places(EXTRANET) == {CE: 0, HUB: 1, ACCESS: 2, late: 3}
    assert reader.places(INTRANET) == {inner: 0}
    tuesday = reader.day_pack(EXTRANET, TUESDAY)
    assert tuesday is not None
    assert tuesday.newest_ok(0) == MONDAY


def test_maintenance_of_a_whole_day_is_kept_with_it(tmp_path: Path) -> None:
    past().write(tmp_path / "netmon.db")
    reader = close(tmp_path / "netmon.db", at(WEDNESDAY), lambda day: {CE} if day.date == TUESDAY else frozenset())
    assert facts(reader, CE, TUESDAY) == DayFacts(ALL, 0b11, maintained=True)
    assert facts(reader, CE, MONDAY) == DayFacts(ALL, ALL)


@pytest.mark.parametrize(
    ("after", "made_up_until", "expected"),
    [
        (600.0, None, 0.0),  # closed as it should be: on record since its end
        (9 * HOUR, None, 9 * HOUR),  # made up for in the morning
        (400 * 24 * HOUR, 1.0, 0.0),  # of a past that was made up
        (400 * 24 * HOUR, -1.0, 400 * 24 * HOUR),
    ],
)
def test_a_day_counts_as_recorded_from_its_end_or_from_when_it_was_made_up_for(
    after: float, made_up_until: float | None, expected: float
) -> None:
    day = local_day(MONDAY, ZONE)
    until = None if made_up_until is None else day.ends + made_up_until
    assert recorded_at(day, day.ends + after, until) == day.ends + expected


def test_days_of_a_made_up_past_go_with_it(tmp_path: Path) -> None:
    path = tmp_path / "netmon.db"
    past().write(path, (at(MONDAY), at(WEDNESDAY)))
    assert close(path, at(WEDNESDAY)).newest_day() == TUESDAY
    remove_history(f"sqlite:///{path}")
    reader = Reader.open(f"sqlite:///{path}")
    assert reader.newest_day() is None
    assert reader.places(EXTRANET) == {}


def test_what_came_late_bears_on_the_days_it_lies_in() -> None:
    spans = ((at(MONDAY, 23), at(TUESDAY, 0)), (at(TUESDAY, 5), at(WEDNESDAY, 1)))
    assert late_days(Late(spans, 2), ZONE) == [MONDAY, TUESDAY, WEDNESDAY]
    assert late_days(Late((), 0), ZONE) == []
