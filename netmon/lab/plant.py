"""What follows from the faults in force: who answers, which ports are down, which lines are idle. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from netmon.judge.topology import Topology, subject_of
from netmon.lab.agent import DOWN, UP, PortState
from netmon.lab.faults import Fault, Noun, Verb
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, LinkId, NetworkId, SiteId, Subject, SubjectKind
from netmon.model.plant import Link, LinkEnd

PortName = tuple[DeviceId, str]


@dataclass(frozen=True, slots=True)
class Effects:
    """`answering` are the devices that some whole path joins to a root; `ports` those not as they were made."""

    answering: frozenset[DeviceId]
    ports: Mapping[PortName, PortState]


class Plant:
    """The inventory's links as paths.

    A killed device forwards nothing, but its neighbours' ports stay up: between them is the carrier's equipment.
    """

    def __init__(self, inventory: Inventory) -> None:
        self._inventory = inventory
        topology = Topology.of(inventory.links.values())
        devices = [Subject(SubjectKind.DEVICE, device.id, device.network) for device in inventory.devices.values()]
        ends = [subject_of(link.upper, link.network) for link in inventory.links.values()]
        nodes = dict.fromkeys([*devices, *ends])
        # Whoever asks stands at the topmost devices: a link that comes to them from beyond the plant is no way to them.
        self._roots = [node for node in devices if all(map(topology.leads_out, topology.links_above(node)))]
        self._below = {
            node: [(link.id, subject_of(link.lower, link.network)) for link in topology.links_below(node)]
            for node in nodes
        }
        self._by_port = {port: link for link in inventory.links.values() for port in _ports_of(link)}
        self._by_device: dict[DeviceId, list[Link]] = {}
        for link in inventory.links.values():
            for device in filter(None, (link.upper.device, link.lower.device)):
                self._by_device.setdefault(device, []).append(link)

    def effects(self, faults: Collection[Fault]) -> Effects:
        """Return what follows from these faults together."""
        dead = {DeviceId(fault.thing.id) for fault in faults if fault.verb is Verb.KILL}
        isolated = isolated_by(faults)
        sites = {SiteId(fault.thing.id) for fault in faults if fault.thing.noun is Noun.SITE}
        away = {device.id for device in self._inventory.devices.values() if device.site in sites}
        ports = {port: state for fault in faults if (port := _port(fault)) and (state := _own_state(fault))}
        # A port that is both down and shut is shut: that is what its device says first.
        ports |= {port: _SHUT for fault in faults if fault.verb is Verb.SHUT and (port := _port(fault))}
        broken = {link.id: link for port in ports if (link := self._by_port.get(port)) is not None}
        broken |= {link.id: link for link in self._cut(faults, away)}
        for link in broken.values():
            for port in _ports_of(link):
                ports.setdefault(port, _DOWN)
        for device in dead:
            for port in (port for link in self._by_device.get(device, ()) for port in _ports_of(link)):
                ports.setdefault(port, _IDLE)
        for fault in faults:
            if fault.verb in (Verb.DIM, Verb.CORRUPT):
                for port in _ports_of(self._inventory.links[LinkId(fault.thing.id)]):
                    ports[port] = _impaired(ports.get(port, _AS_MADE), fault)
        answering = self._reached(broken.keys(), dead | away)
        # Whoever asks has lost his own uplink: all goes on as it was, and nothing of it reaches him.
        seen = (device for device in answering if self._inventory.devices[device].network not in isolated)
        return Effects(frozenset(seen), ports)

    def _cut(self, faults: Iterable[Fault], away: Collection[DeviceId]) -> Iterator[Link]:
        links = self._inventory.links
        yield from (links[LinkId(fault.thing.id)] for fault in faults if (fault.verb, fault.thing.noun) == _CUT_LINK)
        if away:
            yield from (link for link in links.values() if (link.upper.device in away) != (link.lower.device in away))

    def _reached(self, broken: Collection[LinkId], silent: Collection[DeviceId]) -> Iterator[DeviceId]:
        frontier = [root for root in self._roots if not _is_one_of(root, silent)]
        seen = set(frontier)
        while frontier:
            node = frontier.pop()
            if node.kind is SubjectKind.DEVICE:
                yield DeviceId(node.id)
            for link, lower in self._below.get(node, ()):
                if link not in broken and lower not in seen and not _is_one_of(lower, silent):
                    seen.add(lower)
                    frontier.append(lower)


def isolated_by(faults: Iterable[Fault]) -> frozenset[NetworkId]:
    """Return the networks that whoever asks is cut off from."""
    return frozenset(NetworkId(fault.thing.id) for fault in faults if fault.verb is Verb.ISOLATE)


_CUT_LINK = (Verb.CUT, Noun.LINK)
_AS_MADE = PortState(UP, UP, flowing=True)
_DOWN = PortState(UP, DOWN, flowing=False, lit=False)
_SHUT = PortState(DOWN, DOWN, flowing=False)
_IDLE = PortState(UP, UP, flowing=False)


def _impaired(state: PortState, fault: Fault) -> PortState:
    if fault.verb is Verb.DIM:
        return replace(state, dimmed=round(fault.decibels * 100))
    return replace(state, corrupted=fault.loss)


def _own_state(fault: Fault) -> PortState | None:
    return {Verb.DOWN: _DOWN, Verb.SHUT: _SHUT}.get(fault.verb)


def _port(fault: Fault) -> PortName | None:
    return (DeviceId(fault.thing.id), fault.thing.interface) if fault.thing.noun is Noun.PORT else None


def _ports_of(link: Link) -> Iterator[PortName]:
    return (port for end in (link.upper, link.lower) if (port := port_at(end)) is not None)


def port_at(end: LinkEnd) -> PortName | None:
    """Return the port at an end of a link, None where it has no device, or the inventory does not name the port."""
    return None if end.device is None or end.interface is None else (end.device, end.interface)


def _is_one_of(node: Subject, devices: Collection[DeviceId]) -> bool:
    return node.kind is SubjectKind.DEVICE and node.id in devices
