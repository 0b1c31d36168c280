"""Who depends on whom: derived from links, and from nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from netmon.model.names import LinkId, NetworkId, Subject, SubjectKind
from netmon.model.plant import Link, LinkEnd


def subject_of(end: LinkEnd, network: NetworkId) -> Subject:
    """Return what stands at the end of a link: its device, or its unit where nothing there can be polled."""
    if end.device is not None:
        return Subject(SubjectKind.DEVICE, end.device, network)
    return Subject(SubjectKind.UNIT, end.unit, network)


@dataclass(frozen=True, slots=True)
class Topology:
    """The directed graph of links, upper end first. Its nodes are devices, and units at ends without a device.

    Every answer keeps the order in which the links were given.
    """

    _up: Mapping[Subject, tuple[Link, ...]]
    _down: Mapping[Subject, tuple[Link, ...]]

    @classmethod
    def of(cls, links: Iterable[Link]) -> Topology:
        """Index `links` by both ends."""
        up: dict[Subject, list[Link]] = {}
        down: dict[Subject, list[Link]] = {}
        for link in links:
            up.setdefault(subject_of(link.lower, link.network), []).append(link)
            down.setdefault(subject_of(link.upper, link.network), []).append(link)
        return cls(_frozen(up), _frozen(down))

    def links_above(self, node: Subject) -> tuple[Link, ...]:
        """Return the links whose lower end is `node`."""
        return self._up.get(node, ())

    def links_below(self, node: Subject) -> tuple[Link, ...]:
        """Return the links whose upper end is `node`."""
        return self._down.get(node, ())

    def leads_out(self, link: Link) -> bool:
        """Say whether a link comes from beyond the plant: its upper end is a unit without a device, and nothing of ours
        is above that. Whoever asks stands on this side of it, so nothing here is reached through it.
        """
        return link.upper.device is None and not self.links_above(subject_of(link.upper, link.network))

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


def _frozen(index: Mapping[Subject, list[Link]]) -> Mapping[Subject, tuple[Link, ...]]:
    return MappingProxyType({node: tuple(links) for node, links in index.items()})
