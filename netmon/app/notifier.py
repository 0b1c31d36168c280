"""All that tells people of incidents, joined: what is decided, the outbox, the channels, and the store behind them."""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Callable, Iterable, Mapping
from functools import partial

from netmon.app.alerts import AlertInbox
from netmon.app.letters import LetterPost, Standings, read_files
from netmon.judge.explanation import Explanation
from netmon.model.clock import Clock
from netmon.model.incident import Incident, IncidentNews, IncidentStep
from netmon.model.inventory import Inventory
from netmon.model.names import IncidentId, ReceiverId, Subject
from netmon.model.notification import Delivery, Notification, Outcome, Sent
from netmon.model.notify_stats import ReceiverStats
from netmon.notify.brief import Sight
from netmon.notify.channels.means import Means, threads_for
from netmon.notify.channels.registry import open_channel
from netmon.notify.lane import Around
from netmon.notify.notifier import Notifier, last_told
from netmon.notify.outbox import Outbox
from netmon.notify.suspect import suspect_of
from netmon.store import Reader, Store, StoreError
from netmon.store.incidents import WantedIncidents
from netmon.watch.board import Board
from netmon.words import Language, say

OPEN_FOR = 90 * 86_400.0
"""Seconds back that an incident is looked for whose end somebody was not told."""
EARLIER_FOR = 10
"""Earlier incidents of the same root that a message counts at most."""
THREADS = 32
log = logging.getLogger("netmon.notify")


class Notifying:
    """Hears of incidents, and tells people. Restored and started within the running loop."""

    def __init__(
        self,
        language: Language,
        environ: Mapping[str, str],
        clock: Clock,
        store: Store,
        board: Board,
        explain: Callable[[Subject], Explanation],
    ) -> None:
        self._clock, self._store, self._board, self._explain = clock, store, board, explain
        self._language = language
        self._news = ReceiverNews(language)
        self._earlier: dict[IncidentId, tuple[Incident, ...]] = {}
        self._asking: set[asyncio.Task[None]] = set()
        self._closed = False
        self._threads = threads_for(THREADS)
        around = Around(clock, self._keep, self._news.told, random.random)
        means = Means(environ, clock, self._threads, attach=partial(read_files, store))
        self._outbox = Outbox(around, partial(open_channel, means=means))
        self._notifier = Notifier(clock, self._outbox.put, self._sight)
        self._inventory: Inventory | None = None
        self.alerts = AlertInbox(language, clock, store, self._outbox, lambda: self._inventory)

    def post(self, returns: Standings) -> LetterPost:
        """Return who sends bulletins and reminders; `returns` tells how it stands with what offices return."""
        return LetterPost(self._language, self._clock, self._store, self._outbox, returns)

    def load(self, inventory: Inventory) -> None:
        """Take an inventory."""
        self._inventory = inventory
        self._outbox.load(inventory.notify)
        self._notifier.load(inventory)
        self._news.forget(inventory.notify.receivers)

    async def restore(self) -> None:
        """Go on where the last process ended, and begin to send. A store that cannot be read is told of in the log."""
        try:
            waiting, told, incidents, released = await self._store.read(self._left)
        except StoreError as error:
            log.error("what was told before cannot be read: %s", error)  # noqa: TRY400 - the sentence says it all
            waiting, told, incidents, released = (), (), (), {}
        self._outbox.restore(waiting, last_told(told))
        self._notifier.restore(incidents, told, released)
        await self.alerts.restore()
        self._outbox.start()

    def hear(self, news: tuple[IncidentNews, ...]) -> None:
        """Take what happened to incidents, once it is committed."""
        for one in news:
            if one.change.step is IncidentStep.OPENED:
                self._look_back(one.incident)
            elif not one.incident.open:
                self._earlier.pop(one.incident.id, None)
        self._notifier.hear(news)

    def tick(self) -> None:
        """Tell what is due."""
        self._notifier.tick()

    def stats(self) -> tuple[ReceiverStats, ...]:
        """Return how each receiver fares."""
        return self._outbox.stats()

    async def close(self) -> None:
        """Stop sending; what waits is in the store."""
        self._closed = True
        self.alerts.close()
        for task in self._asking:
            task.cancel()
        await self._outbox.close()
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _left(
        self, reader: Reader
    ) -> tuple[tuple[Delivery, ...], tuple[Notification, ...], tuple[Incident, ...], dict[IncidentId, float]]:
        """Read what an earlier process left: messages, what was told, incidents, and acknowledgements that ended."""
        told = reader.unresolved_notifications(self._clock.wall() - OPEN_FOR)
        found = {incident.id: incident for incident in reader.incidents(WantedIncidents(open_only=True), limit=None)}
        for id_ in {notification.incident for notification in told} - set(found):
            incident = None if id_ is None else reader.incident(id_)
            if incident is not None:
                found[incident.id] = incident
        released = {
            id_: change.at
            for id_, incident in found.items()
            if incident.open
            for change in reader.incident_changes(id_)
            if change.step is IncidentStep.RELEASED
        }
        return reader.waiting_deliveries(), told, tuple(found.values()), released

    async def _keep(self, deliveries: tuple[Delivery, ...]) -> bool:
        return await self._store.papers(deliveries)

    def _sight(self, incident: Incident) -> Sight:
        suspect = partial(suspect_of, board=self._board, explain=self._explain, now=self._clock.wall())
        return Sight(self._board.inventory, self._explain, suspect, self._earlier.get(incident.id, ()))

    def _look_back(self, incident: Incident) -> None:
        """Read what happened to the same root before, while the incident is held back."""
        root = incident.root
        # What is committed while the daemon ends is heard too, and the store answers no questions any more.
        if root is None or self._closed:
            return

        async def ask() -> None:
            try:
                found = await self._store.read(
                    lambda reader: reader.occurrences(root, before=incident.id, limit=EARLIER_FOR)
                )
            except StoreError as error:
                log.warning("earlier incidents cannot be read: %s", error)
            else:
                self._earlier[incident.id] = found

        task = asyncio.get_running_loop().create_task(ask())
        self._asking.add(task)
        task.add_done_callback(self._asking.discard)


class ReceiverNews:
    """Tells once that a receiver cannot be reached, and once that it can again."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._failing: set[ReceiverId] = set()

    def told(self, receiver: ReceiverId, outcome: Outcome) -> None:
        """Take what came of an attempt."""
        if outcome.sent is Sent.REFUSED:
            log.error("%s", say(self._language, "notify.log_refused", receiver=receiver, detail=outcome.detail))
        elif outcome.sent is Sent.TAKEN:
            if receiver in self._failing:
                self._failing.discard(receiver)
                log.warning("%s", say(self._language, "notify.log_back", receiver=receiver))
        elif receiver not in self._failing:
            self._failing.add(receiver)
            log.error("%s", say(self._language, "notify.log_failing", receiver=receiver, detail=outcome.detail))

    def forget(self, receivers: Iterable[ReceiverId]) -> None:
        """Forget receivers that are gone."""
        self._failing &= set(receivers)
