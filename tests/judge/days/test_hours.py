"""In which hours somebody was really asked, and answered."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.judge.days.hours import Carried, Checked, Checks, Hours, of_asking, of_checks, of_link
from netmon.judge.days.local_day import HOUR, LocalDay, local_day
from netmon.judge.spans import Span, Spans, union
from netmon.model.belief import Truth

DAY = local_day(date(2026, 6, 30), ZoneInfo("Asia/Shanghai"))
LONG, SHORT = (local_day(date(2026, month, day), ZoneInfo("Europe/Berlin")) for month, day in ((10, 25), (3, 29)))
YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
ALL = DAY.all_bits
BITS = st.integers(0, (1 << 25) - 1)


def at(hour: float) -> float:
    return DAY.begins + hour * HOUR


@pytest.mark.parametrize(
    ("asked", "blind", "expected"),
    [
        (Hours(), 0, Hours()),
        (Hours(0b111, 0b111), 0, Hours(0b111, 0b111)),
        (Hours(0b111, 0b010), 0, Hours(0b111, 0b010)),
        (Hours(0b111, 0b010), 0b001, Hours(0b110, 0b010)),  # silence while we were cut off is no silence
        (Hours(0b111, 0b010), 0b111, Hours(0b010, 0b010)),  # an answer is an answer
        (Hours(0b001, 0b011), 0, Hours(0b001, 0b001)),  # nobody answers who was not asked
    ],
)
def test_what_is_asked_is_valid_where_we_could_see_or_it_answered(asked: Hours, blind: int, expected: Hours) -> None:
    assert of_asking(asked, blind) == expected


@given(BITS, BITS, BITS)
def test_blindness_takes_away_silences_and_never_adds_one(valid: int, ok: int, blind: int) -> None:
    seeing, found = of_asking(Hours(valid, ok), 0), of_asking(Hours(valid, ok), blind)
    assert found.ok == seeing.ok
    assert found.ok & ~found.valid == 0
    assert (found.valid & ~found.ok) == (seeing.valid & ~seeing.ok) & ~blind


@pytest.mark.parametrize(
    ("held", "blind", "valid", "ok"),
    [
        ([], (), 0, 0),
        ([(at(-30), YES)], (), ALL, ALL),
        ([(at(-30), NO)], (), ALL, 0),
        ([(at(-30), UNKNOWN)], (), 0, 0),
        ([(at(0), YES)], (), ALL, ALL),
        ([(at(20.5), YES)], (), 0xF00000, 0xF00000),  # known from then on
        ([(at(-30), YES), (at(1.5), NO), (at(2.25), YES)], (), ALL, ALL),  # it carried in each of these hours
        ([(at(-30), YES), (at(1.5), NO), (at(4), YES)], (), ALL, ALL & ~0b1100),
        ([(at(-30), YES), (at(1.5), UNKNOWN), (at(4), YES)], (), ALL & ~0b1100, ALL & ~0b1100),
        # Nobody looked from two to four: what it was before says nothing of that time.
        ([(at(-30), YES)], ((at(2), at(4)),), ALL & ~0b1100, ALL & ~0b1100),
        ([(at(-30), NO)], ((at(2), at(4)),), ALL & ~0b1100, 0),
        ([(at(-30), YES), (at(3.5), NO)], ((at(2), at(3.5)),), ALL & ~0b0100, 0b0011),
        ([(at(-30), YES)], ((at(-5), at(40)),), 0, 0),
    ],
)
def test_a_link_is_known_by_what_was_believed_while_we_looked(
    held: list[Carried], blind: Spans, valid: int, ok: int
) -> None:
    assert of_link(held, DAY, blind) == Hours(valid, ok)


QUARTERS = st.integers(-8, 104)
TRUTHS = st.sampled_from(list(Truth))
STORIES = st.lists(st.tuples(QUARTERS, TRUTHS), max_size=6, unique_by=lambda pair: pair[0])


@given(st.sampled_from([DAY, LONG, SHORT]), STORIES, st.lists(st.tuples(QUARTERS, QUARTERS), max_size=3))
def test_the_hours_of_a_link_are_what_looking_every_quarter_of_an_hour_shows(
    day: LocalDay, story: list[tuple[int, Truth]], stretches: list[Span]
) -> None:
    held = [(day.begins + quarter * 900.0, truth) for quarter, truth in sorted(story)]
    blind = union((day.begins + since * 900.0, day.begins + until * 900.0) for since, until in stretches)
    valid = ok = 0
    for quarter in range(4 * len(day.hours)):
        now = day.begins + quarter * 900.0
        before = [truth for since, truth in held if since <= now]
        if not before or before[-1] is UNKNOWN or any(since <= now < until for since, until in blind):
            continue
        valid |= 1 << quarter // 4
        ok |= (before[-1] is YES) << quarter // 4
    assert of_link(held, day, blind) == Hours(valid, ok)


@pytest.mark.parametrize(
    ("checked", "blind", "hours", "checks"),
    [
        ([], 0, Hours(), Checks()),
        ([Checked(1, 12, 12), Checked(2, 12, 3)], 0, Hours(3, 3), Checks(24, 9)),
        ([Checked(1, 12, 0)], 0, Hours(1, 0), Checks(12, 12)),
        ([Checked(1, 0, 0)], 0, Hours(), Checks()),  # nothing was validly asked
        ([Checked(1, 12, 3), Checked(2, 12, 0)], 3, Hours(1, 1), Checks(3, 0)),
    ],
)
def test_in_a_blind_hour_only_the_checks_count_that_succeeded(
    checked: list[Checked], blind: int, hours: Hours, checks: Checks
) -> None:
    assert of_checks(checked, blind) == (hours, checks)
