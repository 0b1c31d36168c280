"""What keeping the sensors of a province costs: `python -m tests.store.measure_hardware [DEVICES]`.

A working morning from eight to nine, in which offices open: every device is read every five minutes, 14 sensors each
that move as the lab's do, with the noise of real ones. What is worth a row goes to the store.
"""

from __future__ import annotations

import asyncio
import random
import sys
import tempfile
import time
from pathlib import Path

from netmon.clock import SystemClock
from netmon.judge.health import worth_keeping
from netmon.lab.activity import Activity
from netmon.model.device_identity import Source
from netmon.model.hardware import KeptHealth
from netmon.model.health import Health, HealthReading, Measure
from netmon.model.names import DeviceId
from netmon.store import Store
from tests.store.given import url_of

ROUNDS, INTERVAL = 12, 300
DICE = random.Random(1)
RULE = "1.3.6.1.4.1.2011.5.25.31.1.1.1.1"


def sensor(measure: Measure, number: int, value: float) -> HealthReading:
    return HealthReading(measure, f"Slot {number}", value, Source(f"vrp.{measure}", f"{RULE}.{number}.16842753"))


def reading(device: int, level: int) -> Health:
    base = device % 20
    sensors = [sensor(Measure.CPU, 0, min(99.0, max(1.0, 10 + base + level * 0.03 + DICE.gauss(0, 3))))]
    sensors += [sensor(Measure.MEMORY, 0, 40 + base + level * 0.005)]
    sensors += [sensor(Measure.TEMPERATURE, n, round(38 + level * 0.006 + DICE.gauss(0, 0.5))) for n in range(2)]
    sensors += [sensor(Measure.FAN, n, float(DICE.random() > 0.0001)) for n in range(2)]
    sensors += [sensor(Measure.FAN_SPEED, n, 4200 + DICE.gauss(0, 60)) for n in range(2)]
    sensors += [sensor(Measure.POWER_SUPPLY, n, 1.0) for n in range(2)]
    for measure in (Measure.RX_POWER, Measure.TX_POWER):
        sensors += [sensor(measure, n, -6 + DICE.gauss(0, 0.05)) for n in range(2)]
    return Health(tuple(sensors))


async def measure(path: Path, devices: int) -> None:
    activity = Activity(1, 0.0)
    store = Store.open(url_of(path), SystemClock())
    store.start()
    kept: dict[int, KeptHealth] = {}
    looked = written = 0.0
    rows = 0
    for number in range(ROUNDS):
        level = activity.at(number * INTERVAL).level
        readings = [reading(device, level) for device in range(devices)]
        began = time.perf_counter()
        fresh = []
        for device, health in enumerate(readings):
            before = kept.get(device)
            age = number * INTERVAL - before.at if before else 0.0
            if worth_keeping(before.health if before else None, age, health):
                kept[device] = now = KeptHealth(DeviceId(f"device-{device}"), number * INTERVAL, health)
                fresh.append(now)
        looked += time.perf_counter() - began
        processor = time.process_time()
        for each in fresh:
            store.health(each)
        while store._backlog._healths or store._backlog._in_hand:
            await asyncio.sleep(0.01)
        written += time.process_time() - processor
        rows += len(fresh) if number else 0
    stats = store.stats()
    await store.close()
    readings_made = devices * (ROUNDS - 1)
    sys.stdout.write(
        f"{devices} devices, {readings_made} readings in {(ROUNDS - 1) * INTERVAL / 60:.0f} minutes after the first: "
        f"{rows} rows written ({100 * rows / readings_made:.0f} %, {rows / (ROUNDS - 1) / INTERVAL:.1f} a second)\n"
        f"to compare one: {looked / devices / ROUNDS * 1e6:.0f} µs; to write one: "
        f"{written / (rows + devices) * 1e6:.0f} µs of CPU; all: {(looked + written) / ROUNDS / INTERVAL * 100:.2f} % "
        f"of a core; database {stats.disk.database or 0:,} bytes\n"
    )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(measure(Path(folder) / "n.db", int(sys.argv[1]) if len(sys.argv) > 1 else 10_000))
