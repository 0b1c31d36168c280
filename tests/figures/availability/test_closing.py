"""Months are closed once, made up for when missed, and never changed; late data make another revision."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from netmon.figures.availability.closing import Closing, due_months
from netmon.figures.availability.months import MonthBook
from netmon.judge.wiring import Wiring
from netmon.model.names import UnitId
from netmon.model.sample_history import SampleHistory
from tests.exporters.plain import NETWORK
from tests.figures.availability.given import (
    ACCESS,
    CE,
    CUT,
    HOUR,
    HUNAN,
    INVENTORY,
    UNIT,
    UP,
    at,
    closed,
    told,
    watched,
)

pytestmark = pytest.mark.anyio

DAY_MS = 86_400_000
U1 = UnitId("u1")


async def test_months_that_were_missed_are_made_up_for_and_each_is_closed_once(tmp_path: Path) -> None:
    async with watched(tmp_path / "n.db", "2025-09-10", "2025-12-01") as store:
        await told(
            store,
            ("2025-09-10 00:00", UNIT, UP),
            ("2025-10-31 12:00", UNIT, CUT),
            ("2025-11-01 12:00", UNIT, UP),
        )
        assert [one.month for one in await closed(store, "2025-11-01 01:09")] == ["2025-09"]
        made = await closed(store, "2025-12-01 01:10")
        assert [(one.month, one.revision, one.sample) for one in made] == [
            ("2025-10", 1, False),
            ("2025-11", 1, False),
        ]
        assert await closed(store, "2025-12-02 01:10") == []
        october, november = (store.reader.closed_month(one).rows[UNIT] for one in made)
    assert (october.period, october.business, october.faults, october.ended) == (31 * DAY_MS, DAY_MS // 2, 1, 0)
    assert (november.business, november.faults, november.ended, november.repaired) == (DAY_MS // 2, 1, 1, DAY_MS)


async def test_what_came_late_makes_a_revision_and_leaves_what_was_known_as_it_was(tmp_path: Path) -> None:
    async with watched(tmp_path / "n.db", "2025-10-01", "2025-11-02") as store:
        await told(store, ("2025-10-01 00:00", UNIT, UP))
        await closed(store, "2025-11-01 01:10")
        book = MonthBook(store.reader, HUNAN)
        before = book.months(at("2025-11-20"), at("2025-11-01 12:00")).last_closed(U1, NETWORK)
        await told(store, ("2025-10-15 00:00", UNIT, CUT), ("2025-10-15 07:26:24", UNIT, UP))
        assert [one.revision for one in await closed(store, "2025-11-02 01:10")] == [2]
        again = book.months(at("2025-11-20"), at("2025-11-01 12:00")).last_closed(U1, NETWORK)
        late = book.months(at("2025-11-20"), at("2025-11-02 12:00")).last_closed(U1, NETWORK)
    assert before == again
    assert before is not None
    assert late is not None
    assert (before.business, late.business) == (Fraction(1), Fraction(99, 100))


async def test_a_made_up_month_that_is_closed_again_is_recorded_then(tmp_path: Path) -> None:
    async with watched(tmp_path / "n.db", "2025-10-01", "2025-11-02") as store:
        await told(store, ("2025-10-01 00:00", UNIT, UP))
        due = due_months(store.reader, INVENTORY.networks, HUNAN, at("2025-11-01 01:10"))[0]
        closing = Closing.of(store.reader, due, INVENTORY, Wiring.of(INVENTORY))
    past = SampleHistory(at("2025-10-01"), at("2025-11-20"), at("2025-11-20"), 1, "0.1.0")
    now = at("2025-11-20 08:00")
    first = replace(closing, sample=past).done(now)
    again = replace(closing, sample=past, due=replace(due, revision=2)).done(now)
    assert (first.recorded_at, again.recorded_at) == (at("2025-11-01 01:10"), now)


async def test_nobody_knows_a_month_before_it_was_closed_nor_one_that_is_not_the_last(tmp_path: Path) -> None:
    async with watched(tmp_path / "n.db", "2025-10-01", "2025-11-01") as store:
        await told(store, ("2025-10-01 00:00", UNIT, UP))
        await closed(store, "2025-11-01 01:10")
        book = MonthBook(store.reader, HUNAN)
        assert book.months(at("2025-11-20"), at("2025-11-01 01:00")).last_closed(U1, NETWORK) is None
        assert book.months(at("2025-10-31"), at("2025-11-20")).last_closed(U1, NETWORK) is None
        assert book.months(at("2025-11-01"), at("2025-11-20")).last_closed(U1, NETWORK) is not None
        assert book.months(at("2025-11-01"), at("2025-11-20")).last_closed(UnitId("nobody"), NETWORK) is None


async def test_a_month_that_a_unit_was_registered_in_only_in_part_gives_no_rate_for_the_report(tmp_path: Path) -> None:
    async with watched(tmp_path / "n.db", "2025-10-10", "2025-11-01") as store:
        await told(store, ("2025-10-10 00:00", UNIT, UP))
        (october,) = await closed(store, "2025-11-01 01:10")
        found = MonthBook(store.reader, HUNAN).months(at("2025-11-20"), at("2025-11-20")).last_closed(U1, NETWORK)
    assert october.rows[UNIT].net() == 1
    assert found is not None
    assert (found.business, found.own, found.no_data) == (None, None, 9 * 86400)


async def test_two_days_without_a_collector_close_as_unknown(tmp_path: Path) -> None:
    dark = range(int(at("2025-10-05")), int(at("2025-10-07")), HOUR)
    async with watched(tmp_path / "n.db", "2025-10-01", "2025-11-01", dark) as store:
        await told(store, ("2025-10-01 00:00", UNIT, UP), ("2025-10-01 00:00", CE, UP))
        (october,) = await closed(store, "2025-11-01 01:10")
    assert (october.rows[UNIT].no_data, october.rows[UNIT].blind) == (2 * DAY_MS, 2 * DAY_MS)
    assert october.rows[UNIT].net() is None
    assert october.rows[ACCESS].no_data == 31 * DAY_MS  # nothing was ever believed of it


async def test_an_empty_store_has_nothing_to_close(tmp_path: Path) -> None:
    async with watched(tmp_path / "n.db", "2025-10-20", "2025-10-21") as store:
        assert due_months(store.reader, INVENTORY.networks, HUNAN, at("2025-11-01 01:09:59")) == []
