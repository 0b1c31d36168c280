from __future__ import annotations

import asyncio
import sqlite3
import tempfile
import threading
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, text

import netmon.store.writing
from netmon.model.link_sample import SLOT, LinkSample, joined
from netmon.model.names import LinkId
from netmon.store import Reader, StoreSettings
from netmon.store.backlog import Backlog
from netmon.store.location import Location
from netmon.store.samples import forget_slot
from netmon.store.schema import migrate
from netmon.store.sqlite import Mode, engine_for
from netmon.store.writing import Known, write
from tests.store.given import QUICK, History, device, eventually, running, tally, url_of

NOON = 1_790_000_100


def sample(link: str = "l1", at: int = NOON, load: float | None = 1e6, asked: int = 30) -> LinkSample:
    return LinkSample(LinkId(link), at, load, load, 0, 0, asked, asked, 0.004 if asked else None)


WHOLE = st.builds(
    LinkSample,
    link=st.sampled_from(["l1", "l2", "线路 三"]).map(LinkId),
    at=st.sampled_from([NOON, NOON + SLOT, NOON + 5 * SLOT]),
    in_bps=st.integers(0, 10**6).map(float),
    out_bps=st.none(),
    errors=st.none() | st.integers(0, 2**40),
    discards=st.none() | st.integers(0, 2**40),
    asked=st.integers(1, 300),
    answered=st.integers(1, 300),
    rtt=st.integers(0, 10**6).map(lambda micros: micros / 1_000_000),
    rx_upper=st.none() | st.integers(-4000, 500).map(lambda hundredths: hundredths / 100),
    rx_lower=st.none() | st.integers(-4000, 500).map(lambda hundredths: hundredths / 100),
)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.lists(WHOLE, max_size=6), max_size=4))
def test_parts_of_a_slot_are_one_however_they_come_and_over_restarts(runs: list[list[LinkSample]]) -> None:
    expected: dict[tuple[str, int], LinkSample] = {}
    for part in (part for parts in runs for part in parts):
        key = part.link, part.at
        expected[key] = joined(expected[key], part) if key in expected else part

    async def scene(path: Path) -> None:
        for parts in runs:
            async with running(path) as store:
                for part in parts:
                    store.samples([part])
                    await asyncio.sleep(0)

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "n.db"
        asyncio.run(scene(path))
        if not expected:
            return
        reader = Reader.open(url_of(path))
        stored = [one for link in {link for link, _ in expected} for one in reader.link_samples(LinkId(link), 0, 2e9)]
        assert {(one.link, one.at) for one in stored} == expected.keys()
        for one in stored:
            whole = expected[one.link, one.at]
            # What is joined in the database was rounded to whole bits and microseconds between the parts.
            assert one.in_bps == pytest.approx(whole.in_bps, abs=25.0)
            assert one.rtt == pytest.approx(whole.rtt, abs=25e-6)
            assert replace(one, in_bps=None, rtt=None) == replace(whole, in_bps=None, rtt=None)


