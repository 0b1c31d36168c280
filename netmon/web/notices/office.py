"""Who proposes, sends, answers, extends and withdraws notices: each step is written with who took it.

While the store fails it is in force all the same, as everything is that people enter; the answer says so.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from netmon.coverage.people import same_person
from netmon.model.audit import AuditEntry
from netmon.model.belief import Reason
from netmon.model.clock import Clock
from netmon.model.event_id import EventIds
from netmon.model.names import NetworkId, NoticeId
from netmon.model.notice import Notice, NoticeStep
from netmon.rectification.entering import refusal
from netmon.rectification.following import step_of
from netmon.rectification.proposing import Drafts
from netmon.rectification.review import Found
from netmon.web.notices import done
from netmon.web.notices.book import NoticeBook
from netmon.web.office import Caller, Done, RefusedError

Keep = Callable[[tuple[Notice | NoticeStep | AuditEntry, ...]], "asyncio.Future[bool]"]
NETMON = Caller("netmon", "netmon", "")


class NoticeOffice:
    """`keep` has papers written by the one writer, all of one call in one transaction."""

    def __init__(self, clock: Clock, ids: EventIds, book: NoticeBook, keep: Keep) -> None:
        self.book = book
        self._clock = clock
        self._ids = ids
        self._keep = keep

    async def propose(self, found: Drafts, network: str, caller: Caller) -> Done[tuple[Notice, ...]]:
        """Enter what was drawn up."""
        if same_person(caller.who, NETMON.who):
            raise RefusedError(422, Reason.of("register.reserved_name", by=caller.who))
        now = self._clock.wall()
        new = tuple(self._notice(found, place, network, caller, now) for place in range(len(found.drafts)))
        if not new:
            return Done(new, stored=True)
        self.book.load(new)
        lines = [caller.line(self._ids.next(now), now, done.proposed(one), one.id) for one in new]
        return Done(new, await self._keep((*new, *lines)))

    async def take(
        self, named: Sequence[str], step: NoticeStep, today: date, caller: Caller
    ) -> Done[tuple[Notice, ...]]:
        """Take a step with each of the notices that are named, or with none of them; raises RefusedError."""
        now = self._clock.wall()
        meant = [(self._find(name), replace(step, at=now, by=caller.who)) for name in dict.fromkeys(named)]
        if refused := [one for one in (refusal(*pair, today) for pair in meant) if one is not None]:
            status = 403 if any(one.own for one in refused) else 409 if any(one.late for one in refused) else 422
            raise RefusedError(status, *dict.fromkeys(reason for one in refused for reason in one.reasons))
        steps = [replace(each, id=self._ids.next(now), notice=notice.id) for notice, each in meant]
        notices = tuple(self.book.add(one) for one in steps)
        return Done(notices, await self._written(steps, caller))

    async def found(self, found: Iterable[tuple[NoticeId, Found]]) -> bool:
        """Note what was found in figures, and tell whether that is written."""
        now = self._clock.wall()
        steps = [step_of(one, id_, self._ids.next(now), now) for id_, one in found if id_ in self.book.notices]
        for one in steps:
            self.book.add(one)
        return not steps or await self._written(steps, NETMON)

    def _notice(self, found: Drafts, place: int, network: str, caller: Caller, now: float) -> Notice:
        draft = found.drafts[place]
        return Notice(
            NoticeId(self._ids.next(now)),
            NetworkId(network),
            draft.unit,
            draft.unit_name,
            found.day,
            found.known,
            draft.lacking,
            caller.who,
            now,
            draft.sample,
        )

    def _find(self, name: str) -> Notice:
        notice = self.book.notices.get(NoticeId(name))
        if notice is None:
            raise RefusedError(404, Reason.of("rectify.none_such", id=name[:64]))
        return notice

    def _written(self, steps: Sequence[NoticeStep], caller: Caller) -> asyncio.Future[bool]:
        told = [one for one in steps if one.by or one.act in done.AUDITED]
        lines = [
            caller.line(self._ids.next(one.at), one.at, done.taken(self.book.notices[one.notice], one), one.notice)
            for one in told
        ]
        return self._keep((*steps, *lines))
