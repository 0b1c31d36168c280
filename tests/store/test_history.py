"""A made-up past goes in whole, never among what is real, and comes out again without a trace."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from netmon.clock import SystemClock
from netmon.model.availability import MonthClosing, Sums
from netmon.model.belief import Belief, Event, Reason, Standing, State
from netmon.model.event_id import EventIds
from netmon.model.incident import (
    Affected,
    CauseKind,
    Conclusion,
    Ending,
    Incident,
    IncidentChange,
    IncidentNews,
    IncidentStep,
    Matter,
    Severity,
)
from netmon.model.inventory_load import InventoryLoad, LoadOutcome
from netmon.model.link_sample import SLOT, LinkSample
from netmon.model.names import DeviceId, IncidentId, LinkId, Subject
from netmon.model.observation import FailureKind, ProbeName
from netmon.model.rollup import HourTally
from netmon.model.sample_history import SampleHistory
from netmon.store import HistoryWriter, Reader, RegisteredSubject, Store, StoreError, remove_history, writing_history
from tests.store.given import INTRANET, QUICK, device, running, tally, url_of

HOUR = 3600
SINCE = 1_700_000_000.0
UNTIL = SINCE + 40 * 86400 + 1234.5
LABEL = SampleHistory(SINCE, UNTIL, UNTIL + 1, 7, "1.2.3")
UP, DOWN = Standing(State.UP), Standing(State.DOWN)
WHY = Reason.of("reason.no_answer", misses=4)
LAST_HOUR = int(UNTIL // HOUR) * HOUR - HOUR
LAST_SLOT = int(UNTIL // SLOT) * SLOT - SLOT


OVER, ENTERED = SINCE + 5 * 86400, SINCE + 6 * 86400
MENDED = Conclusion(CauseKind.POWER, "party", "SAMPLE-1", "", "sample", ENTERED)


def opened(at: float, *roots: Subject) -> IncidentNews:
    """Return an incident that opens `at` and takes two devices along."""
    id_ = IncidentId(EventIds().next(at))
    taken = tuple(Affected(device(name), at - 1) for name in ("r8", "r9"))
    incident = Incident(id_, INTRANET, Matter.OUTAGE, Severity.MAJOR, roots, WHY, at - 2, at, affected=taken)
    return IncidentNews(IncidentChange(id_, id_, IncidentStep.OPENED, at, WHY, moved=taken), incident)


def then(before: IncidentNews, step: IncidentStep, at: float, **changes: object) -> IncidentNews:
    """Return what happens to it next; when it closes it lets go of what it took along."""
    moved: tuple[Affected, ...] = ()
    if step is IncidentStep.CLOSED:
        moved = tuple(replace(one, until=at) for one in before.incident.affected if one.until is None)
        changes |= {"closed_at": at, "ending": Ending.RECOVERED}
    known = {one.subject: one for one in (*before.incident.affected, *moved)}
    incident = replace(
        before.incident,
        revision=before.incident.revision + 1,
        affected=tuple(known.values()),
        **changes,  # type: ignore[arg-type]  # fields of an incident by name
    )
    change = IncidentChange(EventIds(before.change.id).next(at), incident.id, step, at, WHY, moved=moved)
    return IncidentNews(change, incident)


def made_up_incidents() -> list[IncidentNews]:
    """One that is over and was looked into, and one that is open in the end."""
    first = opened(OVER - 3600, device())
    second = then(first, IncidentStep.CLOSED, OVER)
    third = then(second, IncidentStep.CONCLUDED, ENTERED, conclusion=MENDED)
    fourth = opened(UNTIL - 7200, device("r2"))
    gone = Affected(device("r9"), UNTIL - 7201, UNTIL - 3600)
    fifth = IncidentNews(
        IncidentChange(
            EventIds().next(UNTIL - 3600), fourth.incident.id, IncidentStep.SPREAD, UNTIL - 3600, WHY, "", (gone,)
        ),
        replace(fourth.incident, revision=2, affected=(fourth.incident.affected[0], gone)),
    )
    return [first, second, third, fourth, fifth]


def past(writer: HistoryWriter) -> None:
    """Write a small one."""
    ids = EventIds()
    times = [SINCE + 10, SINCE + 20 * 86400, UNTIL - 0.001]
    writer.events([Event(ids.next(at), device(), at, DOWN, UP, WHY) for at in times])
    hours = [int(SINCE // HOUR) * HOUR + HOUR, LAST_HOUR]
    writer.rollups([tally(hour=hour) for hour in hours])
    writer.rollups([HourTally(DeviceId("r2"), ProbeName.SNMP, hours[0], 120, 118, {FailureKind.TIMEOUT: 2})])
    writer.incidents(made_up_incidents())
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
    news = made_up_incidents()
    assert reader.incidents() == (news[4].incident, news[2].incident)
    assert reader.incident_changes(news[2].incident.id) == tuple(one.change for one in news[:3])
    assert reader.occurrences(device()) == (news[2].incident,)


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
    assert (removed.events, removed.incidents, removed.hours, removed.slots) == (3, 2, 3, 2)
    assert removed.history == LABEL
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


@pytest.mark.anyio
async def test_removal_takes_the_months_along_that_rest_on_it_and_no_others(path: Path) -> None:
    made(path)
    first = MonthClosing(
        INTRANET, "2023-12", 1, UNTIL - 9 * 86400, UNTIL + 1, UNTIL + 2, "r/1", "", rows={device(): Sums(1)}
    )
    second = replace(first, month="2024-01", since=UNTIL + 1)
    async with running(path) as store:
        assert await store.papers((first, second))
    remove_history(url_of(path), settings=QUICK)
    reader = Reader.open(url_of(path))
    (left,) = reader.month_closings()
    assert reader.closed_month(left) == second
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("SELECT count(*) FROM availability_month").fetchone() == (1,)


def test_removal_gives_the_disk_back(path: Path) -> None:
    empty(path)
    with closing(sqlite3.connect(path)) as raw:
        # Removal writes the pages of the schema in order as well.
        raw.execute("VACUUM")
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
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
@pytest.mark.parametrize("what", ["event", "hour", "load", "incident"])
async def test_a_past_is_never_mixed_into_what_is_real(path: Path, what: str) -> None:
    async with running(path) as store:
        if what == "event":
            await store.record((Event(EventIds().next(SINCE), device(), SINCE, DOWN, UP, WHY),), ())
        elif what == "hour":
            store.tally([tally()])
        elif what == "incident":
            await store.incidents((opened(SINCE, device()),))
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


@pytest.mark.anyio
async def test_an_incident_of_a_daemon_stays_as_it_is(path: Path) -> None:
    made(path)
    one = opened(UNTIL + 60, device())
    news = (one, then(one, IncidentStep.CLOSED, UNTIL + 900))
    async with running(path) as store:
        await store.incidents(news)
        before = store.reader.incident_news(UNTIL, UNTIL + 3600)
    remove_history(url_of(path), settings=QUICK)
    reader = Reader.open(url_of(path))
    assert reader.incidents() == (news[-1].incident,)
    assert reader.incident_news(0.0, UNTIL + 3600) == tuple(
        one for one in before if one.incident.id == news[0].incident.id
    )
    assert reader.occurrences(device()) == (news[-1].incident,)


@pytest.mark.anyio
async def test_what_somebody_entered_of_a_made_up_incident_goes_with_it(path: Path) -> None:
    made(path)
    amended = then(made_up_incidents()[2], IncidentStep.CONCLUDED, UNTIL + 60, conclusion=MENDED)
    split = opened(UNTIL + 90, device("r3"))
    split = replace(split, incident=replace(split.incident, split_from=amended.incident.id))
    async with running(path) as store:
        await store.incidents((amended, split))
    remove_history(url_of(path), settings=QUICK)
    [left] = Reader.open(url_of(path)).incidents()
    assert left == replace(split.incident, split_from=None), "nothing names what is not there"
    assert {row[1] for row in tables(path)["incident_change"]} == {left.id}


@pytest.mark.anyio
@pytest.mark.parametrize("ends", [False, True])
async def test_an_incident_that_a_daemon_went_on_with_begins_when_the_daemon_did(path: Path, ends: bool) -> None:
    made(path)
    more = then(made_up_incidents()[4], IncidentStep.CHANGED, UNTIL + 60, severity=Severity.CRITICAL)
    news = (more, then(more, IncidentStep.CLOSED, UNTIL + 900)) if ends else (more,)
    async with running(path) as store:
        assert store.load_incidents() == (made_up_incidents()[4].incident,), "it is continued"
        await store.incidents(news)
    remove_history(url_of(path), settings=QUICK)
    reader = Reader.open(url_of(path))
    taken = Affected(device("r8"), UNTIL, UNTIL + 900 if ends else None)
    expected = replace(news[-1].incident, since=UNTIL, opened_at=UNTIL, affected=(taken,))
    assert reader.incidents() == (expected,)
    steps = [(one.step, one.at) for one in reader.incident_changes(expected.id)]
    assert steps == [(IncidentStep.OPENED, UNTIL), *((one.change.step, one.change.at) for one in news)]
    told = reader.incident_news(UNTIL, UNTIL + 3600)
    assert told[0].change.moved == (Affected(device("r8"), UNTIL),)
    assert told[-1].incident == expected, "what is told of it step by step leads to how it is"
