"""Maintenance is kept as it was entered, for ever, and as it is after it was cancelled."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from netmon.model.maintenance import Approval, Recurrence
from netmon.model.names import MaintenanceId
from tests.judge.maintenance.given import entry
from tests.store.given import running
from tests.watch.plant import lnk

RECURRING = replace(
    entry(lnk("hub-pref"), begins="2026-11-24 22:00:30"),
    id=MaintenanceId("00000000000000002"),
    recurrence=Recurrence.WEEKLY,
    weekdays=(0, 3),
    until=date(2027, 1, 1),
    approval=Approval("湘电通〔2026〕17 号", 1_790_000_000.5, "李四"),
    below=False,
)


@pytest.mark.anyio
async def test_it_is_read_as_it_was_entered(tmp_path: Path) -> None:
    monthly = replace(entry(), id=MaintenanceId("3" * 17), recurrence=Recurrence.MONTHLY, monthdays=(1, 31))
    async with running(tmp_path / "n.db") as store:
        assert await store.papers((RECURRING, entry(), monthly))
        assert store.load_maintenance() == (entry(), RECURRING, monthly)


@pytest.mark.anyio
async def test_a_cancelled_one_stays_with_who_did_it(tmp_path: Path) -> None:
    cancelled = replace(RECURRING, cancelled_at=1_790_000_100.0, cancelled_by="王五")
    async with running(tmp_path / "n.db") as store:
        assert await store.papers((RECURRING,))
        assert await store.papers((cancelled,))
        assert store.load_maintenance() == (cancelled,)
        assert store.reader.newest_event() == RECURRING.id
