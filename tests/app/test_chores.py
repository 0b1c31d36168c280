from __future__ import annotations

from pathlib import Path

import pytest

from netmon.app.chores import chores
from netmon.clock import SystemClock
from netmon.model.link_sample import SLOT, LinkSample, slot_at
from netmon.model.names import LinkId
from tests.store.given import eventually, running

DAY = 86_400


@pytest.mark.anyio
async def test_five_minutes_of_links_are_forgotten_after_thirty_days_and_no_sooner(tmp_path: Path) -> None:
    clock, link = SystemClock(), LinkId("line")
    now = slot_at(clock.wall())
    ages = {"young": 29 * DAY, "old": 31 * DAY, "older": 400 * DAY}
    async with running(tmp_path / "n.db") as store:
        store.samples([LinkSample(link, now - age, in_bps=1.0) for age in ages.values()])
        await eventually(lambda: store.stats().samples == len(ages))
        scheduler = chores(store, clock, "Asia/Shanghai")
        chore = scheduler.get_job("forget_samples")
        assert chore is not None
        await chore.func()
        await eventually(lambda: len(store.reader.link_samples(link, 0, now + SLOT)) == 1)
        assert store.reader.link_samples(link, 0, now + SLOT)[0].at == now - ages["young"]
