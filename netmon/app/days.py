"""Closing days beside the loop: at ten past midnight, those that were missed at the start, and anew what came late."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Collection, Iterable
from datetime import date, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from netmon.figures.closing import days_due, differs, late_days, recorded_at, signed
from netmon.figures.summing import DaySums
from netmon.judge.cover import Reach
from netmon.judge.days.close import follow, maintained_on
from netmon.judge.days.local_day import LocalDay, days_between, local_day
from netmon.judge.wiring import Wiring
from netmon.model.clock import Clock
from netmon.model.names import NetworkId
from netmon.store import Paper, Reader, Store, StoreError
from netmon.store.day_papers import DayBoundary, DayRevision, LateSettled

BREATH: Final = 1.0
"""Seconds that are waited for each second of work: half of a processor is left to whoever else has to do something."""
RETRY: Final = 5.0
"""Seconds after which it is looked again whether the store has written what it was given."""
log = logging.getLogger("netmon.app")


class NotWrittenError(Exception):
    """The store fails: it has what it was given, and writes it when it is back."""


class Days:
    """Has days closed. What cannot be read or written now is due again the next time."""

    def __init__(self, store: Store, clock: Clock, breath: float = BREATH) -> None:
        self._store, self._clock, self._breath = store, clock, breath
        self._zone: tzinfo = ZoneInfo("UTC")
        self._wiring: Wiring | None = None
        self._due = asyncio.Event()

    def load(self, time_zone: str, wiring: Wiring) -> None:
        """Take an inventory: by which zone days are told, and what is reached only through what."""
        self._zone, self._wiring = ZoneInfo(time_zone), wiring
        self._due.set()

    def schedule(self, scheduler: AsyncIOScheduler) -> None:
        """Have it looked ten minutes after every hour; after midnight that closes a day."""
        scheduler.add_job(self.look, "cron", minute=10, id="close_days")

    async def look(self) -> None:
        """Close what is due soon."""
        self._due.set()

    async def run(self) -> None:
        """Obey until cancelled."""
        while True:
            await self._due.wait()
            self._due.clear()
            try:
                await self.turn()
            except StoreError as error:
                log.warning("days cannot be closed now: %s", error)
            except NotWrittenError:
                # Whatever waits is written in its order. Until it is, what is read is not what is known.
                while self._store.stats().waiting.events:  # noqa: ASYNC110 - nobody tells when nothing waits any more
                    await asyncio.sleep(RETRY)
                self._due.set()
            except Exception:  # a bug here must not end the daemon; the day stays open, and is tried again in an hour
                log.exception("closing days")

    async def turn(self) -> None:
        """Close the days that are due, and close anew those that something came late for."""
        now = self._clock.wall()
        due = await self._store.read(lambda reader: days_due(reader, self._zone, now))
        if due:
            await self._write(DayBoundary(due[-1].ends))
            await self._close(due, await self._sums())
        late = await self._store.read(Reader.late)
        if late.through:
            await self._revise(late_days(late, self._zone))
            await self._write(LateSettled(late.through))

    async def _close(self, due: Iterable[LocalDay], sums: DaySums) -> None:
        made_up = self._store.sample_history
        for day in due:
            await self._sum_up(sums, day)
            at = recorded_at(day, self._clock.wall(), None if made_up is None else made_up.until)
            for one in sums.results:
                if not await self._revision(one.pack.network, day.date):
                    await self._write(signed(one, 1, at))

    async def _revise(self, touched: Collection[date]) -> None:
        """Say anew what the days came to that something came late for, and carry it on to those that follow."""
        newest = await self._store.read(Reader.newest_day)
        if newest is None or not touched:
            return
        sums, moved = await self._sums(), set[NetworkId]()
        for day in days_between(min(touched), newest):
            if day in touched:
                await self._sum_up(sums, local_day(day, self._zone))
                for one in sums.results:
                    if await self._correct(one):
                        moved.add(one.pack.network)
            else:
                moved = {network for network in moved if await self._carry_on(network, day)}

    async def _correct(self, made: DayRevision) -> bool:
        """Write a day anew where it came to something else than is on record, and tell whether it did."""
        network, day = made.pack.network, made.pack.day
        kept = await self._store.read(lambda reader: reader.day_pack(network, day))
        if not differs(made.pack, kept):
            return False
        await self._write(signed(made, (kept.revision if kept else 0) + 1, self._clock.wall()))
        return True

    async def _carry_on(self, network: NetworkId, day: date) -> bool:
        """Have a day go on from the one before it, which is another now."""
        kept, before = await self._store.read(
            lambda reader: (reader.day_pack(network, day), reader.day_before(network, day))
        )
        return kept is not None and await self._correct(DayRevision(follow(kept, before)))

    async def _sum_up(self, sums: DaySums, day: LocalDay) -> None:
        """Sum up a day step by step; between two of them others have their turn at the store, and at the processor."""
        steps = sums.steps(self._store.reader, day)
        while True:
            began = self._clock.monotonic()
            if await self._store.read(lambda _: next(steps, _OVER)) is _OVER:
                return
            await asyncio.sleep(self._breath * (self._clock.monotonic() - began))

    async def _sums(self) -> DaySums:
        entries = await self._store.read(Reader.maintenance)
        reach = Reach.of(self._wiring) if self._wiring is not None and entries else None
        return DaySums(lambda day: maintained_on(day, entries, reach))

    async def _revision(self, network: NetworkId, day: date) -> int:
        return await self._store.read(lambda reader: reader.day_revision(network, day))

    async def _write(self, *papers: Paper) -> None:
        if not await self._store.papers(papers):
            raise NotWrittenError


_OVER = object()
