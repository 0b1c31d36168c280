"""What is no change of belief stands among the events, in the order of time, and is there for ever."""

from __future__ import annotations

from pathlib import Path

import pytest

from netmon.model.belief import Reason
from netmon.model.device_identity import Source
from netmon.model.hardware import DeviceChange, DeviceRecord, FactName
from netmon.model.names import DeviceId
from netmon.model.note import Entry, Note
from netmon.store.batch import Batch
from netmon.store.register import Register
from tests.store.given import History, device, running

WHAT = Reason.of("note.device_changed", fact="fact.version", before="甲", after="乙")


def changed(name: FactName, at: float, id_: str = "r1") -> DeviceChange:
    return DeviceChange(DeviceId(id_), name, "1", "2", Source("rule"), at)


@pytest.mark.anyio
async def test_notes_stand_among_the_events_in_the_order_of_time(tmp_path: Path) -> None:
    history = History()
    async with running(tmp_path / "n.db") as store:
        for _ in range(3):
            assert await store.record(*history.change(device()))
            history.clock += 1
            store.note(Note(history.ids.next(history.clock), device(), history.clock, WHAT))
        store.note(Note(history.ids.next(history.clock), device("r2"), history.clock, WHAT))
        assert await store.record(*history.change(device()))
        found = store.reader.entries(0.0, device())
        assert [isinstance(entry, Note) for entry in found] == [False, True, False, True, False, True, False]
        assert [entry.id for entry in found] == sorted((entry.id for entry in found), reverse=True)
        notes = [entry for entry in found if isinstance(entry, Note)]
        assert {note.what for note in notes} == {WHAT}
        assert len(store.reader.of_network(device().network)) == 8
        assert store.reader.events(subject=device(), limit=10) == tuple(e for e in found if not isinstance(e, Note))


@pytest.mark.anyio
async def test_a_note_is_written_once_however_often_it_is_handed_in(tmp_path: Path) -> None:
    history = History()
    note = Note(history.ids.next(history.clock), device(), history.clock, WHAT)
    async with running(tmp_path / "n.db") as store:
        store.note(note)
        store.note(note)
        assert await store.record(*history.change(device()))
        store.note(note)
        assert await store.record(*history.change(device()))
        assert [entry for entry in store.reader.entries(0.0) if isinstance(entry, Note)] == [note]


@pytest.mark.anyio
async def test_the_newest_id_counts_notes_so_that_ids_stay_unique_over_restarts(tmp_path: Path) -> None:
    history = History()
    async with running(tmp_path / "n.db") as store:
        assert await store.record(*history.change(device()))
        note = Note(history.ids.next(history.clock + 9), device(), history.clock + 9, WHAT)
        store.note(note)
        assert await store.record((), history.change(device())[1])
        assert store.reader.newest_event() == note.id


@pytest.mark.anyio
async def test_changes_of_a_device_are_told_in_its_network_and_paged_one_by_one(tmp_path: Path) -> None:
    history = History()
    at = history.clock + 60
    async with running(tmp_path / "n.db") as store:
        store._backlog.keep_register(Register(1.0, ((device(), "r1"),)))
        store.device(DeviceRecord(DeviceId("r1")), (changed(FactName.VERSION, at), changed(FactName.SERIAL, at)))
        store.device(DeviceRecord(DeviceId("stranger")), (changed(FactName.MODEL, at, "stranger"),))
        assert await store.record(*history.change(device()))
        pages: list[Entry] = []
        before = ""
        while page := store.reader.of_network(device().network, before, 1):
            pages += page
            before = page[-1].id
        assert [entry.what.code if isinstance(entry, Note) else "event" for entry in pages] == [
            "note.device_replaced",
            "note.device_changed",
            "event",
        ]
        assert store.reader.timeline([device()]) == tuple(pages)
        assert store.reader.entries(at + 1, device()) == ()


def test_a_batch_with_nothing_but_a_note_is_not_empty_and_comes_apart() -> None:
    note = Note("1", device(), 1.0, WHAT)
    batch = Batch("t", 0, notes=(note,))
    assert batch
    assert [piece.notes for piece in batch.pieces()] == [(note,)]