@pytest.mark.anyio
async def test_slots_are_read_by_link_and_time(tmp_path: Path) -> None:
    async with running(tmp_path / "n.db") as store:
        store.samples([sample(link, NOON + n * SLOT) for link in ("l1", "l2") for n in (0, 1, 2, 4)])
        await eventually(lambda: store.stats().samples == 8)

        def starts(since: float, until: float) -> list[int]:
            return [(one.at - NOON) // SLOT for one in store.reader.link_samples(LinkId("l1"), since, until)]

        assert starts(0, 2e9) == [0, 1, 2, 4]
        assert starts(NOON, NOON + SLOT) == [0]
        assert starts(NOON + 0.5, NOON + SLOT + 0.5) == [1]
        assert starts(NOON + 2 * SLOT, NOON + 4 * SLOT) == [2]
        assert starts(NOON + SLOT, NOON + SLOT) == []
        assert store.reader.link_samples(LinkId("nobody"), 0, 2e9) == ()
        assert {one.at for one in store.reader.newest_link_samples().values()} == {NOON + 4 * SLOT}


@pytest.mark.anyio
async def test_a_link_that_missed_the_newest_slot_is_shown_with_the_one_before_and_no_older(tmp_path: Path) -> None:
    async with running(tmp_path / "n.db") as store:
        assert store.reader.newest_link_samples() == {}
        assert store.reader.link_samples(LinkId("l1"), 0, 2e9) == ()
        store.samples([sample("now", NOON), sample("late", NOON - SLOT), sample("gone", NOON - 2 * SLOT)])
        store.samples([sample("now", NOON - SLOT)])
        await eventually(lambda: store.stats().samples == 4)
        newest = store.reader.newest_link_samples()
        assert {link: one.at for link, one in newest.items()} == {"now": NOON, "late": NOON - SLOT}


@pytest.mark.anyio
async def test_what_is_too_old_goes_slot_by_slot_and_events_stay(tmp_path: Path) -> None:
    history = History()
    async with running(tmp_path / "n.db") as store:
        assert await store.record(*history.change(device()))
        store.tally([tally()])
        store.samples([sample(f"l{link}", NOON + slot * SLOT) for slot in range(20) for link in range(10)])
        await eventually(lambda: store.stats().samples == 200 and store.stats().tallies == 1)
        store.forget_samples(NOON + 15 * SLOT)
        await eventually(
            lambda: (
                [one.at for one in store.reader.link_samples(LinkId("l3"), 0, 2e9)]
                == [NOON + slot * SLOT for slot in range(15, 20)]
            )
        )
        assert len(store.reader.events()) == 1
        assert len(store.reader.rollups(tally().device)) == 1
        assert not store.stats().degraded


@pytest.mark.anyio
async def test_no_event_stands_behind_a_month_that_is_being_forgotten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    events_there: list[int] = []
    begun, handed_in = threading.Event(), threading.Event()

    def forget(connection: Connection, before: float, since: float) -> int | None:
        events_there.append(connection.execute(text("SELECT count(*) FROM event")).scalar_one())
        if len(events_there) == 5:
            begun.set()
            handed_in.wait(30)
        return forget_slot(connection, before, since)

    monkeypatch.setattr("netmon.store.writer.forget_slot", forget)
    async with running(tmp_path / "n.db") as store:
        store.samples([sample("l1", NOON + slot * SLOT) for slot in range(20)])
        await eventually(lambda: store.stats().samples == 20)
        store.forget_samples(NOON + 20 * SLOT)
        await eventually(begun.is_set)
        store.record(*History().change(device()))
        handed_in.set()
        await eventually(lambda: store.reader.link_samples(LinkId("l1"), 0, 2e9) == ())
    assert events_there[:5] == [0] * 5
    assert set(events_there[5:]) == {1}


def test_slots_past_the_cap_are_dropped_and_counted_and_go_after_the_hours() -> None:
    backlog = Backlog(StoreSettings(idle=0.0, samples_waiting=1, batch=1))
    backlog.add_samples([sample(asked=10), sample("l2"), sample(asked=20)])
    backlog.add([tally()])
    assert backlog.dropped == 1
    assert (backlog.waiting().samples, backlog.waiting().tallies) == (1, 1)
    assert not backlog.take("t", samples=False)
    assert backlog.take("t", samples=True).tallies == (tally(),)
    assert [one.asked for one in backlog.take("t", samples=True).samples] == [30]


@pytest.mark.anyio
async def test_a_batch_that_was_refused_leaves_no_number_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The numbers given within a transaction that was rolled back must not be used by the next."""
    failing = [True]

    def write_once(connection: Connection, batch: object, known: Known) -> None:
        write(connection, batch, known)  # type: ignore[arg-type]  # whatever the writer hands over
        if failing:
            failing.clear()
            raise ValueError("refused after all of it was written")

    monkeypatch.setattr(netmon.store.writing, "write", write_once)
    monkeypatch.setattr("netmon.store.writer.write", write_once)
    async with running(tmp_path / "n.db") as store:
        store.samples([sample("l1"), sample("l2")])
        await eventually(lambda: store.stats().samples == 2)
        assert store.reader.link_samples(LinkId("l2"), 0, 2e9) == (sample("l2"),)


@pytest.mark.anyio
async def test_ten_thousand_links_are_written_in_short_transactions(tmp_path: Path) -> None:
    async with running(tmp_path / "n.db", replace(QUICK, batch=1000)) as store:
        for slot in range(2):
            store.samples([sample(f"l{number}", NOON + slot * SLOT) for number in range(10_000)])
            await eventually(lambda: store.stats().waiting.samples == 0)
        assert store.stats().commits >= 20
        assert len(store.reader.newest_link_samples()) == 10_000


@pytest.mark.anyio
async def test_a_database_of_the_first_schema_keeps_its_record_and_takes_samples(tmp_path: Path) -> None:
    path = tmp_path / "n.db"
    history = History()
    async with running(path) as store:
        assert await store.record(*history.change(device()))
    _back_to_the_first_schema(path)
    with closing(sqlite3.connect(path)) as raw:
        columns = ", ".join(name for _, name, *_ in raw.execute("PRAGMA table_info(event)"))
        before = raw.execute(f"SELECT {columns} FROM event").fetchall()
    copied: list[str] = []
    migrate(engine_for(Location(path), Mode.WRITE, StoreSettings()), path, copied.append)
    assert copied == ["0001"]
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute(f"SELECT {columns} FROM event").fetchall() == before
    async with running(path) as store:
        store.samples([sample()])
        await eventually(lambda: store.stats().samples == 1)
        assert store.reader.link_samples(LinkId("l1"), 0, 2e9) == (sample(),)


def _back_to_the_first_schema(path: Path) -> None:
    """Take away all that later revisions made."""
    first = {
        "event", "rollup_hour", "inventory_load", "meta", "belief", "interface", "subject", "agent_memory",
        "alembic_version",
    }  # fmt: skip
    with closing(sqlite3.connect(path)) as raw:
        made = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        tables = {name for (name,) in raw.execute(made)}
        for name in tables - first:
            raw.execute(f"DROP TABLE {name}")
        raw.execute("ALTER TABLE event DROP COLUMN seen")
        raw.execute("UPDATE alembic_version SET version_num = '0001'")
        raw.commit()
