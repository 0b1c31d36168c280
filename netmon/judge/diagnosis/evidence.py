"""What both ends of a link said when they were asked, and what is on record. None is what nobody said."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from netmon.judge.diagnosis.finding import Side
from netmon.judge.ports import Port
from netmon.model.belief import State, Truth
from netmon.model.health import HealthReading
from netmon.model.names import DeviceId, Subject
from netmon.model.observation import Echo, Failure, ProbeName
from netmon.model.plant import Link


class Neighbourship(StrEnum):
    """Who is seen at the declared port."""

    RIGHT = "right"  # the device that is declared there, and at its declared port where that was told
    OTHER_PORT = "other_port"  # the declared device, at another of its ports
    MOVED = "moved"  # nobody here; the declared device is seen at another port of this one
    OTHER_DEVICE = "other_device"  # another device of the inventory
    STRANGER = "stranger"  # somebody in no inventory
    NOBODY = "nobody"  # nobody, although the device is known to see neighbours


_ELSEWHERE = (Neighbourship.OTHER_PORT, Neighbourship.MOVED, Neighbourship.OTHER_DEVICE)


@dataclass(frozen=True, slots=True)
class Way:
    """One way in which a device was asked. `failure` is None where it answered as it should.

    `took` is in seconds; of a ping it is the mean round trip.
    """

    probe: ProbeName
    failure: Failure | None
    took: float | None = None
    echo: Echo | None = None

    @property
    def answered(self) -> bool:
        """Whether the device itself said anything."""
        return self.failure is None or self.failure.answered


@dataclass(frozen=True, slots=True)
class Growth:
    """What a port counted within `seconds`. Rates in bit/s; errors and discards are packets."""

    seconds: float
    in_bps: float | None = None
    out_bps: float | None = None
    in_errors: int | None = None
    out_errors: int | None = None
    in_discards: int | None = None
    out_discards: int | None = None


@dataclass(frozen=True, slots=True)
class Light:
    """Light at a port in dBm; of several lanes the weakest."""

    rx: float | None = None
    tx: float | None = None


@dataclass(frozen=True, slots=True)
class EndEvidence:
    """One end. `device` is None where nothing there can be asked; `label` is what the end is called.

    `changed` is how long the port has been as it is, `uptime` how long the device has been running, in seconds.
    `sees` are the neighbours at the port in words of the device; `elsewhere` is the port at which the other end is
    plugged in instead (see `Neighbourship`). `to_peer` is what came of a ping from this device to the one at the
    other end. `turned` is whether the port changed its state while it was being watched.
    """

    side: Side
    label: str
    device: DeviceId | None = None
    ways: tuple[Way, ...] = ()
    port: Port = Port.UNREAD
    changed: float | None = None
    uptime: float | None = None
    speed_bps: int | None = None
    growth: Growth | None = None
    light: Light = field(default_factory=Light)
    neighbourship: Neighbourship | None = None
    sees: tuple[str, ...] = ()
    elsewhere: str | None = None
    alarms: tuple[HealthReading, ...] = ()
    to_peer: Echo | Failure | None = None
    turned: bool = False

    @property
    def answers(self) -> Truth:
        """Whether the device said anything; UNKNOWN where it was not asked."""
        if not self.ways:
            return Truth.UNKNOWN
        return Truth.YES if any(way.answered for way in self.ways) else Truth.NO

    @property
    def is_read(self) -> bool:
        """Whether the port's own state is known."""
        return self.port.carrying is not Truth.UNKNOWN


@dataclass(frozen=True, slots=True)
class Step:
    """Another device that was asked: on the way to the link, nearest first, or `aside` of it."""

    device: Subject
    answers: Truth
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Fellows:
    """What shares something with this link: how many are watched, and which failed within the same minutes."""

    failed: tuple[Subject, ...] = ()
    watched: int = 0


@dataclass(frozen=True, slots=True)
class Past:
    """What the record says. Times are UTC, epoch seconds.

    `failed_at` is when the link last ceased to carry, within the time that was looked at. `changes` counts how often
    it went down in the last hour. `root` is what is held to be the cause where the link itself is not. `carrier`
    and `circuit` are other links of the same carrier and the same circuit number, `places` the other links and devices
    at the place of an end; failed are those that did so by themselves. `errors` are those of the last hour.
    """

    state: State = State.UNKNOWN
    since: float | None = None
    failed_at: float | None = None
    changes: int = 0
    root: Subject | None = None
    carrier: Fellows = field(default_factory=Fellows)
    circuit: Fellows = field(default_factory=Fellows)
    places: tuple[tuple[Side, Fellows], ...] = ()
    errors: int | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """All of it. `at` is when the ends were asked (UTC, epoch seconds); `past` is None where there is no record.

    `route` says why this host can send to neither end, None where it can.
    """

    link: Link
    at: float
    upper: EndEvidence
    lower: EndEvidence
    path: tuple[Step, ...] = ()
    route: Failure | None = None
    past: Past | None = None

    @property
    def ends(self) -> tuple[EndEvidence, EndEvidence]:
        """Both ends, the upper one first."""
        return self.upper, self.lower

    def end(self, side: Side) -> EndEvidence:
        """Return one end."""
        return self.upper if side is Side.UPPER else self.lower

    def facing(self, end: EndEvidence) -> EndEvidence:
        """Return the other end."""
        return self.end(end.side.other)

    @property
    def misplugged(self) -> bool:
        """Whether a neighbour shows that the cable of this link is plugged in elsewhere."""
        return any(end.neighbourship in _ELSEWHERE for end in self.ends)

    @property
    def broken(self) -> bool:
        """Whether the link does not carry, as far as its ends show: a port that is down, or an end that is silent."""
        return any(end.port.carrying is Truth.NO or end.answers is Truth.NO for end in self.ends)
