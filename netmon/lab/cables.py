"""Which socket every link is plugged into now, and who sees whom because of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from netmon.lab.agent import DOWN, UP, Agent, PortState
from netmon.lab.faults import Fault, Verb
from netmon.lab.lldp import TTL, Seen
from netmon.lab.plant import PortName, port_at
from netmon.lab.recipes import ENDLESS
from netmon.lab.refusal import refusal
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, LinkId
from netmon.model.plant import Link

_EMPTY = PortState(UP, DOWN, flowing=False, lit=False)
_PLUGGED = PortState(UP, UP, flowing=True)


class Cables:
    """The links of an inventory between simulated devices that name their ports."""

    def __init__(self, inventory: Inventory, agents: Mapping[DeviceId, Agent]) -> None:
        self._agents = agents
        self._links = [link for link in inventory.links.values() if self._is_simulated(link)]
        self._dead: dict[DeviceId, int] = {}

    def _is_simulated(self, link: Link) -> bool:
        ports = port_at(link.upper), port_at(link.lower)
        return all(port is not None and port[0] in self._agents for port in ports)

    def check(self, link: str) -> None:
        """Raise `LabError` where a link cannot be plugged in elsewhere."""
        found = next((one for one in self._links if one.id == link), None)
        if found is None or self._spare(found) is None:
            raise refusal("lab.cannot_miswire", link=link)

    def states(self, faults: Iterable[Fault]) -> dict[PortName, PortState]:
        """Return the ports that a miswired link leaves empty, and those that it is plugged into."""
        found: dict[PortName, PortState] = {}
        for link in self._moved(faults):
            lower, spare = port_at(link.lower), self._spare(link)
            if lower is not None and spare is not None:
                found[lower], found[spare] = _EMPTY, _PLUGGED
        return found

    def _moved(self, faults: Iterable[Fault]) -> list[Link]:
        ids = {LinkId(fault.thing.id) for fault in faults if fault.verb is Verb.MISWIRE}
        return [link for link in self._links if link.id in ids] if ids else []

    def _spare(self, link: Link) -> PortName | None:
        """Return the socket of the lower device that the cable goes into by mistake."""
        device = link.lower.device
        if device is None:
            return None
        agent = self._agents[device]
        number = agent.spare(link.id)
        return None if number is None else (device, agent.port(number).name)

    def rewire(self, faults: Collection[Fault], ticks: int) -> None:
        """Tell every agent whom it sees. A device without power is told of for a while yet."""
        dead = {DeviceId(fault.thing.id) for fault in faults if fault.verb is Verb.KILL}
        self._dead = {device: self._dead.get(device, ticks) for device in dead}
        moved = {link.id for link in self._moved(faults)}
        seen: dict[DeviceId, list[Seen]] = {device: [] for device in self._agents}
        for link in self._links:
            upper, lower = port_at(link.upper), port_at(link.lower)
            if link.id in moved:
                lower = self._spare(link)
            if upper is not None and lower is not None:
                self._see(seen, upper, lower)
                self._see(seen, lower, upper)
        for device, agent in self._agents.items():
            agent.see(tuple(seen[device]))

    def _see(self, seen: dict[DeviceId, list[Seen]], near: PortName, far: PortName) -> None:
        number = self._agents[near[0]].find(near[1])
        until = self._dead[far[0]] + TTL if far[0] in self._dead else ENDLESS
        if number is not None:
            seen[near[0]].append(Seen(number, self._agents[far[0]].device, far[1], until))
