"""The store while its database cannot be written: nobody waits, nothing is lost, nothing is written twice."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import PoolProxiedConnection

from netmon.model.belief import State
from netmon.model.names import DeviceId
from netmon.store import Reader, StoreSettings
from tests.store.given import QUICK, History, device, eventually, running, tally, url_of

HOLD_THE_LOCK = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own with 2 MiB on it."""
    if os.geteuid() != 0:
        pytest.skip("mounting a file system needs root")
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder], capture_output=True, text=True, check=False
    )
    if mounted.returncode:
        pytest.skip(f"this machine does not let root mount a tmpfs: {mounted.stderr.strip()}")
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)


@pytest.mark.anyio
async def test_another_process_that_holds_the_write_lock_delays_only_the_writing(tmp_path: Path) -> None:
    path = tmp_path / "n.db"
    history = History()
    async with running(path) as store:
        assert await store.record(*history.change(device()))
        holder = await asyncio.create_subprocess_exec(
            sys.executable, "-c", HOLD_THE_LOCK, path, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        assert holder.stdout is not None
        assert await holder.stdout.readline() == b"held\n"

        assert not await store.record(*history.change(device()))
        stats = store.stats()
        assert stats.degraded
        assert stats.degraded_since is not None
        assert stats.problem is not None
        assert stats.problem.code in {"daemon.store_busy", "daemon.store_slow"}
        await eventually(lambda: store.stats().failures >= 2)
        later = [store.record(*history.change(device(f"r{number}"))) for number in range(20)]
        assert all(answer.done() and not answer.result() for answer in later)
        assert store.stats().waiting.events == 21

        await holder.communicate(b"")
        await eventually(lambda: not store.stats().degraded)
        assert store.stats().waiting.events == 0
        assert store.stats().problem is None
        assert await store.record(*history.change(device()))
        stored = store.reader.events(limit=100, newest_first=False)
    assert [event.at for event in stored] == [1_700_000_000.0 + number for number in range(1, 24)]


@pytest.mark.anyio
async def test_a_full_disk_is_survived_and_all_is_written_in_order_once_there_is_room(small_disk: Path) -> None:
    path = small_disk / "n.db"
    history = History()
    recorded = []
    async with running(path) as store:
        store.tally([tally()])
        assert await store.record(*history.change(device()))
        ballast = small_disk / "ballast"
        with ballast.open("wb", buffering=0) as file:
            try:
                while file.write(bytes(4096)):
                    pass
            except OSError:
                pass
        while not store.stats().degraded:
            recorded.append(history.change(device()))
            await store.record(*recorded[-1])
        for number in range(300):
            recorded.append(history.change(device(f"r{number % 10}"), State.UP))
            assert not await store.record(*recorded[-1])
            store.tally([tally()])
        await eventually(lambda: store.stats().failures >= 3)
        assert store.stats().problem is not None
        problem = store.stats().problem
        assert problem is not None
        assert problem.code in {"daemon.store_full", "daemon.store_slow"}

        ballast.unlink()
        await eventually(lambda: not store.stats().degraded)
        await eventually(lambda: store.stats().waiting.tallies == 0)
        stored = store.reader.events(limit=10_000, newest_first=False)[1:]
        assert stored == tuple(events[0] for events, _ in recorded)
        assert [hour.valid for hour in store.reader.rollups(DeviceId("r1"))] == [301]
    with sqlite3.connect(path) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    raw.close()


@pytest.mark.anyio
async def test_rollups_wait_for_space_so_that_events_keep_what_is_left(small_disk: Path) -> None:
    path = small_disk / "n.db"
    async with running(path, replace(QUICK, reserve=1 << 20)) as store:
        assert await store.record(*History().change(device()))
        ballast = small_disk / "ballast"
        ballast.write_bytes(bytes(1 << 20))
        await eventually(lambda: store.stats().short_of_space)
        store.tally([tally()])
        assert await store.record(*History(store.reader.newest_event()).change(device()))
        assert store.stats().waiting.tallies == 1
        assert store.reader.rollups(DeviceId("r1")) == ()
        assert not store.stats().degraded
        ballast.unlink()
        await eventually(lambda: store.stats().waiting.tallies == 0)
        assert len(store.reader.rollups(DeviceId("r1"))) == 1


@pytest.mark.anyio
async def test_when_space_is_scarce_the_log_is_kept_small_so_that_events_get_the_space(small_disk: Path) -> None:
    """Every commit adds whole pages to the log: left alone it fills this disk with some eighty events."""
    history = History()
    async with running(small_disk / "n.db", replace(QUICK, reserve=3 << 19)) as store:
        for _ in range(600):
            assert await store.record(*history.change(device()))
        assert not store.stats().degraded
        assert len(store.reader.events(limit=1000)) == 600


@pytest.mark.anyio
async def test_a_database_taken_away_is_noticed_and_not_replaced_by_an_empty_one(tmp_path: Path) -> None:
    path, aside = tmp_path / "n.db", tmp_path / "aside.db"
    history = History()
    async with running(path) as store:
        assert await store.record(*history.change(device()))
        assert (await store.checkpoint()).done
        path.rename(aside)
        assert not await store.record(*history.change(device()))
        problem = store.stats().problem
        assert problem is not None
        assert problem.code == "daemon.store_gone"
        assert not path.exists()
        aside.rename(path)
        await eventually(lambda: not store.stats().degraded)
        assert len(store.reader.events()) == 2


@pytest.mark.anyio
async def test_another_file_in_its_place_gets_what_is_new_and_nothing_is_lost_in_the_old_one(tmp_path: Path) -> None:
    path, backup = tmp_path / "n.db", tmp_path / "backup.db"
    history = History()
    async with running(path) as store:
        assert await store.record(*history.change(device()))
        assert (await store.checkpoint()).done
        backup.write_bytes(path.read_bytes())
        assert await store.record(*history.change(device("r2")))
        assert (await store.checkpoint()).done
        for neighbour in tmp_path.glob("n.db-*"):
            neighbour.unlink()
        backup.replace(path)
        assert await store.record(*history.change(device("r2")))
        assert [event.subject.id for event in store.reader.events()] == ["r2", "r1"]


@pytest.mark.anyio
@pytest.mark.parametrize("committed", [True, False], ids=["it was committed", "it was not"])
async def test_a_commit_of_unknown_outcome_is_written_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, committed: bool
) -> None:
    """The database reports an I/O error at COMMIT; what it did before nobody can know."""
    async with running(tmp_path / "n.db") as store:
        dialect = store._writer._engine.dialect
        real = dialect.do_commit
        failures = [True]

        def commit(connection: PoolProxiedConnection) -> None:
            if not failures:
                return real(connection)
            failures.pop()
            if committed:
                real(connection)
            raise sqlite3.OperationalError("disk I/O error")

        monkeypatch.setattr(dialect, "do_commit", commit)
        events, beliefs = History().change(device())
        store.tally([tally(valid=5)])
        await store.record(events, beliefs)
        await eventually(lambda: not store.stats().degraded and store.stats().waiting.tallies == 0)
        assert store.stats().failures == 1
        assert store.reader.events() == events
        assert [hour.valid for hour in store.reader.rollups(DeviceId("r1"))] == [5]


