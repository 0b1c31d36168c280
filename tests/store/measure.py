"""How fast the store is here: `python -m tests.store.measure [FOLDER]`.

Events per second through `record` (each with its belief) in bursts as a cascade would bring them, the time from
`record` to the kept promise for one event at a time, and how long the event loop is held by `record` itself.
"""

from __future__ import annotations

import asyncio
import os
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

from netmon.clock import SystemClock
from netmon.model.link_sample import SLOT, LinkSample
from netmon.model.names import LinkId
from netmon.store import Store
from tests.store.given import History, device, tally, url_of

EVENTS = 50_000
BURST = 1_000
SINGLE = 300
LINKS = 1_000
DAY = 86_400
START = 1_790_000_100


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


async def measure(path: Path) -> None:
    store = Store.open(url_of(path), SystemClock())
    store.start()
    history = History()
    spent = held = 0.0
    processor = time.process_time()
    for _ in range(EVENTS // BURST):
        changes = [history.change(device(f"r{number}")) for number in range(BURST)]
        began = time.perf_counter()
        answers = [store.record(*change) for change in changes]
        held += time.perf_counter() - began
        await asyncio.gather(*answers)
        spent += time.perf_counter() - began
    processor = time.process_time() - processor
    stats = store.stats()
    say(f"{EVENTS / spent:,.0f} events/s in bursts of {BURST} ({stats.commits} commits, {processor:.1f} s CPU)")
    say(f"record holds the loop for {held / EVENTS * 1e6:.1f} µs an event")

    times = []
    for number in range(SINGLE):
        change = history.change(device(f"r{number}"))
        began = time.perf_counter()
        await store.record(*change)
        times.append((time.perf_counter() - began) * 1e3)
    cuts = statistics.quantiles(times, n=100)
    say(f"one event, to its commit: median {cuts[49]:.2f} ms, 99 % within {cuts[98]:.2f} ms, worst {max(times):.2f} ms")

    began = time.perf_counter()
    store.tally([tally(f"r{number}") for number in range(20_000)])
    held = time.perf_counter() - began
    while store.stats().waiting.tallies:
        await asyncio.sleep(0.005)
    say(f"20,000 rollups: {time.perf_counter() - began:.2f} s, of which the loop {held * 1e3:.0f} ms")
    say(f"database {stats.disk.database or 0:,} bytes, log {stats.disk.wal or 0:,} bytes after {EVENTS:,} events")
    await store.close()


async def measure_samples(path: Path) -> None:
    """A day of a thousand links, as the daemon writes it: slot by slot."""
    store = Store.open(url_of(path), SystemClock())
    store.start()
    dice = random.Random(1)
    processor, began = time.process_time(), time.perf_counter()
    for slot in range(DAY // SLOT):
        store.samples([some(f"link-{number}", START + slot * SLOT, dice) for number in range(LINKS)])
        while store.stats().waiting.samples:
            await asyncio.sleep(0.001)
    processor, took = time.process_time() - processor, time.perf_counter() - began
    rows = LINKS * DAY // SLOT
    await store.checkpoint()
    size = path.stat().st_size
    say(f"{rows:,} slots of links: {rows / took:,.0f}/s, {processor / rows * 1e6:.1f} µs CPU each")
    say(f"{size / rows:.1f} octets each: {size / LINKS * 30 / 1000:.0f} MB for 1,000 links over 30 days")
    began = time.perf_counter()
    found = store.reader.link_samples(LinkId("link-7"), START, START + DAY)
    say(f"a day of one link ({len(found)} slots) is read in {(time.perf_counter() - began) * 1e3:.1f} ms")
    began = time.perf_counter()
    store.forget_samples(START + DAY)
    while store.reader.newest_link_samples():
        await asyncio.sleep(0.01)
    say(f"forgetting one slot of them all takes {(time.perf_counter() - began) * 1e3 / (DAY // SLOT):.1f} ms")
    await store.close()


def some(link: str, at: int, dice: random.Random) -> LinkSample:
    load = dice.uniform(1e6, 1e8)
    return LinkSample(LinkId(link), at, load, load / 4, 0, 0, 30, 30, dice.uniform(0.001, 0.05))


def main() -> None:
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if sys.argv[1:] else None) as folder:
        say(f"in {folder}, {os.cpu_count()} cores")
        asyncio.run(measure(Path(folder) / "n.db"))
        asyncio.run(measure_samples(Path(folder) / "samples.db"))


if __name__ == "__main__":
    main()
