"""Makes incidents that follow each other, as a desk would, each numbered so that a hole would show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from random import Random

from netmon.model.audit import AuditEntry
from netmon.model.belief import Reason
from netmon.model.event_id import EventIds
from netmon.model.incident import (
    Acknowledgement,
    Affected,
    Ending,
    Incident,
    IncidentChange,
    IncidentNews,
    IncidentStep,
    Matter,
    Severity,
)
from netmon.model.names import IncidentId, NotificationId, ReceiverId
from netmon.model.notification import Delivery, DeliveryState, Happening, Notification
from netmon.store.batch import Paper
from tests.store.given import INTRANET, device

MOST_OPEN = 6


class Filing:
    """Goes on with the incidents that are `waiting`. Every change has its `number`, and that of who made it."""

    def __init__(self, who: int, ids: EventIds, at: float, waiting: Iterable[Incident]) -> None:
        self._who = who
        self._dice = Random(who)
        self._ids = ids
        self._at = at
        self._number = 0
        self._waiting = {one.id: one for one in waiting}

    def next(self) -> tuple[Paper, ...]:
        """Return what is to be written together: a change, with who acknowledged or who is told."""
        self._at += 1
        dice = self._dice
        if len(self._waiting) < MOST_OPEN and (not self._waiting or dice.random() < 0.3):
            return self._open()
        incident = dice.choice(list(self._waiting.values()))
        match dice.choice(["spread", "spread", "acknowledge", "close"]):
            case "spread":
                return (self._spread(incident),)
            case "acknowledge":
                return self._acknowledge(incident)
            case _:
                return self._close(incident)

    def _open(self) -> tuple[Paper, ...]:
        id_ = IncidentId(self._ids.next(self._at))
        taken = tuple(Affected(device(f"c{number}"), self._at) for number in range(self._dice.randint(0, 4)))
        root = device(f"r{self._dice.randint(1, 9)}")
        incident = Incident(
            id_, INTRANET, Matter.OUTAGE, Severity.MAJOR, (root,), self._why(), self._at, self._at, 0, affected=taken
        )
        return self._change(incident, IncidentStep.OPENED, taken), _told(incident, Happening.FIRING, self._at)

    def _spread(self, incident: Incident) -> IncidentNews:
        known = {one.subject: one for one in incident.affected}
        subject = device(f"c{self._dice.randint(0, 9)}")
        before = known.get(subject)
        here = before is not None and before.until is None
        moved = replace(before, until=self._at) if before is not None and here else Affected(subject, self._at)
        affected = tuple((known | {subject: moved}).values())
        return self._change(incident, IncidentStep.SPREAD, (moved,), affected=affected)

    def _acknowledge(self, incident: Incident) -> tuple[Paper, ...]:
        news = self._change(incident, IncidentStep.ACKNOWLEDGED, (), acknowledgement=Acknowledgement("li", self._at))
        return news, AuditEntry(self._ids.next(self._at), self._at, "li", "api", "", news.change.why, incident.id)

    def _close(self, incident: Incident) -> tuple[Paper, ...]:
        moved = tuple(replace(one, until=self._at) for one in incident.affected if one.until is None)
        affected = tuple(
            ({one.subject: one for one in incident.affected} | {one.subject: one for one in moved}).values()
        )
        over: dict[str, object] = {"closed_at": self._at, "ending": Ending.RECOVERED, "affected": affected}
        news = self._change(incident, IncidentStep.CLOSED, moved, **over)
        fired = _told(incident, Happening.FIRING, incident.opened_at)
        sent = replace(fired, state=DeliveryState.SENT, attempts=1, done_at=self._at)
        return news, sent, _told(incident, Happening.RESOLVED, self._at)

    def _change(
        self,
        incident: Incident,
        step: IncidentStep,
        moved: tuple[Affected, ...],
        **changes: object,
    ) -> IncidentNews:
        after = replace(incident, revision=incident.revision + 1, **changes)  # type: ignore[arg-type]  # fields by name
        change = IncidentChange(self._ids.next(self._at), after.id, step, self._at, self._why(), moved=moved)
        self._number += 1
        self._waiting.pop(after.id, None)
        if after.open:
            self._waiting[after.id] = after
        return IncidentNews(change, after)

    def _why(self) -> Reason:
        return Reason.of("reason.no_answer", misses=self._number, seconds=self._who)


def _told(incident: Incident, happening: Happening, at: float) -> Delivery:
    id_ = NotificationId(f"{incident.id}.{happening}")
    return Delivery(
        Notification(id_, ReceiverId("zhang"), happening, incident.id, INTRANET, incident.severity, at, "title", "text")
    )
