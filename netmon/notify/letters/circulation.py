"""Who gets which published bulletin, with which files. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from netmon.model.incident import Severity
from netmon.model.names import NotificationId, ReceiverId
from netmon.model.notification import Happening, Notification
from netmon.model.notify_plan import NotifyPlan
from netmon.model.publishing import KeptBulletin, KeptFile
from netmon.model.receiver import Receiver, SmtpReceiver
from netmon.notify.attachments import Attached
from netmon.notify.kinds import is_short
from netmon.notify.letters.recipients import readers
from netmon.words import Language, say

NEWS_FOR: Final = 3 * 86_400.0
"""Seconds for which what was published is news: what is older is not sent to whoever is added to the list later."""
MOST: Final = 20 * 1024 * 1024
"""Octets of files that go along with one message: as many as usual mail servers take once they are encoded."""


@dataclass(frozen=True, slots=True)
class Published:
    """A published bulletin as it is told of: its files, and by language its title, and what it says in sentences."""

    kept: KeptBulletin
    files: tuple[KeptFile, ...]
    titles: Mapping[str, str]
    sentences: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Copy:
    """A receiver that gets a bulletin: the files that go along, and those that are too much for a mail."""

    receiver: Receiver
    files: tuple[KeptFile, ...] = ()
    left_out: tuple[KeptFile, ...] = ()


def copies(plan: NotifyPlan, kept: KeptBulletin, files: Sequence[KeptFile], now: datetime) -> Iterator[Copy]:
    """Yield who gets a bulletin `now` (local, naive), each once: in the language of the receiver, with the formats of
    all entries that name it.
    """
    wanted: dict[ReceiverId, dict[str, None]] = {}
    for entry in plan.bulletins:
        if not entry.networks or kept.network in entry.networks:
            for id_ in readers(plan, entry.to, now):
                wanted.setdefault(id_, {}).update(dict.fromkeys(one.value for one in entry.formats))
    for id_, formats in wanted.items():
        receiver = plan.receivers[id_]
        if isinstance(receiver, SmtpReceiver):
            yield _copy(receiver, [one for one in files if one.format in formats and one.language == receiver.language])
        else:
            yield Copy(receiver)


def is_news(kept: KeptBulletin, now: float) -> bool:
    """Tell whether a bulletin was published lately, by `now` (UTC, epoch seconds)."""
    at = kept.publication.published_at
    return at is not None and at > now - NEWS_FOR


def letter_id(kept: KeptBulletin, receiver: ReceiverId) -> NotificationId:
    """Return the id of the message: one for each revision and receiver."""
    return NotificationId(f"bulletin.{kept.publication.id}.{kept.publication.revision}.{receiver}")


def letter(published: Published, copy: Copy, plan: NotifyPlan, now: float) -> Notification:
    """Return the message. `now` is UTC, epoch seconds."""
    kept, publication = published.kept, published.kept.publication
    language = Language(copy.receiver.language)
    subject = published.titles[language]
    code = "letters.published" if publication.revision == 1 else "letters.published_again"
    title = say(language, code, title=subject, revision=publication.revision)
    address = f"{plan.url.rstrip('/')}/bulletins/{publication.id}/{publication.revision}" if plan.url else ""
    lines = [title]
    if is_short(copy.receiver):
        lines += [address] if address else []
    else:
        lines += _lines(published, copy, language, address)
    going = Attached(publication.id, publication.revision, tuple(one.name for one in copy.files))
    return Notification(
        id=letter_id(kept, copy.receiver.id),
        receiver=copy.receiver.id,
        happening=Happening.PUBLISHED,
        incident=None,
        network=kept.network,
        severity=Severity.WARNING,
        made_at=now,
        title=title,
        text="\n".join(lines),
        annotations=(("summary", title), *going.annotations()),
    )


def _lines(published: Published, copy: Copy, language: Language, address: str) -> Iterator[str]:
    publication = published.kept.publication
    if publication.number:
        yield say(language, "letters.number", number=publication.number)
    yield say(language, "letters.people", by=publication.made_by, approved=publication.approved_by or "")
    yield ""
    yield from published.sentences[language]
    yield ""
    yield from (say(language, "letters.file", name=one.name, digest=one.digest) for one in copy.files)
    yield from (say(language, "letters.left_out", name=one.name, size=f"{one.size:,}") for one in copy.left_out)
    yield say(language, "letters.digest", digest=publication.digest)
    yield say(language, "letters.verify", command=f"netmon bulletin verify {publication.id}")
    if address:
        yield say(language, "letters.look", url=address)


def _copy(receiver: Receiver, files: Sequence[KeptFile]) -> Copy:
    """Take the smallest first, so that a large one takes none of the others' room."""
    room, going = MOST, set[str]()
    for one in sorted(files, key=lambda one: (one.size, one.name)):
        if one.size <= room:
            room -= one.size
            going.add(one.name)
    taken = tuple(one for one in files if one.name in going)
    return Copy(receiver, taken, tuple(one for one in files if one.name not in going))
