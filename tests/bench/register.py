"""What the register and the history of the plant cost: `python -m tests.bench.register`.

Processor time at 5,000 units and 10,000 devices, the best of three. All of it runs beside the loop, or in the writer's
thread.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

from netmon.coverage.difference import difference
from netmon.coverage.fold import Registers
from netmon.inventory import load
from netmon.model.event_id import EventIds
from netmon.model.names import RegisterChangeId
from netmon.store import Reader, writing_history
from tests.inventory.province import province_in_rows

UNITS, DEVICES = 5_000, 10_000
DAY = date(2026, 6, 1)
T = TypeVar("T")


def timed(what: str, work: Callable[[], T], times: int = 3) -> T:
    """Do it, and say how long it took."""
    best = float("inf")
    for _ in range(times):
        began = time.process_time()
        result = work()
        best = min(best, time.process_time() - began)
    sys.stdout.write(f"{what:60} {1000 * best:8.1f} ms\n")
    return result


def main(folder: Path) -> None:
    """Measure."""
    inventory = load(province_in_rows(UNITS, DEVICES, folder), {"NETMON_COMMUNITY": "kept-well-9f"})
    ids, divisions, url = EventIds(), inventory.divisions.values(), f"sqlite:///{folder / 'n.db'}"

    def number() -> RegisterChangeId:
        return RegisterChangeId(ids.next(1000.0))

    first = timed("the first inventory becomes the register", lambda: difference(inventory, (), DAY, 1000.0, number))
    changes = first.changes
    timed("an inventory without a change", lambda: difference(inventory, changes, DAY, 2000.0, number))
    timed("the register of a day", lambda: Registers(changes, divisions, 2000.0).at(DAY))
    registers = Registers(changes, divisions, 2000.0)
    timed("the registers of a year", lambda: [registers.at(DAY + timedelta(place)) for place in range(365)])
    with writing_history(url) as writer:
        timed("what was declared, the first time", lambda: writer.declared(inventory, 1000.0), 1)
        timed("what was declared, without a change", lambda: writer.declared(inventory, 2000.0))
        timed(f"{len(changes):,} changes written", lambda: writer.register(changes), 1)
    reader = Reader.open(url)
    timed("they are read", reader.register_changes)
    timed("the plant is read", lambda: reader.plant_at(3000.0))
    timed("whether anything is new", lambda: (reader.register_version(), reader.declared_version()))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        main(Path(place))
