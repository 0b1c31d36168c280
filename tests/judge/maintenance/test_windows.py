"""When maintenance is, in any zone and over any change of the clocks."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import islice, pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.judge.maintenance import Window, counts, instant_of, next_turn, over, running, windows
from netmon.model.maintenance import Approval, Recurrence
from tests.judge.maintenance.given import at, entry, utc

BERLIN, SHANGHAI = "Europe/Berlin", "Asia/Shanghai"
# Half an hour of summer time, a day that was left out, an odd offset, and none at all.
ZONES = [BERLIN, SHANGHAI, "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu", "UTC"]
LOCAL = st.datetimes(datetime.fromisoformat("2009-01-01"), datetime.fromisoformat("2035-01-01")).map(
    lambda one: one.replace(microsecond=0)
)
RECURRENCES = [Recurrence.DAILY, Recurrence.WEEKLY, Recurrence.MONTHLY]


def begins(windows_: list[Window], zone: str) -> list[str]:
    return [f"{datetime.fromtimestamp(one.begins, ZoneInfo(zone)):%m-%d %H:%M}" for one in windows_]


@pytest.mark.parametrize(
    ("local", "zone", "instant"),
    [
        ("2026-11-24 22:00", SHANGHAI, "2026-11-24 14:00"),
        ("2026-03-29 01:30", BERLIN, "2026-03-29 00:30"),
        ("2026-03-29 02:00", BERLIN, "2026-03-29 01:00"),
        ("2026-03-29 02:30", BERLIN, "2026-03-29 01:00"),
        ("2026-03-29 03:00", BERLIN, "2026-03-29 01:00"),
        ("2026-10-25 02:30", BERLIN, "2026-10-25 00:30"),
        ("2026-10-25 03:00", BERLIN, "2026-10-25 02:00"),
        ("2026-10-04 02:10", "Australia/Lord_Howe", "2026-10-03 15:30"),
        ("2011-12-30 12:00", "Pacific/Apia", "2011-12-30 10:00"),
        ("1986-05-04 02:30", SHANGHAI, "1986-05-03 18:00"),
    ],
)
def test_what_clocks_never_show_is_when_they_are_set_and_what_they_show_twice_is_the_first(
    local: str, zone: str, instant: str
) -> None:
    assert instant_of(datetime.fromisoformat(local), zone) == utc(instant)


@given(LOCAL, st.sampled_from(ZONES))
def test_a_time_that_clocks_show_is_when_they_first_show_it(local: datetime, zone: str) -> None:
    found = instant_of(local, zone)
    shown = datetime.fromtimestamp(found, ZoneInfo(zone)).replace(tzinfo=None)
    if shown == local:
        assert instant_of(shown, zone) == found
        earlier = datetime.fromtimestamp(found, UTC) - timedelta(hours=1)
        assert earlier.astimezone(ZoneInfo(zone)).replace(tzinfo=None) != local
    else:  # never shown: a moment before clocks showed less than `local`, and now they show more
        before = datetime.fromtimestamp(found - 1, ZoneInfo(zone)).replace(tzinfo=None)
        assert before < local < shown


@given(st.data(), st.sampled_from(ZONES))
def test_instants_keep_the_order_of_local_times(data: st.DataObject, zone: str) -> None:
    first, second = sorted([data.draw(LOCAL), data.draw(LOCAL)])
    assert instant_of(first, zone) <= instant_of(second, zone)


def test_a_weekly_window_keeps_its_hour_over_a_change_of_the_clocks() -> None:
    weekly = entry(begins="2026-10-18 22:00", zone=BERLIN, recurrence=Recurrence.WEEKLY)
    found = list(islice(windows(weekly), 3))
    assert begins(found, BERLIN) == ["10-18 22:00", "10-25 22:00", "11-01 22:00"]
    assert found[1].begins - found[0].begins == 7 * 86400 + 3600
    assert {one.ends - one.begins for one in found} == {7200.0}


def test_in_shanghai_a_week_is_a_week() -> None:
    weekly = entry(begins="2026-10-18 22:00", recurrence=Recurrence.WEEKLY)
    found = list(islice(windows(weekly), 3))
    assert {after.begins - before.begins for before, after in pairwise(found)} == {7 * 86400.0}


@pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25"])
def test_a_nightly_window_is_there_once_in_the_night_of_a_change_and_lasts_as_long_as_ever(day: str) -> None:
    nightly = entry(begins="2026-03-01 02:30", zone=BERLIN, recurrence=Recurrence.DAILY, hours=1)
    that_night = [one for one in islice(windows(nightly, utc(day) - 3600), 3) if one.begins < utc(day) + 43200]
    assert len(that_night) == 1
    assert that_night[0].ends - that_night[0].begins == 3600.0


def test_days_of_the_week_and_of_the_month_are_kept() -> None:
    weekly = entry(recurrence=Recurrence.WEEKLY, weekdays=(0, 3), until=date(2026, 12, 7))
    assert begins(list(windows(weekly)), SHANGHAI) == ["11-26 22:00", "11-30 22:00", "12-03 22:00", "12-07 22:00"]
    monthly = entry(begins="2027-01-31 22:00", recurrence=Recurrence.MONTHLY, monthdays=(1, 31))
    assert begins(list(islice(windows(monthly), 5)), SHANGHAI) == [
        "01-31 22:00",
        "02-01 22:00",
        "03-01 22:00",
        "03-31 22:00",
        "04-01 22:00",
    ]


def test_a_cancelled_entry_ends_at_once_and_keeps_what_was() -> None:
    nightly = entry(recurrence=Recurrence.DAILY, cancelled_at=at("2026-11-25 23:00"))
    found = list(windows(nightly))
    assert found == [
        Window(at("2026-11-24 22:00"), at("2026-11-25 00:00")),
        Window(at("2026-11-25 22:00"), at("2026-11-25 23:00")),
    ]
    assert running(nightly, at("2026-11-25 22:59")) == found[1]
    assert over(nightly, at("2026-11-25 23:00"))


@given(
    LOCAL,
    st.sampled_from(ZONES),
    st.sampled_from(RECURRENCES),
    st.integers(60, 20 * 3600),
    st.floats(0.0, 60 * 86400.0),
)
def test_looked_at_from_any_moment_the_windows_are_the_same(
    first: datetime, zone: str, every: Recurrence, lasts: int, later: float
) -> None:
    recurring = entry(begins=first.isoformat(), zone=zone, recurrence=every, lasts=float(lasts))
    whole = list(islice(windows(recurring), 80))
    now = whole[0].begins + later
    assert next(windows(recurring, now)) == next(one for one in whole if one.ends > now)
    inside = [one for one in whole if one.begins <= now < one.ends]
    assert running(recurring, now) == (inside[0] if inside else None)
    turn = next_turn(recurring, now)
    assert turn is not None
    assert turn > now
    edges = {edge for one in whole for edge in (one.begins, one.ends)}
    assert turn == min(edge for edge in edges if edge > now)


@pytest.mark.parametrize(
    ("approved", "does"), [("2026-11-20 09:00", True), ("2026-11-24 22:00", True), ("2026-11-24 22:01", False)]
)
def test_it_counts_only_where_it_was_approved_before_it_began(approved: str, does: bool) -> None:
    planned = entry(approval=Approval("湘电通〔2026〕17 号", at(approved)))
    assert counts(planned, next(windows(planned))) is does


def test_without_an_approval_or_its_number_it_does_not_count() -> None:
    window = next(windows(entry()))
    assert not counts(entry(), window)
    assert not counts(entry(approval=Approval("", 0.0)), window)


def test_of_a_recurring_entry_those_count_that_began_after_it_was_approved() -> None:
    nightly = entry(recurrence=Recurrence.DAILY, approval=Approval("17", at("2026-11-25 08:00")))
    assert [counts(nightly, one) for one in islice(windows(nightly), 3)] == [False, True, True]