@pytest.mark.anyio
async def test_a_disk_that_hangs_does_not_hold_up_the_loop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The writer's thread is stuck; promises are answered all the same, and kept when it moves on."""
    history = History()
    async with running(tmp_path / "n.db", StoreSettings(patience=0.1, reserve=0)) as store:
        dialect = store._writer._engine.dialect
        real = dialect.do_commit
        loop = asyncio.get_running_loop()
        moves_on = asyncio.Event()

        def commit(connection: PoolProxiedConnection) -> None:
            asyncio.run_coroutine_threadsafe(moves_on.wait(), loop).result()
            real(connection)

        monkeypatch.setattr(dialect, "do_commit", commit)
        assert not await store.record(*history.change(device()))
        problem = store.stats().problem
        assert problem is not None
        assert problem.code == "daemon.store_slow"
        moves_on.set()
        await eventually(lambda: not store.stats().degraded)
        assert await store.record(*history.change(device()))
        assert len(store.reader.events()) == 2


@pytest.mark.anyio
async def test_a_lock_that_is_let_go_while_the_store_closes_costs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "n.db"
    async with running(path, replace(QUICK, closing=30.0)) as store:
        assert await store.record(*History().change(device("r1")))
        with closing(sqlite3.connect(path, isolation_level=None)) as holder:
            holder.execute("BEGIN IMMEDIATE")
            assert not await store.record(*History(store.reader.newest_event()).change(device("r2")))
            ending = asyncio.create_task(store.close())
            await eventually(lambda: store.stats().failures >= 2)
            holder.execute("ROLLBACK")
            assert await ending
        assert len(store.reader.events()) == 2


@pytest.mark.anyio
async def test_what_cannot_be_written_at_the_end_is_said_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "n.db"
    async with running(path) as store:
        path.rename(tmp_path / "aside.db")
        events, beliefs = History().change(device())
        assert not await store.record(events, beliefs)
        assert not await store.close()
        assert repr(events[0]) in caplog.text
        (tmp_path / "aside.db").rename(path)
    assert Reader.open(url_of(path)).events() == ()
