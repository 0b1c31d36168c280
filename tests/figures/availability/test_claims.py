"""The claim sheet of a month from a real store: what is the carrier's, as it was known then."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from netmon.figures.availability.claims import claim_sheet
from netmon.figures.availability.survey import survey
from netmon.judge.availability.groups import groups_of
from netmon.judge.availability.months import Month
from netmon.judge.charging import carrier_of
from netmon.model.belief import Reason, Standing, State
from netmon.model.claim_sheet import Circuit, ClaimSheet, Whose
from netmon.model.incident import (
    CauseKind,
    Conclusion,
    Incident,
    IncidentChange,
    IncidentNews,
    IncidentStep,
    Matter,
    Severity,
)
from netmon.model.names import IncidentId, SubjectKind
from netmon.reports.claims import claims_document
from netmon.store import Store
from netmon.words import Language
from tests.exporters.plain import NETWORK, subject
from tests.figures.availability.given import ACCESS, CUT, HUNAN, INVENTORY, UP, at, told, watched

pytestmark = pytest.mark.anyio
OCTOBER = Month(2025, 10)
BEHIND = Standing(State.UNREACHABLE, root=subject(SubjectKind.DEVICE, "hub"))
MINUTE = 60_000


def incident(number: int, since: str, conclusion: Conclusion | None = None) -> IncidentNews:
    id_ = IncidentId(f"{number:017}")
    one = Incident(
        id_, NETWORK, Matter.OUTAGE, Severity.MAJOR, (ACCESS,), Reason("reason.no_answer"), at(since), at(since),
        closed_at=at(since) + 7200, conclusion=conclusion,
    )  # fmt: skip
    if conclusion is None:
        return IncidentNews(IncidentChange(id_, id_, IncidentStep.OPENED, at(since), Reason("reason.no_answer")), one)
    facts = {"cause": f"cause_kind.{conclusion.cause}", "party": conclusion.party, "ticket": conclusion.ticket}
    why = Reason.of("incident.concluded", **facts)
    step = IncidentChange(f"{number + int(conclusion.at):017}", id_, IncidentStep.CONCLUDED, conclusion.at, why, "张三")
    return IncidentNews(step, one)


def concluded(cause: CauseKind, party: str, when: str) -> Conclusion:
    return Conclusion(cause, party, "T-7", "", "张三", at(when))


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with watched(tmp_path / "n.db", "2025-10-01", "2025-11-03") as store:
        await told(
            store,
            ("2025-10-01 00:00", ACCESS, UP),
            ("2025-10-05 08:00", ACCESS, CUT),
            ("2025-10-05 08:40", ACCESS, UP),
            ("2025-10-12 09:00", ACCESS, BEHIND),
            ("2025-10-12 09:30", ACCESS, UP),
            ("2025-10-20 10:00", ACCESS, CUT),
            ("2025-10-20 10:10", ACCESS, UP),
            ("2025-10-31 23:50", ACCESS, CUT),
            ("2025-11-01 02:00", ACCESS, UP),
        )
        first = concluded(CauseKind.CARRIER, "", "2025-10-06 09:00")
        assert await store.papers(
            (
                incident(1, "2025-10-05 08:00"),
                incident(1, "2025-10-05 08:00", first),
                incident(2, "2025-10-20 10:00", concluded(CauseKind.POWER, "物业", "2025-10-21 09:00")),
            )
        )
        yield store


def sheet(store: Store, known: str, carrier: str = "") -> ClaimSheet:
    return claim_sheet(store.reader, INVENTORY, NETWORK, OCTOBER, HUNAN, at(known), carrier)


def only(sheet: ClaimSheet) -> Circuit:
    (circuit,) = sheet.circuits
    return circuit


async def test_each_part_of_the_downtime_stands_where_it_belongs(store: Store) -> None:
    circuit = only(sheet(store, "2025-11-03 00:00"))
    parts = [circuit.of(whose) // MINUTE for whose in Whose]
    assert (circuit.gross // MINUTE, parts, circuit.upstream // MINUTE) == (90, [40, 10, 10], 30)
    assert [(one.root.id, one.down // MINUTE) for one in circuit.elsewhere] == [("hub", 30)]
    last = circuit.outages[-1]
    # Of what goes on in the next month its end is told, and what lies in this one counted.
    assert (last.ended, last.down // MINUTE, last.whose) == (at("2025-11-01 02:00"), 10, Whose.DISPUTED)
    assert all(one.opened and one.closed for one in circuit.outages)


async def test_it_adds_up_to_what_availability_tells_of_the_carrier(store: Store) -> None:
    made = sheet(store, "2025-11-03 00:00")
    found = survey(store.reader, (made.since, made.until), store.reader.subjects(), INVENTORY)
    (group,) = groups_of(found.of([SubjectKind.LINK]), lambda one: carrier_of(one, INVENTORY))
    circuit = only(made)
    assert (group.key, group.sums.business, group.sums.own) == (circuit.carrier, circuit.gross, circuit.own)
    assert (group.sums.no_data, group.sums.period) == (circuit.no_data, circuit.period)


async def test_a_year_later_it_is_what_it_was_known_to_be_then(store: Store) -> None:
    then = sheet(store, "2025-11-03 00:00")
    text = claims_document(then, Language.ZH)
    amended = concluded(CauseKind.UNIT, "省财政厅", "2025-11-10 09:00")
    assert await store.papers((incident(1, "2025-10-05 08:00", amended),))
    again = sheet(store, "2025-11-03 00:00")
    assert (again, claims_document(again, Language.ZH)) == (then, text)
    now = only(sheet(store, "2025-11-20 00:00"))
    assert (now.of(Whose.CARRIER), now.outages[0].party) == (0, "省财政厅")
    before = only(sheet(store, "2025-10-05 12:00"))
    assert (before.of(Whose.DISPUTED) // MINUTE, len(before.outages)) == (40, 1)


async def test_a_carrier_is_shown_its_own_circuits_alone(store: Store) -> None:
    assert [one.carrier for one in sheet(store, "2025-11-03 00:00", "电信").circuits] == ["电信"]
    assert sheet(store, "2025-11-03 00:00", "联通").circuits == ()
