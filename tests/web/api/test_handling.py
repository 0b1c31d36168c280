"""Incidents over the API: somebody sees to them, gives them back, and says what it was."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netmon.model.audit import AuditEntry
from netmon.model.belief import Belief, Reason, Standing
from netmon.model.incident import CauseKind
from netmon.model.names import Subject, SubjectKind
from tests.notify.given import plan, robot
from tests.watch.plant import dev
from tests.watch.world import START
from tests.web.api.given import IDENTIFIER, Place

PATH = f"incidents/{IDENTIFIER}"


@pytest.mark.anyio
async def test_an_acknowledgement_has_an_owner_a_note_and_an_end() -> None:
    place = Place()
    answer = await place.ask("POST", f"{PATH}/acknowledge", {"note": "已联系电信", "lasts": 7200, "by": "张三"})
    assert answer.status_code == 200
    given = place.desk.incident.acknowledgement
    assert given is not None
    assert (given.by, given.note, given.at, given.until) == ("张三", "已联系电信", START, START + 7200)
    assert answer.json()["incident"]["acknowledgement"]["by"] == "张三"
    (line,) = place.papers
    assert isinstance(line, AuditEntry)
    assert (line.what.code, line.about) == ("audit.acknowledged", IDENTIFIER)


@pytest.mark.anyio
async def test_a_test_of_a_receiver_is_audited_where_there_is_one_of_that_name() -> None:
    place = Place()
    board = place.board
    board.replace(replace(board.inventory, notify=plan(robot("zhang"))), dict(board.beliefs), {})
    for outcome in ("taken", "refused"):
        answer = await place.ask("POST", "receivers/zhang/tested", {"outcome": outcome, "by": "李四"})
        assert answer.status_code == 200
    lines = [one for one in place.papers if isinstance(one, AuditEntry)]
    assert [(line.who, line.what.code, line.about) for line in lines] == [
        ("李四", "audit.tested_taken", "zhang"),
        ("李四", "audit.tested_refused", "zhang"),
    ]
    unknown = await place.ask("POST", "receivers/nobody/tested", {"outcome": "taken", "by": "李四"})
    assert unknown.status_code == 404
    assert "nobody" in unknown.json()["errors"][0]["message"]
    assert (await place.ask("POST", "receivers/zhang/tested", {"outcome": "maybe", "by": "李四"})).status_code == 422
    assert len(place.papers) == 2


@pytest.mark.anyio
async def test_what_the_desk_refuses_is_refused_and_not_audited() -> None:
    place = Place()
    refused = await place.ask("POST", f"{PATH}/release", {"by": "张三"})
    assert refused.status_code == 409
    assert place.papers == []
    await place.ask("POST", f"{PATH}/acknowledge", {"by": "张三"})
    assert (await place.ask("POST", f"{PATH}/release", {"by": "张三"})).status_code == 200
    assert place.desk.incident.acknowledgement is None


@pytest.mark.anyio
async def test_a_conclusion_names_cause_party_and_ticket_and_each_wording_is_audited() -> None:
    place = Place()
    for note in ("光缆被挖断", "光缆被挖断，已修复"):
        body = {"cause": "carrier", "party": "长沙电信", "ticket": "GD-17", "note": note, "by": "张三"}
        assert (await place.ask("POST", f"{PATH}/conclude", body)).status_code == 200
    concluded = place.desk.incident.conclusion
    assert concluded is not None
    assert (concluded.cause, concluded.by, concluded.at) == (CauseKind.CARRIER, "张三", START)
    assert [dict(one.what.facts)["note"] for one in place.papers if isinstance(one, AuditEntry)] == [
        "光缆被挖断",
        "光缆被挖断，已修复",
    ]
    refused = await place.ask("POST", f"{PATH}/conclude", {"cause": "gremlins", "by": "张三"})
    assert refused.status_code == 422
    assert "carrier" in refused.json()["errors"][0]["message"]


@pytest.mark.anyio
@pytest.mark.parametrize("body", [{"lasts": 0}, {"lasts": 31 * 86400}, {"note": "x" * 501}])
async def test_an_acknowledgement_that_cannot_be_meant_is_refused(body: dict[str, object]) -> None:
    place = Place()
    assert (await place.ask("POST", f"{PATH}/acknowledge", body | {"by": "张三"})).status_code == 422
    assert place.desk.incident.acknowledgement is None


@pytest.mark.anyio
async def test_an_open_incident_can_be_named_by_what_it_is_about() -> None:
    place = Place()
    answer = await place.ask("POST", "incidents/pref/acknowledge", {"by": "张三"})
    assert answer.json()["incident"]["incident"] == IDENTIFIER
    assert (await place.ask("POST", "incidents/hub/acknowledge", {"by": "张三"})).status_code == 404
    assert (await place.ask("POST", "incidents/gone/acknowledge", {"by": "张三"})).status_code == 422


@pytest.mark.anyio
async def test_a_name_that_a_device_shares_with_its_link_means_the_incident_of_either() -> None:
    place = Place()
    namesake = replace(place.desk.incident, roots=(Subject(SubjectKind.LINK, "hub-pref", dev("pref").network),))
    place.desk.incident = namesake
    shared = dev("hub-pref")
    place.board.replace(
        place.board.inventory, {**place.board.beliefs, shared: Belief(shared, Standing(), 0.0, Reason("x"))}, {}
    )
    answer = await place.ask("POST", "incidents/hub-pref/acknowledge", {"by": "张三"})
    assert answer.json()["incident"]["incident"] == IDENTIFIER
    window = {"subject": "hub-pref", "reason": "x", "lasts": 60, "by": "张三"}
    (error,) = (await place.ask("POST", "maintenance", window)).json()["errors"]
    assert '"device:hub-pref@intranet" / "link:hub-pref@intranet"' in error["message"]
