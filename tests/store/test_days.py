"""Days are kept as they were closed, and again as they were found to be later."""

from __future__ import annotations

import zlib
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.model.belief import Event, Reason, Standing, State, Truth
from netmon.model.day_facts import DayFacts
from netmon.model.day_pack import PRESENT, DayPack, words
from netmon.model.event_id import EventIds
from netmon.model.incident import Incident, IncidentChange, IncidentNews, IncidentStep, Matter, Severity
from netmon.model.maintenance import Approval, Maintenance
from netmon.model.names import DeviceId, IncidentId, MaintenanceId, ServiceId, Subject, SubjectKind
from netmon.model.observation import ProbeName
from netmon.model.service_check import ServiceNews, ServiceRecord, ServiceTally, Sight
from netmon.store import Reader, Store, StoreError
from netmon.store.batch import Paper
from netmon.store.day_codec import body_of, pack_from
from netmon.store.day_papers import DayBoundary, DayRevision, LateSettled
from netmon.store.day_tables import DayPackRow
from netmon.store.days import Late
from tests.store.given import INTRANET, device, eventually, running, tally, url_of

HOUR = 3600
DAYS = tuple(date(2026, 6, day) for day in (28, 29, 30))
NUMBERS = st.integers(0, 2**32 - 1)
COLUMNS = st.lists(st.tuples(NUMBERS, NUMBERS, NUMBERS, st.integers(0, 3)), max_size=30)
CHECKS = st.dictionaries(NUMBERS, st.tuples(NUMBERS, NUMBERS), max_size=5)


def pack(*valid: int, day: date = DAYS[0], revision: int = 1, at: float = 0.0) -> DayPack:
    size = len(valid)
    return DayPack(
        INTRANET, day, 0.0, 24.0 * HOUR, words(list(valid)), words(size), words(size), bytes([PRESENT] * size),
        revision=revision, recorded_at=at,
    )  # fmt: skip


@given(COLUMNS, CHECKS)
def test_a_day_is_read_as_it_was_written(
    columns: list[tuple[int, int, int, int]], checks: dict[int, tuple[int, int]]
) -> None:
    valid, ok, last, flags = ([row[which] for row in columns] for which in range(4))
    kept = replace(pack(*valid), ok=words(ok), last_ok=words(last), flags=bytes(flags), checks=checks, recorded_at=7.5)
    found = pack_from(row_of(kept, body_of(kept)))
    assert (found.network, found.day, found.begins, found.ends) == (kept.network, kept.day, kept.begins, kept.ends)
    assert (found.valid, found.ok, found.last_ok, found.flags) == (kept.valid, kept.ok, kept.last_ok, kept.flags)
    assert (found.checks, found.revision, found.recorded_at) == (kept.checks, kept.revision, kept.recorded_at)


def row_of(kept: DayPack, body: bytes, layout: int = 1) -> DayPackRow:
    return DayPackRow(
        network=kept.network, day=kept.day.isoformat(), revision=kept.revision, begins=kept.begins, ends=kept.ends,
        recorded_at=kept.recorded_at, format=layout, places=len(kept), body=body,
    )  # fmt: skip


def test_a_day_of_another_format_and_one_that_is_cut_off_are_refused() -> None:
    kept = pack(1, 2, 3)
    for row in (row_of(kept, body_of(kept), 2), row_of(kept, body_of(pack(1))), row_of(kept, body_of(kept)[:-3])):
        with pytest.raises(StoreError, match="day_pack"):
            pack_from(row)


def test_what_another_machine_packed_is_read() -> None:
    """Octets of format 1, as they are written wherever it may be: two places, one of them a service."""
    plain = "01000000 ffffff00  00000000 ffffff00  00000000 674a0b00  01 03  01000000 18000000 02000000"
    found = pack_from(row_of(pack(0, 0), zlib.compress(bytes.fromhex(plain))))
    assert [found.facts(place) for place in (0, 1)] == [
        DayFacts(1, 0),
        DayFacts(0xFFFFFF, 0xFFFFFF, maintained=True, checks=24, failed=2),
    ]
    assert found.newest_ok(1) == date(2026, 11, 23)
    assert zlib.decompress(body_of(found)) == bytes.fromhex(plain)


