from __future__ import annotations

from pathlib import Path

import pytest

from netmon.app.chores import Retention, chores
from netmon.clock import SystemClock
from netmon.model.audit import AuditEntry
from netmon.model.belief import Reason
from netmon.model.configuration import Configuration, ConfigurationNews
from netmon.model.link_sample import SLOT, LinkSample, slot_at
from netmon.model.names import DeviceId, LinkId
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


@pytest.mark.anyio
async def test_configurations_are_forgotten_after_their_days_but_for_the_newest(tmp_path: Path) -> None:
    clock = SystemClock()
    async with running(tmp_path / "n.db") as store:
        for age in (50, 40, 30, 20, 2, 1):
            read = Configuration("cisco_ios", f"hostname a\nversion {age}\nend\n")
            store.configuration(ConfigurationNews(DeviceId("ce"), read, clock.wall() - age * DAY, 1, 1))
        await eventually(lambda: len(store.reader.snapshots()) == 6)
        chore = chores(store, clock, "Asia/Shanghai", Retention(days=10, newest=3)).get_job("forget_configurations")
        assert chore is not None
        await chore.func()
        await eventually(lambda: len(store.reader.snapshots()) == 3)
        newest = store.reader.newest_configuration(DeviceId("ce"))
        assert newest == "hostname a\nversion 1\nend\n"
        assert store.reader.newest_configuration(DeviceId("other")) is None


@pytest.mark.anyio
async def test_the_audit_log_is_kept_for_its_days(tmp_path: Path) -> None:
    clock, what = SystemClock(), Reason("audit.released")
    async with running(tmp_path / "n.db") as store:
        for number, age in enumerate((401, 399, 1), 1):
            at = clock.wall() - age * DAY
            assert await store.papers((AuditEntry(f"{number:017}", at, "a", "cli", "", what),))
        chore = chores(store, clock, "Asia/Shanghai", Retention(log_days=400)).get_job("forget_log")
        assert chore is not None
        await chore.func()
        await eventually(lambda: len(store.reader.audit()) == 2)
        assert store.reader.check_audit().whole
