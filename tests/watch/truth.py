"""What ought to be believed of a world that has been quiet for a while, told from the world itself.

Written from the rules and not from the code: top down by recursion, with no evidence, thresholds or order of arrival.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from netmon.model.belief import State
from netmon.model.names import DeviceId, LinkId, Subject
from netmon.model.plant import Link, LinkEnd, Redundancy
from tests.watch.plant import dev, lnk
from tests.watch.world import World

UP, DOWN, UNREACHABLE, UNKNOWN = State.UP, State.DOWN, State.UNREACHABLE, State.UNKNOWN


@dataclass(frozen=True, slots=True)
class Fate:
    """A state, and the roots that may be named for it."""

    state: State
    roots: frozenset[Subject] = frozenset()


class Truth:
    def __init__(self, world: World) -> None:
        self.world = world
        self.device = cache(self._device)
        self.link = cache(self._link)

    def states(self) -> dict[Subject, State]:
        fates = {dev(id_): self.device(id_) for id_ in self.world.inventory.devices}
        fates |= {lnk(id_): self.link(id_) for id_ in self.world.inventory.links}
        return {subject: fate.state for subject, fate in fates.items()}

    def roots(self) -> set[Subject]:
        """The subjects that are to be their own root: what is DOWN, unless somebody ordered it."""
        down = {dev(id_) for id_ in self.world.inventory.devices if self.device(id_).state is DOWN}
        down |= {lnk(id_) for id_ in self.world.inventory.links if self.link(id_).roots == {lnk(id_)}}
        return down

    def may_be_root(self, subject: Subject, root: Subject | None) -> bool:
        fate = self.device(DeviceId(subject.id)) if subject.kind == "device" else self.link(LinkId(subject.id))
        return root in fate.roots if fate.roots else root is None

    def hidden_orders(self) -> set[Subject]:
        """The links shut some time at an end that cannot be read now: what is believed is what was read there last."""
        ever = self.world.ever_shut
        return {
            lnk(one.id)
            for one in self.world.inventory.links.values()
            for end in (one.upper, one.lower)
            if f"{end.device}/{end.interface}" in ever and not self._seen(end)
        }

    def _device(self, id_: DeviceId) -> Fate:
        if self.world.reachable(id_):
            return Fate(UP)
        uplinks = self.world.uplinks[id_]
        broken = {one.id: self._broken(one) for one in uplinks}
        needed = [broken[one.id] for one in uplinks if one.redundancy is Redundancy.ALL and broken[one.id]]
        if needed:
            return Fate(UNREACHABLE, frozenset().union(*needed))
        if uplinks and all(broken.values()):
            return Fate(UNREACHABLE, frozenset().union(*broken.values()))
        return Fate(DOWN, frozenset({dev(id_)}))

    def _broken(self, link: Link) -> frozenset[Subject]:
        """The roots of what breaks the path by `link`; empty where it is not known to be broken."""
        if link.upper.device is not None:
            above = self.device(link.upper.device)
            if above.state in (DOWN, UNREACHABLE):
                return above.roots
        fate = self.link(link.id)
        return (fate.roots or frozenset({lnk(link.id)})) if fate.state in (DOWN, UNREACHABLE) else frozenset()

    def _link(self, id_: LinkId) -> Fate:
        link = self.world.inventory.links[id_]
        seen = [end for end in (link.upper, link.lower) if self._seen(end)]
        if any(end.device and end.interface in self.world.boxes[end.device].admin_down for end in seen):
            return Fate(DOWN)
        if seen:
            return Fate(UP) if self.world.lit(link) else Fate(DOWN, frozenset({lnk(id_)}))
        if link.upper.device is not None:
            above = self.device(link.upper.device)
            if above.state in (DOWN, UNREACHABLE):
                return Fate(UNREACHABLE, above.roots)
        return Fate(UNKNOWN)

    def _seen(self, end: LinkEnd) -> bool:
        """Whether somebody can say what the interface at this end is doing."""
        if end.device is None or end.interface is None:
            return False
        asked = self.world.inventory.devices[end.device].snmp is not None
        return asked and self.world.boxes[end.device].agent and self.world.reachable(end.device)
