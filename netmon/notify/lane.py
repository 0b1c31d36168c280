"""What waits for one receiver: sent in order, one at a time, for as long as it takes. No receiver delays another."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field, replace

from netmon.model.clock import Clock
from netmon.model.names import ReceiverId
from netmon.model.notification import Delivery, DeliveryState, Notification, Outcome, Sent
from netmon.model.notify_plan import Digest
from netmon.model.notify_stats import ReceiverStats
from netmon.notify.channel import Channel, LevelChannel
from netmon.notify.digest import Traffic, digest_of, together
from netmon.notify.meter import Meter
from netmon.words import Language

FIRST_PAUSE = 2.0
LONGEST_PAUSE = 300.0
"""Seconds between attempts that fail: twice as long each time, and up to half of it less, by chance."""
LONGEST_AFTER = 3600.0
"""Seconds that a receiver may ask for."""
REFRESH = 30.0
"""Seconds after which a receiver that forgets is told its open alerts again."""

log = logging.getLogger(__name__)

Keep = Callable[[tuple[Delivery, ...]], Awaitable[bool]]
"""Writes deliveries down in one transaction; True once they are, False while the store is failing."""
Told = Callable[[ReceiverId, Outcome], None]
"""Is told of each attempt."""


@dataclass(slots=True)
class Around:
    """What lanes share. `chance` returns a number from 0 to below 1; `digest` is that of the inventory in force."""

    clock: Clock
    keep: Keep
    told: Told
    chance: Callable[[], float]
    digest: Digest = field(default_factory=Digest)


class Lane:
    """The queue of one receiver and the one who works it off. `gathers`: messages to it may become a digest."""

    def __init__(
        self, receiver: ReceiverId, channel: Channel, language: Language, around: Around, *, gathers: bool
    ) -> None:
        self.channel = channel
        self._receiver, self._language, self._around, self._gathers = receiver, language, around, gathers
        self._queue: deque[Delivery] = deque()
        self._kept: set[str] = set()
        self._meter = Meter(around.digest.within)
        self._failures = 0
        self._not_before = 0.0
        self._refresh_at = 0.0
        self._woken = asyncio.Event()
        self._ending = False
        self._stats = ReceiverStats(receiver)

    def put(self, notification: Notification) -> None:
        """Have a message sent after all that waits. It is written down at once, and sent once that is done."""
        self._queue.append(Delivery(notification, next_at=notification.made_at))
        self._woken.set()

    def restore(self, deliveries: Iterable[Delivery]) -> None:
        """Take over what an earlier process did not send."""
        for delivery in deliveries:
            self._queue.append(delivery)
            self._kept.add(delivery.notification.id)
        self._woken.set()

    def waiting(self) -> tuple[Delivery, ...]:
        """Return what is not sent yet, in order."""
        return tuple(self._queue)

    def stats(self) -> ReceiverStats:
        """Return how it fares."""
        oldest = min((delivery.notification.made_at for delivery in self._queue), default=None)
        return replace(self._stats, waiting=len(self._queue), oldest=oldest)

    async def run(self) -> None:
        """Work off what comes until cancelled, or told to end."""
        while not self._ending:
            self._woken.clear()
            pause = await self.step()
            if not self._ending and (pause is None or pause > 0):
                with suppress(TimeoutError):
                    async with asyncio.timeout(pause):
                        await self._woken.wait()

    def end(self) -> None:
        """Send no further message. Libraries below may swallow the one cancellation of a task; this stays said."""
        self._ending = True
        self._woken.set()

    async def step(self) -> float | None:
        """Do what is due next. Return in how many seconds there may be more, None: when something comes."""
        now = self._around.clock.monotonic()
        await self._write_down()
        again = await self._refresh(now)
        pause = await self._next(now) if self._queue else None
        return min((each for each in (again, pause) if each is not None), default=None)

    async def _refresh(self, now: float) -> float | None:
        """Tell a receiver that forgets what is open, when that is due; return in how many seconds it is again."""
        if not isinstance(self.channel, LevelChannel):
            return None
        if now >= self._refresh_at:
            self._refresh_at = now + REFRESH
            outcome = await self._guarded(self.channel.refresh())
            self._note(outcome, messages=0)
            if outcome.sent is Sent.TAKEN:
                self._failures, self._not_before = 0, 0.0  # it is there: what waits need not sit out a pause
        return self._refresh_at - now

    async def _next(self, now: float) -> float:
        pause = max(self._not_before - now, self._meter.wait(now, self.channel.per_minute))
        if pause > 0:
            return pause
        await self._gather(now)
        return await self._send()

    async def _write_down(self) -> None:
        """Let the store have what is new, before anything of it is sent."""
        fresh = tuple(each for each in self._queue if each.notification.id not in self._kept)
        if fresh:
            self._kept.update(delivery.notification.id for delivery in fresh)
            await self._around.keep(fresh)

    async def _gather(self, now: float) -> None:
        """Put what waits into one message, where a limit is near or there was much already."""
        traffic = Traffic(self._meter.minute(now), self._meter.window(now))
        waiting = [delivery.notification for delivery in self._queue]
        count = together(waiting, traffic, self.channel.per_minute, self._around.digest) if self._gathers else 0
        if not count:
            return
        wall = self._around.clock.wall()
        parts = [self._queue.popleft() for _ in range(count)]
        told = digest_of([part.notification for part in parts], wall, self._language)
        digest = Delivery(told, next_at=wall)
        gone = (replace(part, state=DeliveryState.SUPERSEDED, done_at=wall, reference=told.id) for part in parts)
        self._queue.appendleft(digest)
        self._kept.add(told.id)
        self._kept.difference_update(part.notification.id for part in parts)
        await self._around.keep((digest, *gone))

    async def _send(self) -> float:
        delivery = self._queue[0]
        outcome = await self._guarded(self.channel.send(delivery.notification))
        now, wall = self._around.clock.monotonic(), self._around.clock.wall()
        self._note(outcome)
        tried = replace(delivery, attempts=delivery.attempts + 1, error=outcome.detail, reference=outcome.reference)
        if outcome.sent is Sent.LATER:
            pause = self._pause(outcome)
            self._not_before = now + pause
            self._queue[0] = replace(tried, next_at=wall + pause)
            await self._around.keep((self._queue[0],))
            return pause
        taken = outcome.sent is Sent.TAKEN
        self._failures, self._not_before = 0, 0.0
        self._meter.sent(now)
        self._queue.popleft()
        self._kept.discard(delivery.notification.id)
        state = DeliveryState.SENT if taken else DeliveryState.REFUSED
        error = "" if taken else outcome.detail
        await self._around.keep((replace(tried, state=state, done_at=wall, error=error),))
        return 0.0

    def _pause(self, outcome: Outcome) -> float:
        """Return how long to wait after an attempt that failed."""
        self._failures += 1
        longest = min(FIRST_PAUSE * 2.0 ** min(self._failures - 1, 16), LONGEST_PAUSE)
        pause = longest * (1 - self._around.chance() / 2)
        return max(pause, min(outcome.retry_after or 0.0, LONGEST_AFTER))

    async def _guarded(self, attempt: Awaitable[Outcome]) -> Outcome:
        """Whatever a channel does wrong is a failed attempt, and holds up no other receiver."""
        try:
            return await attempt
        except Exception as error:  # a bug in one channel must not end the telling
            log.exception("sending to %s", self._receiver)
            return Outcome(Sent.LATER, type(error).__name__)

    def _note(self, outcome: Outcome, messages: int = 1) -> None:
        wall, stats = self._around.clock.wall(), self._stats
        match outcome.sent:
            case Sent.TAKEN:
                stats = replace(stats, sent=stats.sent + messages, last_success=wall, failing_since=None, error="")
            case Sent.LATER:
                since = wall if stats.failing_since is None else stats.failing_since
                stats = replace(stats, failed=stats.failed + 1, failing_since=since, error=outcome.detail)
            case Sent.REFUSED:
                stats = replace(stats, failed=stats.failed + 1, refused=stats.refused + 1, error=outcome.detail)
        self._stats = stats
        self._around.told(self._receiver, outcome)
