"""Incidents as tests are given them: a county's link is cut, and what hangs on it."""

from __future__ import annotations

from dataclasses import replace

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
    IncidentStep,
    Matter,
    Severity,
)
from netmon.model.incident_past import IncidentPast
from netmon.model.inventory import Inventory
from netmon.model.names import IncidentId, ServiceId, Subject, SubjectKind, UnitId
from netmon.model.plant import Service
from netmon.model.register import Contact, Level
from tests.exporters import plain

IDS = EventIds()
LINK = plain.subject(SubjectKind.LINK, "trunk")
HUB = plain.subject(SubjectKind.DEVICE, "hub")
CE = plain.subject(SubjectKind.DEVICE, "ce")
TOWN = plain.subject(SubjectKind.UNIT, "town")
CITY = plain.subject(SubjectKind.UNIT, "city")
BEGAN = plain.NOON - 1800.0


def id_at(at: float, number: int = 0) -> IncidentId:
    """Return the id that an incident which opened then has."""
    return IncidentId(f"{int(at * 1_000_000) + number:017}")


def incident(number: int = 0, /, **changes: object) -> Incident:
    """An outage of the trunk since half an hour, with two units and a device behind it."""
    values: dict[str, object] = {
        "id": id_at(BEGAN + 40, number),
        "network": plain.NETWORK,
        "matter": Matter.OUTAGE,
        "severity": Severity.MAJOR,
        "roots": (LINK,),
        "reason": Reason.of("reason.port_down", device="hub", interface="ge0"),
        "since": BEGAN,
        "opened_at": BEGAN + 40,
        "affected": (Affected(CE, BEGAN + 1), Affected(TOWN, BEGAN + 1), Affected(CITY, BEGAN + 1, BEGAN + 600)),
    }
    return Incident(**(values | changes))  # type: ignore[arg-type]  # a test names what it changes


def told(one: Incident) -> Incident:
    """The same, acknowledged and concluded."""
    return replace(
        one,
        acknowledgement=Acknowledgement("王五", BEGAN + 300, "已报 10000 号", BEGAN + 7200),
        conclusion=Conclusion(CauseKind.CARRIER, "电信", "DX-2026-77", "光缆被挖断", "王五", BEGAN + 1700),
    )


def closed(one: Incident) -> Incident:
    """The same, over."""
    over = tuple(replace(each, until=each.until or BEGAN + 1500) for each in one.affected)
    return replace(
        one, affected=over, over_since=BEGAN + 1500, closed_at=BEGAN + 1560, ending=Ending.RECOVERED, revision=5
    )


def changes(one: Incident) -> tuple[IncidentChange, ...]:
    """What happened to it, step by step."""
    steps = [
        (IncidentStep.OPENED, 40, one.reason, "", one.affected[:2]),
        (IncidentStep.SPREAD, 60, one.reason, "", one.affected[2:]),
        (IncidentStep.ACKNOWLEDGED, 300, Reason("reason.answers"), "王五", ()),
    ]
    return tuple(
        IncidentChange(f"{int((BEGAN + at) * 1_000_000):017}", one.id, step, BEGAN + at, why, by, moved)
        for step, at, why, by, moved in steps
    )


def past_of(one: Incident) -> IncidentPast:
    """All there is of it: one of a fortnight ago, and one that merged into it."""
    past = closed(incident(1, since=BEGAN - 1_209_600, opened_at=BEGAN - 1_209_560, affected=()))
    merged = replace(
        closed(incident(2, roots=(CE,), affected=())), ending=Ending.MERGED, merged_into=one.id, conclusion=None
    )
    return IncidentPast(one, changes(one), (merged,), (past,))


def inventory(name: str = "长沙县") -> Inventory:
    """The inventory that it is about; `name` is what things are called."""
    contact = Contact(name, "0731-80000001", "机房 3")
    trunk = plain.link(
        "trunk", ("hub", "ge0"), ("ce", "up"), name=f"{name}专线", carrier=name, circuit="CS-0001", hotline="10000"
    )
    made = plain.inventory(
        [plain.device("hub", "city", name=f"{name}核心"), plain.device("ce", "town", name=f"{name}接入")],
        [trunk],
        [
            plain.unit("town", name=f"{name}政府", contacts=(contact,)),
            plain.unit("city", name=f"{name}上级", level=Level.PREFECTURE),
        ],
    )
    portal = Service(ServiceId("portal"), f"{name}门户", plain.NETWORK, UnitId("town"), "http://127.0.0.1/")
    return replace(made, services={portal.id: portal})


def name_of(subject: Subject) -> str:
    """What the inventory calls it."""
    return inventory().name_of(subject)
