"""A board on which every metric has something to tell."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

from netmon.coverage.paper_states import PaperState
from netmon.figures.making import Made, Papers
from netmon.model.availability import MonthClosing, Sums
from netmon.model.belief import Flag, Reason, Standing, State, Truth
from netmon.model.degradation import Condition, Degradation
from netmon.model.figure import Counts, Figure
from netmon.model.health import Health, Measure
from netmon.model.incident import Acknowledgement, Affected, Ending, Incident, Matter, Severity
from netmon.model.indicator import Criterion, Indicator, IndicatorTarget, Population
from netmon.model.names import (
    CredentialId,
    IncidentId,
    IndicatorId,
    NetworkId,
    ObservationId,
    ServiceId,
    SubjectKind,
    UnitId,
)
from netmon.model.observation import Failure, FailureKind, Observation, ProbeName, Question
from netmon.model.plant import Service
from netmon.model.register import Division, Level
from netmon.model.service_check import Certificate, ServiceRecord, Sight
from netmon.model.verdict import Source
from netmon.store.stats import Disk, StoreStats
from netmon.watch.board import ServiceView
from tests.exporters import plain


def wall(text: str = "a router") -> plain.Wall:
    """Return the board; `text` stands wherever a device or a person may have written something."""
    made = plain.Wall()
    devices = [
        plain.device("up", name=text, snmp=CredentialId("ro"), ssh=CredentialId("ops")),
        plain.device("down", name=text),
    ]
    lines = [
        plain.link(
            "good", ("up", "ge0"), ("down", "ge0"), name=text, circuit=text, hotline=text, bandwidth_bps=2_000_000
        ),
        plain.link("bad", ("up", "ge1"), ("down", "ge1")),
    ]
    units = [plain.unit("u1", name=text, kind=text), plain.unit("u2")]
    portal = Service(ServiceId("portal"), text, plain.NETWORK, UnitId("u1"), "https://portal.example/", portal=True)
    city = Division(units[0].division, text, Level.PREFECTURE, latitude=28.23, longitude=112.93)
    register = plain.inventory(devices, lines, units)
    made.show(replace(register, services={portal.id: portal}, divisions={city.code: city}))
    site = plain.subject(SubjectKind.SERVICE, "portal")
    made.believe(site, Standing(State.DOWN, flags=frozenset({Flag.FLAPPING}), root=site, serving=Truth.NO))
    seen = Sight(status=500, certificate=Certificate(text, text, 0.0, plain.NOON))
    made.board.services = {portal.id: ServiceView(ServiceRecord(portal.id, plain.NOON, 0.5, None, seen))}
    made.board.services[portal.id].checks["status"] = 3
    made.up("up")
    down = plain.subject(SubjectKind.DEVICE, "down")
    made.believe(
        down,
        Standing(State.DOWN, reachable=Truth.NO, manageable=Truth.NO, flags=frozenset({Flag.FLAPPING}), root=down),
    )
    bad = plain.subject(SubjectKind.LINK, "bad")
    made.believe(plain.subject(SubjectKind.LINK, "good"), Standing(State.UP, carrying=Truth.YES))
    made.believe(bad, Standing(State.DOWN, carrying=Truth.NO, flags=frozenset({Flag.FLAPPING}), root=bad))
    for name, standing in (
        ("u1", Standing(State.UP, reachable=Truth.YES)),
        ("u2", Standing(State.UNREACHABLE, reachable=Truth.NO, flags=frozenset({Flag.ADMIN_DOWN}), root=down)),
    ):
        made.believe(plain.subject(SubjectKind.UNIT, name), standing)
    view = made.seen("up")
    plain.see_all(view, plain.identity("ge0", "ge1", alias=(text, text)))
    assert view.system is not None
    system = view.system.value
    view.system = plain.shown(type(system)(text, system.object_id, 1, text, text, text))
    many = tuple(plain.sensor(Measure.TEMPERATURE, 30.0, f"{text}{number}") for number in range(200))
    view.health = plain.shown(Health((*plain.health(text).readings, *many)))
    view.ssh = plain.over_ssh()
    view.record = plain.record(vendor=text, os=text, model=text, version=text, serial=text)
    hot = Degradation(
        plain.subject(SubjectKind.DEVICE, "up"), Condition.TEMPERATURE, Severity.MINOR, 1.0, 81.0, 80.0, text
    )
    full = Degradation(plain.subject(SubjectKind.LINK, "good"), Condition.LOAD, Severity.WARNING, 1.0, 0.95, 0.9)
    made.board.degrade(hot.subject, (hot,))
    made.board.degrade(full.subject, (full,))
    made.board.anchors = plain.anchors(answers=True)
    return made


def observation(result: Failure) -> Observation:
    asked = frozenset({Question.REACHABILITY})
    return Observation(ObservationId("1"), plain.device("up").id, ProbeName.SNMP, asked, plain.NOON, 1.0, result)


def busy_store() -> StoreStats:
    return StoreStats(last_commit=plain.NOON, disk=Disk(1, 2, 3), sample_until=plain.NOON)


def incidents() -> dict[IncidentId, Incident]:
    """Return an open incident, acknowledged, and one that is over."""
    about = plain.subject(SubjectKind.DEVICE, "down")
    taken = (SubjectKind.UNIT, "u2"), (SubjectKind.LINK, "bad"), (SubjectKind.SERVICE, "portal")
    behind = tuple(Affected(plain.subject(*each), plain.NOON) for each in taken)
    reason = Reason("reason.no_answer")
    one = Incident(
        IncidentId("00000000000000001"),
        plain.NETWORK,
        Matter.OUTAGE,
        Severity.MAJOR,
        (about,),
        reason,
        plain.NOON - 60,
        plain.NOON,
        affected=(*behind, Affected(about, plain.NOON, plain.NOON)),
        acknowledgement=Acknowledgement("王五", plain.NOON),
    )
    over = replace(one, id=IncidentId("00000000000000002"), closed_at=plain.NOON, ending=Ending.RECOVERED)
    return {each.id: each for each in (one, over)}


TIMEOUT = Failure(FailureKind.TIMEOUT)


MONTH = MonthClosing(
    plain.NETWORK,
    "2026-08",
    1,
    plain.NOON - 40 * 86400,
    plain.NOON - 9 * 86400,
    plain.NOON - 9 * 86400,
    "availability/1",
    "",
    rows={plain.subject(SubjectKind.UNIT, "u1"): Sums(period=31 * 86_400_000, business=1000, own=1000)},
)
"""A month that was closed: one unit was down for a second."""


FIGURE = Figure(
    Indicator(IndicatorId("connected"), "联网率", Population(NetworkId("extranet")), Criterion("connected")),
    at=plain.NOON,
    known=plain.NOON,
    counts=Counts(67, 3, 2, 1),
    findings=(),
    rule="connected/1",
    target=IndicatorTarget(IndicatorId("connected"), Fraction(9, 10), date(2010, 12, 31)),
    mix={Source.MEASURED: 70},
)
MADE = Made(
    {FIGURE.indicator.id: FIGURE},
    {FIGURE.indicator.id: {"430100": Counts(6, 1, 0)}},
    {NetworkId("extranet"): Papers({PaperState.IN_FORCE: 70, PaperState.EXPIRING: 2, PaperState.EXPIRED: 1}, 1)},
)
