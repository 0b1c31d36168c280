"""When anchors are asked."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from ipaddress import IPv4Address

from netmon.model.anchor import Anchor, AnchorAnswer
from netmon.model.names import AnchorId, NetworkId
from netmon.model.observation import Echo
from netmon.poller.anchors import AnchorPoller
from tests.poller.virtual import clock, run

IN, OUT = NetworkId("intranet"), NetworkId("extranet")


def anchors(**networks: NetworkId) -> dict[AnchorId, Anchor]:
    return {
        AnchorId(name): Anchor(AnchorId(name), name, network, IPv4Address("198.51.100.1"))
        for name, network in networks.items()
    }


class Room:
    """Anchors that answer after `takes` seconds; one that `raises` has a bug."""

    def __init__(self) -> None:
        self.began: list[tuple[str, float]] = []
        self.seen: list[str] = []
        self.takes = 0.1
        self.raises = ""
        self.poller = AnchorPoller(self.ask, clock(), lambda answer: self.seen.append(answer.anchor))

    async def ask(self, anchor: Anchor) -> AnchorAnswer:
        began = clock().monotonic()
        self.began.append((anchor.id, began - 1000.0))
        await asyncio.sleep(self.takes)
        if anchor.id == self.raises:
            raise ZeroDivisionError
        return AnchorAnswer(anchor.id, began, clock().wall(), self.takes, Echo(3, 3, 0.01, 0.01, 0.01))

    def times(self, name: str) -> list[float]:
        return [round(at, 3) for id_, at in self.began if id_ == name]


def in_a_room(test: Callable[[Room], Coroutine[None, None, None]]) -> Room:
    async def main() -> Room:
        room = Room()
        task = asyncio.create_task(room.poller.run())
        await test(room)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        return room

    return run(main())


def test_each_is_asked_at_once_and_then_every_five_seconds() -> None:
    async def test(room: Room) -> None:
        room.poller.load(anchors(a=IN, b=OUT))
        await asyncio.sleep(16)

    room = in_a_room(test)
    assert room.times("a") == room.times("b") == [0, 5, 10, 15]
    assert len(room.seen) == 8


def test_those_of_a_network_are_asked_at_once_where_somebody_has_to_know_and_never_in_a_flood() -> None:
    async def test(room: Room) -> None:
        room.poller.load(anchors(a=IN, b=OUT))
        await asyncio.sleep(2)
        for _ in range(100):
            room.poller.ask(IN)
        await asyncio.sleep(0.5)
        room.poller.ask(IN)
        await asyncio.sleep(4)

    room = in_a_room(test)
    assert room.times("a") == [0, 2, 3]
    assert room.times("b") == [0, 5]


def test_one_that_is_slow_is_not_asked_twice_at_a_time() -> None:
    async def test(room: Room) -> None:
        room.takes = 1.8
        room.poller.load(anchors(a=IN))
        await asyncio.sleep(0.5)
        room.poller.ask(IN)
        await asyncio.sleep(3)

    assert in_a_room(test).times("a") == [0, 1.8]


def test_other_anchors_are_taken_at_a_reload_and_an_answer_of_an_old_one_is_dropped() -> None:
    async def test(room: Room) -> None:
        room.takes = 1.0
        room.poller.load(anchors(a=IN, b=IN))
        await asyncio.sleep(0.5)
        room.poller.load(anchors(b=IN, c=IN))
        await asyncio.sleep(3)

    room = in_a_room(test)
    assert [room.times(name) for name in "abc"] == [[0], [0], [0.5]]
    assert sorted(room.seen) == ["b", "c"]


def test_a_bug_in_asking_one_costs_the_others_nothing() -> None:
    async def test(room: Room) -> None:
        room.raises = "a"
        room.poller.load(anchors(a=IN, b=IN))
        await asyncio.sleep(11)

    room = in_a_room(test)
    assert room.seen == ["b", "b", "b"]
    assert len(room.times("a")) == 3


def test_without_anchors_it_waits_for_some() -> None:
    async def test(room: Room) -> None:
        room.poller.load({})
        asyncio.get_running_loop().call_later(30, room.poller.load, anchors(a=IN))
        await asyncio.sleep(31)

    assert in_a_room(test).times("a") == [30]
