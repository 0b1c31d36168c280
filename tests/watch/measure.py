"""What taking an observation costs: `python -m tests.watch.measure [devices]`. Prints figures, asserts nothing."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable

from netmon.model.interfaces import InterfaceCounters, InterfaceIdentity, InterfaceStatus
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, ObservationId
from netmon.model.observation import DeviceReadings, Echo, Failure, FailureKind, Observation, ProbeName, Readings
from netmon.watch.watch import Watch
from tests.watch.plant import tree
from tests.watch.world import FULL, REACHABILITY, Books, VirtualClock

PORTS = 48
BELOW = 40


def province(devices: int) -> Inventory:
    """A tree in which every device has up to forty below it, each on a link that can be seen at both ends."""
    return tree({f"d{n}": f"d{(n - 1) // BELOW}" if n else "" for n in range(devices)})


class Fleet:
    """Readings of switches with 48 ports, the same objects every round."""

    def __init__(self, inventory: Inventory, clock: VirtualClock) -> None:
        self.clock = clock
        rows = tuple(range(1, PORTS + 1))
        holes: tuple[None, ...] = (None,) * PORTS
        names: dict[DeviceId, list[str]] = {id_: [] for id_ in inventory.devices}
        for link in inventory.links.values():
            for end in (link.upper, link.lower):
                if end.device is not None and end.interface is not None:
                    names[end.device].append(end.interface)
        self.identity = {
            id_: InterfaceIdentity(
                rows, tuple((theirs + [f"p{n}" for n in rows])[:PORTS]), *(holes,) * 7
            )
            for id_, theirs in names.items()
        }  # fmt: skip
        self.status = {id_: InterfaceStatus(rows, (1,) * PORTS, (1,) * PORTS) for id_ in names}

    def round(self, number: int, result: Callable[[DeviceId, ProbeName], Readings | Failure]) -> list[Observation]:
        return [
            Observation(
                ObservationId(f"{id_}/{probe}/{number}"), id_, probe, REACHABILITY, self.clock.wall(), 0.02,
                result(id_, probe),
            )
            for id_ in self.status
            for probe in (ProbeName.ICMP, ProbeName.SNMP)
        ]  # fmt: skip

    def answer(self, id_: DeviceId, probe: ProbeName) -> Readings:
        if probe is ProbeName.ICMP:
            return Echo(3, 3, 0.01, 0.01, 0.01)
        return DeviceReadings(uptime=int(self.clock.now * 100), status=self.status[id_])

    @staticmethod
    def silence(id_: DeviceId, probe: ProbeName) -> Readings | Failure:
        return Echo(3, 0) if probe is ProbeName.ICMP else Failure(FailureKind.TIMEOUT)

    def names(self) -> list[Observation]:
        wall = self.clock.wall()
        return [
            Observation(
                ObservationId(f"{id_}/snmp/full"), id_, ProbeName.SNMP, FULL, wall, 0.1, DeviceReadings(identity=one)
            )
            for id_, one in self.identity.items()
        ]  # fmt: skip

    def counted(self, number: int) -> list[Observation]:
        """Counters of all ports of all devices, as read once a minute."""
        wall, rows, wide = self.clock.wall(), tuple(range(1, PORTS + 1)), (64,) * PORTS
        zeros = (0,) * PORTS
        octets = tuple(number * 10**8 + row for row in rows)
        return [
            Observation(
                ObservationId(f"{id_}/snmp/{number}.full"), id_, ProbeName.SNMP, FULL, wall, 0.1,
                DeviceReadings(counters=InterfaceCounters(rows, octets, octets, zeros, zeros, zeros, zeros, wide)),
            )
            for id_ in self.status
        ]  # fmt: skip


def main(devices: int) -> None:
    clock, books, asks = VirtualClock(), Books(), 0

    def ask(device: DeviceId, after: float) -> None:
        nonlocal asks
        asks += 1

    inventory = province(devices)
    watch = Watch(clock, books, ask)
    cost("load", 1, lambda: watch.load(inventory))
    fleet = Fleet(inventory, clock)
    gc.collect()
    gc.freeze()
    feed(watch, "first answers", fleet.round(0, fleet.answer) + fleet.names())
    for number in range(1, 9):
        clock.now += 30.0
        feed(watch, "unchanged", fleet.round(number, fleet.answer))
        cost("tick", 1, watch.tick)
    for number in range(5):
        clock.now += 60.0
        feed(watch, "unchanged", fleet.round(number, fleet.answer))
        feed(watch, "counters of a minute", fleet.counted(number))
    cost("a slot of all links", 1, lambda: ticks(watch, 22))
    print(f"{len(books.slots)} slots of links")  # noqa: T201 - it is what this is for
    for number in range(10, 16):
        clock.now += 3.0
        feed(watch, "everything silent", fleet.round(number, fleet.silence))
    cost("reload", 1, lambda: watch.load(inventory))
    print(f"{asks} askings, {len(books.events)} events, {watch.board.stats}")  # noqa: T201 - it is what this is for


def ticks(watch: Watch, number: int) -> None:
    for _ in range(number):
        watch.tick()


def feed(watch: Watch, what: str, observations: list[Observation]) -> None:
    def all_of_them() -> None:
        for one in observations:
            watch.receive(one)

    cost(what, len(observations), all_of_them)


def cost(what: str, number: int, action: Callable[[], None]) -> None:
    began = time.process_time()
    action()
    took = time.process_time() - began
    print(f"{what:20} {took:8.3f} s CPU {number / took:12,.0f} a second")  # noqa: T201 - it is what this is for


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
