"""One receiver's queue: in order, patient, never more than it takes, and nothing lost when there is much."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import pytest

from netmon.model.incident import Severity
from netmon.model.names import IncidentId, NotificationId, ReceiverId
from netmon.model.notification import Delivery, DeliveryState, Happening, Notification, Outcome
from netmon.model.notify_plan import Digest
from netmon.notify.lane import FIRST_PAUSE, LONGEST_PAUSE, REFRESH, Around, Lane
from netmon.words import Language
from tests.notify.given import LATER, NET, REFUSED, TAKEN, Somebody
from tests.watch.world import VirtualClock


@dataclass(slots=True)
class Bench:
    """A lane on a virtual clock; `kept` is what the store has, by id."""

    somebody: Somebody = field(default_factory=Somebody)
    digest: Digest = field(default_factory=lambda: Digest(1000, 300.0))
    clock: VirtualClock = field(default_factory=VirtualClock)
    kept: dict[str, Delivery] = field(default_factory=dict)
    lane: Lane = field(init=False)

    def __post_init__(self) -> None:
        around = Around(self.clock, self.keep, lambda *_: None, lambda: 0.0, self.digest)
        self.lane = Lane(ReceiverId("zhang"), self.somebody, Language.EN, around, gathers=True)

    async def keep(self, deliveries: tuple[Delivery, ...]) -> bool:
        self.kept |= {delivery.notification.id: delivery for delivery in deliveries}
        return True

    async def run(self, seconds: float) -> None:
        """Work off what is due, and let time pass, as the lane's own loop would."""
        end = self.clock.now + seconds
        while True:
            pause = await self.lane.step()
            if pause is None or self.clock.now + pause > end:
                break
            self.clock.now += pause
        self.clock.now = end

    def states(self) -> list[str]:
        return [delivery.state.value for delivery in self.kept.values()]


def told(number: int, severity: Severity = Severity.MAJOR, happening: Happening = Happening.FIRING) -> Notification:
    return Notification(
        id=NotificationId(f"{number}.{happening}.0.zhang"),
        receiver=ReceiverId("zhang"),
        happening=happening,
        incident=IncidentId(str(number)),
        network=NET,
        severity=severity,
        made_at=1_790_000_000.0 + number,
        title=f"title {number}",
        text=f"text {number}",
    )


@pytest.mark.anyio
async def test_messages_are_sent_in_order_and_written_down_before() -> None:
    bench = Bench()
    for number in range(5):
        bench.lane.put(told(number))
    assert await bench.lane.step() == 0
    assert bench.states() == ["sent", "waiting", "waiting", "waiting", "waiting"]
    await bench.run(1)
    assert [one.title for one in bench.somebody.heard] == [f"title {number}" for number in range(5)]
    assert bench.states() == ["sent"] * 5


@pytest.mark.anyio
async def test_a_receiver_that_is_away_is_asked_again_more_and_more_seldom_and_gets_all_of_it() -> None:
    bench = Bench(Somebody(answers=[LATER] * 12))
    bench.lane.put(told(1))
    bench.lane.put(told(2))
    pauses = []
    while bench.somebody.answers:
        pause = await bench.lane.step()
        assert pause is not None
        pauses.append(pause)
        bench.clock.now += pause
    assert pauses == [min(FIRST_PAUSE * 2**number, LONGEST_PAUSE) for number in range(12)]
    assert bench.lane.stats().waiting == 2
    assert bench.lane.stats().failing_since is not None
    await bench.run(10)
    assert [one.title for one in bench.somebody.heard] == ["title 1", "title 2"]
    assert bench.kept["1.firing.0.zhang"].attempts == 13
    assert bench.lane.stats().failing_since is None


@dataclass(slots=True)
class Forgetful(Somebody):
    """Has to be told again and again what is open; nobody is there while it is `away`. `asked` counts the times."""

    away: bool = True
    asked: int = 0

    def restore(self, notifications: Iterable[Notification]) -> None:
        raise NotImplementedError

    def open(self) -> tuple[Notification, ...]:
        return tuple(self.heard)

    async def refresh(self) -> Outcome:
        self.asked += 1
        return LATER if self.away else TAKEN

    async def send(self, notification: Notification) -> Outcome:
        return LATER if self.away else await Somebody.send(self, notification)


@pytest.mark.anyio
async def test_who_forgets_is_asked_at_every_turn_though_messages_wait_and_has_them_as_soon_as_it_is_back() -> None:
    somebody = Forgetful()
    bench = Bench(somebody)
    for number in range(3):
        bench.lane.put(told(number))
    await bench.run(600)
    assert bench.states() == ["waiting"] * 3
    assert somebody.asked >= 600 / REFRESH
    somebody.away = False
    await bench.run(REFRESH)
    assert [one.title for one in somebody.heard] == ["title 0", "title 1", "title 2"]


