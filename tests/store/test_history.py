"""A made-up past goes in whole, never among what is real, and comes out again without a trace."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from netmon.clock import SystemClock
from netmon.model.belief import Belief, Event, Reason, Standing, State
from netmon.model.event_id import EventIds
from netmon.model.inventory_load import InventoryLoad, LoadOutcome
from netmon.model.link_sample import SLOT, LinkSample
from netmon.model.names import DeviceId, LinkId, Subject
from netmon.model.observation import FailureKind, ProbeName
from netmon.model.rollup import HourTally
from netmon.model.sample_history import SampleHistory
from netmon.store import HistoryWriter, Reader, RegisteredSubject, Store, StoreError, remove_history, writing_history
from tests.store.given import QUICK, device, running, tally, url_of

HOUR = 3600
SINCE = 1_700_000_000.0
UNTIL = SINCE + 40 * 86400 + 1234.5
LABEL = SampleHistory(SINCE, UNTIL, UNTIL + 1, 7, "1.2.3")
UP, DOWN = Standing(State.UP), Standing(State.DOWN)
WHY = Reason.of("reason.no_answer", misses=4)
LAST_HOUR = int(UNTIL // HOUR) * HOUR - HOUR
LAST_SLOT = int(UNTIL // SLOT) * SLOT - SLOT


def past(writer: HistoryWriter) -> None:
    """Write a small one."""
    ids = EventIds()
    times = [SINCE + 10, SINCE + 20 * 86400, UNTIL - 0.001]
    writer.events([Event(ids.next(at), device(), at, DOWN, UP, WHY) for at in times])
    hours = [int(SINCE // HOUR) * HOUR + HOUR, LAST_HOUR]
    writer.rollups([tally(hour=hour) for hour in hours])
    writer.rollups([HourTally(DeviceId("r2"), ProbeName.SNMP, hours[0], 120, 118, {FailureKind.TIMEOUT: 2})])
    writer.samples([LinkSample(LinkId(link), LAST_SLOT, 1e6, 2e6, 0, 0, 10, 10, 0.004) for link in ("l1", "l2")])
    writer.finish(
        LABEL,
        [Belief(device(), UP, SINCE + 10, WHY, UNTIL - 5), Belief(device("r2"), UP, SINCE, WHY, UNTIL - 5)],
        [RegisteredSubject(device(name), name.upper(), SINCE, None) for name in ("r1", "r2")],
    )


def made(path: Path, *, replace: bool = False) -> None:
    with writing_history(url_of(path), replace=replace, settings=QUICK) as writer:
        past(writer)


def half_made(path: Path) -> None:
    with writing_history(url_of(path), settings=QUICK) as writer:
        past(writer)
        raise KeyboardInterrupt


def tables(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return all that is in the database, as it is stored; not what the store notes about itself."""
    with closing(sqlite3.connect(path)) as raw:
        names = [row[0] for row in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        return {name: sorted(raw.execute(f"SELECT * FROM {name}").fetchall(), key=repr) for name in names}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "netmon.db"


def empty(path: Path) -> None:
    store = Store.open(url_of(path), SystemClock(), QUICK)
    store._lock.release()


def test_a_past_can_be_read_like_any_other(path: Path) -> None:
    made(path)
    reader = Reader.open(url_of(path))
    assert reader.sample_history() == LABEL
    assert [event.at for event in reader.events(newest_first=False)] == [SINCE + 10, SINCE + 20 * 86400, UNTIL - 0.001]
    assert reader.rollups(DeviceId("r2"))[0].failed == {FailureKind.TIMEOUT: 2}
    assert reader.link_samples(LinkId("l2"), LAST_SLOT, UNTIL)[0].in_bps == 1e6
    assert [belief.subject for belief in reader.beliefs()] == [device("r1"), device("r2")]
    assert {entry.first_seen for entry in reader.subjects()} == {SINCE}


def test_a_database_without_a_past_says_so(path: Path) -> None:
    empty(path)
    assert Reader.open(url_of(path)).sample_history() is None
    with pytest.raises(StoreError) as refused:
        remove_history(url_of(path))
    assert refused.value.code == "history.not_there"


def test_removal_leaves_every_table_as_it_was(path: Path) -> None:
    empty(path)
    before = tables(path)
    made(path)
    assert tables(path) != before
    shares: list[float] = []
    removed = remove_history(url_of(path), shares.append, QUICK)
    assert tables(path) == before
    assert (removed.events, removed.hours, removed.slots, removed.history) == (3, 3, 2, LABEL)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_removal_gives_the_disk_back(path: Path) -> None:
    empty(path)
    before = path.stat().st_size
    with writing_history(url_of(path), settings=QUICK) as writer:
        writer.rollups([tally(hour=int(SINCE // HOUR + hour) * HOUR) for hour in range(1, 900)])
        writer.finish(LABEL, [], [])
    grown = path.stat().st_size
    assert remove_history(url_of(path), settings=QUICK).bytes == grown - path.stat().st_size > 0
    assert path.stat().st_size == before


def test_whatever_goes_wrong_half_way_leaves_the_database_as_it_was(path: Path) -> None:
    empty(path)
    before = tables(path)
    with pytest.raises(KeyboardInterrupt):
        half_made(path)
    assert tables(path) == before


def test_where_there_was_no_database_none_is_left_behind(path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        half_made(path)
    assert [file.name for file in path.parent.iterdir()] == ["netmon.db.lock"]


def test_a_second_past_is_refused_unless_it_replaces_the_first(path: Path) -> None:
    made(path)
    first = tables(path)
    with pytest.raises(StoreError) as refused:
        made(path)
    assert refused.value.code == "history.already_there"
    assert tables(path) == first
    made(path, replace=True)
    assert {name: rows for name, rows in tables(path).items() if name != "sample_history"} == {
        name: rows for name, rows in first.items() if name != "sample_history"
    }


@pytest.mark.anyio
@pytest.mark.parametrize("what", ["event", "hour", "load"])
async def test_a_past_is_never_mixed_into_what_is_real(path: Path, what: str) -> None:
    async with running(path) as store:
        if what == "event":
            await store.record((Event(EventIds().next(SINCE), device(), SINCE, DOWN, UP, WHY),), ())
        elif what == "hour":
            store.tally([tally()])
        else:
            store.note_load(InventoryLoad(SINCE, LoadOutcome.LOADED))
    with pytest.raises(StoreError) as refused:
        made(path)
    assert refused.value.code == "history.database_is_real"


@pytest.mark.anyio
async def test_while_a_daemon_has_the_database_nothing_is_made_or_removed(path: Path) -> None:
    made(path)
    async with running(path):
        for attempt in (lambda: made(path, replace=True), lambda: remove_history(url_of(path))):
            with pytest.raises(StoreError) as refused:
                attempt()
            assert refused.value.code == "daemon.store_locked"


async def watched(path: Path, subject: Subject) -> None:
    """Let a daemon go on with the database: an event of one device, the hour and slot in which it began, and a load."""
    async with running(path) as store:
        store.note_load(InventoryLoad(UNTIL + 2, LoadOutcome.LOADED, "digest"))
        ids = EventIds(store.reader.newest_event())
        event = Event(ids.next(UNTIL), subject, UNTIL, UP, DOWN, WHY)
        await store.record((event,), (Belief(subject, DOWN, UNTIL, WHY, UNTIL - 5),))
        store.tally([tally(hour=LAST_HOUR + HOUR)])
        store.samples([LinkSample(LinkId("l2"), LAST_SLOT + SLOT, 5.0, 6.0, None, None, 1, 1, 0.5)])


@pytest.mark.anyio
async def test_a_daemon_goes_on_after_a_past_and_keeps_what_is_its_own(path: Path) -> None:
    made(path)
    await watched(path, device())
    real = tables(path)
    remove_history(url_of(path), settings=QUICK)
    left = tables(path)
    for name in ("event", "rollup_hour", "link_sample", "sampled_link", "belief", "inventory_load", "meta"):
        assert set(left[name]) <= set(real[name]), name
    reader = Reader.open(url_of(path))
    assert reader.sample_history() is None
    assert [event.at for event in reader.events()] == [UNTIL]
    assert [one.hour for one in reader.rollups(DeviceId("r1"))] == [LAST_HOUR + HOUR]
    assert [one.at for one in reader.link_samples(LinkId("l2"), 0, UNTIL + SLOT)] == [LAST_SLOT + SLOT]
    assert [belief.subject for belief in reader.beliefs()] == [device("r1")]
    assert {entry.first_seen for entry in reader.subjects()} == {UNTIL + 2}


@pytest.mark.anyio
async def test_a_past_is_not_replaced_once_a_daemon_has_gone_on_after_it(path: Path) -> None:
    made(path)
    await watched(path, device())
    with pytest.raises(StoreError) as refused:
        made(path, replace=True)
    assert refused.value.code == "history.database_is_real"


@pytest.mark.anyio
async def test_what_held_all_the_while_holds_since_real_watching_began(path: Path) -> None:
    made(path)
    async with running(path) as store:
        found = Event(EventIds(store.reader.newest_event()).next(UNTIL + 9), device(), UNTIL + 9, UP, UP, WHY)
        await store.record((found,), (Belief(device(), UP, SINCE + 10, WHY, UNTIL + 9),))
    remove_history(url_of(path), settings=QUICK)
    [belief] = Reader.open(url_of(path)).beliefs()
    assert (belief.since, belief.heard) == (UNTIL, UNTIL + 9)


def test_an_hour_or_slot_in_which_real_watching_began_is_real() -> None:
    assert LABEL.covers(LAST_HOUR, HOUR)
    assert not LABEL.covers(LAST_HOUR + HOUR, HOUR)
    assert LABEL.covers(UNTIL - 0.001)
    assert not LABEL.covers(UNTIL)
