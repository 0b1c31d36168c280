"""A figure day by day: what was reported is read, what was touched since is judged again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from netmon.figures.parts import Definitions
from netmon.figures.series import Series
from netmon.model.attestation import Attestation
from netmon.model.figure import Attainment
from tests.coverage import made
from tests.figures.given import COMMISSIONED, FIRST, MadeParts, end, figures, opened, province

MAY_31 = date(2026, 5, 31)
NOW = end(date(2026, 11, 22)) + 3600


def reported(parts: MadeParts, last: date = MAY_31) -> MadeParts:
    """Close every day from the first to the last."""
    for ago in range((last - FIRST).days + 1):
        day = FIRST + timedelta(days=ago)
        parts.kept.append(figures(parts).closing(COMMISSIONED, day, end(day) + 600))
    parts.judged.clear()
    return parts


def days_judged(parts: MadeParts) -> int:
    return len(set(parts.judged))


def test_a_series_steps_where_the_figure_does() -> None:
    points = Series(figures(province())).of(COMMISSIONED.id, FIRST, MAY_31, NOW)
    assert [point.day for point in points] == [FIRST + timedelta(days=ago) for ago in range(31)]
    assert [point.counts.met for point in points] == [1] * 19 + [2] * 12


def test_days_that_were_reported_are_read_and_not_judged_again() -> None:
    parts = reported(province())
    points = Series(figures(parts)).of(COMMISSIONED.id, FIRST, MAY_31, NOW)
    assert [point.counts.met for point in points] == [1] * 19 + [2] * 12
    assert days_judged(parts) == 0


def test_what_was_recorded_later_has_the_days_it_bears_on_judged_again_once() -> None:
    parts = reported(province())
    parts.attested.append(opened("c", date(2026, 5, 25), recorded=date(2026, 8, 3)))
    series = Series(figures(parts))
    for _ in range(2):
        points = series.of(COMMISSIONED.id, FIRST, MAY_31, NOW)
        assert [point.counts.met for point in points] == [1] * 19 + [2] * 5 + [3] * 7
    assert days_judged(parts) == 7
    assert [point.counts.met for point in series.reported(COMMISSIONED.id, FIRST, MAY_31)] == [1] * 19 + [2] * 12
    before = series.of(COMMISSIONED.id, FIRST, MAY_31, end(date(2026, 7, 1)))
    assert before[-1].counts.met == 2


def test_another_definition_is_not_read_from_what_was_reported_of_the_old_one() -> None:
    parts = reported(province())
    narrower = replace(COMMISSIONED, population=replace(COMMISSIONED.population, kinds=("别的",)))
    parts.defined.append((end(MAY_31) + 1, Definitions({COMMISSIONED.id: narrower})))
    assert {point.counts.n for point in Series(figures(parts)).of(COMMISSIONED.id, FIRST, MAY_31, NOW)} == {0}


def test_a_new_target_is_held_against_days_that_were_reported() -> None:
    parts = reported(province())
    lower = made.target(COMMISSIONED, "1/3")
    parts.defined.append((end(MAY_31) + 1, Definitions({COMMISSIONED.id: COMMISSIONED}, (lower,))))
    points = Series(figures(parts)).of(COMMISSIONED.id, FIRST, MAY_31, NOW)
    assert {point.attainment for point in points} == {Attainment.MET}
    assert days_judged(parts) == 0


def test_the_day_that_is_not_over_holds_for_now() -> None:
    points = Series(figures(province())).of(COMMISSIONED.id, date(2026, 11, 20), date(2026, 12, 31), NOW)
    assert [point.day.day for point in points] == [20, 21, 22, 23]
    assert points[-1].at == NOW


def test_days_before_the_first_record_are_left_out() -> None:
    points = Series(figures(province())).of(COMMISSIONED.id, date(2026, 1, 1), FIRST, NOW)
    assert [point.day for point in points] == [FIRST - timedelta(days=1), FIRST]


SOME_DAYS = st.integers(0, 60).map(lambda ago: FIRST + timedelta(days=ago))
late = st.builds(lambda name, since, at: opened(name, since, recorded=at), st.sampled_from("abc"), SOME_DAYS, SOME_DAYS)


@settings(max_examples=20)
@given(st.lists(late, max_size=5), SOME_DAYS)
def test_a_series_read_is_the_series_judged(some: list[Attestation], known: date) -> None:
    fresh, kept = province(), province()
    fresh.attested += some
    kept.attested += some
    reported(kept)
    judged = Series(figures(fresh)).of(COMMISSIONED.id, FIRST, MAY_31, end(known) + 3600)
    read = Series(figures(kept)).of(COMMISSIONED.id, FIRST, MAY_31, end(known) + 3600)
    assert [(one.day, one.counts) for one in read] == [(one.day, one.counts) for one in judged]
