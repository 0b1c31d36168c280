"""What a scrape of a whole province costs: `python -m tests.exporters.measure [DEVICES]`.

Every device has 4 interfaces in full and all that is believed of it: about 50 series. The event loop's longest hold is
taken by a timer that wants to run every millisecond.
"""

from __future__ import annotations

import asyncio
import gc
import random
import resource
import sys
import time

from exporters.prometheus.scrape import Scraper
from netmon.clock import SystemClock
from netmon.model.belief import Standing, State, Truth
from netmon.model.health import Health, Measure
from netmon.model.interfaces import InterfaceCounters
from netmon.model.names import SubjectKind
from netmon.watch.board import Shown
from tests.exporters import plain

PORTS = ("GigabitEthernet0/0/0", "GigabitEthernet0/0/1", "GigabitEthernet0/0/2", "LoopBack0")
RANDOM = random.Random(1)


def province(size: int) -> plain.Wall:
    wall = plain.Wall()
    devices = [plain.device(f"prefecture-{n % 14}-device-{n}", f"unit-{n // 2}") for n in range(size)]
    links = [
        plain.link(f"link-{n}", (devices[n // 10].id, PORTS[0]), (devices[n].id, PORTS[1])) for n in range(1, size)
    ]
    units = [plain.unit(f"unit-{n}") for n in range(size // 2)]
    wall.show(plain.inventory(devices, links, units))
    standing = Standing(State.UP, reachable=Truth.YES, manageable=Truth.YES)
    for each in devices:
        wall.up(each.id)
        plain.see_all(wall.seen(each.id), plain.identity(*PORTS))
        wall.seen(each.id).health = plain.shown(sensors())
    for line in links:
        wall.believe(plain.subject(SubjectKind.LINK, line.id), Standing(State.UP, carrying=Truth.YES))
    for member in units:
        wall.believe(plain.subject(SubjectKind.UNIT, member.id), standing)
    return wall


def moved() -> InterfaceCounters:
    """Return counters that look like traffic: nothing to compress but the names."""
    a, b, c, d, e, f = (tuple(RANDOM.randrange(10**13) for _ in PORTS) for _ in range(6))
    return InterfaceCounters(tuple(range(1, len(PORTS) + 1)), a, b, c, d, e, f, (64,) * len(PORTS))


def sensors() -> Health:
    """Return what a switch says of itself: 14 sensors, two of them for the light of each of two ports."""
    fixed = [plain.sensor(Measure.CPU, RANDOM.uniform(5, 60), "slot 0")]
    fixed += [plain.sensor(Measure.MEMORY, RANDOM.uniform(30, 70), "slot 0", used=2**30, total=2**31)]
    fixed += [plain.sensor(Measure.TEMPERATURE, RANDOM.uniform(30, 60), f"sensor {n}") for n in range(2)]
    fixed += [plain.sensor(Measure.FAN, 1.0, f"fan {n}") for n in range(2)]
    fixed += [plain.sensor(Measure.FAN_SPEED, RANDOM.uniform(3000, 6000), f"fan {n}") for n in range(2)]
    fixed += [plain.sensor(Measure.POWER_SUPPLY, 1.0, f"supply {n}") for n in range(2)]
    for measure in (Measure.RX_POWER, Measure.TX_POWER):
        fixed += [plain.sensor(measure, RANDOM.uniform(-9, -2), PORTS[n], interface=n + 1) for n in range(2)]
    return Health(tuple(fixed))


def feel_again(wall: plain.Wall, size: int) -> None:
    """Let every sensor of so many devices move, as after five minutes."""
    for name in list(wall.board.devices)[:: len(wall.board.devices) // size]:
        wall.seen(name).health = plain.shown(sensors())


def count_again(wall: plain.Wall, size: int) -> None:
    """Let every counter of every device move, as after a minute."""
    for name in list(wall.board.devices)[:size]:
        wall.seen(name).counters = Shown(moved(), 1060.0, plain.NOON + 60)
        wall.seen(name).heard = plain.NOON + 60


class Holds:
    """The longest time for which the loop let nothing else run."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._task = asyncio.create_task(self._watch())

    async def _watch(self) -> None:
        while True:
            began = time.perf_counter()
            await asyncio.sleep(0.001)
            self.longest = max(self.longest, time.perf_counter() - began - 0.001)

    def stop(self) -> float:
        self._task.cancel()
        return self.longest


async def scrape(scraper: Scraper, packed: bool, label: str) -> None:
    holds = Holds()
    await asyncio.sleep(0.01)
    wall, cpu = time.perf_counter(), time.process_time()
    rendered = await scraper.scrape(packed)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    await asyncio.sleep(0)
    print(  # noqa: T201 - a program's output
        f"{label:34} {wall:6.2f} s  CPU {cpu:6.2f} s  {rendered.length / 1e6:6.1f} MB"
        f"  longest hold {holds.stop() * 1000:5.1f} ms"
    )


async def measure(size: int) -> None:
    wall = province(size)
    gc.freeze()  # the province itself is not what is measured
    scraper = Scraper(plain.sources(wall.board, clock=SystemClock()), all_interfaces=True)
    count_again(wall, size)
    await scrape(scraper, False, "first, plain")
    await scrape(scraper, False, "nothing changed, plain")
    await scrape(scraper, True, "nothing changed, first gzip")
    await scrape(scraper, True, "nothing changed, gzip")
    count_again(wall, size)
    await scrape(scraper, False, "all counters moved, plain")
    count_again(wall, size)
    await scrape(scraper, True, "all counters moved, gzip")
    count_again(wall, size // 50)
    await scrape(scraper, True, "2 % of devices moved, gzip")
    feel_again(wall, size)
    await scrape(scraper, True, "all sensors moved, gzip")
    feel_again(wall, size // 10)
    await scrape(scraper, True, "10 % of devices' sensors, gzip")
    text = b"".join((await scraper.scrape(False)).parts)
    series = sum(1 for line in text.splitlines() if not line.startswith(b"#"))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{size} devices, {series} series ({series / size:.0f} a device), peak {peak:.0f} MB")  # noqa: T201 - a program's output
    scraper.close()


if __name__ == "__main__":
    asyncio.run(measure(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000))
