"""The mark of a failing store stands for as long as something is shown that is not in the database, and no longer."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from exporters.prometheus.telemetry import telemetry
from netmon.clock import SystemClock
from netmon.model.belief import State
from netmon.store import Store
from netmon.watch.watch import Watch
from tests.exporters import plain
from tests.exporters.rendering import named, samples_in
from tests.store.given import eventually, running
from tests.watch.plant import inventory


def marked(store: Store, watch: Watch) -> float:
    text = "".join(telemetry(plain.sources(watch.board, store=store.stats)))
    return named(samples_in(text), "netmon_store_degraded")[()]


@pytest.mark.anyio
async def test_the_mark_goes_when_all_is_written_although_nothing_else_happens(tmp_path: Path) -> None:
    path = tmp_path / "netmon.db"
    async with running(path) as store:
        watch = Watch(SystemClock(), store, lambda _device, _after: None)
        with closing(sqlite3.connect(path, isolation_level=None)) as somebody:
            somebody.execute("BEGIN IMMEDIATE")
            watch.load(inventory([], units=["bureau"]))  # the first belief of a unit is to be written
            await eventually(lambda: marked(store, watch) == 1)
            assert [belief.standing.state for belief in watch.board.beliefs.values()] == [State.UNKNOWN]
        await eventually(lambda: store.stats().waiting.beliefs == 0)
        await eventually(lambda: marked(store, watch) == 0)
