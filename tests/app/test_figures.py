"""Figures in the daemon: made beside the loop, made again when something they rest on has changed, reported once."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from netmon.app.figures import EVERY, FigureDesk
from netmon.figures.errors import FigureError
from netmon.figures.reporting import PATIENCE
from netmon.inventory import load
from netmon.model.attestation import Claim
from netmon.model.names import IndicatorId
from netmon.model.snapshot import Standpoint
from netmon.store import Store
from tests.coverage import made
from tests.figures.database import FIRST, INVENTORY, LAST, NOW, write
from tests.figures.given import end
from tests.store.given import QUICK

pytestmark = pytest.mark.anyio
LAN = IndicatorId("localities-lan")


@dataclass
class Clock:
    now: float = NOW

    def monotonic(self) -> float:
        return time.monotonic()

    def wall(self) -> float:
        return self.now


@dataclass
class Running:
    desk: FigureDesk
    store: Store
    clock: Clock


@pytest.fixture
def database(tmp_path: Path) -> str:
    return write(tmp_path / "netmon.db")


@pytest.fixture
async def running(database: str) -> AsyncIterator[Running]:
    clock = Clock(NOW - PATIENCE)
    store = Store.open(database, clock, QUICK)
    store.start()
    desk = FigureDesk(store, clock, "值班室")
    desk.load(load(INVENTORY, {}, secrets=False))
    clock.now = NOW
    yield Running(desk, store, clock)
    desk.close()
    await store.close()


async def test_figures_are_made_at_the_start_and_yesterday_is_reported(running: Running) -> None:
    await running.desk.turn()
    assert running.desk.current[LAN].counts.met == 1
    assert running.desk.current[LAN].vantage == "值班室"
    assert running.store.reader.standpoint() == Standpoint("值班室", "Asia/Shanghai")
    snapshot = running.store.reader.figure_snapshot(LAN, LAST)
    assert snapshot is not None
    assert (snapshot.counts.met, snapshot.known) == (1, NOW)
    assert set(running.store.reader.last_reported()) == set(running.desk.current)


async def test_they_are_made_again_when_something_was_entered_or_an_hour_has_passed(running: Running) -> None:
    await running.desk.turn()
    running.clock.now += 60
    await running.desk.turn()
    assert running.desk.made_at == NOW
    late = replace(made.paper("liuyang", Claim.LAN_BUILT, since=FIRST), recorded_at=NOW + 30)
    assert await running.store.papers((late,))
    await running.desk.turn()
    assert (running.desk.made_at, running.desk.current[LAN].counts.met) == (NOW + 60, 2)
    running.clock.now += EVERY
    await running.desk.turn()
    assert running.desk.made_at == running.clock.now
    kept = running.store.reader.figure_snapshot(LAN, LAST)
    assert kept is not None
    assert kept.counts.met == 1


async def test_any_day_can_be_asked_for_beside_the_loop(running: Running) -> None:
    then = await running.desk.read(lambda figures: figures.figure(LAN, end(date(2026, 6, 19)), NOW))
    assert then.counts.met == 2
    with pytest.raises(FigureError, match="not_defined"):
        await running.desk.read(lambda figures: figures.figure(IndicatorId("none"), NOW, NOW))


async def test_the_loop_goes_on_while_figures_are_made(running: Running) -> None:
    beats = 0

    async def beat() -> None:
        nonlocal beats
        while True:
            beats += 1
            await asyncio.sleep(0)

    beating = asyncio.create_task(beat())
    await running.desk.turn()
    beating.cancel()
    assert beats > 10
