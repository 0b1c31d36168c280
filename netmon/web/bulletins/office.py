"""Who makes, publishes and withdraws bulletins. One is made at a time: to gather a province takes a while."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from netmon.bulletins.canonical import from_canonical
from netmon.bulletins.diff import Difference, diff
from netmon.bulletins.errors import BulletinError
from netmon.bulletins.publishing import LONGEST, approved, drafted, pins_of, published, refusals, withdrawn
from netmon.bulletins.refusal import unpublishable
from netmon.bulletins.verify import Given, Verified
from netmon.coverage.proposing import reserved
from netmon.model.audit import AuditEntry
from netmon.model.belief import Reason
from netmon.model.bulletin import Bulletin
from netmon.model.clock import Clock
from netmon.model.event_id import EventIds
from netmon.model.publishing import BulletinNews, BulletinState, KeptBulletin, KeptFile
from netmon.web.bulletins import done
from netmon.web.bulletins.desk import BulletinDesk, Wanted
from netmon.web.office import Caller, Done, RefusedError
from netmon.words import Language

log = logging.getLogger(__name__)

Keep = Callable[[tuple[BulletinNews | AuditEntry, ...]], "asyncio.Future[bool]"]
Made = Done[KeptBulletin]

AT_HAND: Final = 2
"""Contents that are kept decoded: a page and what it leads to are of the same bulletin."""


_OF_ITS_TIME: Final = frozenset({"known", "inputs"})
"""What is another at any other time: as of when it is, and the digests of all that was read."""


@dataclass(frozen=True, slots=True)
class Making:
    """What is being made now, by whom, since when (UTC, epoch seconds)."""

    wanted: Wanted
    by: str
    since: float


@dataclass(frozen=True, slots=True)
class Failed:
    """What could not be made, begun when (UTC, epoch seconds), and why."""

    wanted: Wanted
    since: float
    reasons: tuple[Reason, ...]


class BulletinOffice:
    """`keep` has papers written by the one writer, all of one call in one transaction."""

    def __init__(self, clock: Clock, ids: EventIds, desk: BulletinDesk, keep: Keep) -> None:
        self.desk: Final = desk
        self.making: Making | None = None
        self.failed: Failed | None = None
        self._clock, self._ids, self._keep = clock, ids, keep
        self._task: asyncio.Task[Made] | None = None
        self._contents: dict[tuple[str, str], Bulletin] = {}
        self._turn = asyncio.Lock()
        self._holding = False

    def begin(self, wanted: Wanted, caller: Caller) -> asyncio.Task[Made]:
        """Begin to make a draft; raises RefusedError while another one is made. The task goes on by itself: whoever
        does not wait for it finds the draft in the list, or in `failed` why there is none.
        """
        _check(caller, wanted.number, wanted.title, wanted.because)
        if self.making is not None:
            raise RefusedError(503, Reason.of("bulletin_pages.busy", by=self.making.by))
        self.making, self.failed = Making(wanted, caller.who, self._clock.wall()), None
        self._task = asyncio.create_task(self._make(wanted, caller))
        self._task.add_done_callback(self._made)
        return self._task

    async def find(self, id_: str, revision: int | None = None) -> KeptBulletin:
        """Return a bulletin that was not withdrawn: the newest without a revision. Raises RefusedError."""
        for one in await self.desk.listed():
            its = one.publication
            if one.state is not BulletinState.WITHDRAWN and its.id == id_ and revision in {None, its.revision}:
                return one
        raise RefusedError(404, Reason.of("bulletin_pages.none_such", id=id_[:100]))

    async def bulletin(self, kept: KeptBulletin) -> Bulletin:
        """Return what a bulletin says. Raises RefusedError where its content is not what it was."""
        key = kept.publication.id, kept.publication.digest
        if key not in self._contents:
            try:
                self._contents[key] = from_canonical(await self.desk.content(kept))
            except BulletinError as error:
                raise RefusedError(500, Reason.of(error.code, **error.facts)) from error
            for old in list(self._contents)[:-AT_HAND]:
                del self._contents[old]
        return self._contents[key]

    async def doubts(self, kept: KeptBulletin, by: str) -> tuple[Reason, ...]:
        """Return all that stands against somebody's publishing a draft."""
        every, bulletin = await self.desk.listed(), await self.bulletin(kept)
        against = refusals(kept, every, by)
        replaced = previous_of(kept, every) if kept.publication.replaces else None
        if replaced is not None and not await self._corrected(replaced, bulletin):
            same = Reason.of("publishing.nothing_changed", name=replaced.name, digest=replaced.publication.digest)
            against = (*(one for one in against if one.code != same.code), same)
        return (*against, *unpublishable(bulletin))

    async def publish(self, kept: KeptBulletin, caller: Caller) -> Made:
        """Publish a draft with all its files. Raises RefusedError with all that stands against it."""
        _check(caller)
        async with self._turn:
            kept = await self.find(kept.publication.id, kept.publication.revision)
            if why_not := await self.doubts(kept, caller.who):
                own = any(reason.code == "publishing.own_draft" for reason in why_not)
                raise RefusedError(403 if own else 409, *why_not)
            bulletin = await self.bulletin(kept)
            stands = approved(kept, caller.who, self._clock.wall(), self.desk.release)
            files = [
                await self.desk.rendered(bulletin, stands.publication, form, language)
                for form in self.desk.formats
                for language in Language
            ]
            news = published(stands, files, pins_of(bulletin, await self.desk.links(bulletin)))
            return await self._written(news, done.published(stands), caller)

    async def withdraw(self, kept: KeptBulletin, why: str, caller: Caller) -> Made:
        """Withdraw a draft. Raises RefusedError where it is none."""
        _check(caller, why)
        async with self._turn:
            kept = await self.find(kept.publication.id, kept.publication.revision)
            if kept.state is not BulletinState.DRAFT:
                state = f"publishing.{kept.state.value}"
                raise RefusedError(409, Reason.of("publishing.not_a_draft", name=kept.name, state=state))
            news = withdrawn(kept, caller.who, self._clock.wall(), why)
            return await self._written(news, done.withdrawn(news.kept), caller)

    async def differences(self, kept: KeptBulletin, other: KeptBulletin) -> tuple[Difference, ...]:
        """Return what is another in `kept` than in `other`."""
        return diff(await self.bulletin(other), await self.bulletin(kept))

    async def file(self, kept: KeptBulletin, name: str) -> tuple[KeptFile, bytes]:
        """Return a file of a published bulletin by its name. Raises RefusedError where there is none."""
        for file in await self.desk.files(kept):
            if file.name == name:
                return file, await self.desk.file(kept, file)
        raise RefusedError(404, Reason.of("bulletin_pages.no_file", name=name[:100]))

    async def verified(self, given: Given) -> Verified | None:
        """Hold a file against what was published, one at a time; None where it is of no bulletin that is there."""
        if self._holding:
            raise RefusedError(503, Reason("bulletin_pages.holding"))
        self._holding = True
        try:
            return await self.desk.verified(given)
        finally:
            self._holding = False

    async def _corrected(self, before: KeptBulletin, bulletin: Bulletin) -> bool:
        """Tell whether a later revision says anything else: to be as of a later time alone corrects nothing."""
        return any(one.field not in _OF_ITS_TIME for one in diff(await self.bulletin(before), bulletin))

    async def _make(self, wanted: Wanted, caller: Caller) -> Made:
        bulletin = await self.desk.gather(wanted)
        async with self._turn:
            told = {"number": wanted.number, "title": wanted.title, "because": wanted.because}
            existing, at = await self.desk.listed(), self._clock.wall()
            news = drafted(bulletin, existing, caller.who, at, self.desk.release, **told)
            return await self._written(news, done.made(news.kept), caller)

    def _made(self, task: asyncio.Task[Made]) -> None:
        making, self.making = self.making, None
        error = None if task.cancelled() else task.exception()
        if error is None or making is None:
            return
        if not isinstance(error, RefusedError):
            log.error("bulletin", exc_info=error)
        reasons = error.reasons if isinstance(error, RefusedError) else (Reason("bulletin_pages.bug"),)
        self.failed = Failed(making.wanted, making.since, reasons)

    async def _written(self, news: BulletinNews, told: Reason, caller: Caller) -> Made:
        at = self._clock.wall()
        line = caller.line(self._ids.next(at), at, told, news.kept.publication.id)
        return Done(news.kept, await self._keep((news, line)))


def previous_of(kept: KeptBulletin, every: Sequence[KeptBulletin]) -> KeptBulletin | None:
    """Return the published revision that a bulletin replaces; without one, the bulletin of the period before."""
    replaced = kept.publication.replaces
    stand = [one for one in every if one.state is BulletinState.PUBLISHED]
    if replaced:
        return next((one for one in stand if one.publication.digest == replaced), None)
    before = kept.period.previous()
    alike = (one for one in stand if one.network == kept.network and one.period == before)
    return max(alike, key=lambda one: one.publication.revision, default=None)


def _check(caller: Caller, *texts: str) -> None:
    if reserved(caller.who):
        raise RefusedError(422, Reason.of("register.reserved_name", by=caller.who))
    if any(len(text) > LONGEST for text in texts):
        raise RefusedError(422, Reason.of("api.text_too_long", limit=LONGEST))
