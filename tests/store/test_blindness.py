"""When netmon was blind is read from what it recorded."""

from __future__ import annotations

from pathlib import Path

import pytest

from netmon.model.belief import Reason
from netmon.model.event_id import EventIds
from netmon.model.incident import Incident, IncidentChange, IncidentNews, IncidentStep, Matter, Severity
from netmon.model.inventory_load import InventoryLoad, LoadOutcome
from netmon.model.names import IncidentId, NetworkId
from tests.store.given import INTRANET, eventually, running, tally

HOUR = 3600


def isolation(ids: EventIds, since: float, over: float | None, closed: float | None) -> IncidentNews:
    id_ = IncidentId(ids.next(since))
    incident = Incident(
        id_, INTRANET, Matter.ISOLATED, Severity.CRITICAL, (), Reason("reason.isolated"), since, since + 15,
        over_since=over, closed_at=closed,
    )  # fmt: skip
    return IncidentNews(IncidentChange(id_, id_, IncidentStep.OPENED, since, Reason("reason.isolated")), incident)


@pytest.mark.anyio
async def test_blind_is_when_nothing_was_asked_until_a_start_and_while_we_were_cut_off(tmp_path: Path) -> None:
    ids = EventIds()
    outage = Incident(
        IncidentId(ids.next(1.0)), INTRANET, Matter.OUTAGE, Severity.MAJOR, (), Reason("reason.no_answer"), 1.0, 1.0
    )
    change = IncidentChange(outage.id, outage.id, IncidentStep.OPENED, 1.0, Reason("reason.no_answer"))
    async with running(tmp_path / "netmon.db") as store:
        store.tally([tally("a", hour * HOUR) for hour in (9, 10, 13, 14)])
        store.note_load(InventoryLoad(13 * HOUR + 60.0, LoadOutcome.REFUSED))
        store.note_load(InventoryLoad(13 * HOUR + 1800.0, LoadOutcome.LOADED))
        store.note_load(InventoryLoad(14 * HOUR + 1800.0, LoadOutcome.LOADED))
        news = (
            IncidentNews(change, outage),
            isolation(ids, 9.5 * HOUR, 10 * HOUR, 10 * HOUR + 300),
            isolation(ids, 14.5 * HOUR, None, None),
        )
        assert await store.incidents(news)
        await eventually(lambda: store.stats().tallies == 4)
        found = store.reader.blindness(10.0 * HOUR, 15.0 * HOUR)
    assert found.unwatched == ((11.0 * HOUR, 13.5 * HOUR),)
    assert found.isolated == {INTRANET: ((14.5 * HOUR, 15.0 * HOUR),)}
    assert found.of(NetworkId("extranet")) == found.unwatched
