from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from netmon.clock import SystemClock
from netmon.model.belief import Belief, Reason, Standing, State
from netmon.model.memory import AgentMemory
from netmon.model.names import DeviceId
from netmon.store import Reader, Store, StoreSettings
from tests.store.given import QUICK, History, device, eventually, running, url_of


@pytest.mark.anyio
async def test_a_kept_promise_means_that_another_process_could_read_it(tmp_path: Path) -> None:
    async with running(tmp_path / "n.db") as store:
        events, beliefs = History().change(device())
        assert await store.record(events, beliefs)
        reader = Reader.open(url_of(tmp_path / "n.db"))
        assert reader.events() == events
        assert reader.belief(device()) == beliefs[0]


@pytest.mark.anyio
async def test_many_records_at_once_share_commits_and_keep_their_order(tmp_path: Path) -> None:
    history = History()
    async with running(tmp_path / "n.db") as store:
        changes = [history.change(device(f"r{number % 7}")) for number in range(500)]
        answers = [store.record(*change) for change in changes]
        assert [await answer for answer in answers] == [True] * 500
        assert store.stats().commits < 50
        assert store.reader.events(limit=1000, newest_first=False) == tuple(change[0][0] for change in changes)
        for number in range(7):
            last = [change[1][0] for change in changes if change[1][0].subject == device(f"r{number}")][-1]
            assert store.reader.belief(device(f"r{number}")) == last


@pytest.mark.anyio
async def test_small_batches_write_the_same(tmp_path: Path) -> None:
    history = History()
    async with running(tmp_path / "n.db", replace(QUICK, batch=3)) as store:
        changes = [history.change(device(f"r{number % 7}")) for number in range(50)]
        answers = [store.record(*change) for change in changes]
        assert [await answer for answer in answers] == [True] * 50
        assert store.stats().commits >= 17
        assert len(store.reader.events()) == 50


@pytest.mark.anyio
async def test_an_event_handed_in_twice_is_stored_once(tmp_path: Path) -> None:
    events, beliefs = History().change(device())
    async with running(tmp_path / "n.db") as store:
        assert await store.record(events, beliefs)
        assert await store.record(events, beliefs)
    async with running(tmp_path / "n.db") as store:
        assert await store.record(events * 2, beliefs)
        assert store.reader.events() == events


@pytest.mark.anyio
async def test_a_restart_remembers_beliefs_and_agents_and_the_newest_event(tmp_path: Path) -> None:
    history = History()
    memory = AgentMemory(0.1, 0.05, 25, 11, False, bytes.fromhex("80001f8880"), 2**31 - 1, 7, 1.5)
    events, beliefs = history.change(device(), State.UP)
    async with running(tmp_path / "n.db") as store:
        await store.record(events, beliefs)
        store.remember(DeviceId("r1"), AgentMemory())
        store.remember(DeviceId("r1"), memory)
        store.remember(DeviceId("r2"), AgentMemory())
    async with running(tmp_path / "n.db") as store:
        assert store.load_beliefs() == beliefs
        assert store.load_memories() == {"r1": memory, "r2": AgentMemory()}
        assert store.reader.newest_event() == events[0].id
        store.remember(DeviceId("r1"), replace(memory, boots=1))
    assert Reader.open(url_of(tmp_path / "n.db")).memories()[DeviceId("r1")].boots == 1


@pytest.mark.anyio
async def test_what_was_handed_in_before_the_start_and_until_the_end_is_written(tmp_path: Path) -> None:
    store = Store.open(url_of(tmp_path / "n.db"), SystemClock(), QUICK)
    store.remember(DeviceId("r1"), AgentMemory(boots=1))
    store.start()
    change = History().change(device())
    answer = store.record(*change)
    assert await store.close()
    assert await answer
    reader = Reader.open(url_of(tmp_path / "n.db"))
    assert reader.events() == change[0]
    assert reader.memories() == {"r1": AgentMemory(boots=1)}


@pytest.mark.anyio
async def test_one_thing_the_database_refuses_holds_up_no_other(tmp_path: Path) -> None:
    history = History()
    good = history.change(device())
    (event,), (belief,) = history.change(device("r2"))
    surrogate = replace(event, reason=Reason("reason.x", (("name", "\ud800"),)))
    async with running(tmp_path / "n.db") as store:
        answers = [store.record(*good), store.record((surrogate,), (belief,))]
        await eventually(lambda: store.stats().rejected == 1)
        for answer in answers:
            await answer
        assert store.reader.events() == good[0]
        assert store.reader.belief(device("r2")) == belief
        assert not store.stats().degraded
        assert await store.record(*history.change(device("r3")))


@pytest.mark.anyio
async def test_past_the_cap_events_are_dropped_and_counted_but_beliefs_are_kept(tmp_path: Path) -> None:
    store = Store.open(url_of(tmp_path / "n.db"), SystemClock(), StoreSettings(events_waiting=2, reserve=0))
    store.start()
    history = History()
    changes = [history.change(device()) for _ in range(4)]
    answers = [store.record(*change) for change in changes]  # the writer cannot be as quick: nothing is awaited
    kept = [await answer for answer in answers]
    stats = store.stats()
    await store.close()
    assert stats.dropped == kept.count(False)
    assert len(Reader.open(url_of(tmp_path / "n.db")).events()) == kept.count(True) >= 2
    assert Reader.open(url_of(tmp_path / "n.db")).belief(device()) == changes[-1][1][0]


@pytest.mark.anyio
async def test_a_caller_that_gave_up_does_no_harm(tmp_path: Path) -> None:
    history = History()
    async with running(tmp_path / "n.db") as store:
        store.record(*history.change(device())).cancel()
        assert await store.record((), (Belief(device(), Standing(), 0.0, Reason("reason.x")),))
