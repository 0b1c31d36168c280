"""Figures beside the loop: how things stand now, and what is reported of each day that is over."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor  # noqa: TID251 - one thread of its own: judging a province takes seconds
from datetime import tzinfo
from typing import Final, TypeVar
from zoneinfo import ZoneInfo

from netmon.figures.figures import Figures
from netmon.figures.making import Made, make
from netmon.figures.reporting import to_report
from netmon.figures.stored import StoredParts
from netmon.model.clock import Clock
from netmon.model.figure import Figure
from netmon.model.inventory import Inventory
from netmon.model.names import IndicatorId
from netmon.model.snapshot import FigureSnapshot, Standpoint
from netmon.store import Store, StoreError

EVERY: Final = 3600.0
"""Seconds after which figures are made again though nothing was entered: time alone makes documents expire."""
LOOK_EVERY: Final = 15.0
"""Seconds between looks at whether anything was entered, approved or closed that figures rest on."""
AT_ONCE: Final = 20
"""Days reported in one transaction, of all indicators together."""

log = logging.getLogger("netmon.app")
_T = TypeVar("_T")


class FigureDesk:
    """Makes the figures of now at the start, every hour, and soon after anything that they rest on has changed; and
    those of each day once it is closed.

    `reported` are called whenever figures were made, and all that was due is reported.

    `made` is for pages and metrics: what was made last, `made_at` (UTC, epoch seconds; None before the first time).
    `took` is how many seconds the last making took.
    """

    def __init__(self, store: Store, clock: Clock, vantage: str) -> None:
        self.made = Made()
        self.made_at: float | None = None
        self.took = 0.0
        self.reported: Final[list[Callable[[], Awaitable[None]]]] = []
        self._store, self._clock, self._vantage = store, clock, vantage
        self._figures: Figures | None = None
        self._zone: tzinfo | None = None
        self._version: tuple[object, ...] = ()
        self._running_since = clock.wall()
        self._pool = ThreadPoolExecutor(1, "netmon-figures")

    @property
    def current(self) -> Mapping[IndicatorId, Figure]:
        """The figures that were made last, by indicator."""
        return self.made.figures

    @property
    def zone(self) -> tzinfo:
        """The time zone by which days are told."""
        return self._zone or ZoneInfo("UTC")

    @property
    def vantage(self) -> str:
        """From where this instance sees."""
        return self._vantage

    def load(self, inventory: Inventory) -> None:
        """Tell days by the zone of an inventory that was taken, and note from where this instance sees."""
        zone = ZoneInfo(inventory.time_zone)
        if zone != self._zone:
            self._zone, self._figures = zone, None
            self._store.papers((Standpoint(self._vantage, inventory.time_zone),))

    async def run(self) -> None:
        """Go on until cancelled."""
        while True:
            try:
                await self.turn()
            except StoreError as error:
                log.warning("figures cannot be made: %s", error)
            except Exception:  # a bug in a figure must not end the daemon; what was made last stays, with its time
                log.exception("figures")
            await asyncio.sleep(LOOK_EVERY)

    async def turn(self) -> None:
        """Make what is due."""
        version = await self._beside(lambda _: self._store.reader.inputs_version())
        due = self.made_at is None or self._clock.wall() - self.made_at >= EVERY
        if version == self._version and not due:
            return
        began = self._clock.monotonic()
        self.made = await self._beside(self._make)
        self.made_at, self.took = self._clock.wall(), self._clock.monotonic() - began
        # What is written here changes nothing that figures rest on.
        self._version = version
        await self._report()
        for look in self.reported:
            await look()

    async def read(self, query: Callable[[Figures], _T]) -> _T:
        """Ask for figures of any time beside the loop: `await desk.read(lambda figures: figures.figure(…))`.

        Raises FigureError for what does not exist, StoreError where the database cannot be read.
        """
        return await self._beside(query)

    def close(self) -> None:
        """End the thread."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    async def _beside(self, query: Callable[[Figures], _T]) -> _T:
        return await asyncio.get_running_loop().run_in_executor(self._pool, lambda: query(self._opened()))

    def _opened(self) -> Figures:
        if self._figures is None:
            self._figures = Figures(StoredParts(self._store.reader, self.zone), self.zone, self._vantage)
        return self._figures

    def _make(self, figures: Figures) -> Made:
        figures.look()
        return make(figures, self._clock.wall())

    async def _report(self) -> None:
        """Keep what is reported of days that are over, the oldest first; what the store does not take is made again."""
        while snapshots := await self._beside(self._due):
            if not await self._store.papers(snapshots):
                return

    def _due(self, figures: Figures) -> tuple[FigureSnapshot, ...]:
        figures.look()
        reported, now = self._store.reader.last_reported(), self._clock.wall()
        return tuple(to_report(figures, reported, now, AT_ONCE, self._running_since))