@pytest.mark.anyio
async def test_a_receiver_may_say_itself_when_to_come_again() -> None:
    bench = Bench(Somebody(answers=[replace(LATER, retry_after=600.0)]))
    bench.lane.put(told(1))
    assert await bench.lane.step() == 600
    await bench.run(599)
    assert bench.somebody.heard == []
    await bench.run(2)
    assert len(bench.somebody.heard) == 1


@pytest.mark.anyio
async def test_what_is_refused_holds_up_nothing_behind_it() -> None:
    bench = Bench(Somebody(answers=[REFUSED]))
    bench.lane.put(told(1))
    bench.lane.put(told(2))
    await bench.run(0)
    assert bench.states() == ["refused", "sent"]
    assert bench.kept["1.firing.0.zhang"].error == "too long"


@pytest.mark.anyio
async def test_a_bug_in_a_channel_is_an_attempt_that_failed(caplog: pytest.LogCaptureFixture) -> None:
    bench = Bench(Somebody(answers=[ValueError("secret")]))
    bench.lane.put(told(1))
    await bench.run(10)
    assert bench.states() == ["sent"]
    assert "ValueError" in caplog.text


@pytest.mark.anyio
async def test_no_minute_has_more_messages_than_the_receiver_takes() -> None:
    bench = Bench(Somebody(per_minute=3))
    bench.lane._gathers = False
    for number in range(7):
        bench.lane.put(told(number))
    await bench.run(0)
    assert len(bench.somebody.heard) == 3
    await bench.run(59.9)
    assert len(bench.somebody.heard) == 3
    await bench.run(0.2)
    assert len(bench.somebody.heard) == 6
    await bench.run(60)
    assert len(bench.somebody.heard) == 7


@pytest.mark.anyio
async def test_near_the_limit_what_waits_is_told_in_one_the_gravest_first_and_nothing_is_lost() -> None:
    bench = Bench(Somebody(per_minute=5))
    bench.lane.put(told(0))
    await bench.run(1)
    grave = (Severity.MINOR, Severity.CRITICAL, Severity.MAJOR, Severity.WARNING)
    for number, severity in enumerate(grave, 1):
        bench.lane.put(told(number, severity))
    bench.lane.put(told(0, happening=Happening.RESOLVED))
    await bench.run(1)
    assert [one.happening for one in bench.somebody.heard] == [Happening.FIRING, Happening.DIGEST]
    lines = bench.somebody.heard[1].text.splitlines()[1:]
    assert [line.split(". ")[1] for line in lines] == ["title 2", "title 3", "title 1", "title 4", "title 0"]
    gone = [one for one in bench.kept.values() if one.state is DeliveryState.SUPERSEDED]
    assert len(gone) == 5
    assert {one.reference for one in gone} == {bench.somebody.heard[1].id}


@pytest.mark.anyio
async def test_after_many_messages_further_ones_wait_for_each_other() -> None:
    bench = Bench(digest=Digest(3, 300.0))
    for number in range(3):
        bench.lane.put(told(number))
        await bench.run(10)
    bench.lane.put(told(3))
    bench.lane.put(told(4))
    await bench.run(10)
    assert [one.happening for one in bench.somebody.heard] == [Happening.FIRING] * 3 + [Happening.DIGEST]
    await bench.run(400)
    bench.lane.put(told(5))
    bench.lane.put(told(6))
    await bench.run(10)
    assert [one.happening for one in bench.somebody.heard[4:]] == [Happening.FIRING] * 2


@pytest.mark.anyio
async def test_a_step_of_the_wall_clock_changes_no_pause() -> None:
    bench = Bench(Somebody(answers=[LATER]))
    bench.lane.put(told(1))
    assert await bench.lane.step() == FIRST_PAUSE
    bench.clock.offset -= 86_400
    await bench.run(FIRST_PAUSE + 0.1)
    assert len(bench.somebody.heard) == 1


@pytest.mark.anyio
async def test_what_an_earlier_process_left_is_sent_first_and_not_written_down_again() -> None:
    bench = Bench()
    bench.lane.restore([Delivery(told(1), attempts=3), Delivery(told(2))])
    bench.lane.put(told(3))
    assert await bench.lane.step() == 0
    assert list(bench.kept) == ["3.firing.0.zhang", "1.firing.0.zhang"]
    await bench.run(0)
    assert [one.title for one in bench.somebody.heard] == ["title 1", "title 2", "title 3"]
    assert bench.kept["1.firing.0.zhang"].attempts == 4