@pytest.mark.anyio
async def test_a_day_is_told_as_it_was_known_at_any_time(tmp_path: Path) -> None:
    access = Subject(SubjectKind.LINK, "access", INTRANET)
    async with running(tmp_path / "netmon.db") as store:
        await keep(store, DayRevision(pack(1, at=100.0), ((0, device("a")),)))
        await keep(store, DayRevision(pack(1, 5, day=DAYS[1], at=200.0), ((1, access),)))
        await keep(store, DayRevision(pack(3, at=300.0, revision=2)))
        reader = store.reader
        assert reader.places(INTRANET) == {device("a"): 0, access: 1}
        assert valid_of(reader, None) == {DAYS[0]: 3, DAYS[1]: 1}
        assert valid_of(reader, 299.0) == {DAYS[0]: 1, DAYS[1]: 1}
        assert valid_of(reader, 100.0) == {DAYS[0]: 1}
        assert valid_of(reader, 99.0) == {}
        known = reader.day_pack(INTRANET, DAYS[1])
        assert known is not None
        assert [known.facts(place) for place in range(3)] == [DayFacts(1, 0), DayFacts(5, 0), None]
        assert [one.day for one in reader.closed_days(INTRANET, None, DAYS[1], DAYS[2])] == [DAYS[1]]
        assert reader.day_revision(INTRANET, DAYS[0]) == 2
        before = reader.day_before(INTRANET, DAYS[1])
        assert before is not None
        assert (before.day, before.revision) == (DAYS[0], 2)
        assert reader.day_before(INTRANET, DAYS[0]) is None


def valid_of(reader: Reader, known: float | None) -> dict[date, int]:
    numbers = [one.number for one in reader.closed_days(INTRANET, known)]
    return {one.day: one.valid[0] for one in reader.packs(numbers)}


async def keep(store: Store, *papers: Paper) -> None:
    assert await store.papers(papers)


def carried(ids: EventIds, at: float, kind: SubjectKind = SubjectKind.LINK) -> Event:
    after = Standing(State.UP, carrying=Truth.YES)
    return Event(ids.next(at), Subject(kind, "access", INTRANET), at, Standing(), after, Reason("reason.answers"))


def isolation(
    since: float, at: float, matter: Matter = Matter.ISOLATED, step: IncidentStep = IncidentStep.OPENED
) -> IncidentNews:
    id_ = IncidentId("00000000000000009")
    incident = Incident(id_, INTRANET, matter, Severity.CRITICAL, (), Reason("reason.isolated"), since, since)
    return IncidentNews(IncidentChange(id_, id_, step, at, Reason("reason.isolated")), incident)


def planned(hour: int, approved: float | None) -> Maintenance:
    return Maintenance(
        MaintenanceId("00000000000000008"), device("a"), datetime(1970, 1, 1, hour), 60.0, "UTC", "", "li", 0.0,  # noqa: DTZ001 - local time, as it is entered
        approval=None if approved is None else Approval("7", approved),
    )  # fmt: skip


def checked(hour: int) -> ServiceNews:
    portal = ServiceId("portal")
    return ServiceNews(ServiceRecord(portal, hour * HOUR, 0.1, None, Sight()), ServiceTally(portal, hour * HOUR, 1, 1))


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("late", "spans"),
    [
        (tally("a", 23 * HOUR), ((23 * HOUR, 24 * HOUR),)),
        (tally("a", 24 * HOUR), ()),
        (carried(EventIds(), 20.5 * HOUR), ((20.5 * HOUR, 24 * HOUR),)),
        (carried(EventIds(), 24 * HOUR), ()),
        (carried(EventIds(), 20.5 * HOUR, SubjectKind.UNIT), ()),  # days are not made of units
        (isolation(23 * HOUR, 23.5 * HOUR), ((23 * HOUR, 23.5 * HOUR),)),
        (isolation(23 * HOUR, 26 * HOUR), ((23 * HOUR, 24 * HOUR),)),
        (isolation(23 * HOUR, 26 * HOUR, Matter.OUTAGE), ()),
        (isolation(23 * HOUR, 26 * HOUR, step=IncidentStep.CONCLUDED), ()),  # what people write moves no hours
        (planned(5, 3.0 * HOUR), ((5 * HOUR, 24 * HOUR),)),
        (planned(5, 30.0 * HOUR), ()),  # approved when the days were over: no window of theirs counts
        (planned(5, None), ()),
        (checked(22), ((22 * HOUR, 23 * HOUR),)),
        (checked(24), ()),
    ],
)
async def test_what_comes_after_its_day_was_closed_is_noted_with_it_and_nothing_else_is(
    tmp_path: Path, late: object, spans: tuple[tuple[float, float], ...]
) -> None:
    async with running(tmp_path / "netmon.db") as store:
        await keep(store, DayBoundary(24.0 * HOUR))
        await hand_in(store, late)
    assert Reader.open(url_of(tmp_path / "netmon.db")).late().spans == spans


