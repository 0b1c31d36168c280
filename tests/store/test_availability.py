"""Closed months: kept whole, once each, and read as they were known."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from netmon.model.availability import MonthClosing, Sums
from netmon.model.names import NetworkId, SubjectKind
from tests.exporters import plain
from tests.store.given import running

pytestmark = pytest.mark.anyio

UNIT, LINK = plain.subject(SubjectKind.UNIT, "u1"), plain.subject(SubjectKind.LINK, "l1")
ROWS = {LINK: Sums(*range(1, 13)), UNIT: Sums(*(2**40 + number for number in range(12)))}
OCTOBER = MonthClosing(plain.NETWORK, "2025-10", 1, 100.0, 200.0, 210.0, "availability/1", "digest", rows=ROWS)


async def test_a_month_is_read_as_it_was_closed_and_those_of_a_kind_alone(tmp_path: Path) -> None:
    async with running(tmp_path / "n.db") as store:
        assert await store.papers((OCTOBER,))
        (heading,) = store.reader.month_closings(plain.NETWORK)
        assert heading == replace(OCTOBER, rows={})
        assert store.reader.closed_month(heading) == OCTOBER
        assert store.reader.closed_month(heading, SubjectKind.UNIT).rows == {UNIT: ROWS[UNIT]}


async def test_the_newest_revision_that_was_recorded_by_then_is_what_was_known(tmp_path: Path) -> None:
    second = replace(OCTOBER, revision=2, recorded_at=300.0, rows={UNIT: ROWS[LINK]})
    other = replace(OCTOBER, network=NetworkId("intranet"))
    async with running(tmp_path / "n.db") as store:
        assert await store.papers((OCTOBER,))
        assert await store.papers((second, other, replace(OCTOBER, rows={})))
        known = {at: store.reader.month_closings(plain.NETWORK, at) for at in (209.9, 210.0, 299.9, 300.0, None)}
        assert [[one.revision for one in found] for found in known.values()] == [[], [1], [1], [2], [2]]
        assert store.reader.closed_month(known[210.0][0]).rows == ROWS
        assert store.reader.closed_month(known[None][0]).rows == second.rows
        assert len(store.reader.month_closings()) == 2
