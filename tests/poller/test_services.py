"""When services are checked."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from netmon.model.names import NetworkId, ServiceId, UnitId
from netmon.model.observation import ProbeName
from netmon.model.plant import Service
from netmon.model.service_check import ServiceCheck
from netmon.poller.services import ServicePoller, phase_of
from netmon.probes.checking import Slot
from tests.poller.virtual import WALL, clock, run


def service(name: str, host: str | None = None, **said: float) -> Service:
    url = f"http://{host or name}/"
    return Service(ServiceId(name), name, NetworkId("extranet"), UnitId("u"), url, **said)  # type: ignore[arg-type] # by name


class Room:
    """Services that take `takes` seconds to answer; one that `raises` has a bug."""

    def __init__(self, in_flight: int = 64, per_host: int = 2) -> None:
        self.began: list[tuple[str, float, bool]] = []
        self.seen: list[ServiceCheck] = []
        self.takes: dict[str, float] = {}
        self.raises = ""
        self.most = self.now = 0
        self.poller = ServicePoller(self.ask, clock(), self.seen.append, in_flight, per_host)

    async def ask(self, service: Service, slot: Slot) -> ServiceCheck:
        at, began = clock().wall(), clock().monotonic()
        self.began.append((service.id, at - WALL, slot.regular))
        self.now += 1
        self.most = max(self.most, self.now)
        await asyncio.sleep(self.takes.get(service.id, 0.1))
        self.now -= 1
        if service.id == self.raises:
            raise ZeroDivisionError
        return ServiceCheck(slot.name, service.id, ProbeName.HTTP, at, began, 0.1, None, regular=slot.regular)  # type: ignore[arg-type] # an id is a text

    def load(self, *services: Service) -> None:
        self.poller.load({one.id: one for one in services})

    def times(self, name: str, *, regular: bool = True) -> list[float]:
        return [at for id_, at, of_slot in self.began if id_ == name and of_slot is regular]


def in_a_room(test: Callable[[Room], Coroutine[None, None, None]], **limits: int) -> Room:
    async def main() -> Room:
        room = Room(**limits)
        task = asyncio.create_task(room.poller.run())
        await test(room)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        return room

    return run(main())


def test_a_service_is_looked_at_soon_and_then_in_its_slots_alone() -> None:
    async def test(room: Room) -> None:
        room.load(service("a"))
        await asyncio.sleep(4 * 900)

    room = in_a_room(test)
    assert len(room.times("a", regular=False)) == 1
    times = room.times("a")
    assert len(times) == 4
    assert all(abs(after - before - 900) < 0.01 for before, after in pairwise(times))


def test_a_restart_keeps_the_slots() -> None:
    async def test(room: Room) -> None:
        room.load(service("a"))
        await asyncio.sleep(1000)
        other = Room()
        other.load(service("a"))
        task = asyncio.create_task(other.poller.run())
        await asyncio.sleep(2000)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        room.began += other.began

    times = sorted(in_a_room(test).times("a"))
    apart = [after - before for before, after in pairwise(times)]
    assert all(gap < 0.01 or abs(gap - 900) < 0.01 for gap in apart)


@given(st.lists(st.text("abcdefgh-0123456789", min_size=1, max_size=12), min_size=200, max_size=200, unique=True))
def test_services_are_spread_over_the_interval(names: list[str]) -> None:
    quarters = [0, 0, 0, 0]
    for name in names:
        quarters[int(phase_of(ServiceId(name)) * 4)] += 1
    assert min(quarters) >= 20


def test_a_slow_service_delays_itself_alone() -> None:
    async def test(room: Room) -> None:
        room.takes["slow"] = 24.0
        room.load(service("slow", interval=30.0), service("quick", interval=30.0))
        await asyncio.sleep(301)

    room = in_a_room(test)
    assert len(room.times("quick")) >= 10
    assert len(room.times("slow")) >= 9


def test_no_more_are_under_way_at_a_host_than_it_may_have() -> None:
    async def test(room: Room) -> None:
        room.load(*(service(f"s{number}", host="one.example") for number in range(20)))
        await asyncio.sleep(60)

    room = in_a_room(test, per_host=2)
    assert room.most == 2
    assert len({id_ for id_, _, _ in room.began}) == 20


def test_a_crowded_host_does_not_hold_up_another() -> None:
    async def test(room: Room) -> None:
        crowd = [service(f"s{number}", host="one.example") for number in range(20)]
        room.takes = {one.id: 10.0 for one in crowd}
        room.load(*crowd, service("other"))
        await asyncio.sleep(3)

    assert in_a_room(test, per_host=1, in_flight=2).times("other", regular=False)


def test_a_request_out_of_turn_is_obeyed_once_and_after_a_check_under_way() -> None:
    async def test(room: Room) -> None:
        room.takes["a"] = 5.0
        room.load(service("a"))
        await asyncio.sleep(100)
        room.poller.ask(ServiceId("a"), 10.0)
        room.poller.ask(ServiceId("a"), 10.0)
        await asyncio.sleep(12)
        room.poller.ask(ServiceId("a"), 0.0)
        await asyncio.sleep(20)

    times = in_a_room(test).times("a", regular=False)
    assert [round(at) for at in times] == [0, 110, 115]


def test_a_changed_service_is_looked_at_again_and_one_that_is_gone_is_not() -> None:
    async def test(room: Room) -> None:
        room.load(service("a"), service("b"))
        await asyncio.sleep(10)
        room.load(replace(service("a"), marker="x"))
        await asyncio.sleep(1000)

    room = in_a_room(test)
    assert len(room.times("a", regular=False)) == 2
    assert len(room.times("b")) + len(room.times("b", regular=False)) == 1


def test_a_bug_costs_one_check_and_no_other_service() -> None:
    async def test(room: Room) -> None:
        room.raises = "a"
        room.load(service("a"), service("b"))
        await asyncio.sleep(2000)

    room = in_a_room(test)
    assert room.poller.stats.bugs >= 3
    assert len([one for one in room.seen if one.service == "b"]) >= 3
