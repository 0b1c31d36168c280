"""Bulletins and reminders, sent: what was published and what is owed is looked up, and put into the outbox once."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from netmon.app.owing import debts
from netmon.bulletins.canonical import from_canonical
from netmon.model.clock import Clock
from netmon.model.inventory import Inventory
from netmon.model.names import NotificationId
from netmon.model.notification import Delivery, Notification
from netmon.model.publishing import BulletinState, KeptBulletin
from netmon.notify.attachments import Attached, Attachment, AttachmentError
from netmon.notify.letters.circulation import Published, copies, is_news, letter, letter_id
from netmon.notify.letters.reminders import reminders, times_due
from netmon.notify.outbox import Outbox
from netmon.reports.bulletin.overall import overall
from netmon.reports.bulletin.telling import Telling
from netmon.reports.bulletin.titles import title
from netmon.reports.document.blocks import Paragraph
from netmon.reports.render import FORMATS
from netmon.store import Reader, Store, StoreError
from netmon.web.returns.desk import Group
from netmon.words import Language, say

EVERY: Final = 10
"""Seconds between looks: whoever publishes does so in any process, and the record is all that tells."""
SOON: Final = 3.0
"""Seconds after the start of the first look."""
Standings = Callable[[], Awaitable[tuple[Group, ...] | None]]
"""Tells how it stands with returns; None while that cannot be said."""
log = logging.getLogger("netmon.notify")


class LetterPost:
    """Looks again and again. What is in the outbox was looked for before: nothing is sent twice, over restarts too."""

    def __init__(self, language: Language, clock: Clock, store: Store, outbox: Outbox, returns: Standings) -> None:
        self._language, self._clock, self._store, self._outbox, self._returns = language, clock, store, outbox, returns
        self._inventory: Inventory | None = None
        self._put_in: set[NotificationId] = set()
        self._reminded: set[tuple[date, int]] = set()
        self._failing = False

    def load(self, inventory: Inventory) -> None:
        """Take an inventory."""
        self._inventory = inventory

    def schedule(self, scheduler: AsyncIOScheduler) -> None:
        """Look soon, and every few seconds."""
        soon = datetime.fromtimestamp(self._clock.wall() + SOON, scheduler.timezone)
        scheduler.add_job(self.look, "interval", seconds=EVERY, next_run_time=soon, id="send_letters")

    async def look(self) -> None:
        """Send what is to be sent. What cannot be read or written now is looked for again; that is told once."""
        inventory = self._inventory
        if inventory is None:
            return
        plan, now = inventory.notify, self._clock.wall()
        try:
            if plan.bulletins:
                await self._put(await self._store.read(lambda reader: _letters(reader, inventory, now)))
            local = _local(inventory, now)
            for at in times_due(plan, local):
                if (local.date(), at) not in self._reminded:
                    await self._remind(inventory, at, now)
        except StoreError as error:
            if not self._failing:
                log.warning("%s", say(self._language, "letters.unread", error=error))
            self._failing = True
        else:
            self._failing = False

    async def _remind(self, inventory: Inventory, at: int, now: float) -> None:
        groups = await self._returns()
        if groups is None:
            return  # figures are being made; what is missing belongs into the same message
        local, plan = _local(inventory, now), inventory.notify

        def owed(reader: Reader) -> tuple[Notification, ...]:
            languages = {receiver.language for receiver in plan.receivers.values()}
            found = {str(one): debts(reader, inventory, groups, local.date(), now, Language(one)) for one in languages}
            messages = tuple(reminders(plan, found, at, local, now))
            known = reader.known_notifications([one.id for one in messages])
            return tuple(one for one in messages if one.id not in known)

        await self._put(await self._store.read(owed))
        self._reminded = {each for each in self._reminded if each[0] == local.date()} | {(local.date(), at)}

    async def _put(self, notifications: tuple[Notification, ...]) -> None:
        """Have each sent once. While the store is failing it is sent all the same, and written down later."""
        fresh = tuple(Delivery(one, next_at=one.made_at) for one in notifications if one.id not in self._put_in)
        if fresh:
            self._put_in.update(one.notification.id for one in fresh)
            await self._store.papers(fresh)
            self._outbox.take(fresh)


async def read_files(store: Store, wanted: Attached) -> tuple[Attachment, ...]:
    """Read files of a published bulletin as they were published. Raises AttachmentError."""
    try:
        return await store.read(lambda reader: _files(reader, wanted))
    except StoreError as error:
        raise AttachmentError(str(error)) from error


def _files(reader: Reader, wanted: Attached) -> tuple[Attachment, ...]:
    kept = reader.bulletin(wanted.bulletin, wanted.revision)
    if kept is None:
        return ()
    files = {one.name: one for one in reader.bulletin_files(kept)}
    return tuple(
        Attachment(name, FORMATS[files[name].format].media_type, reader.bulletin_file(kept, files[name]).body)
        for name in wanted.names
        if name in files
    )


def _letters(reader: Reader, inventory: Inventory, now: float) -> tuple[Notification, ...]:
    plan, found = inventory.notify, list[Notification]()
    for kept in reader.bulletins(states=(BulletinState.PUBLISHED,)):
        if not is_news(kept, now):
            continue
        mine = list(copies(plan, kept, reader.bulletin_files(kept), _local(inventory, now)))
        known = reader.known_notifications([letter_id(kept, one.receiver.id) for one in mine])
        missing = [one for one in mine if letter_id(kept, one.receiver.id) not in known]
        if missing:
            published = _published(reader, kept)
            found += [letter(published, one, plan, now) for one in missing]
    return tuple(found)


def _published(reader: Reader, kept: KeptBulletin) -> Published:
    bulletin = from_canonical(reader.bulletin_content(kept))
    titles, sentences = dict[str, str](), dict[str, tuple[str, ...]]()
    for language in Language:
        tell = Telling(bulletin, language)
        titles[language] = title(tell, kept.publication)
        blocks = overall(tell, kept.publication)
        sentences[language] = tuple(one.text for one in blocks if isinstance(one, Paragraph))
    return Published(kept, reader.bulletin_files(kept), titles, sentences)


def _local(inventory: Inventory, now: float) -> datetime:
    return datetime.fromtimestamp(now, ZoneInfo(inventory.notify.zone)).replace(tzinfo=None)
