"""A county with one router and one line, watched for some months of a real store."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from netmon.figures.availability.closing import Closing, due_months
from netmon.judge.wiring import Wiring
from netmon.model.availability import MonthClosing
from netmon.model.belief import Event, Reason, Standing, State
from netmon.model.event_id import EventIds
from netmon.model.names import DeviceId, Subject, SubjectKind
from netmon.model.observation import ProbeName
from netmon.model.rollup import HourTally
from netmon.store import Store
from tests.exporters import plain
from tests.store.given import QUICK, url_of

HUNAN = ZoneInfo("Asia/Shanghai")
HOUR = 3600
UNIT = plain.subject(SubjectKind.UNIT, "u1")
CE = plain.subject(SubjectKind.DEVICE, "ce")
ACCESS = plain.subject(SubjectKind.LINK, "access")
UP, CUT = Standing(State.UP), Standing(State.DOWN, root=ACCESS)
INVENTORY = plain.inventory(
    [plain.device("ce"), plain.device("hub", "u0")],
    [plain.link("access", ("hub", "p"), ("ce", "up"), carrier="电信")],
    [plain.unit("u1"), plain.unit("u0")],
)


def at(text: str) -> float:
    """Return an instant of local time (UTC, epoch seconds)."""
    return datetime.fromisoformat(text).replace(tzinfo=HUNAN).timestamp()


class LateClock:
    """Stands where it is put: when an inventory was read first is when its subjects were registered."""

    def __init__(self, wall: float) -> None:
        self._wall = wall

    def monotonic(self) -> float:
        return 0.0

    def wall(self) -> float:
        return self._wall


@asynccontextmanager
async def watched(path: Path, since: str, until: str, but: Iterable[int] = ()) -> AsyncIterator[Store]:
    """Open a store in which the hub was asked in every hour of that time, but for some."""
    store = Store.open(url_of(path), LateClock(at(since)), QUICK)
    store.start()
    try:
        store.sync(INVENTORY)
        hours = set(range(int(at(since)), int(at(until)), HOUR)) - set(but)
        store.tally(HourTally(DeviceId("hub"), ProbeName.ICMP, hour, 1, 1, {}) for hour in sorted(hours))
        yield store
    finally:
        await store.close()


async def told(store: Store, *story: tuple[str, Subject, Standing]) -> None:
    """Write what came to be believed when."""
    ids = EventIds(store.reader.newest_event())
    events = (
        Event(ids.next(at(when)), subject, at(when), Standing(), after, Reason("reason.answers"))
        for when, subject, after in story
    )
    assert await store.record(tuple(events), ())


async def closed(store: Store, now: str) -> list[MonthClosing]:
    """Close what is due then, as the daemon does."""
    found = []
    for due in due_months(store.reader, INVENTORY.networks, HUNAN, at(now)):
        closing = Closing.of(store.reader, due, INVENTORY, Wiring.of(INVENTORY))
        while closing.some():
            pass
        found.append(closing.done(at(now)))
        assert await store.papers((found[-1],))
    return found
