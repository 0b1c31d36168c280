"""All that is asked about a link, at once and until one deadline."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from netmon.diagnose.around import above, aside
from netmon.diagnose.asking import Look, Wires, answers, look
from netmon.diagnose.ends import Sights, end_evidence, sight_of
from netmon.judge.diagnosis.evidence import Evidence, Past, Step
from netmon.judge.diagnosis.finding import Side
from netmon.judge.wiring import Wiring
from netmon.model.belief import Truth
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, Subject
from netmon.model.observation import Failure
from netmon.model.plant import Device, Link, LinkEnd
from netmon.wires import route

Told = Callable[[DeviceId, float], None]
"""Is told of each device at the ends that has been asked, and in how many seconds."""


@dataclass(frozen=True, slots=True)
class Inquiry:
    """One link to ask about. `heard` are the devices that are on record to see neighbours.

    `deadline` is how many seconds all of it may take, `apart` how many lie between two readings of counters.
    """

    inventory: Inventory
    link: Link
    deadline: float
    apart: float
    heard: frozenset[DeviceId] = frozenset()

    async def run(self, wires: Wires, past: Past | None, told: Told) -> Evidence:
        """Ask both ends and those around. Raises SecretError before anything is sent."""
        clock = wires.clock
        at, began = clock.wall(), clock.monotonic()
        deadline = began + self.deadline
        wiring = Wiring.of(self.inventory)
        way = above(wiring, self.link)
        others = aside(wiring, self.link, way)
        ends = [self.inventory.devices[end.device] for end in self._ends if end.device is not None]
        around = [self.inventory.devices[DeviceId(one.id)] for one in (*way, *others)]
        targets = wires.load(self.inventory, (*ends, *around))
        if wires.ssh is not None:
            wires.ssh.load(self.inventory, ends)

        async def one(device: Device) -> Look:
            others = [other.address for other in ends if other.id != device.id]
            peer = others[0] if others else None
            seen = await look(device, targets.get(device.id), wires, deadline, self.apart, peer)
            told(device.id, clock.monotonic() - began)
            return seen

        looks, steps = await asyncio.gather(
            asyncio.gather(*map(one, ends)),
            asyncio.gather(*(answers(device, targets.get(device.id), wires, deadline) for device in around)),
        )
        found = {looked.device.id: looked for looked in looks}
        sights = self._sights(found.values(), at)
        upper, lower = (
            end_evidence(self.inventory, self.link, side, found.get(end.device) if end.device else None, sights)
            for side, end in zip((Side.UPPER, Side.LOWER), self._ends, strict=True)
        )
        path = tuple(
            _step(subject, said, subject in others) for subject, said in zip((*way, *others), steps, strict=True)
        )
        return Evidence(self.link, at, upper, lower, path, _route(ends), past)

    @property
    def _ends(self) -> tuple[LinkEnd, LinkEnd]:
        return self.link.upper, self.link.lower

    def _sights(self, looks: Iterable[Look], at: float) -> Sights:
        found = {looked.device.id: sight_of(looked, at, heard=looked.device.id in self.heard) for looked in looks}
        return {device: sight for device, sight in found.items() if sight is not None}


def _step(device: Subject, said: bool | None, is_aside: bool) -> Step:
    truth = Truth.UNKNOWN if said is None else Truth.YES if said else Truth.NO
    return Step(device, truth, is_aside)


def _route(ends: Iterable[Device]) -> Failure | None:
    """Return why this host can send to none of them; None where it can to one."""
    ways = [route.source(device.address) for device in ends]
    failures = [way for way in ways if isinstance(way, Failure)]
    return failures[0] if failures and len(failures) == len(ways) else None
