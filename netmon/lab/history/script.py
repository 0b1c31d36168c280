"""From episodes to what differs from one moment to the next: who answers, which ports are down, who is how lossy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from netmon.lab.agent import PortState
from netmon.lab.faults import Fault, Noun, Verb
from netmon.lab.history.episode import Episode, Plot
from netmon.lab.plant import Effects, Plant, PortName
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, LinkId, SiteId

_NOTHING = Effects(frozenset(), {})


@dataclass(frozen=True, slots=True)
class Change:
    """What is different from `at` on (UTC, epoch seconds). A port is None where it is as it was made again.

    `restarted` are those that begin anew. `inventory` is set where more is connected than before, `new` among it.
    """

    at: float
    silent: frozenset[DeviceId] = frozenset()
    answering: frozenset[DeviceId] = frozenset()
    ports: Mapping[PortName, PortState | None] = field(default_factory=dict)
    loss: Mapping[DeviceId, float] = field(default_factory=dict)
    restarted: frozenset[DeviceId] = frozenset()
    new: frozenset[DeviceId] = frozenset()
    inventory: Inventory | None = None

    def __bool__(self) -> bool:
        return bool(self.silent or self.answering or self.ports or self.loss or self.inventory)


def changes(plot: Plot) -> Iterator[Change]:
    """Return all that changes, in its order; the first tells how things are in the beginning."""
    script = _Script()
    stages = {stage.at: stage.inventory for stage in plot.stages}
    begins, ends = _by_time(plot.episodes, ends=False), _by_time(plot.episodes, ends=True)
    for at in sorted(stages.keys() | begins.keys() | ends.keys()):
        change = script.turn(at, ends.get(at, ()), begins.get(at, ()), stages.get(at))
        if change:
            yield change


def _by_time(episodes: Iterable[Episode], *, ends: bool) -> dict[float, list[Fault]]:
    found: dict[float, list[Fault]] = {}
    for episode in episodes:
        found.setdefault(episode.end if ends else episode.start, []).append(episode.fault)
    return found


class _Script:
    """The faults in force, and what they came to the last time."""

    def __init__(self) -> None:
        self._inventory: Inventory | None = None
        self._plant: Plant | None = None
        self._faults: Counter[Fault] = Counter()
        self._effects = _NOTHING
        self._loss: dict[DeviceId, float] = {}

    def turn(
        self, at: float, ends: Collection[Fault], begins: Collection[Fault], inventory: Inventory | None
    ) -> Change:
        self._faults.subtract(ends)
        self._faults += Counter(begins)  # += drops what is no longer in force
        self._faults = +self._faults
        new: frozenset[DeviceId] = frozenset()
        if inventory is not None:
            new = frozenset(inventory.devices.keys() - (self._inventory.devices.keys() if self._inventory else ()))
            self._inventory, self._plant = inventory, Plant(inventory)
        if self._inventory is None or self._plant is None:
            raise ValueError("the first stage comes before the first fault")
        known = [fault for fault in self._faults if _is_known(fault, self._inventory)]
        before, after = self._effects, self._plant.effects([fault for fault in known if fault.verb is not Verb.LOSSY])
        loss_before, loss = self._loss, _losses(known)
        self._effects, self._loss = after, loss
        answering = after.answering - before.answering
        killed = {fault.thing.id for fault in ends if fault.verb is Verb.KILL}
        return Change(
            at,
            silent=before.answering - after.answering,
            answering=answering,
            ports=_differing(before.ports, after.ports),
            loss={
                device: loss.get(device, 0.0)
                for device in loss.keys() | loss_before.keys()
                if loss.get(device) != loss_before.get(device)
            },
            restarted=frozenset(device for device in answering if device in killed),
            new=new,
            inventory=inventory,
        )


def _differing(
    before: Mapping[PortName, PortState], after: Mapping[PortName, PortState]
) -> dict[PortName, PortState | None]:
    ports = before.keys() | after.keys()
    return {port: after.get(port) for port in ports if before.get(port) != after.get(port)}


def _losses(faults: Iterable[Fault]) -> dict[DeviceId, float]:
    found: dict[DeviceId, float] = {}
    for fault in faults:
        if fault.verb is Verb.LOSSY:
            device = DeviceId(fault.thing.id)
            found[device] = max(fault.loss, found.get(device, 0.0))
    return found


def _is_known(fault: Fault, inventory: Inventory) -> bool:
    """Tell whether what is broken is connected yet."""
    match fault.thing.noun:
        case Noun.LINK:
            return LinkId(fault.thing.id) in inventory.links
        case Noun.SITE:
            return SiteId(fault.thing.id) in inventory.sites
        case _:
            return DeviceId(fault.thing.id) in inventory.devices
