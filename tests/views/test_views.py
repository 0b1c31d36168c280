"""What is shown of an incident alike everywhere: its order, its extent, whom to ring, and its JSON."""

from __future__ import annotations

import json
from dataclasses import replace

from netmon.model.belief import Reason
from netmon.model.incident import Affected, IncidentChange, IncidentStep, Matter, Severity
from netmon.model.incident_past import IncidentPast
from netmon.model.names import SubjectKind
from netmon.model.register import Level
from netmon.views.calls import Call, calls_about, whom_to_call
from netmon.views.extent import Extent
from netmon.views.incident_json import Telling, incident_json, whole_json
from netmon.views.incidents import by_urgency
from netmon.views.instants import iso
from netmon.views.steps import condensed
from netmon.words import Language
from tests.exporters import plain
from tests.views import given
from tests.views.given import BEGAN, CE, CITY, HUB, LINK, TOWN, closed, id_at, incident, inventory, past_of, told

TELLING = Telling(Language.ZH, inventory(), given.name_of)


def test_units_are_told_by_level_from_the_top_and_with_the_services_they_run() -> None:
    extent = Extent.of(incident().affected, inventory())
    assert [(level, [one.subject for one in units]) for level, units in extent.levels] == [
        (Level.PREFECTURE, [CITY]),
        (Level.COUNTY, [TOWN]),
    ]
    assert (extent.units, len(extent.devices), len(extent.links)) == (2, 1, 0)
    assert [service.id for service in extent.services] == ["portal"]


def test_a_unit_that_left_the_inventory_is_counted_all_the_same() -> None:
    gone = Affected(plain.subject(SubjectKind.UNIT, "gone"), BEGAN)
    assert Extent.of([gone], inventory()).unplaced == (gone,)
    assert Extent.of(incident().affected, None).units == 2


def test_a_device_is_rung_about_at_its_unit_and_with_the_circuits_that_lead_to_it() -> None:
    calls = dict(calls_about([CE], inventory()))
    assert list(calls) == [CE, LINK]
    assert calls[CE].contacts[0].phone == "0731-80000001"
    assert (calls[LINK].circuit, calls[LINK].hotline) == ("CS-0001", "10000")
    assert calls_about([HUB], inventory()) == ()
    assert whom_to_call(plain.subject(SubjectKind.LINK, "gone"), inventory()) == Call()


def test_about_a_link_the_unit_at_its_lower_end_is_rung_too() -> None:
    calls = dict(calls_about([LINK], inventory()))
    assert list(calls) == [LINK, TOWN]
    assert calls[TOWN].contacts[0].phone == "0731-80000001"


def test_what_comes_along_one_by_one_is_read_as_one_step() -> None:
    steps = [(0, IncidentStep.OPENED), (2, IncidentStep.SPREAD), (30, IncidentStep.SPREAD), (40, IncidentStep.CHANGED)]
    steps += [(41, IncidentStep.SPREAD), (102, IncidentStep.SPREAD)]
    changes = [
        IncidentChange(str(at), id_at(BEGAN), step, BEGAN + at, Reason("x"), moved=(Affected(TOWN, BEGAN + at),))
        for at, step in steps
    ]
    shown = condensed(changes)
    assert [(one.at - BEGAN, len(one.moved)) for one in shown] == [(0, 1), (2, 2), (40, 1), (41, 1), (102, 1)]


def test_open_ones_come_first_then_the_gravest_the_widest_and_the_newest() -> None:
    wide = incident(affected=tuple(Affected(plain.subject(SubjectKind.UNIT, f"u{n}"), BEGAN) for n in range(9)))
    critical = incident(1, severity=Severity.CRITICAL, affected=())
    newer = incident(2, opened_at=BEGAN + 50)
    older = incident(3, opened_at=BEGAN + 45)
    calming = incident(4, severity=Severity.CRITICAL, over_since=BEGAN + 60)
    past, longer_past = closed(incident(5)), replace(closed(incident(6)), closed_at=BEGAN + 100)
    mixed = [longer_past, older, past, calming, wide, newer, critical]
    assert by_urgency(mixed) == [critical, wide, newer, older, calming, past, longer_past]


def test_a_script_is_told_what_is_cut_off_now_and_who_sees_to_it() -> None:
    found = incident_json(told(incident()), TELLING)
    assert found["cut_off"] == {
        "units": 1,
        "units_by_level": {"county": 1},
        "devices": 1,
        "links": 0,
        "services": 1,
    }
    assert found["roots"] == [
        {
            "subject": "link:trunk@extranet",
            "kind": "link",
            "id": "trunk",
            "network": "extranet",
            "name": "长沙县专线",
        }
    ]
    assert (found["open"], found["closed"], found["ending"]) == (True, None, None)
    assert found["acknowledgement"] == {
        "by": "王五",
        "at": iso(BEGAN + 300),
        "note": "已报 10000 号",
        "until": iso(BEGAN + 7200),
    }


def test_everything_of_an_incident_is_json_that_can_be_read_back() -> None:
    one = closed(told(incident()))
    found = json.loads(json.dumps(whole_json(one, past_of(one), TELLING), ensure_ascii=False))
    assert [(one["subject"], one["level"]) for one in found["affected"]] == [
        ("device:ce@extranet", None),
        ("unit:town@extranet", "county"),
        ("unit:city@extranet", "prefecture"),
    ]
    assert [change["step"] for change in found["changes"]] == ["opened", "spread", "acknowledged"]
    assert found["changes"][2]["by"] == "王五"
    assert found["calls"][0]["circuit"] == "CS-0001"
    assert (found["conclusion"]["cause"], found["conclusion"]["ticket"]) == ("carrier", "DX-2026-77")
    assert found["absorbed"][0]["merged_into"] == found["incident"]
    assert len(found["before"]) == 1


def test_where_we_are_cut_off_ourselves_there_is_no_root_and_nobody_to_ring() -> None:
    isolated = incident(matter=Matter.ISOLATED, severity=Severity.CRITICAL, roots=(), affected=())
    found = whole_json(isolated, IncidentPast(isolated), TELLING)
    assert (found["roots"], found["calls"], found["affected"]) == ([], [], [])
    without = whole_json(isolated, past_of(isolated), Telling(Language.EN, None, lambda _subject: ""))
    assert without["calls"] is None
