"""A link between a hub and a county, and what its ends may say."""

from __future__ import annotations

from netmon.judge.diagnosis import EndEvidence, Evidence, Growth, Light, Past, Side, Step, Way
from netmon.judge.ports import Port
from netmon.model.belief import Truth
from netmon.model.names import DeviceId, LinkId, NetworkId, Subject, SubjectKind, UnitId
from netmon.model.observation import Echo, Failure, FailureKind, ProbeName
from netmon.model.plant import Link, LinkEnd

NETWORK = NetworkId("extranet")
LINK = Link(
    LinkId("hub-ce"),
    "hub-ce",
    NETWORK,
    LinkEnd(UnitId("platform"), DeviceId("hub"), "GE0/0/1"),
    LinkEnd(UnitId("county"), DeviceId("ce"), "GE0/0/9"),
    carrier="Telecom",
    circuit="CS-1",
    bandwidth_bps=100_000_000,
)
AT = 1_800_000_000.0
DAY = 86_400.0
BRIGHT = Light(-8.0, -3.0)
DARK = Light(-40.0, -3.0)
BUSY = Growth(5.0, 10e6, 20e6, 0, 0, 0, 0)
IDLE = Growth(5.0, 0.0, 1000.0, 0, 0, 0, 0)
SILENT = (
    Way(ProbeName.ICMP, Failure(FailureKind.TIMEOUT, "no answer", sent=3)),
    Way(ProbeName.SNMP, Failure(FailureKind.TIMEOUT, "no answer")),
)
ANSWERING = (Way(ProbeName.ICMP, None, 0.002, Echo(3, 3, 0.002, 0.002, 0.002)), Way(ProbeName.SNMP, None, 0.1))


def end(side: Side, port: Port = Port.UP, **more: object) -> EndEvidence:
    """Return an end that answers."""
    label = "hub GE0/0/1" if side is Side.UPPER else "ce GE0/0/9"
    said: dict[str, object] = {
        "device": DeviceId("hub" if side is Side.UPPER else "ce"),
        "ways": ANSWERING,
        "uptime": 90 * DAY,
        "changed": DAY,
        "speed_bps": 10**9,
        **more,
    }
    return EndEvidence(side, label, port=port, **said)  # type: ignore[arg-type]  # fields of the class by their names


def upper(port: Port = Port.UP, **more: object) -> EndEvidence:
    return end(Side.UPPER, port, **more)


def lower(port: Port = Port.UP, **more: object) -> EndEvidence:
    return end(Side.LOWER, port, **more)


def silent(side: Side = Side.LOWER) -> EndEvidence:
    """Return an end whose device says nothing."""
    return end(side, Port.UNREAD, ways=SILENT, uptime=None, changed=None, speed_bps=None)


def nobody(side: Side = Side.LOWER) -> EndEvidence:
    """Return an end with nothing to ask."""
    return EndEvidence(side, "county office")


def seen(one: EndEvidence, other: EndEvidence, past: Past | None = None, *path: Step) -> Evidence:
    return Evidence(LINK, AT, one, other, path, past=past)


def link(name: str) -> Subject:
    return Subject(SubjectKind.LINK, name, NETWORK)


def device(name: str) -> Subject:
    return Subject(SubjectKind.DEVICE, name, NETWORK)


def step(name: str, *, answers: bool, aside: bool = False) -> Step:
    return Step(device(name), Truth.YES if answers else Truth.NO, aside)
