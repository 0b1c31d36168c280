"""The history of the commands' tests, with the hub asked in every hour but two."""

from __future__ import annotations

import asyncio
from pathlib import Path

from netmon.clock import SystemClock
from netmon.model.names import DeviceId
from netmon.model.observation import ProbeName
from netmon.model.rollup import HourTally
from netmon.store import Store
from tests.cli.given import MORNING, NOW, write_database
from tests.store.given import PATIENT

HOUR = 3600


def write_watched(folder: Path) -> str:
    """Write it, and return the URL of the database."""
    url = write_database(folder / "netmon.db")

    async def write() -> None:
        store = Store.open(url, SystemClock(), PATIENT)
        store.start()
        hours = set(range(int(MORNING), int(NOW), HOUR)) - {int(MORNING) + 30 * HOUR, int(MORNING) + 31 * HOUR}
        store.tally(HourTally(DeviceId("hub"), ProbeName.ICMP, hour, 1, 1, {}) for hour in sorted(hours))
        assert await store.close()

    asyncio.run(write())
    return url
