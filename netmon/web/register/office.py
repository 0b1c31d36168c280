"""Who proposes and reviews changes of the register: each step is written with who took it, in one transaction.

While the store fails it is in force all the same, as everything is that people enter; the answer says so.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Protocol, TypeVar
from zoneinfo import ZoneInfo

from netmon.coverage.difference import Difference, difference
from netmon.coverage.proposing import LONGEST_TEXT, doubts, known_of, refusal, reserved
from netmon.model.audit import AuditEntry
from netmon.model.belief import Reason
from netmon.model.clock import Clock
from netmon.model.event_id import EventIds
from netmon.model.inventory import Inventory
from netmon.model.names import RegisterChangeId, UnitId
from netmon.model.register_change import MOVES_POPULATION, RegisterChange, Review
from netmon.web.office import Caller, Done, RefusedError
from netmon.web.register import done
from netmon.web.register.book import RegisterBook

T = TypeVar("T")
Keep = Callable[[tuple[RegisterChange | AuditEntry, ...]], "asyncio.Future[bool]"]

NETMON = Caller("netmon", "netmon", "")


class Beside(Protocol):
    """Runs beside the loop what takes long."""

    def __call__(self, work: Callable[[], T]) -> Awaitable[T]:
        """Return what `work` returns."""
        ...


class RegisterOffice:
    """`keep` has papers written by the one writer, all of one call in one transaction. Steps are taken one after the
    other.
    """

    def __init__(self, clock: Clock, ids: EventIds, book: RegisterBook, keep: Keep, beside: Beside) -> None:
        self.book = book
        self.listeners: list[Callable[[], None]] = []
        """Called after anything was proposed or reviewed."""
        self._clock = clock
        self._ids = ids
        self._keep = keep
        self.beside = beside
        self._turn = asyncio.Lock()

    async def taken(self, inventory: Inventory) -> Difference:
        """Hold an inventory that is in force against the register: take what moves nobody, and propose the rest."""
        async with self._turn:
            now = self._clock.wall()
            day = datetime.fromtimestamp(now, ZoneInfo(inventory.time_zone)).date()
            changes = tuple(self.book.changes.values())
            # Ids are made here, on the loop: what runs beside it must not.
            nobody = RegisterChangeId("")
            found = await self.beside(lambda: difference(inventory, changes, day, now, lambda: nobody))
            found = Difference(self._numbered(found.taken), self._numbered(found.proposed), found.withdrawn)
            if found.changes:
                await self._written(found.changes, [(done.derived(found), "")], NETMON)
            return found

    async def propose(self, draft: RegisterChange, inventory: Inventory, caller: Caller) -> Done[RegisterChange]:
        """Propose a change; raises RefusedError where it cannot be meant. A name or a code needs no second person."""
        _check(caller)
        async with self._turn:
            now = self._clock.wall()
            changes = tuple(self.book.changes.values())
            draft = replace(draft, proposed_by=caller.who, proposed_at=now)
            if wrong := await self.beside(lambda: doubts(draft, known_of(changes, inventory, now))):
                raise RefusedError(422, *wrong)
            change = replace(draft, id=RegisterChangeId(self._ids.next(now)))
            if change.act not in MOVES_POPULATION:
                change = replace(change, review=Review.APPROVED, reviewed_at=now)
            return Done(change, await self._written([change], [(done.proposed(change), change.id)], caller))

    async def approve(self, named: Sequence[str], note: str, caller: Caller) -> Done[tuple[RegisterChange, ...]]:
        """Approve changes, all of them or none; each is named by its id, or several by their unit's."""
        return await self._review(named, Review.APPROVED, note, caller)

    async def reject(self, named: Sequence[str], why: str, caller: Caller) -> Done[tuple[RegisterChange, ...]]:
        """Reject changes, all of them or none."""
        if not why:
            raise RefusedError(422, Reason("register.reason_missing"))
        return await self._review(named, Review.REJECTED, why, caller)

    async def approve_baseline(self, note: str, caller: Caller) -> Done[tuple[RegisterChange, ...]]:
        """Approve all that is left of the first inventory."""
        _check(caller, note)
        async with self._turn:
            waiting = self.book.waiting(baseline=True)
            if not waiting:
                raise RefusedError(409, Reason("register.no_baseline"))
            reviewed = self._reviewed(waiting, Review.APPROVED, note, caller)
            told = done.baseline_approved(len({one.unit for one in reviewed}), len(reviewed))
            return Done(reviewed, await self._written(reviewed, [(told, "")], caller))

    async def _review(
        self, named: Sequence[str], review: Review, note: str, caller: Caller
    ) -> Done[tuple[RegisterChange, ...]]:
        _check(caller, note)
        async with self._turn:
            changes = list(dict.fromkeys(one for name in named for one in self._find(name)))
            why_not = [refusal(one, caller.who, approving=review is Review.APPROVED) for one in changes]
            if refused := [reason for reason in why_not if reason is not None]:
                own = any(reason.code == "register.own_proposal" for reason in refused)
                raise RefusedError(403 if own else 409, *refused)
            reviewed = self._reviewed(changes, review, note, caller)
            return Done(
                reviewed, await self._written(reviewed, [(done.reviewed(one), one.id) for one in reviewed], caller)
            )

    def _find(self, name: str) -> list[RegisterChange]:
        change = self.book.changes.get(RegisterChangeId(name))
        if change is not None:
            return [change]
        of_unit = [one for one in self.book.of(UnitId(name)) if one.review is Review.PROPOSED and one.unit == name]
        if not of_unit:
            raise RefusedError(404, Reason.of("register.no_such_change", id=name[:100]))
        # Of a unit of the first inventory that is to change, the change is meant.
        return [one for one in of_unit if not one.baseline] or of_unit

    def _reviewed(
        self, changes: Sequence[RegisterChange], review: Review, note: str, caller: Caller
    ) -> tuple[RegisterChange, ...]:
        now = self._clock.wall()
        return tuple(
            replace(one, review=review, reviewed_by=caller.who, reviewed_at=now, review_note=note) for one in changes
        )

    def _numbered(self, changes: Sequence[RegisterChange]) -> tuple[RegisterChange, ...]:
        return tuple(replace(one, id=RegisterChangeId(self._ids.next(one.proposed_at))) for one in changes)

    def _written(
        self, changes: Sequence[RegisterChange], told: Sequence[tuple[Reason, str]], caller: Caller
    ) -> asyncio.Future[bool]:
        at = self._clock.wall()
        lines = [caller.line(self._ids.next(at), at, what, about) for what, about in told]
        self.book.put(changes)
        stored = self._keep((*changes, *lines))
        stored.add_done_callback(self._tell)
        return stored

    def _tell(self, _: asyncio.Future[bool]) -> None:
        for hear in self.listeners:
            hear()


def _check(caller: Caller, *texts: str) -> None:
    if reserved(caller.who):
        raise RefusedError(422, Reason.of("register.reserved_name", by=caller.who))
    if any(len(text) > LONGEST_TEXT for text in texts):
        raise RefusedError(422, Reason.of("api.text_too_long", limit=LONGEST_TEXT))
