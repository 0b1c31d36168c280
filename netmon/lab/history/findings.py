"""What people found that an incident of a past had been: true to the faults that were drawn, and not for every one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime, tzinfo
from random import Random

from netmon.lab.faults import Noun
from netmon.lab.history.episode import Episode, Plot
from netmon.lab.history.rates import DAY, HOUR, MINUTE, Lasting
from netmon.model.incident import CauseKind, Conclusion, Ending, Family, Incident
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, LinkId, Subject, SubjectKind
from netmon.model.plant import Link

FOUND = 0.9
"""Of how many incidents somebody enters what they were, as a share."""

ENTERED_AFTER = Lasting(5 * HOUR, 20 * MINUTE, 3 * DAY, 0.9)

SAMPLE = "sample"
"""Who entered it all; tickets begin alike."""

_BEFORE = 10 * MINUTE
"""How long before it was noticed a fault may have been over: a device that restarts is missed for a while longer."""

_CARRIERS = frozenset({CauseKind.CARRIER, CauseKind.PLANNED})

Part = tuple[Noun, str]


class Findings:
    """Finds the fault behind each incident. The same for the same `seed`; days are those of `zone`."""

    def __init__(self, inventory: Inventory, plot: Plot, zone: tzinfo, seed: int) -> None:
        self._inventory = inventory
        self._zone = zone
        self._seed = seed
        self._around: defaultdict[str, list[Link]] = defaultdict(list)
        by_port = {}
        for link in inventory.links.values():
            for end in (link.upper, link.lower):
                by_port[end.device, end.interface] = link.id
                if end.device is not None:
                    self._around[end.device].append(link)
        self._faults: defaultdict[Part, list[Episode]] = defaultdict(list)
        for episode in plot.episodes:
            thing = episode.fault.thing
            if thing.noun is Noun.PORT:
                self._faults[Noun.LINK, by_port[DeviceId(thing.id), thing.interface]].append(episode)
            else:
                self._faults[thing.noun, thing.id].append(episode)

    def of(self, incident: Incident) -> Conclusion | None:
        """Return what somebody enters of an incident that has just been closed, and when; None where nobody does."""
        root, closed = incident.root, incident.closed_at
        if root is None or closed is None:
            return None
        dice = Random(f"{self._seed}/finding/{incident.id}")  # noqa: S311 - an invented past
        fault = self._fault_of(incident, closed)
        if fault is None or dice.random() >= FOUND:
            return None
        day = datetime.fromtimestamp(incident.since, self._zone)
        ticket = f"{SAMPLE.upper()}-{day:%Y%m%d}-{dice.randrange(1, 1000):03}"
        at = closed + ENTERED_AFTER.draw(dice)
        return Conclusion(fault.cause, self._party(root, fault), ticket, "", SAMPLE, at)

    def _fault_of(self, incident: Incident, now: float) -> Episode | None:
        """Return the last fault that was in force when it began: at a root if there is one, else next to it."""
        if incident.ending is not Ending.RECOVERED or incident.family is not Family.CONNECTION:
            return None
        for parts in (map(_part, incident.roots), self._next_to(incident.roots)):
            faults = [
                episode
                for part in parts
                for episode in self._faults.get(part, ())
                if episode.start <= (incident.over_since or now) and episode.end >= incident.since - _BEFORE
            ]
            before = [episode for episode in faults if episode.start <= incident.opened_at]
            if before:
                return max(before, key=_start)
            if faults:  # the root of now came later: one of several that had a cause in common
                return min(faults, key=_start)
        return None

    def _next_to(self, roots: Iterable[Subject]) -> Iterator[Part]:
        """Yield the links at each device, and the devices at each link."""
        for root in roots:
            if root.kind is SubjectKind.DEVICE:
                yield from ((Noun.LINK, link.id) for link in self._around[root.id])
            elif root.kind is SubjectKind.LINK:
                link = self._inventory.links[LinkId(root.id)]
                yield from ((Noun.DEVICE, end.device) for end in (link.upper, link.lower) if end.device is not None)

    def _party(self, root: Subject, fault: Episode) -> str:
        """Return whose it is to see that it does not happen again: the carrier of the line, else the device's unit."""
        thing = fault.fault.thing
        links = self._inventory.links
        if fault.cause in _CARRIERS:
            named = links.get(LinkId(thing.id if thing.noun is Noun.LINK else root.id))
            near = [named] if named is not None else self._around[thing.id]
            return next((link.carrier for link in near if link.carrier), "")
        device = self._inventory.devices.get(DeviceId(thing.id))
        unit = self._inventory.units.get(device.unit) if device is not None else None
        return unit.name if unit is not None else ""


def _part(root: Subject) -> Part:
    return (Noun.LINK if root.kind is SubjectKind.LINK else Noun.DEVICE), root.id


def _start(episode: Episode) -> float:
    return episode.start
