"""What the store's tests start from."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from netmon.clock import SystemClock
from netmon.model.belief import Belief, Event, Reason, Standing, State
from netmon.model.event_id import EventIds
from netmon.model.names import DeviceId, NetworkId, Subject, SubjectKind
from netmon.model.observation import FailureKind, ProbeName
from netmon.model.rollup import HourTally
from netmon.store import Store, StoreSettings

QUICK = StoreSettings(
    busy_timeout=0.1, patience=20.0, retry_first=0.05, retry_most=0.2, reserve=0, idle=0.1, closing=1.0
)
PATIENT = StoreSettings(patience=60.0)
"""For what is only to be there: a busy machine may take longer to write it than anybody would wait."""
INTRANET = NetworkId("intranet")


def url_of(path: Path) -> str:
    return f"sqlite:///{path}"


def device(name: str = "r1") -> Subject:
    return Subject(SubjectKind.DEVICE, name, INTRANET)


class History:
    """Makes events that follow each other, each with the belief it leads to."""

    def __init__(self, after: str = "") -> None:
        self.ids = EventIds(after)
        self.clock = 1_700_000_000.0

    def change(self, subject: Subject, state: State = State.DOWN) -> tuple[tuple[Event, ...], tuple[Belief, ...]]:
        self.clock += 1
        reason = Reason.of("reason.no_answer", misses=4)
        after = Standing(state=state)
        event = Event(self.ids.next(self.clock), subject, self.clock, Standing(), after, reason)
        return (event,), (Belief(subject, after, self.clock, reason),)


def tally(name: str = "r1", hour: int = 0, valid: int = 1) -> HourTally:
    return HourTally(DeviceId(name), ProbeName.ICMP, hour, valid, 0, {FailureKind.TIMEOUT: valid})


@asynccontextmanager
async def running(path: Path, settings: StoreSettings = QUICK) -> AsyncIterator[Store]:
    store = Store.open(url_of(path), SystemClock(), settings)
    store.start()
    try:
        yield store
    finally:
        await store.close()


async def eventually(happened: Callable[[], bool], within: float = 30.0) -> None:
    """Wait until something is so; the time limit only ends a test that would otherwise hang."""
    async with asyncio.timeout(within):
        while not happened():
            await asyncio.sleep(0.01)
