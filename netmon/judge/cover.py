"""What maintenance covers: what it is entered for, and whatever is reached only through that."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from netmon.judge.path import Uplink, cut
from netmon.judge.topology import subject_of
from netmon.judge.unit import UnitPaths
from netmon.judge.wiring import Wiring
from netmon.model.belief import Standing, State
from netmon.model.maintenance import Maintenance
from netmon.model.names import MaintenanceId, Subject, SubjectKind
from netmon.model.plant import Redundancy

_WELL, _BROKEN = Standing(State.UP), Standing(State.DOWN)


@dataclass(frozen=True, slots=True)
class Reach:
    """A wiring, and which links end at which device or unit from below: they fail with it."""

    wiring: Wiring
    above: Mapping[Subject, tuple[Subject, ...]]

    @classmethod
    def of(cls, wiring: Wiring) -> Reach:
        """Index `wiring`."""
        above: dict[Subject, list[Subject]] = {}
        for subject, link in wiring.links.items():
            above.setdefault(subject_of(link.lower, link.network), []).append(subject)
        return cls(wiring, {node: tuple(links) for node, links in above.items()})

    def directly(self, subject: Subject) -> list[Subject]:
        """Return what an entry for `subject` names: also a unit's devices, and the links that end at any of these.

        When a device is switched off, the port at the other end of its link is seen to fail, and not the device.
        """
        nodes = [subject]
        if subject.kind is SubjectKind.UNIT:
            paths = self.wiring.units.get(subject, UnitPaths())
            nodes += [*paths.devices, *(link for link, _ in paths.links)]
            nodes += [one for one in self.wiring.dependents.get(subject, ()) if one.kind is SubjectKind.SERVICE]
        return [*nodes, *(link for node in nodes for link in self.above.get(node, ()))]


@dataclass(slots=True)
class _Closing:
    """The wiring while everything covered is thought to be down. Implements `netmon.judge.path.View`."""

    reach: Reach
    shut: dict[Subject, MaintenanceId] = field(default_factory=dict)

    def standing(self, subject: Subject) -> Standing:
        return _BROKEN if subject in self.shut else _WELL

    def known(self, subject: Subject) -> bool:
        return subject in self.reach.wiring.ranks

    def rank(self, subject: Subject) -> int:
        return self.reach.wiring.ranks.get(subject, 0)

    def close(self) -> None:
        """Shut whatever can no longer be reached, from the top down."""
        heap = [(self.rank(below), below) for shut in self.shut for below in self._below(shut)]
        heapq.heapify(heap)
        while heap:
            _, subject = heapq.heappop(heap)
            if subject in self.shut or (through := self._through(subject)) is None:
                continue
            self.shut[subject] = through
            for below in self._below(subject):
                heapq.heappush(heap, (self.rank(below), below))

    def _below(self, subject: Subject) -> Iterable[Subject]:
        return self.reach.wiring.dependents.get(subject, ())

    def _through(self, subject: Subject) -> MaintenanceId | None:
        """Return which entry is in the only way to `subject`, None where some way stays open."""
        wiring = self.reach.wiring
        if subject.kind is SubjectKind.UNIT:
            return self._of_unit(wiring.units[subject])
        if subject.kind is SubjectKind.DEVICE:
            return self._of_uplinks(wiring.uplinks.get(subject, ()))
        if subject.kind is SubjectKind.SERVICE:
            return self.shut.get(wiring.unit_of(wiring.services[subject]))
        link = wiring.links[subject]
        upper = subject_of(link.upper, link.network)
        if link.upper.device is not None:
            return self.shut.get(upper)
        return self._of_uplinks(wiring.uplinks.get(upper, ()))

    def _of_uplinks(self, uplinks: tuple[Uplink, ...]) -> MaintenanceId | None:
        found = cut(uplinks, self)
        return None if found is None else min(self.shut[part] for part in found.parts)

    def _of_unit(self, paths: UnitPaths) -> MaintenanceId | None:
        links = [link for link, _ in paths.links]
        shut = [self.shut[path] for path in (*paths.devices, *links) if path in self.shut]
        together = any(redundancy is Redundancy.ALL for _, redundancy in paths.links)
        open_link = any(link not in self.shut for link in links)
        if together and any(link in self.shut for link in links):
            open_link = False
        if open_link or any(device not in self.shut for device in paths.devices):
            return None
        return min(shut, default=None)


def covering(reach: Reach, entries: Iterable[Maintenance]) -> dict[Subject, MaintenanceId]:
    """Return what these entries cover, each with one that does: the oldest of those that name it, or are in its way.

    Whatever flows from several of them together is covered too: both legs of a pair cover what hangs on the pair.
    """
    named: dict[Subject, MaintenanceId] = {}
    closing = _Closing(reach)
    for entry in sorted(entries, key=lambda one: one.id):
        for subject in reach.directly(entry.subject):
            named.setdefault(subject, entry.id)
            if entry.below:
                closing.shut.setdefault(subject, entry.id)
    closing.close()
    return closing.shut | named
