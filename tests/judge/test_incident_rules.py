"""How grave an incident is, and what probably has one cause: one table each."""

from __future__ import annotations

import pytest

from netmon.judge.incidents.change import step_between
from netmon.judge.incidents.common import Fallen, common_causes
from netmon.judge.incidents.rules import IncidentRules
from netmon.judge.incidents.severity import Weight, severity_of
from netmon.judge.incidents.surroundings import Surroundings
from netmon.model.belief import Reason
from netmon.model.incident import Incident, IncidentStep, Matter, Severity
from netmon.model.names import IncidentId, NetworkId, Subject, SubjectKind

RULES = IncidentRules()
NET = NetworkId("intranet")
CORE, PE, CE = (Subject(SubjectKind.DEVICE, name, NET) for name in ("core", "pe", "ce"))
NATION, COUNTY = (Subject(SubjectKind.LINK, name, NET) for name in ("nation", "county"))
NEAR = Surroundings(
    leads_out=frozenset({NATION}), core=frozenset({CORE}), backbone=frozenset({CORE, PE}), networks=(NET,)
)
CRITICAL, MAJOR, MINOR = Severity.CRITICAL, Severity.MAJOR, Severity.MINOR


@pytest.mark.parametrize(
    ("matter", "weight", "severity"),
    [
        (Matter.ISOLATED, Weight(()), CRITICAL),
        (Matter.OUTAGE, Weight((CE,)), MINOR),
        (Matter.OUTAGE, Weight((CE,), units=1), MAJOR),
        (Matter.OUTAGE, Weight((CE,), units=9), MAJOR),
        (Matter.OUTAGE, Weight((CE,), units=10), CRITICAL),
        (Matter.OUTAGE, Weight((CE,), units=1, high=1), CRITICAL),
        (Matter.OUTAGE, Weight((CORE,)), CRITICAL),
        (Matter.OUTAGE, Weight((PE,)), MINOR),
        (Matter.OUTAGE, Weight((NATION,)), CRITICAL),
        (Matter.OUTAGE, Weight((CE,), before=CRITICAL), CRITICAL),
        (Matter.COMMON_CAUSE, Weight((COUNTY,)), MAJOR),
        (Matter.COMMON_CAUSE, Weight((COUNTY,), units=12), CRITICAL),
        (Matter.REDUNDANCY, Weight((COUNTY,), node=CE), MINOR),
        (Matter.REDUNDANCY, Weight((COUNTY,), node=PE), MAJOR),
        (Matter.REDUNDANCY, Weight((NATION,)), MAJOR),
        (Matter.FLAPPING, Weight((CE,)), MINOR),
        (Matter.FLAPPING, Weight((CE,), units=1), MAJOR),
        (Matter.FLAPPING, Weight((CE,), before=CRITICAL), CRITICAL),
        (Matter.UNMANAGED, Weight((CORE,)), MINOR),
    ],
)
def test_how_grave_an_incident_is(matter: Matter, weight: Weight, severity: Severity) -> None:
    assert severity_of(matter, weight, NEAR, RULES) is severity


def fallen(at: float, bearer: str = "", carrier: str = "甲", *, fresh: bool = True) -> Fallen[float]:
    return Fallen(at, at, bearer, carrier, fresh)


@pytest.mark.parametrize(
    ("found", "causes"),
    [
        ([fallen(0), fallen(10)], []),
        ([fallen(0), fallen(10), fallen(20)], [("甲", [0, 10, 20])]),
        ([fallen(0), fallen(10), fallen(20, carrier="乙")], []),
        ([fallen(0), fallen(10), fallen(20, carrier="")], []),
        ([fallen(0), fallen(200), fallen(400)], []),
        ([fallen(0), fallen(200), fallen(300)], [("甲", [0, 200, 300])]),
        ([fallen(0), fallen(1), fallen(2), fallen(302)], [("甲", [0, 1, 2, 302])]),
        ([fallen(0), fallen(1), fallen(2), fallen(303)], [("甲", [0, 1, 2])]),
        ([fallen(one, fresh=False) for one in (0, 1, 2)], []),
        ([fallen(0, fresh=False), fallen(1, fresh=False), fallen(2)], [("甲", [0, 1, 2])]),
        ([fallen(one, "环") for one in (0, 1, 2)] + [fallen(3), fallen(4)], [("环", [0, 1, 2])]),
        ([fallen(0, "环"), fallen(1, "环"), fallen(2, "线")], [("甲", [0, 1, 2])]),
    ],
)
def test_what_falls_within_minutes_has_one_cause(
    found: list[Fallen[float]], causes: list[tuple[str, list[float]]]
) -> None:
    for order in (found, found[::-1]):
        told = [(one.bearer, [member.what for member in one.members]) for one in common_causes(order, RULES)]
        assert told == causes


def test_no_step_is_told_where_nothing_is_different() -> None:
    one = Incident(IncidentId("1"), NET, Matter.OUTAGE, MINOR, (CE,), Reason("reason.no_answer"), 1.0, 2.0)
    assert step_between(one, one, (), ()) is None
    assert step_between(None, one, (), ()) == (IncidentStep.OPENED, one.reason)
