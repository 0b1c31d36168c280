"""Who hands files in, and who accepts them: two people. Each step is written with who took it, in one transaction."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from hashlib import sha256
from typing import Final

from netmon.coverage.attesting import LONGEST_TEXT
from netmon.coverage.people import same_person
from netmon.coverage.proposing import reserved
from netmon.model.audit import AuditEntry
from netmon.model.belief import Reason
from netmon.model.clock import Clock
from netmon.model.event_id import EventIds
from netmon.model.names import ReturnedFileId
from netmon.model.returned_file import FileState, ReturnedContent, ReturnedFile
from netmon.web.attestations.office import AttestationOffice
from netmon.web.office import Caller, Done, RefusedError
from netmon.web.returns import done
from netmon.web.returns.book import ReturnBook
from netmon.web.returns.desk import Reading, ReturnDesk
from netmon.words import Language

LARGEST: Final = 5 << 20
"""Octets of a file: a prefecture's workbook has a tenth of that."""
AT_HAND: Final = 4
"""Contents that are kept at hand beside the database, so that one can be looked at that is not written yet."""

Keep = Callable[[tuple[ReturnedFile | ReturnedContent | AuditEntry, ...]], "asyncio.Future[bool]"]
Find = Callable[[str], Awaitable[bytes | None]]


class ReturnOffice:
    """`keep` has papers written by the one writer; `find` looks into the store for a content by its digest."""

    def __init__(
        self,
        clock: Clock,
        ids: EventIds,
        desk: ReturnDesk,
        attestations: AttestationOffice,
        keep: Keep,
        find: Find,
    ) -> None:
        self.book, self.desk, self.attestations = ReturnBook(), desk, attestations
        self._clock, self._ids, self._keep, self._find = clock, ids, keep, find
        self._contents: dict[str, bytes] = {}
        self._turn = asyncio.Lock()

    async def hand_in(self, name: str, content: bytes, language: Language, caller: Caller) -> Done[ReturnedFile]:
        """Take a file in: it waits for a second person, or is kept as faulty. Raises RefusedError.

        The same file is not handed in again while it waits or after it was accepted.
        """
        _check(caller)
        if not name or not content:
            raise RefusedError(422, Reason("returned.no_file"))
        digest = sha256(content).hexdigest()
        async with self._turn:
            there = self.book.alike(digest)
            if there is not None:
                raise RefusedError(409, Reason.of(f"returned.twice_{there.state}", name=there.name, by=there.by))
            reading = await self.desk.read(name, content, language)
            if not (reading.wrong or reading.answers):
                raise RefusedError(422, Reason.of("returned.says_nothing", name=name))
            now = self._clock.wall()
            state = FileState.FAULTY if reading.wrong else FileState.WAITING
            told = len(reading.answers), len(reading.wrong)
            id_ = ReturnedFileId(self._ids.next(now))
            file = ReturnedFile(id_, name, digest, len(content), caller.who, now, state, *told)
            self.book.put([file])
            self._contents[digest] = content
            for old in list(self._contents)[:-AT_HAND]:
                del self._contents[old]
            line = caller.line(self._ids.next(now), now, done.handed_in(file), file.id)
            return Done(file, await self._keep((file, ReturnedContent(digest, content), line)))

    async def content(self, file: ReturnedFile) -> bytes | None:
        """Return what stands in a file, None where it cannot be read now."""
        return self._contents.get(file.digest) or await self._find(file.digest)

    async def reading(self, file: ReturnedFile, language: Language) -> Reading | None:
        """Return what a file says now, None where it cannot be read now."""
        content = await self.content(file)
        return None if content is None else await self.desk.read(file.name, content, language)

    @staticmethod
    def is_own(file: ReturnedFile, user: str) -> bool:
        """Tell whether a user has handed a file in, and so cannot accept it."""
        return bool(user) and same_person(file.by, user)

    async def accept(self, id_: ReturnedFileId, note: str, language: Language, caller: Caller) -> Done[ReturnedFile]:
        """Enter all that a file answers. Raises RefusedError where it does not wait, is the caller's own, or says
        something wrong by now: an inventory that was taken since may have made it so.
        """
        _check(caller, note)
        async with self._turn:
            file = self._waiting(id_)
            if self.is_own(file, caller.who):
                raise RefusedError(403, Reason.of("returned.own_file", by=file.by))
            reading = await self.reading(file, language)
            if reading is None:
                raise RefusedError(503, Reason("returned.unread"))
            if reading.wrong:
                raise RefusedError(409, Reason.of("returned.wrong_by_now", wrong=len(reading.wrong)))
            drafts = [answer.paper for answer in reading.answers]
            would = await self.attestations.enter(drafts, [file.name], caller, dry_run=True)
            file = self._decided(file, FileState.ACCEPTED, note, caller, len(would.what.new))
            at = self._clock.wall()
            line = caller.line(self._ids.next(at), at, done.decided(file), file.id)
            entered = await self.attestations.enter(drafts, [file.name], caller, along=(file, line))
            return Done(file, entered.stored)

    async def reject(self, id_: ReturnedFileId, why: str, caller: Caller) -> Done[ReturnedFile]:
        """Send a file back, or take one's own back. Raises RefusedError where it does not wait."""
        _check(caller, why)
        if not why:
            raise RefusedError(422, Reason("register.reason_missing"))
        async with self._turn:
            file = self._decided(self._waiting(id_), FileState.REJECTED, why, caller, 0)
            at = self._clock.wall()
            line = caller.line(self._ids.next(at), at, done.decided(file), file.id)
            return Done(file, await self._keep((file, line)))

    def _waiting(self, id_: ReturnedFileId) -> ReturnedFile:
        file = self.book.files.get(id_)
        if file is None:
            raise RefusedError(404, Reason.of("returned.none_such", id=id_[:64]))
        if file.state is not FileState.WAITING:
            by = file.decided_by or file.by
            raise RefusedError(409, Reason.of(f"returned.is_{file.state}", name=file.name, by=by))
        return file

    def _decided(self, file: ReturnedFile, state: FileState, note: str, caller: Caller, entered: int) -> ReturnedFile:
        decided = replace(
            file, state=state, decided_by=caller.who, decided_at=self._clock.wall(), note=note, entered=entered
        )
        self.book.put([decided])
        return decided


def _check(caller: Caller, *texts: str) -> None:
    if reserved(caller.who):
        raise RefusedError(422, Reason.of("register.reserved_name", by=caller.who))
    if any(len(text) > LONGEST_TEXT for text in texts):
        raise RefusedError(422, Reason.of("api.text_too_long", limit=LONGEST_TEXT))
