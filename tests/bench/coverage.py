"""Figures of a province from a database as large as years of service make it.

    python -m tests.bench.coverage [--units 5000] [--days 400] [--events 1000000] [--rollup-days 7] [--database FILE]

A register of 5,000 units with a device, a link and a document each, 400 closed days and 1,000,000 events in one SQLite
file written by the daemon's own store; every day of one indicator is reported. *Cold* is asked of `Figures` that know
nothing yet, *warm* of those that have answered before; a series is over the 365 days before the last. Figures rest on
closed days and not on rollups or events: a week of rollups stands for all. In the end a daemon's desk makes all figures
beside an event loop.

Figures are in processor time, which other work on the machine lengthens less than the time that goes by; on a machine
of its own both are the same, for nothing here waits but for a warm disk. How late the loop is goes by the clock.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from netmon.app.figures import FigureDesk
from netmon.app.start import COLLECT, SWITCH
from netmon.coverage.change import Change
from netmon.figures.dates import days_between
from netmon.figures.explaining import explained
from netmon.figures.figures import Figures
from netmon.figures.series import Series
from netmon.figures.stored import StoredParts
from netmon.model.days import end_of
from netmon.model.names import IndicatorId
from netmon.store import Reader, Store, StoreSettings
from tests.bench.province import INDICATORS, LAST, Size, Then, inventory, write
from tests.coverage import made

NOW = end_of(LAST, made.ZONE) + 8 * 3600
QUERY, SERIES, EXPLAINED = 0.2, 2.0, 2.0
BEAT = 0.005
PATIENT = StoreSettings(patience=120.0, closing=120.0)
CONNECTED = IndicatorId("connected")
_T = TypeVar("_T")


def figures(url: str) -> Figures:
    return Figures(StoredParts(Reader.open(url), made.ZONE), made.ZONE)


def timed(work: Callable[[], _T]) -> tuple[float, _T]:
    """Return the processor time that something took, in seconds, and what came of it."""
    began = time.process_time()
    found = work()
    return time.process_time() - began, found


def report_all(url: str, size: Size) -> float:
    """Report every day of one indicator, and return the seconds it took to make one.

    One is made; the other days have the same verdicts, for what is measured is how long it takes to read them.
    """
    opened = figures(url)
    took, last = timed(lambda: opened.closing(opened.indicator(CONNECTED, NOW), LAST, NOW))
    ends = {LAST - timedelta(days=back): end_of(LAST - timedelta(days=back), made.ZONE) for back in range(size.days)}
    snapshots = [replace(last, day=day, at=at, known=at + 1200) for day, at in sorted(ends.items())]

    async def run() -> None:
        store = Store.open(url, Then(NOW), PATIENT)
        store.start()
        for begin in range(0, len(snapshots), 20):
            assert await store.papers(tuple(snapshots[begin : begin + 20]))
        assert await store.close()

    asyncio.run(run())
    return took


def measure(url: str) -> list[tuple[str, float, float | None]]:
    """Return what was measured: what, seconds, and what it is held to."""
    found: list[tuple[str, float, float | None]] = []
    days = [LAST - timedelta(days=back) for back in (3, 50, 120, 200, 333)]
    opened = figures(url)
    for one in INDICATORS:
        if one.id == CONNECTED:
            found.append((f"{one.id}, now, cold", timed(lambda: figures(url).figure(CONNECTED, NOW, NOW))[0], None))
        opened.figure(one.id, NOW, NOW)
        again = [timed(lambda: opened.figure(one.id, NOW, NOW))[0] for _ in range(5)]  # noqa: B023 - called at once
        found.append((f"{one.id}, now, warm", statistics.median(again), QUERY))
        other = [timed(lambda: opened.figure(one.id, end_of(day, made.ZONE), NOW))[0] for day in days]  # noqa: B023 - so too
        found.append((f"{one.id}, of another day, as now known", statistics.median(other), QUERY))
    reported = [timed(lambda: opened.reported(CONNECTED, day))[0] for day in days]  # noqa: B023 - and this
    found.append(("connected, as reported, with its evidence", statistics.median(reported), QUERY))
    month = end_of(LAST - timedelta(days=30), made.ZONE)

    def explain() -> Change:
        anew = figures(url)
        return explained(anew, anew.figure(CONNECTED, month, NOW), anew.figure(CONNECTED, NOW, NOW))

    found.append(("connected, a month explained, cold", timed(explain)[0], EXPLAINED))
    since = LAST - timedelta(days=364)
    took, points = timed(lambda: Series(figures(url)).of(CONNECTED, since, LAST, NOW))
    assert len(points) == 365
    found.append(("connected, a year day by day, cold", took, SERIES))
    opened = figures(url)
    for one in INDICATORS:
        walked = timed(lambda: [opened.counts(one, end_of(day, made.ZONE), NOW) for day in days_between(since, LAST)])  # noqa: B023 - called at once
        assert None not in walked[1]
        found.append((f"{one.id}, a year judged anew as now known", walked[0], SERIES))
    return found


async def lags(url: str, *, busy: bool) -> list[float]:
    """Return how late the loop was, every 5 ms, while a daemon's desk makes all figures; or while nothing is done."""
    store = Store.open(url, Then(NOW), PATIENT)
    store.start()
    desk = FigureDesk(store, Then(NOW), "bench")
    desk.load(inventory(Size(units=1)))
    found: list[float] = []

    async def beat() -> None:
        while True:
            due = time.monotonic() + BEAT
            await asyncio.sleep(BEAT)
            found.append(time.monotonic() - due)

    beating = asyncio.create_task(beat())
    began = time.monotonic()
    while busy and not desk.current:
        await desk.turn()
    await asyncio.sleep(3.0 if not busy else max(0.0, began + 1.0 - time.monotonic()))
    beating.cancel()
    desk.close()
    await store.close()
    return sorted(found)


def measure_lag(url: str) -> list[tuple[str, float, float | None]]:
    """Return how late the loop was at most, and in 99 of 100 times, beside figures and without."""
    sys.setswitchinterval(SWITCH)
    told: list[tuple[str, float, float | None]] = []
    for busy, what in (
        (False, "the loop is late, nothing going on"),
        (True, "the loop is late while figures are made"),
    ):
        found = asyncio.run(lags(url, busy=busy))
        told += [(f"{what}, 99 %", found[int(0.99 * len(found))], None), (f"{what}, at most", found[-1], None)]
    return told


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.coverage")
    parser.add_argument("--units", type=int, default=5000)
    parser.add_argument("--days", type=int, default=400)
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--rollup-days", type=int, default=7)
    parser.add_argument("--database", type=Path)
    chosen = parser.parse_args()
    gc.set_threshold(COLLECT)  # as the daemon does
    size = Size(chosen.units, chosen.days, chosen.events, chosen.rollup_days)
    with tempfile.TemporaryDirectory() as folder:
        path = chosen.database or Path(folder) / "netmon.db"
        url = f"sqlite:///{path}"
        if not path.exists():
            took, _ = timed(lambda: write(path, size))
            sys.stdout.write(f"written in {took:.0f} s, {path.stat().st_size / 1e6:.0f} MB\n")
            each = report_all(url, size)
            sys.stdout.write(f"reported at {1000 * each:.0f} ms a figure, {path.stat().st_size / 1e6:.0f} MB\n")
        for what, seconds, most in (*measure(url), *measure_lag(url)):
            mark = "!" if most is not None and seconds > most else " "
            sys.stdout.write(f"{mark} {what:<55}{1000 * seconds:>9.0f} ms\n")


if __name__ == "__main__":
    main()
