"""Who depends on whom: derived from links, and from nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from netmon.model.names import DeviceId, LinkId, NetworkId, Subject, SubjectKind, UnitId
from netmon.model.plant import Device, Link, LinkEnd


def subject_of(end: LinkEnd, network: NetworkId) -> Subject:
    """Return what stands at the end of a link: its device, or its unit where nothing there can be polled."""
    if end.device is not None:
        return Subject(SubjectKind.DEVICE, end.device, network)
    return Subject(SubjectKind.UNIT, end.unit, network)


@dataclass(frozen=True, slots=True)
class Topology:
    """The directed graph of links, upper end first. Its nodes are devices, and units at ends without a device.

    Every answer keeps the order in which links and devices were given, and holds nothing twice. A walk is safe on a
    graph with a cycle, though no checked inventory has one.
    """

    devices: Mapping[DeviceId, Device]
    _up: Mapping[Subject, tuple[Link, ...]]
    _down: Mapping[Subject, tuple[Link, ...]]

    @classmethod
    def of(cls, links: Iterable[Link], devices: Iterable[Device]) -> Topology:
        """Index `links` by both ends. Ends need not be among `devices`; `roots` speaks of those given only."""
        up: dict[Subject, list[Link]] = {}
        down: dict[Subject, list[Link]] = {}
        for link in links:
            up.setdefault(subject_of(link.lower, link.network), []).append(link)
            down.setdefault(subject_of(link.upper, link.network), []).append(link)
        return cls(MappingProxyType({device.id: device for device in devices}), _frozen(up), _frozen(down))

    def links_above(self, node: Subject) -> tuple[Link, ...]:
        """Return the links whose lower end is `node`."""
        return self._up.get(node, ())

    def links_below(self, node: Subject) -> tuple[Link, ...]:
        """Return the links whose upper end is `node`."""
        return self._down.get(node, ())

    def uplinks(self, device: DeviceId) -> tuple[Link, ...]:
        """Return the links that connect `device` upwards: those whose lower end it is."""
        return self.links_above(self._node(device))

    def downlinks(self, device: DeviceId) -> tuple[Link, ...]:
        """Return the links whose upper end is `device`."""
        return self.links_below(self._node(device))

    def unit_uplinks(self, unit: UnitId, network: NetworkId) -> tuple[Link, ...]:
        """Return the links that end at `unit` itself, with no device to ask there."""
        return self.links_above(Subject(SubjectKind.UNIT, unit, network))

    def parents(self, device: DeviceId) -> tuple[DeviceId, ...]:
        """Return the devices right above `device`."""
        return _devices(subject_of(link.upper, link.network) for link in self.uplinks(device))

    def children(self, device: DeviceId) -> tuple[DeviceId, ...]:
        """Return the devices right below `device`."""
        return _devices(subject_of(link.lower, link.network) for link in self.downlinks(device))

    def above(self, device: DeviceId) -> tuple[DeviceId, ...]:
        """Return every device that some path from `device` upwards meets, nearest first."""
        return _devices(_walk([self._node(device)], self._nodes_above)[1:])

    def below(self, device: DeviceId) -> tuple[DeviceId, ...]:
        """Return every device that some path from `device` downwards meets, nearest first."""
        return _devices(_walk([self._node(device)], self._nodes_below)[1:])

    def dependents(self, link: Link) -> tuple[Subject, ...]:
        """Return the lower end of `link` and all that is below it, nearest first: devices, and units without one.

        They may lose the network with this link; whether they do depends on their other links.
        """
        return _walk([subject_of(link.lower, link.network)], self._nodes_below)

    def roots(self, network: NetworkId) -> tuple[DeviceId, ...]:
        """Return the devices of `network` that have no device above them."""
        return tuple(
            device.id
            for device in self.devices.values()
            if device.network == network and not self.parents(device.id) and not self.above(device.id)
        )

    def cycle(self) -> tuple[LinkId, ...] | None:
        """Return the links of one cycle, in the order in which they lead round, or None where there is none."""
        done: set[Subject] = set()
        for start in self._down:
            if start not in done and (found := self._cycle_from(start, done)):
                return found
        return None

    def _cycle_from(self, start: Subject, done: set[Subject]) -> tuple[LinkId, ...] | None:
        """Search downwards without recursion: a chain may be longer than Python's stack."""
        path: list[Link] = []  # path[i] leads from the i-th node of `depth` to the next
        depth: dict[Subject, int] = {start: 0}
        stack = [iter(self.links_below(start))]
        while stack:
            link = next(stack[-1], None)
            if link is None:
                stack.pop()
                done.add(depth.popitem()[0])
                if path:
                    path.pop()
                continue
            node = subject_of(link.lower, link.network)
            if node in depth:
                return tuple(step.id for step in [*path[depth[node] :], link])
            if node not in done:
                path.append(link)
                depth[node] = len(path)
                stack.append(iter(self.links_below(node)))
        return None

    def _node(self, device: DeviceId) -> Subject:
        known = self.devices.get(device)
        return Subject(SubjectKind.DEVICE, device, known.network if known else NetworkId(""))

    def _nodes_above(self, node: Subject) -> Sequence[Subject]:
        return [subject_of(link.upper, link.network) for link in self.links_above(node)]

    def _nodes_below(self, node: Subject) -> Sequence[Subject]:
        return [subject_of(link.lower, link.network) for link in self.links_below(node)]


def _walk(start: Sequence[Subject], step: Callable[[Subject], Sequence[Subject]]) -> tuple[Subject, ...]:
    """Return all nodes reached from `start`, breadth first, each once, `start` included."""
    seen = dict.fromkeys(start)
    frontier = list(seen)
    while frontier:
        reached = dict.fromkeys(after for node in frontier for after in step(node))
        frontier = [node for node in reached if node not in seen]
        seen.update(dict.fromkeys(frontier))
    return tuple(seen)


def _devices(nodes: Iterable[Subject]) -> tuple[DeviceId, ...]:
    return tuple(dict.fromkeys(DeviceId(node.id) for node in nodes if node.kind is SubjectKind.DEVICE))


def _frozen(index: Mapping[Subject, list[Link]]) -> Mapping[Subject, tuple[Link, ...]]:
    return MappingProxyType({node: tuple(links) for node, links in index.items()})
