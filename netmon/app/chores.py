"""What the calendar asks for, on wall time. Nothing here polls: that runs on the monotonic clock."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from apscheduler.jobstores.memory import MemoryJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from netmon.app.collector import spare_what_stays
from netmon.model.clock import Clock
from netmon.model.link_sample import KEPT
from netmon.store import Store

_DAY = 86_400.0
log = logging.getLogger("netmon.app")


@dataclass(frozen=True, slots=True)
class Retention:
    """How long configurations are kept after they were last read, and how many of each device in any case; how long
    the audit log is.
    """

    days: int = 400
    newest: int = 10
    log_days: int = 400


_RETENTION = Retention()


def chores(store: Store, clock: Clock, time_zone: str, retention: Retention = _RETENTION) -> AsyncIOScheduler:
    """Return the scheduler of all chores, not yet started.

    Jobs live in memory only: what is due follows from the program, and a stored job would be code in the database. A
    run that was missed (suspend, stepped clock) is made up for once.
    """
    scheduler = AsyncIOScheduler(
        jobstores={"default": MemoryJobStore()},
        job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1},
        timezone=time_zone,
    )

    async def checkpoint() -> None:
        done = await store.checkpoint()
        if not done.done:
            log.warning("checkpoint: a reader holds the write-ahead log at %s bytes", done.wal)

    async def forget() -> None:
        store.forget_samples(clock.wall() - KEPT)

    async def forget_configurations() -> None:
        store.forget_configurations(clock.wall() - retention.days * _DAY, retention.newest)

    async def forget_log() -> None:
        store.forget_logs(clock.wall() - retention.log_days * _DAY)

    scheduler.add_job(forget_log, "cron", hour=4, minute=47, id="forget_log")
    scheduler.add_job(forget_configurations, "cron", hour=4, minute=37, id="forget_configurations")

    async def spare() -> None:
        spare_what_stays()

    scheduler.add_job(spare, "cron", second=23, id="spare_what_stays")
    scheduler.add_job(checkpoint, "cron", minute=17, id="checkpoint")
    scheduler.add_job(forget, "cron", minute=7, id="forget_samples")
    return scheduler
