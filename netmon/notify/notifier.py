"""From what happens to incidents to messages in the outbox."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from math import inf
from zoneinfo import ZoneInfo

from netmon.model.clock import Clock
from netmon.model.incident import Incident, IncidentNews, IncidentStep
from netmon.model.inventory import Inventory
from netmon.model.names import IncidentId, ReceiverId
from netmon.model.notification import Notification
from netmon.notify.brief import Sight, brief_of
from netmon.notify.compose import compose
from netmon.notify.kinds import is_machine, is_short
from netmon.notify.plan import Decision, Situation, Stir, Telling, decide
from netmon.notify.routing import concern_of
from netmon.notify.told import Memory, memory_of, remember
from netmon.notify.wording import Speaker
from netmon.words import Language

STIRS = (IncidentStep.SPREAD, IncidentStep.CHANGED)
log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Followed:
    """An incident as it was heard of last. `base` is when (UTC, epoch seconds) and `heard` the same on the monotonic
    clock: between them its own clock stands firm, whatever becomes of the wall clock. `due` is when to decide again.
    """

    incident: Incident
    base: float
    heard: float
    due: float
    waiting_since: float | None = None
    stir: Stir | None = None

    def at(self, now: float) -> float:
        """Return the time on its own clock."""
        return self.base + now - self.heard


class Notifier:
    """Hears of incidents once they are committed. `sight` gives what is known beside one; `put` takes a message.

    Nothing here waits, and nothing is lost by a restart: what was told stands in the store, and what is open and not
    told is told.
    """

    def __init__(
        self,
        clock: Clock,
        put: Callable[[Notification], None],
        sight: Callable[[Incident], Sight],
        explained: Callable[[Telling, Incident], None] = lambda *_: None,
    ) -> None:
        """`explained` is told of each message and why it is sent."""
        self._clock, self._put, self._sight, self._explained = clock, put, sight, explained
        self._inventory: Inventory | None = None
        self._followed: dict[IncidentId, _Followed] = {}
        self._memory: Memory = {}

    @property
    def due(self) -> float:
        """When something is to be decided although nothing happens (monotonic seconds), infinite where nothing is."""
        return min((followed.due for followed in self._followed.values()), default=inf)

    def load(self, inventory: Inventory) -> None:
        """Take an inventory: routes may be others, so everything that is open is decided again."""
        self._inventory = inventory
        for followed in self._followed.values():
            followed.due = self._clock.monotonic()

    def restore(
        self,
        incidents: Iterable[Incident],
        told: Iterable[Notification],
        released: Mapping[IncidentId, float] | None = None,
    ) -> None:
        """Go on where an earlier process ended: `incidents` are those open, and those whose end was not told to all.

        `released` is when an acknowledgement of an incident ended (UTC, epoch seconds).
        """
        self._memory = memory_of(told)
        for incident in incidents:
            followed = self._follow(incident)
            followed.waiting_since = (released or {}).get(incident.id)

    def hear(self, news: Iterable[IncidentNews]) -> None:
        """Take what happened to incidents."""
        for one in news:
            incident = one.incident
            if not incident.open and incident.id not in self._followed:
                continue  # it was over long ago; its conclusion is nothing to wake anybody for
            followed = self._follow(incident)
            if one.change.step is IncidentStep.RELEASED:
                followed.waiting_since = followed.at(self._clock.monotonic())
            if one.change.step in STIRS:
                hold = 0.0 if self._inventory is None else self._inventory.notify.hold
                followed.stir = Stir.after(followed.stir, followed.at(self._clock.monotonic()), hold)
            self._guarded(followed)

    def tick(self) -> None:
        """Decide what is due."""
        now = self._clock.monotonic()
        for followed in [followed for followed in self._followed.values() if followed.due <= now]:
            self._guarded(followed)

    def _follow(self, incident: Incident) -> _Followed:
        now = self._clock.monotonic()
        known = self._followed.get(incident.id)
        if known is not None:
            known.incident = incident
            return known
        base = max(incident.opened_at, self._clock.wall())
        self._followed[incident.id] = followed = _Followed(incident, base, now, now)
        return followed

    def _guarded(self, followed: _Followed) -> None:
        """Decide; a bug met with one incident is logged, and the others are told."""
        try:
            self._decide(followed)
        except Exception:
            log.exception("deciding what to tell of incident %s", followed.incident.id)
            followed.due = self._clock.monotonic() + 60.0

    def _decide(self, followed: _Followed) -> None:
        inventory = self._inventory
        if inventory is None:
            return
        incident, now = followed.incident, self._clock.monotonic()
        decision = decide(self._situation(followed, inventory))
        self._tell(decision, followed, inventory)
        followed.due = now + (decision.again_in or 0.0)
        if not incident.open:
            del self._followed[incident.id]
            self._memory.pop(incident.id, None)

    def _situation(self, followed: _Followed, inventory: Inventory) -> Situation:
        incident, plan, wall = followed.incident, inventory.notify, self._clock.wall()
        acknowledgement = incident.acknowledgement
        return Situation(
            incident=incident,
            plan=plan,
            concern=concern_of(incident, inventory),
            told=self._memory.get(incident.id, {}),
            at=followed.at(self._clock.monotonic()),
            now=datetime.fromtimestamp(wall, ZoneInfo(plan.zone)).replace(tzinfo=None),
            acknowledged=acknowledgement is not None
            and (acknowledgement.until is None or wall < acknowledgement.until),
            waiting_since=followed.waiting_since,
            stir=followed.stir,
            machines=frozenset(id_ for id_, receiver in plan.receivers.items() if is_machine(receiver)),
        )

    def _tell(self, decision: Decision, followed: _Followed, inventory: Inventory) -> None:
        if not decision.tellings:
            return
        brief = brief_of(followed.incident, self._sight(followed.incident))
        for telling in decision.tellings:
            receiver = inventory.notify.receivers.get(telling.receiver)
            language = Language.ZH if receiver is None else Language(receiver.language)
            speaker = Speaker(language, inventory, self._clock.wall(), inventory.notify.url)
            short = receiver is not None and is_short(receiver)
            notification = compose(telling, brief, speaker, short=short)
            remember(self._memory, notification, followed.at(self._clock.monotonic()))
            self._explained(telling, followed.incident)
            self._put(notification)


def last_told(told: Iterable[Notification]) -> dict[ReceiverId, list[Notification]]:
    """Return, by receiver, the last message about each incident."""
    newest: dict[tuple[ReceiverId, IncidentId | None], Notification] = {}
    for notification in told:
        newest[notification.receiver, notification.incident] = notification
    by_receiver: dict[ReceiverId, list[Notification]] = {}
    for (receiver, _), notification in newest.items():
        by_receiver.setdefault(receiver, []).append(notification)
    return by_receiver
