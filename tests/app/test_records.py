"""Pages wait for the disk only so long, and do without what it does not give."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from netmon.app.records import StoredRecords
from netmon.model.belief import State
from netmon.model.configuration import Configuration, ConfigurationNews
from netmon.model.incident import Affected, IncidentChange, IncidentNews, IncidentStep
from netmon.model.incident_past import IncidentPast
from netmon.model.names import DeviceId, IncidentId
from netmon.store import Reader
from tests.store.given import History, device, eventually, running
from tests.views.given import BEGAN, CE, HUB, LINK, TOWN, closed, incident


@pytest.mark.anyio
async def test_the_records_are_those_of_the_store(tmp_path: Path) -> None:
    history = History()
    async with running(tmp_path / "n.db") as store:
        changes = [history.change(device("r1"), state) for state in (State.UP, State.DOWN)]
        for change in changes:
            assert await store.record(*change)
        (up,), (down,) = (events for events, _ in changes)
        records, network = StoredRecords(store), device("r1").network
        assert await records.latest(network, 0.0, 10) == (down,)
        assert await records.events(network, "", 10) == (down, up)
        assert await records.timeline([device("r1")], down.id, 10) == (up,)


@pytest.mark.anyio
async def test_a_disk_that_does_not_answer_or_fails_costs_a_page_its_records_only(tmp_path: Path) -> None:
    async with running(tmp_path / "n.db") as store:
        records, goes_on = StoredRecords(store, patience=0.05), threading.Event()

        def hang(reader: Reader) -> tuple[()]:
            goes_on.wait(30)
            return ()

        assert await records._read(hang) is None
        assert await records.events(device("r1").network, "", 10) is None  # it waits behind the other
        goes_on.set()
        records = StoredRecords(store)
        assert await records.events(device("r1").network, "", 10) == ()
        (tmp_path / "n.db").rename(tmp_path / "elsewhere.db")
        assert await records.events(device("r1").network, "", 10) is None
        (tmp_path / "elsewhere.db").rename(tmp_path / "n.db")


@pytest.mark.anyio
async def test_configurations_are_read_and_compared_beside_the_loop(tmp_path: Path) -> None:
    ce = DeviceId("ce")
    async with running(tmp_path / "n.db") as store:
        for at, text in ((1.0, "a\n b\n"), (2.0, "a\n c\n")):
            store.configuration(ConfigurationNews(ce, Configuration("x", text), at, 1, 1))
        await eventually(lambda: len(store.reader.snapshots()) == 2)
        records = StoredRecords(store)
        new, old = await records.snapshots(ce, None) or ()
        assert await records.snapshots(ce, 1) == (new,)
        assert await records.configuration(old.number) == "a\n b\n"
        assert await records.configuration(99) is None
        (hunk,) = await records.difference(old.number, new.number) or ()
        assert [f"{line.mark}{line.text}" for line in hunk.lines] == [" a", "- b", "+ c"]
        assert await records.difference(old.number, 99) is None


@pytest.mark.anyio
async def test_incidents_are_read_with_their_past_and_by_what_they_are_about(tmp_path: Path) -> None:
    first, second = closed(incident(1)), incident(2, roots=(CE,), affected=(Affected(TOWN, BEGAN),))
    merged = replace(closed(incident(3, roots=(HUB,), affected=())), merged_into=first.id)
    async with running(tmp_path / "n.db") as store:
        for number, one in enumerate((first, second, merged)):
            change = IncidentChange(f"{number:017}", one.id, IncidentStep.OPENED, BEGAN, one.reason, moved=one.affected)
            assert await store.incidents((IncidentNews(change, one),))
        records = StoredRecords(store)
        newest = await records.incidents("", 10) or ()
        assert [one.id for one in newest] == [merged.id, second.id, first.id]
        first = newest[2]  # what it takes along is read in its own order
        assert await records.incidents(second.id, 10) == (first,)
        assert await records.incidents_of([LINK], 10) == (first,)
        assert await records.incidents_of([TOWN, HUB], 2) == (merged, second)
        past = await records.incident(first.id)
        assert past is not None
        assert (past.stored, past.absorbed, len(past.changes)) == (first, (merged,), 1)
        assert await records.incident(IncidentId("9" * 17)) == IncidentPast()
