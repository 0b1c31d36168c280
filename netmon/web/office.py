"""What people may change: maintenance, and who sees to an incident. Each change is written together with who made it.

While the store fails a change is in force all the same, as events are: at 03:00 with a full disk an engineer must be
able to acknowledge. The answer says then that it is not written yet.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Generic, Protocol, TypeVar

from netmon.judge.announced import TEXT, doubts
from netmon.judge.maintenance import over
from netmon.model.assurance import Assurance
from netmon.model.audit import AuditEntry
from netmon.model.belief import Reason
from netmon.model.clock import Clock
from netmon.model.event_id import EventIds
from netmon.model.incident import Acknowledgement, Conclusion, Incident, IncidentNews
from netmon.model.maintenance import Maintenance
from netmon.model.names import IncidentId, MaintenanceId, ReceiverId, Subject
from netmon.model.notification import Sent
from netmon.views.incidents import by_urgency
from netmon.watch.maintenance import MaintenanceBook
from netmon.web import done
from netmon.web.tokens import FormTokens

T = TypeVar("T")
Keep = Callable[[tuple[Maintenance | AuditEntry, ...]], "asyncio.Future[bool]"]
Find = Callable[[IncidentId], Awaitable[Incident | None]]


class RefusedError(Exception):
    """What was asked is not done. `reasons` are codes of the catalogue; `status` is that of HTTP (RFC 9110 §15)."""

    def __init__(self, status: int, *reasons: Reason) -> None:
        super().__init__(f"{status} {reasons}")
        self.status = status
        self.reasons = reasons


@dataclass(frozen=True, slots=True)
class Caller:
    """Who wants it, how they came (`cli`, `api`, `page`), and from which address."""

    who: str
    via: str
    source: str

    def line(self, id_: str, at: float, what: Reason, about: str) -> AuditEntry:
        """Return the line of the audit log that says what they did."""
        return AuditEntry(id_, at, self.who, self.via, self.source, what, about)


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """What is in force now; not `stored`: it is written when the store returns."""

    what: T
    stored: bool


class Desk(Protocol):
    """Where incidents are kept. A refusal comes with its reason."""

    @property
    def incidents(self) -> Mapping[IncidentId, Incident]:
        """The open incidents, and those that closed lately."""
        ...

    def acknowledge(self, incident: IncidentId, acknowledgement: Acknowledgement) -> IncidentNews | Reason:
        """Note that somebody sees to it."""
        ...

    def release(self, incident: IncidentId, by: str) -> IncidentNews | Reason:
        """Note that nobody does any more."""
        ...

    def conclude(
        self, incident: IncidentId, conclusion: Conclusion, stored: Incident | None = None
    ) -> IncidentNews | Reason:
        """Note what it was; `stored` is the incident as the store has it."""
        ...


class Office:
    """`keep` has papers written by the one writer, after whatever was handed to it before. `find` looks into the store
    for an incident.
    """

    def __init__(
        self,
        clock: Clock,
        ids: EventIds,
        book: MaintenanceBook,
        desk: Desk,
        keep: Keep,
        find: Find,
        *,
        frozen: Callable[[Maintenance], Assurance | None] = lambda _: None,
    ) -> None:
        """`frozen` says which assurance does not let maintenance be."""
        self._frozen = frozen
        self.book = book
        self._clock = clock
        self._ids = ids
        self._desk = desk
        self._keep = keep
        self._find = find
        self.tokens = FormTokens(clock)

    async def add(self, entry: Maintenance, caller: Caller) -> Done[Maintenance]:
        """Enter maintenance; raises RefusedError where it cannot be meant. Its id and time are made here."""
        now = self._clock.wall()
        entry = replace(entry, id=MaintenanceId(self._ids.next(now)), by=caller.who, created_at=now)
        if found := doubts(entry, now):
            raise RefusedError(422, *found)
        if (assurance := self._frozen(entry)) is not None:
            facts = {"assurance": assurance.id, "name": assurance.name, "subject": entry.subject}
            told = Reason.of("audit.maintenance_refused", **facts, reason=entry.reason)
            await self._keep((caller.line(self._ids.next(now), now, told, assurance.id),))
            raise RefusedError(409, Reason.of("assurance.frozen", id=assurance.id, name=assurance.name))
        self.book.put(entry)
        return await self._written(entry, entry.id, done.added(entry), caller, entry)

    async def cancel(self, id_: MaintenanceId, caller: Caller) -> Done[Maintenance]:
        """Call maintenance off from now on; raises RefusedError where there is none, or none any more."""
        entry = self.book.entries.get(id_)
        if entry is None:
            raise RefusedError(404, Reason.of("api.no_maintenance", id=id_))
        now = self._clock.wall()
        if over(entry, now):
            raise RefusedError(409, Reason.of("api.maintenance_over", id=id_))
        entry = replace(entry, cancelled_at=now, cancelled_by=caller.who)
        self.book.put(entry)
        return await self._written(entry, entry.id, done.cancelled(entry), caller, entry)

    async def acknowledge(self, id_: IncidentId, note: str, lasts: float | None, caller: Caller) -> Done[IncidentNews]:
        """Note that the caller sees to an incident, for `lasts` seconds or until it closes."""
        now = self._clock.wall()
        if lasts is not None and not 0 < lasts <= 30 * 86400:
            raise RefusedError(422, Reason("api.bad_acknowledgement_time"))
        _check_texts(note)
        one = Acknowledgement(caller.who, now, note, None if lasts is None else now + lasts)
        news = _granted(self._desk.acknowledge(id_, one))
        return await self._written(news, id_, done.acknowledged(one), caller)

    def open_about(self, subjects: Sequence[Subject]) -> IncidentId:
        """Return the most urgent open incident that any of `subjects` is in; raises RefusedError without one."""
        open_ones = [one for one in self._desk.incidents.values() if one.open]
        about = [one for one in open_ones if not {*one.roots, *one.cut_off}.isdisjoint(subjects)]
        if not about:
            raise RefusedError(404, Reason.of("api.no_incident_about", subject=", ".join(map(str, subjects))))
        return by_urgency(about)[0].id

    async def release(self, id_: IncidentId, caller: Caller) -> Done[IncidentNews]:
        """Note that nobody sees to an incident any more."""
        news = _granted(self._desk.release(id_, caller.who))
        return await self._written(news, id_, done.released(), caller)

    async def conclude(self, id_: IncidentId, conclusion: Conclusion, caller: Caller) -> Done[IncidentNews]:
        """Note what an incident was; by whom and when is noted here."""
        _check_texts(conclusion.party, conclusion.ticket, conclusion.note)
        one = replace(conclusion, by=caller.who, at=self._clock.wall())
        news = _granted(self._desk.conclude(id_, one, await self._find(id_)))
        return await self._written(news, id_, done.concluded(one), caller)

    async def tested(self, receiver: ReceiverId, outcome: Sent, caller: Caller) -> Done[ReceiverId]:
        """Note that somebody sent a test message, and what came of it."""
        return await self._written(receiver, receiver, done.tested(receiver, outcome), caller)

    async def _written(self, what: T, about: str, told: Reason, caller: Caller, *papers: Maintenance) -> Done[T]:
        at = self._clock.wall()
        line = caller.line(self._ids.next(at), at, told, about)
        # One writer, in order: once this is in the database, so is what the desk handed over before.
        return Done(what, await self._keep((*papers, line)))


def _granted(answer: IncidentNews | Reason) -> IncidentNews:
    if isinstance(answer, Reason):
        raise RefusedError(404 if answer.code.endswith("unknown") else 409, answer)
    return answer


def _check_texts(*texts: str) -> None:
    if any(len(text) > TEXT for text in texts):
        raise RefusedError(422, Reason.of("api.text_too_long", limit=TEXT))
