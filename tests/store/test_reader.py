from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from netmon.model.belief import Belief, Event, Reason, Standing, State
from netmon.model.inventory_load import InventoryLoad, LoadOutcome
from netmon.model.names import NetworkId, Subject, SubjectKind
from netmon.model.note import Note
from netmon.store import Reader
from tests.store.given import QUICK, History, device, eventually, running, url_of

EXTRANET = NetworkId("extranet")
UNIT = Subject(SubjectKind.UNIT, "ict", EXTRANET)


@pytest.fixture
async def stored(tmp_path: Path) -> tuple[Reader, list[Event], list[Belief]]:
    """Five events, a second apart, about three subjects."""
    history = History()
    changes = [
        history.change(device("r1"), State.DOWN),
        history.change(device("r2"), State.UP),
        history.change(UNIT, State.DOWN),
        history.change(device("r1"), State.UP),
        history.change(device("r1"), State.DOWN),
    ]
    async with running(tmp_path / "n.db") as store:
        for change in changes:
            assert await store.record(*change)
    return Reader.open(url_of(tmp_path / "n.db")), [events[0] for events, _ in changes], [b[0] for _, b in changes]


@pytest.mark.anyio
async def test_events_are_read_by_time_subject_and_number(stored: tuple[Reader, list[Event], list[Belief]]) -> None:
    reader, events, _ = stored
    assert reader.events() == tuple(reversed(events))
    assert reader.events(newest_first=False) == tuple(events)
    assert reader.events(limit=2) == (events[4], events[3])
    assert reader.events(since=events[1].at, until=events[3].at, newest_first=False) == (events[1], events[2])
    assert reader.events(subject=device("r1"), newest_first=False) == (events[0], events[3], events[4])
    assert reader.events(subject=device("r1")._replace(network=EXTRANET)) == ()
    assert reader.newest_event() == events[4].id


@pytest.mark.anyio
async def test_events_of_several_subjects_and_of_a_network_go_back_page_by_page(
    stored: tuple[Reader, list[Event], list[Belief]],
) -> None:
    reader, events, _ = stored
    both = [device("r1"), UNIT]
    assert reader.timeline(both) == (events[4], events[3], events[2], events[0])
    assert reader.timeline(both, limit=2) == (events[4], events[3])
    assert reader.timeline(both, before=events[3].id) == (events[2], events[0])
    assert reader.timeline([]) == ()
    assert reader.of_network(EXTRANET) == (events[2],)
    intranet = device("r1").network
    assert reader.of_network(intranet, limit=2) == (events[4], events[3])
    assert reader.of_network(intranet, before=events[3].id) == (events[1], events[0])


@pytest.mark.anyio
async def test_what_merely_follows_from_something_is_no_news(tmp_path: Path) -> None:
    history = History()
    up, down, unknown = State.UP, State.DOWN, State.UNKNOWN
    states = (up, State.UNREACHABLE, up, down, up, unknown, up, down, down)
    async with running(tmp_path / "n.db") as store:
        events, before = [], Standing()
        for state in states:
            (event,), beliefs = history.change(device("r1"), state)
            events.append(replace(event, before=before))
            before = event.after
            assert await store.record((events[-1],), beliefs)
    reader, network = Reader.open(url_of(tmp_path / "n.db")), device("r1").network
    assert reader.news(network, 0.0, 10) == (events[7], events[5], events[4], events[3])
    assert reader.news(network, events[5].at, 10) == (events[7], events[5])
    assert reader.news(network, 0.0, 1) == (events[7],)
    assert reader.news(EXTRANET, 0.0, 10) == ()


