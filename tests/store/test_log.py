"""The write-ahead log while somebody else's reader holds on to the past."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.store.given import History, device, running


@pytest.mark.anyio
async def test_a_foreign_reader_that_forgot_its_transaction_lets_the_log_grow_only_until_it_goes(
    tmp_path: Path,
) -> None:
    path = tmp_path / "n.db"
    history = History()
    async with running(path) as store:
        assert await store.record(*history.change(device()))
        with closing(sqlite3.connect(path, isolation_level=None)) as forgotten:
            forgotten.execute("BEGIN")
            assert forgotten.execute("SELECT count(*) FROM event").fetchone() == (1,)
            for _ in range(20):
                burst = [store.record(*history.change(device(f"r{number}"))) for number in range(250)]
                for answer in burst:
                    assert await answer
            held = await store.checkpoint()
            assert not held.done
            assert held.wal is not None
            # A burst is one or a few commits, and a commit writes each page once: this is what bounds the log.
            assert 0 < held.wal < 64 << 20
            assert forgotten.execute("SELECT count(*) FROM event").fetchone() == (1,)
            assert not store.stats().degraded
        freed = await store.checkpoint()
        assert (freed.done, freed.wal) == (True, 0)
        assert len(store.reader.events(limit=10_000)) == 5001
