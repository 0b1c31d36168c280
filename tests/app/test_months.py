"""The daemon closes months by itself, makes up for what it missed, and has the last one ready to be shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from exporters.prometheus.availability import MonthText
from netmon.app.chores import chores
from netmon.app.months import Months
from netmon.judge.wiring import Wiring
from netmon.model.names import SubjectKind
from tests.exporters.plain import StillClock
from tests.figures.availability.given import CUT, INVENTORY, UNIT, UP, at, told, watched

pytestmark = pytest.mark.anyio


async def test_the_months_are_closed_and_the_last_one_is_shown_as_seconds(tmp_path: Path) -> None:
    clock = StillClock(utc=at("2025-12-01 01:10"))
    async with watched(tmp_path / "n.db", "2025-10-01", "2025-12-01") as store:
        await told(
            store,
            ("2025-10-01 00:00", UNIT, UP),
            ("2025-11-03 00:00", UNIT, CUT),
            ("2025-11-03 01:00", UNIT, UP),
        )
        months = Months(store, clock)
        await months.close_due()
        assert not list(months.last)  # no inventory yet
        months.load(INVENTORY, Wiring.of(INVENTORY))
        await months.close_due()
        assert [one.month for one in store.reader.month_closings()] == ["2025-10", "2025-11"]
        (november,) = closed = months.last
        assert {subject.kind for subject in november.rows} == {SubjectKind.UNIT}
        await months.close_due()
        assert months.last is closed
    said = MonthText().text(closed).splitlines()
    month = 30 * 86400
    assert [line for line in said if line[0] != "#"] == [
        f'netmon_availability_month_up_seconds{{kind="{kind}",id="{id_}",network="extranet",reckoning="{reckoning}"}}'
        f" {month - 3600}"
        for kind, id_ in (("network", "extranet"), ("unit", "u1"))
        for reckoning in ("business", "own")
    ] + [
        f'netmon_availability_month_{what}_seconds{{kind="{kind}",id="{id_}",network="extranet"}} {seconds}'
        for what, seconds in (("counted", month), ("no_data", 0))
        for kind, id_ in (("network", "extranet"), ("unit", "u1"))
    ] + [f'netmon_availability_month_begin_timestamp_seconds{{network="extranet"}} {int(at("2025-11-01"))}']


async def test_it_is_a_chore_of_the_night_and_of_every_start(tmp_path: Path) -> None:
    clock = StillClock(utc=at("2025-12-01 09:00"))
    async with watched(tmp_path / "n.db", "2025-10-01", "2025-10-02") as store:
        scheduler = chores(store, clock, INVENTORY.time_zone)
        Months(store, clock).schedule(scheduler)
        night, start = scheduler.get_job("close_months"), scheduler.get_job("close_missed_months")
        assert [str(field) for field in night.trigger.fields if not field.is_default] == ["1", "10"]
        assert start.trigger.run_date.timestamp() == clock.utc + 60
