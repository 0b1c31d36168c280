"""Closing natural months, beside the loop; and the last one that is closed, for whoever shows it."""

from __future__ import annotations

import logging
from datetime import datetime
from zoneinfo import ZoneInfo

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from netmon.figures.availability.closing import Closing, Due, due_months
from netmon.judge.wiring import Wiring
from netmon.model.availability import MonthClosing
from netmon.model.clock import Clock
from netmon.model.inventory import Inventory
from netmon.model.names import NetworkId, SubjectKind
from netmon.store import Reader, Store, StoreError

_AFTER_START = 60.0
"""Seconds after the start at which months are closed that were missed: until then there is enough to do."""
log = logging.getLogger("netmon.app")


class Months:
    """`last` is the last closed month of each network, its units alone; the same object until that changes."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock
        self._loaded: tuple[Inventory, Wiring] | None = None
        self.last: tuple[MonthClosing, ...] = ()

    def load(self, inventory: Inventory, wiring: Wiring) -> None:
        """Take an inventory: whose devices and links are whose, and what is reached only through what."""
        self._loaded = inventory, wiring

    def schedule(self, scheduler: AsyncIOScheduler) -> None:
        """Have months closed at 01:10, and what was missed soon."""
        soon = datetime.fromtimestamp(self._clock.wall() + _AFTER_START, scheduler.timezone)
        scheduler.add_job(self.close_due, "cron", hour=1, minute=10, id="close_months")
        scheduler.add_job(self.close_due, "date", run_date=soon, id="close_missed_months")

    async def close_due(self) -> None:
        """Close what is due. What cannot be read or written now is due again the next time."""
        if self._loaded is None:
            return
        inventory, wiring = self._loaded
        networks, zone, now = list(inventory.networks), ZoneInfo(inventory.time_zone), self._clock.wall()
        try:
            for due in await self._store.read(lambda reader: due_months(reader, networks, zone, now)):
                await self._close(due, inventory, wiring)
            await self._show(networks)
        except StoreError as error:
            log.warning("months cannot be closed now: %s", error)

    async def _close(self, due: Due, inventory: Inventory, wiring: Wiring) -> None:
        closing = await self._store.read(lambda reader: Closing.of(reader, due, inventory, wiring))
        # Some at a time: between them pages have their turn at the store.
        while await self._store.read(lambda _: closing.some()):
            pass
        if not await self._store.papers((closing.done(self._clock.wall()),)):
            log.warning("the closing of %s in %s is not written yet", due.month, due.network)

    async def _show(self, networks: list[NetworkId]) -> None:
        found = await self._store.read(lambda reader: _newest(reader, networks))
        if found != self.last:
            self.last = found


def _newest(reader: Reader, networks: list[NetworkId]) -> tuple[MonthClosing, ...]:
    newest = {one.network: one for one in reader.month_closings()}
    return tuple(reader.closed_month(newest[one], SubjectKind.UNIT) for one in networks if one in newest)
