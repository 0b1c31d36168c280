"""Why we believe what we believe about one subject, as a value: for `netmon why`, the pages and the API."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.model.belief import Belief, State, Truth
from netmon.model.names import DeviceId, ObservationId, Subject
from netmon.model.observation import Failure, ProbeName


@dataclass(frozen=True, slots=True)
class ProbeEvidence:
    """What one probe has to say about a device. `asked` and `age` in seconds ago; None: never.

    `answers` is the probe's own verdict after the thresholds; `misses` follow each other without an answer between.
    """

    device: DeviceId
    probe: ProbeName
    answers: Truth
    misses: int
    asked: float | None
    failure: Failure | None
    evidence: tuple[ObservationId, ...] = ()


@dataclass(frozen=True, slots=True)
class PortEvidence:
    """What one end of a link was found to be. `age` in seconds; None: never read."""

    device: DeviceId
    interface: str
    found: str
    """The port's state or why there is none: a code of the catalogue (`port.*`)."""
    age: float | None
    confirming: bool = False
    overrun: bool = False
    """Whether more passes there, reading after reading, than the device says the port can carry."""
    over_ssh: tuple[str, ...] | None = None
    """The commands that it was read by, where that was over SSH."""


@dataclass(frozen=True, slots=True)
class Upstream:
    """One subject above, nearest first."""

    subject: Subject
    state: State
    root: Subject | None
    since: float


@dataclass(frozen=True, slots=True)
class Outstanding:
    """An asking that is under way or due, in how many seconds, and why (a code of the catalogue, `asking.*`)."""

    device: DeviceId
    due_in: float
    why: str


@dataclass(frozen=True, slots=True)
class Flapping:
    """How a subject flaps: `since` and `until`, UTC in epoch seconds, and how often it changed within `window` seconds.

    `until` is when it will be over if nothing more happens, None while that cannot be told: its clock stands still.
    """

    since: float
    changes: int
    window: float
    until: float | None


@dataclass(frozen=True, slots=True)
class Explanation:
    """`upstream` is the chain up to the roots; `waiting_for` are the devices whose answer holds this judgement."""

    belief: Belief
    heard: float | None
    """When the subject last said anything (UTC, epoch seconds)."""
    probes: tuple[ProbeEvidence, ...] = ()
    ports: tuple[PortEvidence, ...] = ()
    upstream: tuple[Upstream, ...] = ()
    asks: tuple[Outstanding, ...] = ()
    waiting_for: tuple[DeviceId, ...] = ()
    flapping: Flapping | None = None