@pytest.mark.anyio
async def test_beliefs_are_read_by_network_kind_and_state(stored: tuple[Reader, list[Event], list[Belief]]) -> None:
    reader, _, beliefs = stored
    r1, r2, unit = beliefs[4], beliefs[1], beliefs[2]
    assert reader.beliefs() == (r1, r2, unit)
    assert reader.beliefs(network=EXTRANET) == (unit,)
    assert reader.beliefs(kind=SubjectKind.DEVICE) == (r1, r2)
    assert reader.beliefs(states={State.DOWN}) == (r1, unit)
    assert reader.beliefs(states={State.DOWN, State.UP}, kind=SubjectKind.DEVICE) == (r1, r2)
    assert reader.belief(device("r1")) == r1
    assert reader.belief(device("r9")) is None


@pytest.mark.anyio
async def test_the_last_reading_of_the_inventory_is_told_with_its_number(tmp_path: Path) -> None:
    async with running(tmp_path / "n.db") as store:
        assert store.reader.last_load() is None
        store.note_load(InventoryLoad(1.0, LoadOutcome.LOADED, "a" * 64))
        store.note_load(InventoryLoad(2.0, LoadOutcome.REFUSED, "b" * 64, "inventory.yaml:3: 设备编号重复"))
        await eventually(lambda: store.reader.last_load() is not None)
        await eventually(lambda: (load := store.reader.last_load()) is not None and load.number == 2)
    assert Reader.open(url_of(tmp_path / "n.db")).last_load() == InventoryLoad(
        2.0, LoadOutcome.REFUSED, "b" * 64, "inventory.yaml:3: 设备编号重复", 2
    )


@pytest.mark.anyio
async def test_a_reader_left_open_does_not_stop_the_log_from_being_emptied(tmp_path: Path) -> None:
    """Every query is a transaction of its own, so a reader that exists holds nothing back."""
    history = History()
    async with running(tmp_path / "n.db") as store:
        reader = Reader.open(url_of(tmp_path / "n.db"))
        for _ in range(300):
            assert await store.record(*history.change(device()))
            reader.events(limit=1)
        checkpoint = await store.checkpoint()
        assert (checkpoint.done, checkpoint.wal) == (True, 0)
        assert len(reader.events(limit=1000)) == 300


@pytest.mark.anyio
async def test_reading_goes_on_while_something_is_being_written(tmp_path: Path) -> None:
    history = History()
    async with running(tmp_path / "n.db", replace(QUICK, batch=1)) as store:
        reader = Reader.open(url_of(tmp_path / "n.db"))
        answers = [store.record(*history.change(device())) for _ in range(200)]
        seen = [len(reader.events(limit=1000)) for _ in range(20)]
        assert seen == sorted(seen)
        for answer in answers:
            await answer
        await eventually(lambda: not store.stats().degraded)
        assert len(reader.events(limit=1000)) == 200


@pytest.mark.anyio
async def test_a_query_of_the_daemon_itself_does_not_hold_up_its_loop(tmp_path: Path) -> None:
    """The query waits for something that only the loop can bring about."""
    loop = asyncio.get_running_loop()
    turn = asyncio.Event()

    def query(reader: Reader) -> int:
        asyncio.run_coroutine_threadsafe(turn.wait(), loop).result()
        return len(reader.events())

    async with running(tmp_path / "n.db") as store:
        assert await store.record(*History().change(device()))
        asking = asyncio.create_task(store.read(query))
        await asyncio.sleep(0)
        turn.set()
        assert await asking == 1


@pytest.mark.anyio
async def test_the_record_since_a_moment_is_told_the_oldest_first_and_of_too_much_the_newest(tmp_path: Path) -> None:
    history = History()
    async with running(tmp_path / "n.db") as store:
        for turn in range(6):
            assert await store.record(*history.change(device()))
            history.clock += 10
            if turn % 2:
                store.note(Note(history.ids.next(history.clock), device("r2"), history.clock, Reason("reason.steady")))
        assert await store.record(*history.change(device()))
        everything = store.reader.record(0.0)
        assert [entry.id for entry in everything] == sorted(entry.id for entry in everything)
        assert len(everything) == 10
        assert store.reader.record(everything[4].at) == everything[4:]
        assert store.reader.record(0.0, limit=3) == everything[-3:]
        assert store.load_record(history.clock + 1) == ()
