"""Incidents are stored with all that they took along and all that happened to them, and are found again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.model.belief import Reason
from netmon.model.event_id import EventIds
from netmon.model.incident import (
    Acknowledgement,
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
from netmon.model.names import IncidentId, MaintenanceId, NetworkId, Subject, SubjectKind
from netmon.store import Store
from netmon.store.batch import Batch
from netmon.store.incident_codec import (
    change_values,
    incident_after,
    incident_change_from,
    incident_from,
    incident_values,
)
from netmon.store.incident_tables import IncidentChangeRow, IncidentRow
from netmon.store.incidents import WantedIncidents
from tests.store.given import INTRANET, device, running
from tests.store.strategies import NAMES, REASONS, SUBJECTS, TEXTS, TIMES

AFFECTED = st.builds(Affected, SUBJECTS, TIMES, st.none() | TIMES)
INCIDENTS = st.builds(
    Incident,
    id=NAMES.map(IncidentId),
    network=NAMES.map(NetworkId),
    matter=st.sampled_from(Matter),
    severity=st.sampled_from(Severity),
    roots=st.lists(SUBJECTS, max_size=3).map(tuple),
    reason=REASONS,
    since=TIMES,
    opened_at=TIMES,
    revision=st.integers(1, 10**6),
    bearer=TEXTS,
    conditions=st.lists(TEXTS, max_size=3).map(tuple),
    affected=st.lists(AFFECTED, max_size=3).map(tuple),
    over_since=st.none() | TIMES,
    closed_at=st.none() | TIMES,
    ending=st.none() | st.sampled_from(Ending),
    merged_into=st.none() | NAMES.map(IncidentId),
    split_from=st.none() | NAMES.map(IncidentId),
    covered_by=st.none() | NAMES.map(MaintenanceId),
    acknowledgement=st.none() | st.builds(Acknowledgement, TEXTS, TIMES, TEXTS, st.none() | TIMES),
    conclusion=st.none() | st.builds(Conclusion, st.sampled_from(CauseKind), TEXTS, TEXTS, TEXTS, TEXTS, TIMES),
)
CHANGES = st.builds(
    IncidentChange,
    NAMES,
    NAMES.map(IncidentId),
    st.sampled_from(IncidentStep),
    TIMES,
    REASONS,
    TEXTS,
    st.lists(AFFECTED, max_size=3).map(tuple),
)
WHY = Reason.of("reason.no_answer", misses=4, seconds=40)


@given(INCIDENTS)
def test_an_incident_is_read_as_it_was_written(incident: Incident) -> None:
    assert incident_from(IncidentRow.model_validate(incident_values(incident)), incident.affected) == incident


@given(CHANGES, INCIDENTS)
def test_a_change_is_read_as_it_was_written(change: IncidentChange, after: Incident) -> None:
    row = IncidentChangeRow.model_validate(change_values(IncidentNews(change, after)))
    assert incident_change_from(row) == change
    assert incident_after(row, after.affected) == after


class Tale:
    """One incident after the other, each step by step."""

    def __init__(self) -> None:
        self.ids = EventIds()
        self.now = 1_700_000_000.0

    def opens(self, root: Subject, network: NetworkId = INTRANET) -> IncidentNews:
        self.now += 1
        id_ = IncidentId(self.ids.next(self.now))
        incident = Incident(id_, network, Matter.OUTAGE, Severity.MINOR, (root,), WHY, self.now - 9, self.now)
        return self._news(incident, IncidentStep.OPENED)

    def goes_on(
        self, news: IncidentNews, step: IncidentStep, *moved: Affected, after: Incident | None = None
    ) -> IncidentNews:
        self.now += 1
        before = after or news.incident
        affected = {one.subject: one for one in (*before.affected, *moved)}
        after = replace(before, revision=before.revision + 1, affected=tuple(affected.values()))
        return self._news(after, step, moved)

    def closes(self, news: IncidentNews) -> IncidentNews:
        closed = replace(news.incident, closed_at=self.now + 1, ending=Ending.RECOVERED)
        return self.goes_on(news, IncidentStep.CLOSED, after=closed)

    def _news(self, incident: Incident, step: IncidentStep, moved: tuple[Affected, ...] = ()) -> IncidentNews:
        return IncidentNews(
            IncidentChange(self.ids.next(self.now), incident.id, step, self.now, WHY, "", moved), incident
        )


def unit(name: str) -> Subject:
    return Subject(SubjectKind.UNIT, name, INTRANET)


async def tell(store: Store, *news: IncidentNews) -> None:
    assert await store.incidents(news)


@pytest.mark.anyio
async def test_an_incident_is_there_as_it_is_after_its_last_change_with_all_its_changes(tmp_path: Path) -> None:
    tale = Tale()
    opened = tale.opens(device())
    spread = tale.goes_on(opened, IncidentStep.SPREAD, Affected(unit("a"), 1.0), Affected(unit("b"), 2.0))
    graver = replace(spread.incident, severity=Severity.MAJOR)
    shrunk = tale.goes_on(spread, IncidentStep.CHANGED, Affected(unit("a"), 1.0, 5.0), after=graver)
    async with running(tmp_path / "n.db") as store:
        await tell(store, opened, spread)
        await tell(store, shrunk)
        await tell(store, shrunk)  # handed in again, it is not written again
        assert store.reader.incident(opened.incident.id) == shrunk.incident
        assert store.load_incidents() == (shrunk.incident,)
        assert store.reader.incident_changes(opened.incident.id) == (opened.change, spread.change, shrunk.change)
        assert store.reader.newest_event() == shrunk.change.id
        await tell(store, tale.closes(shrunk))
        assert store.load_incidents() == ()
        assert store.reader.incident(IncidentId("0")) is None


@pytest.mark.anyio
async def test_incidents_are_found_by_what_is_wanted_the_newest_first(tmp_path: Path) -> None:
    tale = Tale()
    old = tale.opens(device("r1"))
    began = tale.now
    over = tale.closes(old)
    ended = tale.now
    abroad = tale.opens(device("x"), NetworkId("extranet"))
    new = tale.opens(device("r2"))
    spread = tale.goes_on(new, IncidentStep.SPREAD, Affected(device("r1"), 1.0))
    async with running(tmp_path / "n.db") as store:
        await tell(store, old, over, abroad, new, spread)

        def found(wanted: WantedIncidents, limit: int | None = 100) -> list[IncidentId]:
            return [one.id for one in store.reader.incidents(wanted, limit)]

        first, other, last = old.incident.id, abroad.incident.id, new.incident.id
        assert found(WantedIncidents()) == [last, other, first]
        assert found(WantedIncidents(), 1) == [last]
        assert found(WantedIncidents(before=last)) == [other, first]
        assert found(WantedIncidents(open_only=True)) == [last, other]
        assert found(WantedIncidents(network=INTRANET)) == [last, first]
        assert found(WantedIncidents(subject=device("r1"))) == [last, first]
        assert found(WantedIncidents(since=ended + 0.5)) == [last, other]
        assert found(WantedIncidents(since=ended, until=began + 0.5)) == [first]
        assert [one.id for one in store.reader.occurrences(device("r1"))] == [first]
        assert [one.id for one in store.reader.occurrences(device("r2"), before=last)] == []


@pytest.mark.anyio
async def test_whatever_was_a_root_once_is_found_by_it(tmp_path: Path) -> None:
    tale = Tale()
    opened = tale.opens(device("r1"))
    moved = tale.goes_on(opened, IncidentStep.CHANGED, after=replace(opened.incident, roots=(device("r0"),)))
    async with running(tmp_path / "n.db") as store:
        await tell(store, opened, moved)
        for name in ("r0", "r1"):
            assert [one.roots for one in store.reader.occurrences(device(name))] == [(device("r0"),)]


@pytest.mark.anyio
async def test_three_thousand_that_one_incident_takes_along_are_written_and_read(tmp_path: Path) -> None:
    tale = Tale()
    opened = tale.opens(device())
    moved = [Affected(unit(f"u{number:05}"), 1.0) for number in range(3000)]
    async with running(tmp_path / "n.db") as store:
        news = tale.goes_on(opened, IncidentStep.SPREAD, *moved)
        await tell(store, opened, news)
        assert store.load_incidents() == (news.incident,)


def test_a_batch_with_nothing_but_incidents_is_not_empty_and_comes_apart() -> None:
    news = Tale().opens(device())
    batch = Batch("t", 0, papers=(news,))
    assert batch
    assert [piece.papers for piece in batch.pieces()] == [(news,)]
