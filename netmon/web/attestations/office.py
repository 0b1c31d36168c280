"""Who attests what: entered and withdrawn, each together with who did it, in one transaction.

While the store fails it is in force all the same, as everything is that people enter; the answer says so.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from netmon.coverage.attesting import LONGEST_TEXT
from netmon.model.attestation import Attestation
from netmon.model.audit import AuditEntry
from netmon.model.belief import Reason
from netmon.model.clock import Clock
from netmon.model.event_id import EventIds
from netmon.model.names import AttestationId
from netmon.model.returned_file import ReturnedFile
from netmon.web import done
from netmon.web.attestations.book import AttestationBook
from netmon.web.office import Caller, Done, RefusedError

Kept = Attestation | ReturnedFile | AuditEntry
Keep = Callable[[tuple[Kept, ...]], "asyncio.Future[bool]"]


@dataclass(frozen=True, slots=True)
class Entered:
    """What came of handing in several: those that are new, and those that were there already, by their place."""

    new: tuple[Attestation, ...]
    unchanged: tuple[tuple[int, Attestation], ...] = ()


class AttestationOffice:
    """`keep` has papers written by the one writer, all of one call in one transaction."""

    def __init__(self, clock: Clock, ids: EventIds, book: AttestationBook, keep: Keep) -> None:
        self.book = book
        self._clock = clock
        self._ids = ids
        self._keep = keep

    async def enter(
        self,
        drafts: Sequence[Attestation],
        files: Sequence[str],
        caller: Caller,
        *,
        dry_run: bool = False,
        along: tuple[ReturnedFile | AuditEntry, ...] = (),
    ) -> Done[Entered]:
        """Enter what is not on record yet, all of it or nothing. `files` are the names of those that they came in.

        `along` is written in the same transaction, also where nothing is new.
        """
        now = self._clock.wall()
        new: list[Attestation] = []
        unchanged: list[tuple[int, Attestation]] = []
        twice = AttestationBook()
        for place, draft in enumerate(drafts):
            there = self.book.entered(draft) or twice.entered(draft)
            if there is not None:
                unchanged.append((place, there))
                continue
            id_ = AttestationId(f"-{place}" if dry_run else self._ids.next(now))
            paper = replace(draft, id=id_, recorded_at=now, recorded_by=caller.who)
            new.append(paper)
            twice.put(paper)
        entered = Entered(tuple(new), tuple(unchanged))
        if dry_run or not (new or along):
            return Done(entered, stored=True)
        if not new:
            return Done(entered, await self._keep(along))
        for paper in new:
            self.book.put(paper)
        told = done.attested(new[0]) if len(drafts) == 1 and not files else done.returned(entered.new, files)
        return Done(entered, await self._written([*new, *along], told, new[0].id, caller))

    async def withdraw(self, id_: AttestationId, why: str, caller: Caller) -> Done[Attestation]:
        """Withdraw one from now on; raises RefusedError where there is none, or it is withdrawn already."""
        paper = self.book.papers.get(id_)
        if paper is None:
            raise RefusedError(404, Reason.of("attest.none_such", id=id_[:64]))
        if paper.withdrawn_at is not None:
            raise RefusedError(409, Reason.of("attest.withdrawn_already", id=id_, by=paper.withdrawn_by))
        if not why:
            raise RefusedError(422, Reason("attest.why_withdrawn"))
        if len(why) > LONGEST_TEXT:
            raise RefusedError(422, Reason.of("api.text_too_long", limit=LONGEST_TEXT))
        paper = replace(paper, withdrawn_at=self._clock.wall(), withdrawn_by=caller.who, withdrawn_why=why)
        self.book.put(paper)
        return Done(paper, await self._written([paper], done.withdrawn(paper), paper.id, caller))

    def _written(self, papers: Sequence[Kept], told: Reason, about: str, caller: Caller) -> asyncio.Future[bool]:
        at = self._clock.wall()
        line = caller.line(self._ids.next(at), at, told, about)
        return self._keep((*papers, line))
