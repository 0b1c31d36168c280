"""What people are reminded of, once a day. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from netmon.model.incident import Severity
from netmon.model.names import NetworkId, NotificationId, ReceiverId
from netmon.model.notification import Happening, Notification
from netmon.model.notify_plan import NotifyPlan, Reminding, Weekday
from netmon.notify.kinds import is_short
from netmon.notify.letters.recipients import readers
from netmon.words import Language, say

LISTED: Final = 40
"""Lines of one kind in one message; how many more there are is told."""


class Owed(StrEnum):
    """What is owed on paper, in the order in which it is told."""

    OVERDUE = "overdue"  # a notice whose deadline is over
    DUE = "due"  # a notice that falls due
    BULLETIN = "bulletin"  # a draft that waits for a second person
    HANDOVER = "handover"  # a signature
    REGISTER = "register"  # a change that waits for a second person
    EXPIRED = "expired"  # an attestation
    EXPIRING = "expiring"  # an attestation, or an exemption
    RETURN = "return"  # what an office was asked to return and did not


@dataclass(frozen=True, slots=True)
class Debt:
    """One thing that is owed: of whom or what, by when, and its number. `count` is how many, where they are counted.

    `network` is None where it is of all.
    """

    owed: Owed
    network: NetworkId | None
    what: str
    due: date | None = None
    reference: str = ""
    count: int = 1


def times_due(plan: NotifyPlan, now: datetime) -> tuple[int, ...]:
    """Return the minutes of the day of `now` (local, naive) at which somebody was to be reminded by now."""
    minute, day = now.hour * 60 + now.minute, list(Weekday)[now.weekday()]
    return tuple(sorted({one.at for one in plan.reminders if day in one.weekdays and one.at <= minute}))


def reminders(
    plan: NotifyPlan, debts: Mapping[str, Sequence[Debt]], at: int, now: datetime, wall: float
) -> Iterator[Notification]:
    """Yield a message for each receiver that is to be reminded of anything at the minute `at` of the day of `now`
    (local, naive; `wall` in UTC, epoch seconds). `debts` are all there are, by the language that tells of them.
    """
    told: dict[ReceiverId, dict[Debt, None]] = {}
    for entry in plan.reminders:
        if entry.at == at and list(Weekday)[now.weekday()] in entry.weekdays:
            for id_ in readers(plan, entry.to, now):
                every = debts[plan.receivers[id_].language]
                mine = dict.fromkeys(one for one in every if _concerns(one, entry, now.date()))
                told.setdefault(id_, {}).update(mine)
    for id_, mine in told.items():
        if mine:
            yield _message(plan, reminder_id(id_, now.date(), at), id_, tuple(mine), wall)


def reminder_id(receiver: ReceiverId, day: date, at: int) -> NotificationId:
    """Return the id of the message: one for each receiver, day and minute of it."""
    return NotificationId(f"reminder.{day.isoformat()}.{at // 60:02}{at % 60:02}.{receiver}")


def _concerns(debt: Debt, entry: Reminding, today: date) -> bool:
    if entry.networks and debt.network is not None and debt.network not in entry.networks:
        return False
    return debt.owed is not Owed.DUE or debt.due is None or (debt.due - today).days <= entry.within


def _message(
    plan: NotifyPlan, id_: NotificationId, receiver: ReceiverId, debts: Sequence[Debt], wall: float
) -> Notification:
    language = Language(plan.receivers[receiver].language)
    count = sum(one.count for one in debts)
    title = say(language, "letters.reminder", count=count)
    lines = [title]
    if is_short(plan.receivers[receiver]):
        lines += [_in_short(debts, language)]
    else:
        lines += _lines(debts, language, plan.url)
    return Notification(
        id=id_,
        receiver=receiver,
        happening=Happening.REMINDER,
        incident=None,
        network=None,
        severity=Severity.WARNING,
        made_at=wall,
        title=title,
        text="\n".join(lines),
        annotations=(("summary", title),),
    )


def _in_short(debts: Iterable[Debt], language: Language) -> str:
    counts: dict[Owed, int] = {}
    for one in debts:
        counts[one.owed] = counts.get(one.owed, 0) + one.count
    return say(language, "letters.separator").join(
        say(language, f"letters.of_{kind.value}", count=counts[kind]) for kind in Owed if kind in counts
    )


def _lines(debts: Sequence[Debt], language: Language, url: str) -> Iterator[str]:
    for kind in Owed:
        mine = sorted((one for one in debts if one.owed is kind), key=lambda one: (one.due or date.max, one.what))
        if not mine:
            continue
        yield ""
        yield say(language, f"letters.of_{kind.value}", count=sum(one.count for one in mine))
        yield from (_line(one, language) for one in mine[:LISTED])
        if len(mine) > LISTED:
            yield say(language, "letters.more", count=len(mine) - LISTED)
    if url:
        yield ""
        yield say(language, "letters.look", url=url)


def _line(debt: Debt, language: Language) -> str:
    said = say(language, "letters.debt", what=debt.what)
    if debt.reference:
        said = say(language, "letters.with_reference", said=said, reference=debt.reference)
    if debt.count > 1 or debt.owed is Owed.RETURN:
        said = say(language, "letters.with_count", said=said, count=debt.count)
    if debt.due is not None:
        said = say(language, "letters.with_due", said=said, due=debt.due.isoformat())
    return said
