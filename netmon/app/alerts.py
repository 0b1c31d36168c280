"""What Alertmanager hands over, joined: who is told, what was told before, the store, and the outbox."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from netmon.model.alert_group import Alert, AlertGroup, Receipt, Received
from netmon.model.clock import Clock
from netmon.model.inventory import Inventory
from netmon.model.notification import Delivery, Notification
from netmon.notify.alerts.compose import compose
from netmon.notify.alerts.memory import Fresh, GroupMemory
from netmon.notify.alerts.own import ToldOf, incidents_of, news_for
from netmon.notify.alerts.recipients import recipients
from netmon.notify.outbox import Outbox
from netmon.store import Reader, Store, StoreError
from netmon.words import Language, say

REMEMBERED: Final = 7 * 86_400.0
"""Seconds back that what was told is looked for at a start: as long as Alertmanager may take to remind of it."""
MESSAGES: Final = 5000
log = logging.getLogger("netmon.notify")


class AlertInbox:
    """Takes one notification after the other: what comes twice at once is told once."""

    def __init__(
        self,
        language: Language,
        clock: Clock,
        store: Store,
        outbox: Outbox,
        inventory: Callable[[], Inventory | None],
    ) -> None:
        self._language, self._clock, self._store, self._outbox = language, clock, store, outbox
        self._inventory = inventory
        self._memory = GroupMemory()
        self._turn = asyncio.Lock()
        self._counts: Counter[Received] = Counter()
        self._closed = False

    @property
    def received(self) -> Mapping[Received, int]:
        """How many notifications came since the start, by what became of them."""
        return dict(self._counts)

    def count(self, received: Received) -> None:
        """Note what became of one."""
        self._counts[received] += 1

    async def restore(self) -> None:
        """Go on where an earlier process ended."""
        since = self._clock.wall() - REMEMBERED
        try:
            told = await self._store.read(lambda reader: reader.deliveries(since, limit=MESSAGES))
        except StoreError as error:
            log.warning("what Alertmanager handed over before cannot be read: %s", error)
        else:
            self._memory.restore(one.notification for one in reversed(told))

    def close(self) -> None:
        """Take nothing any more: nobody sends it. What is being written is sent by the next process."""
        self._closed = True

    async def take(self, group: AlertGroup) -> Receipt:
        """Tell people, once it is written down; while the store fails they are told all the same, and it is to come
        again, so that nothing is lost if the daemon ends before the store returns.
        """
        async with self._turn:
            receipt = await self._take(group)
        self.count(receipt.received)
        return receipt

    async def _take(self, group: AlertGroup) -> Receipt:
        inventory = self._inventory()
        if inventory is None or self._closed:
            return Receipt(Received.NOT_READY)
        now = self._clock.wall()
        fresh = self._memory.judge(group, now)
        if isinstance(fresh, Received):
            # It was told when it came first. Once nothing is left to be written, it is written.
            return Receipt(Received.NOT_STORED if self._store.stats().degraded else fresh)
        told = await self._told_of(group.alerts)
        if told is None:
            return Receipt(Received.NOT_STORED)
        messages = self._messages(Telling(group, fresh, inventory, now), told)
        if messages is None:
            log.error("%s", say(self._language, "alerts.log_nobody", receiver=group.receiver))
            return Receipt(Received.NOBODY)
        self._memory.note(group, now)
        if not messages:
            return Receipt(Received.OWN)
        deliveries = tuple(Delivery(one, next_at=now) for one in messages)
        stored = await self._store.papers(deliveries)
        if not self._closed:
            self._outbox.take(deliveries)
        receivers = tuple(one.receiver for one in messages)
        return Receipt(Received.TOLD if stored else Received.NOT_STORED, receivers)

    async def _told_of(self, alerts: tuple[Alert, ...]) -> ToldOf | None:
        """Return which incidents of these netmon told to whom by itself; None where the store cannot say."""
        incidents = incidents_of(alerts)
        if not incidents:
            return frozenset()

        def ask(reader: Reader) -> ToldOf:
            return reader.told_of(incidents)

        try:
            return await self._store.read(ask)
        except StoreError as error:
            log.warning("what was told of incidents cannot be read: %s", error)
            return None

    def _messages(self, telling: Telling, told: ToldOf) -> tuple[Notification, ...] | None:
        """Return a message for each who has something to hear; None where there is nobody at all."""
        plan = telling.inventory.notify
        local = datetime.fromtimestamp(telling.now, ZoneInfo(plan.zone)).replace(tzinfo=None)
        people = recipients(plan, telling.group.receiver, local)
        if not people:
            return None
        news = ((id_, news_for(id_, telling.group.alerts, told)) for id_ in people)
        return tuple(
            compose(telling.group, alerts, telling.fresh, plan.receivers[id_], telling.inventory, telling.now)
            for id_, alerts in news
            if alerts
        )


@dataclass(frozen=True, slots=True)
class Telling:
    """What is told of a group, by which inventory, and when (UTC, epoch seconds)."""

    group: AlertGroup
    fresh: Fresh
    inventory: Inventory
    now: float
