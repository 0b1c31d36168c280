"""The board: what is believed and what was last seen, for everyone who shows it.

Beliefs on it are committed (see `netmon.watch.publish`). What was seen is not belief: it is shown as it comes in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Generic, NamedTuple, TypeVar

from netmon.judge.device import NEVER_ASKED
from netmon.model.anchor import Anchor
from netmon.model.belief import Belief, Flag, Standing
from netmon.model.degradation import Degradation
from netmon.model.device_identity import DeviceIdentity
from netmon.model.hardware import DeviceRecord
from netmon.model.health import Health
from netmon.model.interfaces import InterfaceCounters, InterfaceIdentity, InterfaceStatus
from netmon.model.inventory import Inventory
from netmon.model.link_sample import LinkSample
from netmon.model.names import AnchorId, DeviceId, LinkId, MaintenanceId, NetworkId, ServiceId, Subject
from netmon.model.neighbours import Neighbours
from netmon.model.observation import Echo, Failure, ProbeName, System
from netmon.model.over_ssh import SshRecord
from netmon.model.service_check import ServiceRecord

T = TypeVar("T")
_MAINTENANCE = frozenset({Flag.MAINTENANCE})


class Shown(NamedTuple, Generic[T]):
    """A value and when it was seen: `at` monotonic seconds, to tell its age; `wall` UTC epoch seconds, to label it."""

    value: T
    at: float
    wall: float


@dataclass(slots=True)
class ProbeView:
    """How one probe of a device fares. Nothing here moves when an asking is skipped.

    `took` is how long the last asking lasted, in seconds; `answered` whether it brought what was asked for. `failure`
    is the last one there was, also after the probe is well again: compare its `at`.
    """

    asked: float | None = None
    took: float | None = None
    answered: bool | None = None
    failure: Shown[Failure] | None = None


@dataclass(slots=True)
class DeviceView:
    """What was last seen of a device. None: never seen, or too old to be shown.

    `echo` may hold a burst that nobody answered. Interfaces are to be shown while there is a `status`; `identity`, read
    seldom, may outlive it. `device` is what was said of the device itself lately, `record` what is believed of that,
    whenever it was said. `heard` is when anything at all came back (UTC, epoch seconds).
    `faults` and `flags` are those of the last SNMP visit, or of the last session where only SSH is asked. `ssh` is how
    SSH fares, None where it is not asked or was not yet. Only `watch` writes here.
    """

    probes: dict[ProbeName, ProbeView] = field(default_factory=dict)
    heard: float | None = None
    echo: Shown[Echo] | None = None
    uptime: Shown[int] | None = None
    system: Shown[System] | None = None
    status: Shown[InterfaceStatus] | None = None
    counters: Shown[InterfaceCounters] | None = None
    identity: Shown[InterfaceIdentity] | None = None
    device: Shown[DeviceIdentity] | None = None
    health: Shown[Health] | None = None
    neighbours: Shown[Neighbours] | None = None
    record: DeviceRecord | None = None
    ssh: SshRecord | None = None
    interface_count: int | None = None
    faults: tuple[Failure, ...] = ()
    flags: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class AnchorView:
    """How an anchor fares: whether it `answers` (None: never asked, or it cannot be), since when it was last `heard`
    (UTC, epoch seconds), how long its last answer took in seconds, and the last failure while it is silent.
    """

    anchor: Anchor
    answers: bool | None = None
    heard: float | None = None
    rtt: float | None = None
    failure: Failure | None = None


@dataclass(slots=True)
class ServiceView:
    """How a service fares: the newest check, and how many there were since the start, by what came of them (`ok`, or
    the kind of fault). Only `watch` writes here.
    """

    record: ServiceRecord | None = None
    checks: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class WatchStats:
    """Counts since the start, and what is under way.

    `strangers` are observations of devices that the inventory does not have (any more), `bugs` the judgements that
    raised an exception, `pending` the decisions that wait for their commit, `in_doubt` the devices being re-asked,
    `held` those of them that wait for what is upstream.
    """

    observations: int = 0
    skipped: int = 0
    strangers: int = 0
    events: int = 0
    asks: int = 0
    bugs: int = 0
    pending: int = 0
    in_doubt: int = 0
    held: int = 0


class Board:
    """A read-only view that stays the same object over reloads. Before the first load it has no inventory."""

    __slots__ = (
        "_beliefs",
        "_changed",
        "_covered",
        "_degradations",
        "_devices",
        "_inventory",
        "_samples",
        "anchors",
        "isolated",
        "services",
        "stats",
    )

    def __init__(self) -> None:
        self._inventory: Inventory | None = None
        self._beliefs: dict[Subject, Belief] = {}
        self._devices: dict[DeviceId, DeviceView] = {}
        self._samples: dict[LinkId, LinkSample] = {}
        self._degradations: dict[Subject, tuple[Degradation, ...]] = {}
        self._changed: set[Subject] = set()
        self.isolated: Mapping[NetworkId, float] = {}
        """The networks that we are cut off from ourselves, since when (UTC, epoch seconds). Only `watch` writes it."""
        self.anchors: Mapping[AnchorId, AnchorView] = {}
        """Every anchor of the inventory and how it fares. Only `watch` writes it."""
        self.services: Mapping[ServiceId, ServiceView] = {}
        """Every service of the inventory and how it fares. Only `watch` writes it."""
        self._covered: Mapping[Subject, MaintenanceId] = {}
        self.stats = WatchStats()

    @property
    def isolated_since(self) -> float | None:
        """Since when we are cut off from any network (UTC, epoch seconds), None while we are cut off from none."""
        return min(self.isolated.values(), default=None)

    @property
    def loaded(self) -> bool:
        """Whether there is an inventory."""
        return self._inventory is not None

    @property
    def inventory(self) -> Inventory:
        """Return the inventory in force; raises LookupError before the first load."""
        if self._inventory is None:
            raise LookupError("no inventory is loaded yet")
        return self._inventory

    @property
    def beliefs(self) -> Mapping[Subject, Belief]:
        """Every subject of the inventory (devices, links, services, units per network) and what is believed of it."""
        return MappingProxyType(self._beliefs)

    @property
    def devices(self) -> Mapping[DeviceId, DeviceView]:
        """Every device of the inventory and what was last seen of it."""
        return MappingProxyType(self._devices)

    @property
    def samples(self) -> Mapping[LinkId, LinkSample]:
        """The last five minutes that are over, of every link of which they had something to say."""
        return MappingProxyType(self._samples)

    @property
    def degradations(self) -> Mapping[Subject, tuple[Degradation, ...]]:
        """What works, and not as it should: only subjects of which there is something to say."""
        return MappingProxyType(self._degradations)

    def belief(self, subject: Subject) -> Belief:
        """Return what is believed of `subject`: UNKNOWN where it is not in the inventory."""
        return self._beliefs.get(subject) or Belief(subject, Standing(), 0.0, NEVER_ASKED)

    def replace(
        self, inventory: Inventory, beliefs: Mapping[Subject, Belief], devices: Mapping[DeviceId, DeviceView]
    ) -> None:
        """Show another inventory. What is gone leaves at once; what was shown already stays as it was. For `watch`."""
        shown = {subject: self._beliefs.get(subject, belief) for subject, belief in beliefs.items()}
        shown |= {subject: self._flagged(shown[subject]) for subject in self._covered if subject in shown}
        self._inventory, self._beliefs, self._devices = inventory, shown, dict(devices)
        self._samples = {link: sample for link, sample in self._samples.items() if link in inventory.links}
        self._degradations = {subject: what for subject, what in self._degradations.items() if subject in beliefs}
        self._changed.update(shown)

    def sample(self, sample: LinkSample) -> None:
        """Show the slot of a link that is over in place of the one before. For `watch`."""
        if sample.empty:
            self._samples.pop(sample.link, None)
        elif self._inventory is not None and sample.link in self._inventory.links:
            self._samples[sample.link] = sample

    def show(self, beliefs: Iterable[Belief]) -> None:
        """Show beliefs that are committed; what has left the inventory meanwhile is not put back. For `watch`."""
        for belief in beliefs:
            if belief.subject in self._beliefs:
                self._beliefs[belief.subject] = self._flagged(belief)
                self._changed.add(belief.subject)

    def degrade(self, subject: Subject, degradations: tuple[Degradation, ...]) -> None:
        """Show what of a subject is not as it should be in place of what was, nothing where all is. For `watch`."""
        if subject not in self._beliefs or self._degradations.get(subject, ()) == degradations:
            return
        if degradations:
            self._degradations[subject] = degradations
        else:
            self._degradations.pop(subject, None)
        self._changed.add(subject)

    def cover(self, covered: Mapping[Subject, MaintenanceId]) -> None:
        """Show what maintenance covers, and nothing else, as under maintenance. For `watch`.

        It is a flag of what is shown alone: no belief changes by it, and none is recorded with it.
        """
        before, self._covered = self._covered, covered
        for subject in before.keys() | covered.keys():
            if before.get(subject) != covered.get(subject) and subject in self._beliefs:
                self._beliefs[subject] = self._flagged(self._beliefs[subject])
                self._changed.add(subject)

    def _flagged(self, belief: Belief) -> Belief:
        flags = belief.standing.flags - _MAINTENANCE
        if belief.subject in self._covered:
            flags |= _MAINTENANCE
        if flags == belief.standing.flags:
            return belief
        return replace(belief, standing=replace(belief.standing, flags=flags))

    def take_changed(self) -> frozenset[Subject]:
        """Return the subjects of which something else is shown than when this was last asked. For `watch`."""
        changed, self._changed = frozenset(self._changed), set()
        return changed
