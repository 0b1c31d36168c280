"""Which days are to be reported, and when."""

from __future__ import annotations

from datetime import date, timedelta

from netmon.figures.parts import Definitions
from netmon.figures.reporting import PATIENCE, to_report
from netmon.model.indicator import Criterion
from netmon.model.names import IndicatorId
from tests.coverage import made
from tests.figures.given import BEGUN, COMMISSIONED, FIRST, TARGET, MadeParts, end, figures, province

JUNE_30 = date(2026, 6, 30)
DAY = timedelta(days=1)


def due(parts: MadeParts, reported: dict[IndicatorId, date], now: float, most: int = 100) -> list[tuple[str, date]]:
    return [(one.indicator.id, one.day) for one in to_report(figures(parts), reported, now, most)]


def test_a_day_is_reported_once_its_facts_are_closed_or_will_not_be() -> None:
    parts, before = province(), {COMMISSIONED.id: JUNE_30 - DAY}
    assert due(parts, before, end(JUNE_30) + 600) == []
    parts.over.add(JUNE_30)
    assert due(parts, before, end(JUNE_30) + 600) == [(COMMISSIONED.id, JUNE_30)]
    parts.over.clear()
    assert due(parts, before, end(JUNE_30) + PATIENCE) == [(COMMISSIONED.id, JUNE_30)]
    assert due(parts, {COMMISSIONED.id: JUNE_30}, end(JUNE_30) + PATIENCE) == []


def test_a_daemon_that_comes_back_has_days_closed_before_it_reports_them() -> None:
    parts, before = province(), {COMMISSIONED.id: JUNE_30 - 3 * DAY}
    started = end(JUNE_30) + 2 * PATIENCE
    assert list(to_report(figures(parts), before, started + 60, 9, started)) == []
    parts.over.update(JUNE_30 - ago * DAY for ago in range(3))
    found = to_report(figures(parts), before, started + 120, 9, started)
    assert [one.day for one in found] == [JUNE_30 - ago * DAY for ago in (2, 1, 0)]
    parts.over.clear()
    assert len(list(to_report(figures(parts), before, started + PATIENCE, 9, started))) == 3


def test_days_that_went_by_without_a_daemon_are_made_up_for_a_few_at_a_time() -> None:
    before = {COMMISSIONED.id: JUNE_30 - 5 * DAY}
    days = [day for _, day in due(province(), before, end(JUNE_30) + PATIENCE)]
    assert days == [JUNE_30 - ago * DAY for ago in (4, 3, 2, 1, 0)]
    assert len(due(province(), before, end(JUNE_30) + PATIENCE, 2)) == 2


def test_of_an_indicator_that_was_never_reported_yesterday_is_the_first() -> None:
    parts = province()
    late = made.indicator(Criterion("commissioned"), id_="late")
    parts.defined.append((BEGUN, Definitions({COMMISSIONED.id: COMMISSIONED, late.id: late}, (TARGET,))))
    found = due(parts, {COMMISSIONED.id: JUNE_30 - 2 * DAY}, end(JUNE_30) + PATIENCE)
    assert found == [(COMMISSIONED.id, JUNE_30 - DAY), (COMMISSIONED.id, JUNE_30), (late.id, JUNE_30)]


def test_a_day_before_the_first_inventory_is_not_reported() -> None:
    parts = province()
    assert due(parts, {}, BEGUN + 60) == []
    assert due(parts, {}, end(FIRST) + PATIENCE) == [(COMMISSIONED.id, FIRST)]


def test_what_is_reported_is_the_figure_of_the_days_end_as_known_when_it_is_made() -> None:
    parts, now = province(), end(JUNE_30) + PATIENCE
    (snapshot,) = to_report(figures(parts), {}, now, 9)
    assert (snapshot.at, snapshot.known, snapshot.counts.met) == (end(JUNE_30), now, 2)
