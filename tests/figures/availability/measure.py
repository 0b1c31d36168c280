"""How long it takes to close a month: `python -m tests.figures.availability.measure [--units 5000 --events 1000000]`.

A real store with so many units, each with a router and a line, and so many events over 400 days; prints seconds and
the memory of the process.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from netmon.figures.availability.closing import Closing, due_months
from netmon.judge.wiring import Wiring
from netmon.model.belief import Event, Reason, Standing, State
from netmon.model.event_id import EventIds
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, LinkId, Subject, SubjectKind, UnitId
from netmon.model.observation import ProbeName
from netmon.model.plant import LinkEnd
from netmon.model.rollup import HourTally
from netmon.model.sample_history import SampleHistory
from netmon.store import HistoryWriter, RegisteredSubject, Store, writing_history
from tests.exporters import plain
from tests.figures.availability.given import HUNAN, LateClock, at
from tests.store.given import PATIENT

HOUR, DAY = 3600, 86400
UNTIL = at("2025-12-01")
SINCE = UNTIL - 400 * DAY
WHY = Reason("reason.answers")
AT_ONCE = 20_000


def plant(units: int) -> Inventory:
    """Return a hub with units below it, each with a router and a line."""
    names = [f"u{number}" for number in range(1, units + 1)]
    lines = [
        plain.link(
            f"l{name}", ("hub", name), (f"d{name}", "up"), lower=LinkEnd(UnitId(name), DeviceId(f"d{name}"), "up")
        )
        for name in names
    ]
    devices = [plain.device("hub", "u0"), *(plain.device(f"d{name}", name) for name in names)]
    return plain.inventory(devices, lines, [plain.unit(name) for name in ["u0", *names]])


def events(inventory: Inventory, count: int) -> Iterator[Event]:
    """Yield outages of lines, in the order of time: each takes its router and its unit along."""
    chance, ids = random.Random(7), EventIds()
    up = Standing(State.UP)
    every = [
        *(plain.subject(SubjectKind.DEVICE, name) for name in inventory.devices),
        *(plain.subject(SubjectKind.LINK, name) for name in inventory.links),
        *(plain.subject(SubjectKind.UNIT, name) for name in inventory.units),
    ]
    for subject in every:
        yield Event(ids.next(SINCE), subject, SINCE, Standing(), up, WHY)
    names = [LinkId(name) for name in inventory.links]
    changes = []
    for _ in range((count - len(every)) // 6):
        name, began = chance.choice(names), chance.uniform(SINCE + HOUR, UNTIL - HOUR)
        changes += [(began, name, True), (began + chance.uniform(30, HOUR), name, False)]
    for when, name, broken in sorted(changes):
        root = plain.subject(SubjectKind.LINK, name)
        behind = (
            (root, State.DOWN),
            (plain.subject(SubjectKind.DEVICE, f"d{name[1:]}"), State.UNREACHABLE),
            (plain.subject(SubjectKind.UNIT, name[1:]), State.UNREACHABLE),
        )
        for subject, state in behind:
            after = Standing(state, root=root) if broken else up
            yield Event(ids.next(when), subject, when, up, after, WHY)


def fill(url: str, inventory: Inventory, count: int) -> None:
    """Write the past at once, as the lab's is written."""
    subjects: list[Subject] = []
    with writing_history(url) as writer:
        batch: list[Event] = []
        for event in events(inventory, count):
            batch.append(event)
            if len(batch) == AT_ONCE:
                _write(writer, batch)
        _write(writer, batch)
        writer.rollups(
            [HourTally(DeviceId("hub"), ProbeName.ICMP, hour, 1, 1, {}) for hour in range(int(SINCE), int(UNTIL), HOUR)]
        )
        subjects += (plain.subject(SubjectKind.DEVICE, name) for name in inventory.devices)
        subjects += (plain.subject(SubjectKind.LINK, name) for name in inventory.links)
        subjects += (plain.subject(SubjectKind.UNIT, name) for name in inventory.units)
        registered = [RegisteredSubject(subject, subject.id, SINCE, None) for subject in subjects]
        writer.finish(SampleHistory(SINCE, UNTIL, UNTIL, 7, "0"), [], registered)


def _write(writer: HistoryWriter, batch: list[Event]) -> None:
    writer.events(batch)
    batch.clear()


async def close(url: str, inventory: Inventory) -> dict[str, float]:
    """Close all months, and tell how long the newest took, step by step."""
    store, wiring = Store.open(url, LateClock(UNTIL + DAY), PATIENT), Wiring.of(inventory)
    store.start()
    found: dict[str, float] = {}
    began = time.perf_counter()
    months = due_months(store.reader, inventory.networks, HUNAN, UNTIL + DAY)
    found["find_due_seconds"] = time.perf_counter() - began
    began, worked = time.perf_counter(), time.process_time()
    closing = Closing.of(store.reader, months[-1], inventory, wiring)
    longest, more = 0.0, True
    while more:
        step = time.perf_counter()
        more = closing.some()
        longest = max(longest, time.perf_counter() - step)
    found |= {"sum_up_seconds": time.perf_counter() - began, "sum_up_cpu_seconds": time.process_time() - worked}
    found["longest_step_seconds"] = longest
    began = time.perf_counter()
    assert await store.papers((closing.done(UNTIL + DAY),))
    found |= {"write_seconds": time.perf_counter() - began, "subjects": len(closing.rows), "months_due": len(months)}
    await store.close()
    return found


def main() -> None:
    """Measure, and print JSON."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--units", type=int, default=5000)
    parser.add_argument("--events", type=int, default=1_000_000)
    given = parser.parse_args()
    inventory = plant(given.units)
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'netmon.db'}"
        fill(url, inventory, given.events)
        found = asyncio.run(close(url, inventory))
    found["rss_mib"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(json.dumps({name: round(value, 3) for name, value in found.items()}, indent=2) + "\n")


if __name__ == "__main__":
    main()