async def hand_in(store: Store, late: object) -> None:
    if isinstance(late, Event):
        assert await store.record((late,), ())
    elif isinstance(late, Maintenance | IncidentNews | ServiceNews):
        await keep(store, late)
    else:
        store.tally([late])  # type: ignore[list-item]  # the rest are tallies
        await eventually(lambda: store.stats().tallies == 1)


@pytest.mark.anyio
async def test_the_boundary_outlives_a_restart_and_never_goes_back(tmp_path: Path) -> None:
    path = tmp_path / "netmon.db"
    async with running(path) as store:
        await hand_in(store, tally("a", 5 * HOUR))  # nothing is closed yet
        await keep(store, DayBoundary(24.0 * HOUR))
        await keep(store, DayBoundary(12.0 * HOUR))
    async with running(path) as store:
        store.tally([tally("a", 22 * HOUR), tally("b", 22 * HOUR)])
        await eventually(lambda: store.stats().tallies == 2)
        found = store.reader.late()
        assert found == Late(((22.0 * HOUR, 23.0 * HOUR),), 1)
        await keep(store, LateSettled(found.through))
        assert store.reader.late() == Late((), 0)
        await hand_in_again(store)
        assert store.reader.late().through == 2, "a number that was settled never stands for something else"


async def hand_in_again(store: Store) -> None:
    store.tally([tally("a", 22 * HOUR)])
    await eventually(lambda: store.stats().tallies == 3)


@pytest.mark.anyio
async def test_who_was_asked_and_answered_in_an_hour_is_told_of_all_devices_at_once(tmp_path: Path) -> None:
    async with running(tmp_path / "netmon.db") as store:
        good = replace(tally("b"), ok=1, failed={})
        store.tally([tally("a"), good, tally("b", HOUR), tally("c", HOUR), replace(tally("d"), valid=0, failed={})])
        await eventually(lambda: store.stats().tallies == 5)
        reader = store.reader
        assert reader.asked(0, 0, HOUR) == ({"a": 1}, {"b": 1}, frozenset())
        assert reader.asked(-HOUR, 0, 2 * HOUR).silent == {"a": 2, "b": 4, "c": 4}
        assert reader.answered([DeviceId(name) for name in "abc"], 0, HOUR) == {"b"}
        assert reader.answered([DeviceId("b")], HOUR, 2 * HOUR) == frozenset()
        assert reader.first_hour() == 0


@pytest.mark.anyio
async def test_who_answered_over_snmp_is_told_with_it(tmp_path: Path) -> None:
    async with running(tmp_path / "netmon.db") as store:
        good = replace(tally("b"), ok=1, failed={}, probe=ProbeName.SNMP)
        store.tally([good, replace(good, device=DeviceId("c"), hour=HOUR), replace(good, device=DeviceId("d"), ok=0)])
        store.tally([replace(good, device=DeviceId("a"), probe=ProbeName.ICMP)])
        await eventually(lambda: store.stats().tallies == 4)
        assert store.reader.asked(0, 0, HOUR).over_snmp == {"b"}
        assert store.reader.asked(0, 0, 2 * HOUR).over_snmp == {"b", "c"}


@pytest.mark.anyio
async def test_whether_links_carried_is_told_of_all_links_at_once(tmp_path: Path) -> None:
    ids = EventIds()
    story = [carried(ids, at) for at in (10.0, 20.0, 30.0)]
    async with running(tmp_path / "netmon.db") as store:
        assert await store.record((*story, carried(ids, 31.0, SubjectKind.DEVICE)), ())
        reader, access = store.reader, story[0].subject
        assert [one.at for one in reader.carrying(20.0, 40.0)] == [20.0, 30.0]
        assert reader.carrying_at([access], 20.0) == ((access, 10.0, Truth.YES),)
        assert reader.carrying_at([access, Subject(SubjectKind.LINK, "other", INTRANET)], 10.0) == ()
