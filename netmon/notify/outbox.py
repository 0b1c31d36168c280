"""The lanes of all receivers: opened by the inventory, each worked off by a task of its own."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Final

from netmon.model.names import ReceiverId
from netmon.model.notification import Delivery, DeliveryState, Notification
from netmon.model.notify_plan import NotifyPlan
from netmon.model.notify_stats import ReceiverStats
from netmon.model.receiver import Receiver
from netmon.notify.channel import Channel, LevelChannel
from netmon.notify.kinds import gathers
from netmon.notify.lane import Around, Lane
from netmon.words import Language

PATIENCE: Final = 5.0
"""Seconds that a channel has to end."""
log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Open:
    receiver: Receiver
    lane: Lane
    task: asyncio.Task[None] | None = None


class Outbox:
    """At least once, in order for each receiver, whatever happens to any other.

    `open_channel` opens the channel of a receiver. Within a running loop from `start` on.
    """

    def __init__(self, around: Around, open_channel: Callable[[Receiver], Channel]) -> None:
        self._around, self._open_channel = around, open_channel
        self._open: dict[ReceiverId, _Open] = {}
        self._closing: set[asyncio.Future[object]] = set()
        self._started = False

    def load(self, plan: NotifyPlan) -> None:
        """Take the receivers of an inventory. One that changed goes on with what waits; one that is gone refuses it."""
        self._around.digest = plan.digest
        for id_ in [id_ for id_ in self._open if id_ not in plan.receivers]:
            self._drop(id_)
        for id_, receiver in plan.receivers.items():
            known = self._open.get(id_)
            if known is None:
                self._add(receiver)
            elif known.receiver != receiver:
                self._replace(known, receiver)

    def start(self) -> None:
        """Begin to send."""
        self._started = True
        for known in self._open.values():
            self._run(known)

    def put(self, notification: Notification) -> None:
        """Have a message sent; to a receiver that there is no more it is refused."""
        known = self._open.get(notification.receiver)
        if known is None:
            self._refuse([Delivery(notification, next_at=notification.made_at)])
        else:
            known.lane.put(notification)

    def take(self, deliveries: Iterable[Delivery]) -> None:
        """Have messages sent that are written down already; to a receiver that there is no more they are refused."""
        for delivery in deliveries:
            known = self._open.get(delivery.notification.receiver)
            if known is None:
                self._refuse([delivery])
            else:
                known.lane.restore([delivery])

    def restore(self, waiting: Iterable[Delivery], told: Mapping[ReceiverId, Iterable[Notification]]) -> None:
        """Take over what an earlier process left: what waits in order, and what is open by what was `told` last."""
        by_receiver: dict[ReceiverId, list[Delivery]] = {}
        for delivery in waiting:
            by_receiver.setdefault(delivery.notification.receiver, []).append(delivery)
        for id_, deliveries in by_receiver.items():
            if id_ in self._open:
                self._open[id_].lane.restore(deliveries)
            else:
                self._refuse(deliveries)
        for id_, notifications in told.items():
            if id_ in self._open and isinstance(channel := self._open[id_].lane.channel, LevelChannel):
                channel.restore(notifications)

    def stats(self) -> tuple[ReceiverStats, ...]:
        """Return how each receiver fares."""
        return tuple(known.lane.stats() for known in self._open.values())

    async def close(self) -> None:
        """Stop sending. What waits is in the store."""
        ending = [_end(known) for known in self._open.values()]
        await asyncio.gather(*ending, *self._closing, return_exceptions=True)
        self._open.clear()

    def _add(self, receiver: Receiver) -> None:
        lane = Lane(
            receiver.id,
            self._open_channel(receiver),
            Language(receiver.language),
            self._around,
            gathers=gathers(receiver),
        )
        self._open[receiver.id] = known = _Open(receiver, lane)
        if self._started:
            self._run(known)

    def _run(self, known: _Open) -> None:
        known.task = asyncio.get_running_loop().create_task(known.lane.run())

    def _replace(self, known: _Open, receiver: Receiver) -> None:
        """Go on by another channel; a message that is under way by the old one is sent again."""
        waiting, before = known.lane.waiting(), known.lane.channel
        self._stop(known)
        self._add(receiver)
        lane = self._open[receiver.id].lane
        lane.restore(waiting)
        if isinstance(before, LevelChannel) and isinstance(lane.channel, LevelChannel):
            lane.channel.restore(before.open())

    def _drop(self, id_: ReceiverId) -> None:
        known = self._open.pop(id_)
        self._stop(known)
        self._refuse(known.lane.waiting())

    def _stop(self, known: _Open) -> None:
        if not self._started:
            return

        self._soon(_end(known))

    def _refuse(self, deliveries: Iterable[Delivery]) -> None:
        """Note of messages that there is nobody to send them to."""
        wall = self._around.clock.wall()
        gone = tuple(
            replace(delivery, state=DeliveryState.REFUSED, done_at=wall, error="no such receiver")
            for delivery in deliveries
        )
        for delivery in gone:
            log.warning("no receiver %s (any more): %s", delivery.notification.receiver, delivery.notification.id)
        if gone:
            self._soon(self._around.keep(gone))

    def _soon(self, work: Awaitable[object]) -> None:
        task = asyncio.ensure_future(work)
        self._closing.add(task)
        task.add_done_callback(self._closing.discard)


async def _end(known: _Open) -> None:
    """Have one lane end, and close its channel. Nobody waits for a channel that goes on although it is cancelled."""
    known.lane.end()
    if known.task is not None:
        known.task.cancel()
        _, going_on = await asyncio.wait({known.task}, timeout=PATIENCE)
        if going_on:
            log.error("receiver %s does not end; what it was sending may be sent again", known.receiver.id)
    with suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE):
            await known.lane.channel.close()
