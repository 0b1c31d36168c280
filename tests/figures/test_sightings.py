"""What was seen on the days before a time, as known at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from netmon.figures.day_book import DayBook
from netmon.figures.sightings import StoredSightings
from netmon.model.belief import Truth
from netmon.model.day_facts import DayFacts
from netmon.store import Reader, writing_days
from netmon.store.day_papers import DayRevision
from tests.figures.days_given import EXTRANET, ZONE, Past, at, close, device, link

FIRST = date(2026, 6, 1)
CE, LAN, SILENT, ACCESS = device("ce"), device("lan"), device("silent"), link("access")
ALL = (1 << 24) - 1


def day(number: int) -> date:
    return FIRST + timedelta(days=number - 1)


def watched(path: Path, days: int, hours: int = 24) -> None:
    """Write a past of so many days, the last one of so many hours.

    The CE answers in its first `number` hours of each day, the LAN switch on the third day only, one never; the link
    carries all the while.
    """
    past = Past()
    past.declare(CE, LAN, SILENT, ACCESS)
    past.carry(ACCESS, at(FIRST), Truth.YES)
    for number in range(1, days + 1):
        asked = range(hours if number == days else 24)
        past.ask("ce", day(number), [hour for hour in asked if hour < number], ok=True)
        past.ask("ce", day(number), [hour for hour in asked if hour >= number], ok=False)
        past.ask("silent", day(number), asked, ok=False)
        past.ask("lan", day(number), asked, ok=number == 3)
    past.write(path)


def seen(path: Path, when: float, known: float | None = None) -> StoredSightings:
    book = DayBook(Reader.open(f"sqlite:///{path}"), ZONE)
    return StoredSightings(book, EXTRANET, when, when if known is None else known)


def ce(number: int, valid: int = ALL) -> DayFacts:
    return DayFacts(valid, (1 << number) - 1)


def test_the_full_days_before_a_time_are_told_the_oldest_first(tmp_path: Path) -> None:
    watched(path := tmp_path / "netmon.db", 10)
    close(path, at(day(11)))
    found = seen(path, at(day(11)))
    assert found.days(CE, 3) == [ce(8), ce(9), ce(10)]
    assert found.days(CE, 12)[:3] == [None, None, ce(1)]
    assert found.days(ACCESS, 1) == [DayFacts(ALL, ALL)]
    assert found.days(device("stranger"), 2) == [None, None]
    assert [found.last_ok(one) for one in (CE, LAN, SILENT, ACCESS)] == [day(10), day(3), None, day(10)]
    assert found.watched_hours is None


def test_an_earlier_time_knows_nothing_of_later_days(tmp_path: Path) -> None:
    watched(path := tmp_path / "netmon.db", 10)
    close(path, at(day(11)))
    found = seen(path, at(day(9)))
    assert found.days(CE, 2) == [ce(7), ce(8)]
    assert seen(path, at(day(3))).last_ok(LAN) is None
    assert seen(path, at(day(4))).last_ok(LAN) == day(3)


def test_the_day_that_is_not_over_tells_of_answers_by_the_whole_hour(tmp_path: Path) -> None:
    watched(path := tmp_path / "netmon.db", 12, hours=6)
    close(path, at(day(12), 6.4))
    noon = seen(path, at(day(12), 6.4))
    assert noon.days(CE, 1) == [ce(11)]
    assert [noon.last_ok(one) for one in (CE, LAN, SILENT, ACCESS)] == [day(12), day(3), None, day(12)]
    assert seen(path, at(day(12), 0.9)).last_ok(CE) == day(11), "its first hour is not over"


def test_before_seven_full_days_have_passed_the_newest_day_is_the_one_not_over_yet(tmp_path: Path) -> None:
    watched(path := tmp_path / "netmon.db", 3, hours=5)
    close(path, at(day(3), 5))
    found = seen(path, at(day(3), 5.0))
    assert found.watched_hours == 53
    assert found.days(CE, 7) == [None, None, None, None, ce(1), ce(2), DayFacts(0b11111, 0b111)]
    assert found.days(ACCESS, 2) == [DayFacts(ALL, ALL), DayFacts(0b11111, 0b11111)]


@pytest.mark.parametrize(
    ("begins", "told"),
    [
        (0, [(0.5, 0), (1.0, 1), (24.0, 24), (6 * 24 + 23.9, 167), (7 * 24.0, None)]),
        (9, [(9.0, 0), (33.0, 24), (7 * 24.0, 159), (8 * 24.0 - 0.1, 182), (8 * 24.0, None)]),
    ],
)
def test_watching_has_lasted_long_enough_after_seven_full_days(
    tmp_path: Path, begins: int, told: list[tuple[float, int | None]]
) -> None:
    past = Past()
    past.declare(CE)
    past.ask("ce", FIRST, [begins], ok=True)
    book = DayBook(past.write(tmp_path / "netmon.db"), ZONE)
    assert [(when, book.watched_hours(at(FIRST, when))) for when, _ in told] == told


def test_until_midnight_s_closing_the_last_day_is_summed_up_as_it_will_be_closed(tmp_path: Path) -> None:
    watched(path := tmp_path / "netmon.db", 10)
    close(path, at(day(10)))
    book = DayBook(close(path, at(day(10))), ZONE)
    early = StoredSightings(book, EXTRANET, at(day(11), 0.1), at(day(11), 0.1))
    assert early.days(CE, 2) == [ce(9), ce(10)]
    assert early.last_ok(CE) == day(10)
    close(path, at(day(11), 0.2))
    assert StoredSightings(book, EXTRANET, at(day(11), 0.3), at(day(11), 0.3)).days(CE, 2) == [ce(9), ce(10)]


def test_a_revision_is_known_from_when_it_was_recorded(tmp_path: Path) -> None:
    watched(path := tmp_path / "netmon.db", 10)
    reader = close(path, at(day(10), 0.1))
    pack = reader.day_pack(EXTRANET, day(9))
    assert pack is not None
    more = pack.ok[:]
    more[reader.places(EXTRANET)[CE]] = ALL
    book = DayBook(reader, ZONE)
    before = StoredSightings(book, EXTRANET, at(day(10)), at(day(10), 9))
    with writing_days(f"sqlite:///{path}") as write:
        write([DayRevision(replace(pack, ok=more, revision=2, recorded_at=at(day(10), 10)))])
    now = StoredSightings(book, EXTRANET, at(day(10)), at(day(10), 10))
    assert (before.days(CE, 1), now.days(CE, 1)) == ([ce(9)], [DayFacts(ALL, ALL)])
    assert StoredSightings(book, EXTRANET, at(day(10)), at(day(10), 9)).days(CE, 1) == [ce(9)]
    assert before.digest == StoredSightings(book, EXTRANET, at(day(10)), at(day(10), 9.5)).digest
    assert before.digest != now.digest
    assert book.revised(EXTRANET, at(day(10))) == [(at(day(10), 10), day(9))]


def test_a_walk_tells_what_moved_from_day_to_day(tmp_path: Path) -> None:
    watched(path := tmp_path / "netmon.db", 4)
    reader = close(path, at(day(5)))
    places = reader.places(EXTRANET)
    steps = list(DayBook(reader, ZONE).walk(EXTRANET, day(0), day(5), at(day(5))))
    assert [one.day for one in steps] == [day(number) for number in range(6)]
    assert [one.moved for one in steps] == [
        None,
        None,
        [places[CE]],
        sorted([places[CE], places[LAN]]),
        sorted([places[CE], places[LAN]]),
        None,
    ]
    assert steps[0].pack is None
