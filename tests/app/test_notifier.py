"""Telling goes on after a restart where it ended: what waits is sent, and what ended meanwhile is told to be over."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from netmon.app import notifier
from netmon.app.notifier import Notifying
from netmon.model.incident import IncidentStep
from netmon.model.notification import Delivery, DeliveryState
from netmon.store import Store
from netmon.words import Language
from tests.notify.given import LATER, Somebody, plan, robot
from tests.store.given import eventually, running
from tests.watch.plant import tree
from tests.watch.world import World

STAR = {"core": ""} | dict.fromkeys("abc", "core")


@dataclass(slots=True)
class Place:
    """A network and what the store has of it; the notifier in front of it comes and goes."""

    store: Store
    world: World = field(init=False)
    known: int = 0

    def __post_init__(self) -> None:
        self.world = World(replace(tree(STAR), notify=plan(robot("zhang"))))
        self.world.run(60)

    @asynccontextmanager
    async def process(self, monkeypatch: pytest.MonkeyPatch, receiver: Somebody) -> AsyncIterator[Notifying]:
        """Tell `receiver` until the end of the block, as one life of the daemon does."""
        monkeypatch.setattr(notifier, "open_channel", lambda _, means: receiver)
        watch = self.world.watch
        telling = Notifying(Language.EN, {}, self.world.clock, self.store, watch.board, watch.explain)
        telling.load(self.world.inventory)
        await telling.restore()
        watch.desk.listeners.append(telling.hear)
        try:
            yield telling
        finally:
            watch.desk.listeners.remove(telling.hear)
            await telling.close()

    async def run(self, seconds: int, *telling: Notifying) -> None:
        """Let time pass; what becomes of incidents is in the store."""
        for _ in range(seconds):
            self.world.run(1.0)
            for one in telling:
                one.tick()
        news = tuple(self.world.books.news[self.known :])
        self.known += len(news)
        assert not news or await self.store.incidents(news)

    def hang(self, name: str, hung: bool = True) -> None:
        self.world.box(name).hung = hung

    def kept(self, state: DeliveryState) -> list[Delivery]:
        return [one for one in self.store.reader.deliveries()[::-1] if one.state is state]


def told(receiver: Somebody) -> list[tuple[str, str]]:
    """Return what a receiver heard: why, and of which root."""
    roots = (dict(one.labels)["root"].partition(":")[2].partition("@")[0] for one in receiver.heard)
    return [(one.happening.value, root) for one, root in zip(receiver.heard, roots, strict=True)]


@pytest.mark.anyio
async def test_what_waits_is_sent_in_order_after_a_restart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with running(tmp_path / "n.db") as store:
        place = Place(store)
        dead, alive = Somebody(answers=[LATER] * 9), Somebody()
        async with place.process(monkeypatch, dead) as telling:
            for name in "bac":
                place.hang(name)
                await place.run(60, telling)
            await eventually(lambda: len(place.kept(DeliveryState.WAITING)) == 3)
            await eventually(lambda: place.kept(DeliveryState.WAITING)[0].attempts > 0)
        assert dead.heard == []
        assert [one.attempts for one in place.kept(DeliveryState.WAITING)][1:] == [0, 0]
        tried = 9 - len(dead.answers)
        async with place.process(monkeypatch, alive) as telling:
            await place.run(5, telling)
            await eventually(lambda: len(place.kept(DeliveryState.SENT)) == 3)
        assert told(alive) == [("firing", "b"), ("firing", "a"), ("firing", "c")]
        first, *others = [one.attempts for one in place.kept(DeliveryState.SENT)]
        assert first in {tried, tried + 1}  # the end may have come before the last attempt was written down
        assert others == [1, 1]
        assert place.kept(DeliveryState.WAITING) == []


@pytest.mark.anyio
async def test_an_incident_that_closed_while_nobody_told_is_told_to_be_over_and_only_to_be_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with running(tmp_path / "n.db") as store:
        place = Place(store)
        before, after = Somebody(), Somebody()
        async with place.process(monkeypatch, before) as telling:
            place.hang("a")
            place.hang("b")
            await place.run(60, telling)
            await eventually(lambda: len(place.kept(DeliveryState.SENT)) == 2)
        place.hang("a", hung=False)
        await place.run(200)
        async with place.process(monkeypatch, after) as telling:
            await place.run(5, telling)
            await eventually(lambda: len(place.kept(DeliveryState.SENT)) == 3)
            await place.run(60, telling)
        assert sorted(told(before)) == [("firing", "a"), ("firing", "b")]
        assert told(after) == [("resolved", "a")]
        async with place.process(monkeypatch, after) as telling:
            await place.run(60, telling)
        assert told(after) == [("resolved", "a")]


@pytest.mark.anyio
async def test_what_is_committed_while_the_daemon_ends_is_not_looked_up_any_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with running(tmp_path / "n.db") as store:
        place = Place(store)
        async with place.process(monkeypatch, Somebody()) as telling:
            place.hang("a")
            place.world.run(60.0)
    telling.hear(tuple(place.world.books.news))
    assert any(one.change.step is IncidentStep.OPENED for one in place.world.books.news)
    assert not telling._asking
