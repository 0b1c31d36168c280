"""Which report is due."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.model.names import NetworkId
from netmon.model.report_plan import ReportPlan
from netmon.shifts.due import Due, due, report_id
from netmon.shifts.values import Kind

SHANGHAI = "Asia/Shanghai"
PLAN = ReportPlan(8 * 60, (8 * 60, 20 * 60))


def at(text: str, zone: str = SHANGHAI) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp()


@pytest.mark.parametrize(
    ("now", "daily", "handover"),
    [
        ("2026-11-23 08:00:00", "2026-11-22 08:00", ("2026-11-22 20:00", "2026-11-23 08:00")),
        ("2026-11-23 07:59:59", "2026-11-21 08:00", ("2026-11-22 08:00", "2026-11-22 20:00")),
        ("2026-11-23 20:00:01", "2026-11-22 08:00", ("2026-11-23 08:00", "2026-11-23 20:00")),
        ("2026-11-23 03:00:00", "2026-11-21 08:00", ("2026-11-22 08:00", "2026-11-22 20:00")),
    ],
)
def test_the_newest_whose_time_has_come_is_due(now: str, daily: str, handover: tuple[str, str]) -> None:
    first, second = due(PLAN, SHANGHAI, at(now))
    assert first == Due(Kind.DAILY, at(daily), at(daily) + 86400)
    assert second == Due(Kind.HANDOVER, *map(at, handover))


def test_where_the_plan_says_nothing_nothing_is_due() -> None:
    assert due(ReportPlan(), SHANGHAI, at("2026-11-23 08:00")) == ()


def test_a_day_with_another_hour_is_reported_whole() -> None:
    found = due(ReportPlan(8 * 60), "Europe/Berlin", at("2026-10-25 08:00", "Europe/Berlin"))
    assert [one.until - one.since for one in found] == [25 * 3600]


@given(
    st.integers(1_577_836_800, 2_208_988_800),
    st.sets(st.integers(0, 1439), min_size=1, max_size=4),
)
def test_shifts_follow_each_other_without_a_gap(now: int, minutes: set[int]) -> None:
    plan = ReportPlan(handover=tuple(sorted(minutes)))
    (found,) = due(plan, SHANGHAI, now)
    assert found.since < found.until <= now < found.until + timedelta(days=1).total_seconds()
    (before,) = due(plan, SHANGHAI, found.since)
    assert before.until == found.since


def test_the_id_names_kind_network_and_local_time() -> None:
    made = report_id("handover", NetworkId("extranet"), at("2026-11-23 08:00"), SHANGHAI)
    assert made == "handover-extranet-20261123T0800"
