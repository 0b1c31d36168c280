"""What Alertmanager hands over is told once, survives the daemon, and is not what netmon told by itself."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from netmon.app import notifier
from netmon.app.notifier import Notifying
from netmon.model.alert_group import AlertGroup, Received
from netmon.model.names import NotificationId, ReceiverId
from netmon.model.notification import Delivery, DeliveryState, Happening, Notification
from netmon.notify.alerts.memory import AGAIN
from netmon.store import Store, StoreError
from netmon.watch.board import Board
from netmon.words import Language
from tests.exporters.plain import StillClock
from tests.notify.alerts.given import alert, group
from tests.notify.given import LATER, START, Somebody, outage, plan, robot, with_plan
from tests.store.given import eventually, running

FIRST = group(alert("a"), alert("b"))
OVER = group(alert("a", over=60), alert("b", over=60))


@dataclass(slots=True)
class Place:
    """A store that stays, and a daemon's notifier in front of it that comes and goes."""

    store: Store
    monkeypatch: pytest.MonkeyPatch
    receiver: Somebody = field(default_factory=Somebody)
    clock: StillClock = field(default_factory=lambda: StillClock(utc=START))
    receivers: tuple[str, ...] = ("zhang",)

    @asynccontextmanager
    async def process(self, *, loaded: bool = True) -> AsyncIterator[Notifying]:
        self.monkeypatch.setattr(notifier, "open_channel", lambda _, means: self.receiver)
        board = Board()
        telling = Notifying(Language.EN, {}, self.clock, self.store, board, lambda _: pytest.fail("nobody asks"))
        if loaded:
            telling.load(with_plan(plan(*map(robot, self.receivers))))
        await telling.restore()
        try:
            yield telling
        finally:
            await telling.close()

    async def heard(self, count: int) -> list[Notification]:
        await eventually(lambda: len(self.receiver.heard) >= count)
        return self.receiver.heard


@asynccontextmanager
async def place(folder: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Place]:
    async with running(folder / "n.db") as store:
        yield Place(store, monkeypatch)


pytestmark = pytest.mark.anyio


async def test_a_group_is_told_once_and_so_is_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with place(tmp_path, monkeypatch) as here, here.process() as telling:
        first = await telling.alerts.take(FIRST)
        assert (first.received, first.receivers) == (Received.TOLD, ("zhang",))
        assert (await telling.alerts.take(FIRST)).received is Received.REPEATED
        assert (await telling.alerts.take(OVER)).received is Received.TOLD
        heard = await here.heard(2)
        assert [one.happening for one in heard] == [Happening.FIRING, Happening.RESOLVED]
        assert "a 的中文概要" in heard[0].title
        assert telling.alerts.received == {Received.TOLD: 2, Received.REPEATED: 1}


async def test_two_deliveries_at_once_are_told_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with place(tmp_path, monkeypatch) as here, here.process() as telling:
        receipts = await asyncio.gather(*(telling.alerts.take(FIRST) for _ in range(5)))
        assert sorted(one.received for one in receipts) == [Received.REPEATED] * 4 + [Received.TOLD]


async def test_what_was_taken_is_told_although_the_daemon_ended_before_it_could_tell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with place(tmp_path, monkeypatch) as here:
        here.receiver.answers = [LATER] * 99
        async with here.process() as telling:
            assert (await telling.alerts.take(FIRST)).received is Received.TOLD
        assert [one.state for one in here.store.reader.deliveries()] == [DeliveryState.WAITING]
        here.receiver = Somebody()
        async with here.process() as telling:
            assert (await telling.alerts.take(FIRST)).received is Received.REPEATED
            await here.heard(1)
        assert len(here.receiver.heard) == 1


async def test_alertmanager_may_remind_after_a_while(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with place(tmp_path, monkeypatch) as here, here.process() as telling:
        await telling.alerts.take(FIRST)
        here.clock.utc += AGAIN
        assert (await telling.alerts.take(FIRST)).received is Received.TOLD
        heard = await here.heard(2)
        assert "仍未恢复" in heard[1].text
        assert heard[0].id != heard[1].id


async def test_an_incident_that_netmon_told_somebody_of_is_not_told_them_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with place(tmp_path, monkeypatch) as here, here.process() as telling:
        incident = outage()
        message = Notification(
            NotificationId("own"),
            ReceiverId("zhang"),
            Happening.FIRING,
            incident.id,
            None,
            incident.severity,
            START,
            "t",
            "t",
        )
        assert await here.store.papers((Delivery(message, DeliveryState.SENT),))
        by_rule = group(alert("NetmonIncident", incident=str(incident.id)))
        assert (await telling.alerts.take(by_rule)).received is Received.OWN
        ended = group(alert("NetmonIncident", over=60, incident=str(incident.id)))
        assert (await telling.alerts.take(ended)).received is Received.OWN
        assert (await telling.alerts.take(group(alert("x"), receiver="li"))).received is Received.TOLD
        assert [one.happening for one in await here.heard(1)] == [Happening.FIRING]


async def test_it_is_handed_back_where_there_is_nobody_to_tell_or_no_inventory_yet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with place(tmp_path, monkeypatch) as here:
        async with here.process(loaded=False) as telling:
            assert (await telling.alerts.take(FIRST)).received is Received.NOT_READY
        here.receivers = ()
        async with here.process() as telling:
            assert (await telling.alerts.take(FIRST)).received is Received.NOBODY
            assert (await telling.alerts.take(FIRST)).received is Received.NOBODY


async def test_what_comes_while_the_daemon_ends_is_told_by_the_next_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with place(tmp_path, monkeypatch) as here:
        write = here.store.papers
        async with here.process() as telling:

            async def written(papers: tuple[Delivery, ...]) -> bool:
                await telling.close()
                return await write(papers)

            with monkeypatch.context() as ending:
                ending.setattr(here.store, "papers", written)
                assert (await telling.alerts.take(FIRST)).received is Received.TOLD
            assert (await telling.alerts.take(OVER)).received is Received.NOT_READY
        assert [one.state for one in here.store.reader.deliveries()] == [DeliveryState.WAITING]
        async with here.process():
            assert [one.happening for one in await here.heard(1)] == [Happening.FIRING]


async def test_while_the_store_fails_people_are_told_and_alertmanager_comes_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with place(tmp_path, monkeypatch) as here, here.process() as telling:
        degraded = replace(here.store.stats(), degraded=True)

        async def refused(_: object) -> bool:
            return False

        with monkeypatch.context() as failing:
            failing.setattr(here.store, "papers", refused)
            failing.setattr(here.store, "stats", lambda: degraded)
            for _ in range(2):
                assert (await telling.alerts.take(FIRST)).received is Received.NOT_STORED
            await here.heard(1)
        assert (await telling.alerts.take(FIRST)).received is Received.REPEATED
        assert len(here.receiver.heard) == 1


async def test_where_the_store_cannot_say_what_was_told_alertmanager_comes_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with place(tmp_path, monkeypatch) as here, here.process() as telling:

        async def unreadable(_: object) -> AlertGroup:
            raise StoreError("daemon.store_slow", seconds=1)

        monkeypatch.setattr(here.store, "read", unreadable)
        about = group(alert("NetmonIncident", incident="1"))
        assert (await telling.alerts.take(about)).received is Received.NOT_STORED
        assert (await telling.alerts.take(FIRST)).received is Received.TOLD
